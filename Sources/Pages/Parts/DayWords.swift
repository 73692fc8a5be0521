// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities

extension Day {
  /// The day as people read it, with weekday and month in the language of the page.
  var shownText: Message { Self.shown(text: text) }

  /// Returns the text of a day, or a part of it, with weekday and month in the language of the page.
  static func shown(text: String) -> Message { wordsApart(text) }
}

extension CivilTime {
  /// The moment as people read it, with the month in the language of the page.
  var shownText: Message { wordsApart(text) }
}

/// Returns a text word by word, so that each is looked up on its own.
private func wordsApart(_ text: String) -> Message {
  text.split(separator: " ").map { Message(label: String($0)) }.joined(separator: " ")
}
