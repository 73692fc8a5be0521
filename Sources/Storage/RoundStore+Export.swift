// SPDX-License-Identifier: Apache-2.0

import GRDB
public import Quantities

extension RoundStore {
  /// Returns everything that a person wrote into the store.
  ///
  /// A round that does not add up is there all the same, with the events that can be read and the bare text of those that cannot.
  ///
  /// - Parameter now: When the export is made; it is written into the export.
  /// - Returns: All rounds and all campaigns by id, without those of the sample, the log of practice, and the language model with its log where there is one.
  /// - Throws: ``StoreError``.
  public func export(at now: Instant) throws -> StoreExport {
    try read { try StoreExport($0, at: now) }
  }
}
