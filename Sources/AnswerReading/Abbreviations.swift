// SPDX-License-Identifier: Apache-2.0

/// Tells the stop of an abbreviation from the end of a sentence.
enum Abbreviations {
  /// Whether the stop between two runs of tokens belongs to an abbreviation and ends no sentence.
  static func include(
    _ head: ArraySlice<Token>, before rest: ArraySlice<Token>, isCapital: Bool
  ) -> Bool {
    guard let word = head.last, let next = rest.first else { return false }
    let previous = head.dropLast().last
    if never.contains(formOf: word) { return true }
    if atEnd.contains(formOf: word) { return !(isCapital && next.kind == .word) }
    if company.contains(formOf: word) { return !startsSentence(next, isCapital) }
    if beforeNumber.contains(formOf: word) {
      return next.kind == .number && previous?.kind != .number
    }
    guard word.kind == .word, word.form.utf8.count == 1 else { return false }
    if previous?.form == "." {
      let letters = head.dropLast(2).last.map(\.form).map { $0 + word.form } ?? word.form
      return ["eg", "ie"].contains(letters) || !startsSentence(next, isCapital)
    }
    return isSpacedInitial(next, rest.dropFirst().first)
  }

  /// Whether a word in upper case opens a sentence, as pronouns and articles do and names do not.
  private static func startsSentence(_ word: Token, _ isCapital: Bool) -> Bool {
    isCapital && WordLists.functionWords.contains(formOf: word)
  }

  /// Whether a single letter with a stop follows, as in `e. g.`.
  private static func isSpacedInitial(_ next: Token, _ stop: Token?) -> Bool {
    next.kind == .word && next.form.utf8.count == 1 && stop?.form == "."
      && stop?.range.lowerBound == next.range.upperBound
  }

  /// Those that something always follows.
  private static let never: WordSet = [
    "eg", "ie", "vs", "approx", "ca", "cf", "dr", "mr", "mrs", "prof", "fig", "figs", "resp",
    "incl",
    "excl", "viz", "esp", "dept",
  ]
  /// Those that often end a sentence; a capital behind them begins the next one.
  private static let atEnd: WordSet = ["etc"]
  /// Those that stand behind a name.
  private static let company: WordSet = ["inc", "ltd", "corp", "co", "al", "plc"]
  /// Those that are abbreviations only before a number.
  private static let beforeNumber: WordSet = [
    "no", "nos", "p", "pp", "sec", "ch", "vol", "eq", "eqs", "tab", "app", "art", "max", "min",
    "avg",
    "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
