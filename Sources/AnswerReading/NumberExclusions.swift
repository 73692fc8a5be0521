// SPDX-License-Identifier: Apache-2.0

/// Numbers that name things instead of counting them.
struct NumberExclusions {
  private let excluded: [Bool]

  init(bytes: [UInt8], tokens: [Token], sentences: [Sentence], code: CodeSpans) {
    var excluded = Array(repeating: false, count: tokens.count)
    let firsts = Set(sentences.map(\.tokens.lowerBound))
    for sentence in sentences where sentence.kind == .code {
      for index in sentence.tokens { excluded[index] = true }
    }
    let addresses = AddressSpans.find(in: bytes)
    var span = 0
    for index in tokens.indices where !excluded[index] {
      let start = tokens[index].range.lowerBound
      while span < addresses.count, addresses[span].upperBound <= start { span += 1 }
      if code.contains(start) || span < addresses.count && addresses[span].contains(start) {
        excluded[index] = true
      } else if tokens[index].kind == .number {
        let around = Surroundings(bytes: bytes, tokens: tokens, index: index)
        excluded[index] =
          (firsts.contains(index) && around.isEnumerator) || around.isOrdinal || around.isName
          || around.isDate || around.isClock
      }
    }
    self.excluded = excluded
  }

  func contains(_ index: Int) -> Bool { excluded.indices.contains(index) && excluded[index] }
}

/// What stands around a number written in digits.
private struct Surroundings {
  let bytes: [UInt8]
  let tokens: [Token]
  let index: Int

  /// The number of a list item: `1.` or `2)` at the start of a line.
  var isEnumerator: Bool {
    [".", ")"].contains(form(1)) && isGlued(index + 1)
  }

  var isOrdinal: Bool { ["st", "nd", "rd", "th"].contains(form(1)) && isGlued(index + 1) }

  /// The number of an article, a section, a version or a member of a family: `Article 50`, `Llama 3`, `RTX 4090`.
  var isName: Bool {
    guard let before = form(-1),
      tokens[index].range.lowerBound - tokens[index - 1].range.upperBound <= 2
    else { return false }
    if Self.labels.contains(before) { return true }
    guard Self.families.contains(before) else { return false }
    return !(form(1) == "b" && isGlued(index + 1)) && !hasUnit
  }

  private var hasUnit: Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    return Units.byWord[lemmaOf: tokens[index + 1]] != nil
      || NumberWords.suffixes[formOf: tokens[index + 1]] != nil
      || NumberWords.scales[formOf: tokens[index + 1]] != nil
  }

  /// The day of a date: `12 May`, `May 12`, or any part of `2026-08-02`.
  var isDate: Bool {
    let isDay = tokens[index].form.utf8.count <= 2
    if isDay, let month = form(1),
      Self.months.contains(month) || month == "of" && Self.months.contains(form(2) ?? "")
    {
      return true
    }
    if isDay, let month = form(-1), Self.months.contains(month),
      month != "may" || isCapital(index - 1), !hasUnit
    {
      return true
    }
    return isISO(from: index) || isISO(from: index - 1) || isISO(from: index - 2)
  }

  private func isISO(from first: Int) -> Bool {
    guard first >= 0, first + 2 < tokens.count else { return false }
    let parts = tokens[first...(first + 2)]
    return parts.map(\.form.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.kind == .number }
      && tokens[first + 1].range.lowerBound == tokens[first].range.upperBound + 1
      && tokens[first + 2].range.lowerBound == tokens[first + 1].range.upperBound + 1
  }

  /// A time of day or round the clock: `10:30`, `9am`, `24/7`.
  var isClock: Bool {
    if form(1) == ":", isGlued(index + 1), form(2).flatMap({ Int($0) }) != nil, isGlued(index + 2) {
      return true
    }
    if form(-1) == ":", isGlued(index), form(-2).flatMap({ Int($0) }) != nil, isGlued(index - 1) {
      return true
    }
    if ["am", "pm"].contains(form(1)) { return true }
    return isRoundTheClock(index) || isRoundTheClock(index - 1)
  }

  private func isRoundTheClock(_ first: Int) -> Bool {
    guard first >= 0, first + 1 < tokens.count else { return false }
    return tokens[first].form == "24" && tokens[first + 1].form == "7"
      && tokens[first + 1].range.lowerBound == tokens[first].range.upperBound + 1
  }

  private func isCapital(_ index: Int) -> Bool {
    (65...90).contains(bytes[tokens[index].range.lowerBound])
  }

  private func isGlued(_ index: Int) -> Bool {
    index > 0 && index < tokens.count
      && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }

  private func form(_ offset: Int) -> String? {
    tokens.indices.contains(index + offset) ? tokens[index + offset].form : nil
  }

  private static let months: WordSet = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]

  /// Words whose number is a name.
  private static let labels: WordSet = [
    "article", "articles", "art", "section", "chapter", "annex", "recital", "paragraph", "clause",
    "version", "release", "phase", "appendix", "figure", "fig", "table", "slide", "exhibit",
    "question", "option", "scenario", "milestone", "tier", "rev", "python", "http", "iso", "rfc",
    "regulation", "room", "rtx", "gtx", "gpt", "claude", "gemini", "sprint", "sdk",
  ]

  /// Names of families of models, whose members are numbered.
  private static let families: WordSet = [
    "llama", "qwen", "gemma", "phi", "deepseek", "mistral", "ministral", "mixtral", "large",
    "small", "medium", "devstral", "magistral", "codestral", "voxtral", "pixtral", "claude",
    "grok", "opus", "sonnet", "falcon", "yi", "granite", "command", "r", "v", "step", "week",
    "glm", "kimi", "nemotron", "oss",
  ]
}
