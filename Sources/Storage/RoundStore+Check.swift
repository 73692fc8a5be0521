// SPDX-License-Identifier: Apache-2.0

import GRDB

extension RoundStore {
  /// Reads the whole store and reports what is not as it should be; changes nothing.
  ///
  /// Looks at the file, its foreign keys, the tables and their guards, whether every log adds up to a round, and whether the history
  /// agrees with the logs. Damage that SQLite meets on the way is a finding. It takes seconds with a year of data; saves go on meanwhile.
  ///
  /// - Throws: ``StoreError`` when the store cannot be read at all.
  public func check() throws -> StoreCheck {
    try inspect { db in
      var inspection = Inspection(db: db)
      inspection.inspectAll()
      return inspection.result
    }
  }
}
