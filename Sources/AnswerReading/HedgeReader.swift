// SPDX-License-Identifier: Apache-2.0

/// Reads the words around a number that say how exactly it is meant.
struct HedgeReader {
  let bytes: [UInt8]
  let tokens: [Token]

  struct Hedge {
    var isApproximate = false
    var limit: TextQuantity.Limit?
  }

  /// How many words before a number are looked at.
  private static let reach = 4

  func hedge(around span: Range<Int>) -> Hedge {
    var hedge = Hedge()
    let first = span.lowerBound
    var index = first - 1
    while index >= 0, index >= first - Self.reach, tokens[index].kind != .number,
      !Self.stops.contains(formOf: tokens[index])
    {
      if Self.approximate.contains(formOf: tokens[index]) { hedge.isApproximate = true }
      if hedge.limit == nil, let limit = limit(at: index, before: first) { hedge.limit = limit }
      index -= 1
    }
    if isSoftened(before: first) {
      hedge.isApproximate = true
      hedge.limit = nil
    }
    guard span.upperBound < tokens.count, Self.behind.contains(formOf: tokens[span.upperBound])
    else {
      return hedge
    }
    if form(span.upperBound) == "or", ["so", "thereabouts"].contains(form(span.upperBound + 1)) {
      hedge.isApproximate = true
    }
    if ["ish", "roughly", "approximately", "ballpark"].contains(form(span.upperBound)) {
      hedge.isApproximate = true
    }
    if form(span.upperBound) == "or", let next = form(span.upperBound + 1) {
      if ["more", "above", "better"].contains(next) { hedge.limit = .atLeast }
      if ["less", "fewer", "under", "below"].contains(next) { hedge.limit = .atMost }
    }
    if ["tops", "max", "maximum"].contains(form(span.upperBound))
      || form(span.upperBound) == "," && ["tops", "max"].contains(form(span.upperBound + 1))
    {
      hedge.limit = .atMost
    }
    return hedge
  }

  private func limit(at index: Int, before first: Int) -> TextQuantity.Limit? {
    guard Self.limits.contains(formOf: tokens[index]) else { return nil }
    let distance = first - index
    switch tokens[index].form {
    case "under", "below", "<", "≤", "within": return distance <= 2 ? .atMost : nil
    case "over": return distance == 1 && isComparison(index) ? .atLeast : nil
    case "above", ">", "≥", "beyond", "exceeds", "exceed":
      return distance <= 2 && !isArrow(index) ? .atLeast : nil
    case "than":
      guard index > 0, distance <= 2 else { return nil }
      let isNegated = index > 1 && ["no", "not"].contains(tokens[index - 2].form)
      switch tokens[index - 1].form {
      case "less", "fewer", "lower", "smaller": return isNegated ? .atLeast : .atMost
      case "more", "higher", "larger", "greater": return isNegated ? .atMost : .atLeast
      default: return nil
      }
    case "most" where form(index - 1) == "at": return .atMost
    case "least" where form(index - 1) == "at": return .atLeast
    case "to" where form(index - 1) == "up": return .atMost
    case "of" where ["upwards", "north"].contains(form(index - 1)): return .atLeast
    case "maximum", "max": return distance <= 2 ? .atMost : nil
    case "minimum": return distance <= 2 ? .atLeast : nil
    default: return nil
    }
  }

  /// Whether "over" means more than: behind a verb or at the start, not between two amounts, where it divides.
  private func isComparison(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.kind == .word && Units.byWord[lemmaOf: before] == nil && before.form != "s"
      && NumberWords.small[before.form] == nil
      && !["split", "spread", "divide", "hold"].contains(before.lemma)
  }

  /// Whether ">" is the head of an arrow: `->`.
  private func isArrow(_ index: Int) -> Bool {
    guard tokens[index].form == ">" else { return false }
    let start = tokens[index].range.lowerBound
    return start > 0
      && (bytes[start - 1] == UInt8(ascii: "-") || bytes[start - 1] == UInt8(ascii: "="))
  }

  /// Whether "just over", "a bit more than" or "slightly under" stands before a number: near it, on one side.
  private func isSoftened(before first: Int) -> Bool {
    let window = tokens[max(0, first - 4)..<first]
    return window.contains { Self.sides.contains(formOf: $0) }
      && window.contains { Self.smallSteps.contains(formOf: $0) }
  }

  /// Whether a word before "a minute" shows that its length is meant.
  func isMeasured(before index: Int) -> Bool {
    (max(0, index - 2)..<index).contains {
      [
        "in", "about", "over", "under", "within", "takes", "took", "roughly", "than", "nearly",
        "almost",
      ]
      .contains(tokens[$0].form)
    }
  }

  /// Whether "between" opens a range here.
  func isBetween(before first: Int) -> Bool {
    first > 0 && tokens[first - 1].form == "between"
  }

  /// Returns where the second number of a range would begin.
  func joint(after end: Int, isBetween: Bool) -> Int? {
    guard end < tokens.count, end > 0 else { return nil }
    let gap = bytes[tokens[end - 1].range.upperBound..<tokens[end].range.lowerBound]
    if tokens[end].kind == .number, isDash(gap) { return end }
    switch tokens[end].form {
    case "to": return end + 1
    case "or" where end + 1 < tokens.count: return isBetween ? nil : end + 1
    case "and": return isBetween ? end + 1 : nil
    case "-", "–": return end + 1
    default: return nil
    }
  }

  private func isDash(_ gap: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: gap, as: UTF8.self)
    return ["-", "–", "—", " - ", " – ", "‑"].contains(text)
  }

  /// Whether a change is told, in which "to" leads to the new amount: `went from 8 to 6 percent`.
  func isChange(before first: Int) -> Bool {
    (max(0, first - 4)..<first).contains { Self.changes.contains(lemmaOf: tokens[$0]) }
  }

  private func form(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].form : nil
  }

  /// The words that may set a limit before a number.
  private static let limits: WordSet = [
    "under", "below", "<", "≤", "within", "over", "above", ">", "≥", "beyond", "exceeds", "exceed",
    "than", "most", "least", "to", "of", "maximum", "max", "minimum",
  ]
  /// The words that may say something of a number behind it.
  private static let behind: WordSet = [
    "or", "ish", "roughly", "approximately", "ballpark", "tops", "max", "maximum", ",",
  ]
  private static let stops: WordSet = [".", "?", "!", ";", ":"]
  private static let sides: WordSet = ["over", "under", "than", "below", "above", "short"]
  private static let smallSteps: WordSet = [
    "just", "slightly", "bit", "touch", "little", "barely", "hair",
  ]
  private static let approximate: WordSet = [
    "about", "around", "roughly", "approximately", "approx", "circa", "ca", "some", "nearly",
    "almost", "~", "≈", "like", "maybe", "perhaps", "near", "close", "something", "order",
    "region", "ballpark", "say", "probably", "call",
  ]

  private static let changes = WordSet(
    """
    from go rise fall drop grow move shift change decline increase reduce decrease slip climb
    jump cut improve worsen turn become push bring take up down
    """.split(whereSeparator: \.isWhitespace).map { Lemma.of(String($0)) })
}
