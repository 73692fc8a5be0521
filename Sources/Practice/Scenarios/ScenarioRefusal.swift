// SPDX-License-Identifier: Apache-2.0

/// Why no questions can be made of a pasted text.
public enum ScenarioRefusal: Error, Hashable, Sendable {
  case empty
  /// It has more bytes than are read.
  case tooLong(bytes: Int, most: Int)
  /// No sentence says that something was released, changed, priced or withdrawn.
  case noNews
}

extension ScenarioRefusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "There is no text. Paste the release notes of a product."
    case .tooLong(let bytes, let most):
      "The text has \(bytes) bytes; at most \(most) are read. Paste the part about one release."
    case .noNews:
      """
      No sentence says what was released, changed, priced or withdrawn, with a name or a number. Paste release notes in English, \
      such as “Today we release … with a context of 128k tokens”.
      """
    }
  }
}
