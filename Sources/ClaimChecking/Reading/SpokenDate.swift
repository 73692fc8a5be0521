// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// A day, a month or a year that a text names: `2 August 2026`, `August 2nd, 2026`, `2026-08-02`, `April 2024`.
struct SpokenDate: Hashable, Sendable {
  let year: Int
  let month: Int
  /// Nil when only the month is named.
  let day: Int?

  /// Finds the dates of a passage, with their tokens; "the same day" repeats the one before.
  static func mentions(in text: Passage) -> [Mention<SpokenDate>] {
    var result: [Mention<SpokenDate>] = []
    var index = 0
    // A date has a year; a text without one has no date.
    guard text.tokens.contains(where: { $0.kind == .number && $0.form.utf8.count == 4 }) else {
      return []
    }
    while index < text.tokens.count {
      if let found = date(at: index, in: text) {
        result.append(found)
        index = found.tokens.upperBound
        continue
      }
      if ["same", "that"].contains(text.form(index)),
        ["day", "date"].contains(text.form(index + 1)), let last = result.last
      {
        result.append(Mention(thing: last.thing, tokens: index..<(index + 2)))
        index += 1
      }
      index += 1
    }
    return result
  }

  private static func date(at index: Int, in text: Passage) -> Mention<SpokenDate>? {
    func number(_ at: Int, _ digits: ClosedRange<Int>) -> Int? {
      guard let form = text.form(at), digits.contains(form.utf8.count), let value = Int(form) else {
        return nil
      }
      return value
    }
    if let year = number(index, 4...4), let month = number(index + 1, 2...2),
      let day = number(index + 2, 2...2), (1...12).contains(month), (1...31).contains(day),
      year > 1990
    {
      return Mention(
        thing: SpokenDate(year: year, month: month, day: day), tokens: index..<(index + 3))
    }
    // 2 August 2026, 2nd of August 2026.
    if let day = number(index, 1...2), (1...31).contains(day) {
      var next = index + 1
      if ["st", "nd", "rd", "th"].contains(text.form(next)) { next += 1 }
      if text.form(next) == "of" { next += 1 }
      if let month = month(text.form(next)) {
        if text.form(next + 1) == "," { next += 1 }
        if let year = number(next + 1, 4...4), year > 1990 {
          return Mention(
            thing: SpokenDate(year: year, month: month, day: day), tokens: index..<(next + 2))
        }
      }
    }
    guard mayBeMonth(text.tokens[index]), let month = month(text.form(index)) else { return nil }
    if let year = number(index + 1, 4...4), year > 1990 {
      return Mention(
        thing: SpokenDate(year: year, month: month, day: nil), tokens: index..<(index + 2))
    }
    guard let day = number(index + 1, 1...2), (1...31).contains(day) else { return nil }
    var next = index + 2
    if ["st", "nd", "rd", "th"].contains(text.form(next)) { next += 1 }
    if text.form(next) == "," { next += 1 }
    guard let year = number(next, 4...4), year > 1990 else { return nil }
    return Mention(
      thing: SpokenDate(year: year, month: month, day: day), tokens: index..<(next + 1))
  }

  private static func month(_ form: String?) -> Int? {
    guard let form, form.count >= 3 else { return nil }
    return months.firstIndex {
      $0 == form
        || form.count <= 4 && $0.hasPrefix(form.prefix(3)) && form != "mark" && form != "mare"
          && form != "sept"
        || form == "sept" && $0 == "september"
    }.map { $0 + 1 }
  }

  /// Whether a word begins as a month does.
  private static func mayBeMonth(_ token: AnswerReading.Token) -> Bool {
    !token.isPlain || monthStarts.contains(start(of: token.form))
  }

  /// The first three bytes of a word as one number.
  private static func start(of word: String) -> UInt32 {
    word.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static let monthStarts = months.map { start(of: $0) }
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
