// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Rehearsal

extension RoundID {
  /// Whether the name is one that a round can have in the log: 1 to 64 ASCII letters, digits and hyphens.
  ///
  /// Checked before every question to the database, since SQLite ends a text at its first NUL and would find another round.
  var isStorable: Bool {
    (1...64).contains(name.utf8.count) && name.utf8.allSatisfy(Self.isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
