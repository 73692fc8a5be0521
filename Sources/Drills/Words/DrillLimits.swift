// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Limits of what is read as the answer to a drill in words.
enum DrillLimits {
  /// The most bytes that are read.
  ///
  /// Ours: ten times the longest explanation that is asked for.
  static let mostBytes = 20_000

  /// Whether an answer is too long to be one.
  static func isTooLong(_ text: String) -> Bool { text.utf8.count > mostBytes }
}

extension Seconds {
  /// Twice as long.
  var doubled: Seconds { Seconds(milliseconds: milliseconds * 2) }
}
