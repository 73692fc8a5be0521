// SPDX-License-Identifier: Apache-2.0

import Markup

extension [Message] {
  /// The messages as one, with a semicolon between each two of them; it is a message too, as French puts a space before it.
  var withSemicolons: Message {
    guard let first else { return "" }
    return dropFirst().reduce(first) { "\($0)\("; " as Message)\($1)" }
  }
}
