// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What a person can choose about the interface, by the name under which it is kept.
public enum Preference: String, Hashable, Sendable {
  /// The language, as `en`.
  case language
}

extension RoundStore {
  /// Returns what was chosen, or nil when nothing was.
  ///
  /// - Throws: ``StoreError`` when it cannot be read.
  public func preference(_ preference: Preference) throws -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM preference WHERE name = ?", arguments: [preference.rawValue])
    }
  }

  /// Keeps what was chosen; nil forgets it.
  ///
  /// - Throws: ``StoreError`` when it cannot be written.
  public func choose(_ value: String?, for preference: Preference) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM preference WHERE name = ?", arguments: [preference.rawValue])
      guard let value else { return }
      try db.execute(
        sql: "INSERT INTO preference (name, value) VALUES (?, ?)",
        arguments: [preference.rawValue, value])
    }
  }
}
