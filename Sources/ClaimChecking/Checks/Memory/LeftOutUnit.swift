// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// What a number without a unit stands for where it may be taken for memory.
extension Scene {
  // MARK: Speed

  /// Whether a number is rather so many tokens a second: its verb gives output, and such speeds are spoken of: `an 8B at four bits gives a dozen`.
  func isOutputSpeed(_ amount: Amount) -> Bool {
    guard amount.origin == .text, amount.quantity.dimension == .count,
      amount.quantity.unit.isEmpty, amount.quantity.per == nil, !isCounting(amount)
    else { return false }
    let segment = segment(of: amount)
    let first = amount.tokens.lowerBound
    guard text.has(Self.outputVerbs, in: max(segment.lowerBound, first - 4)..<first) else {
      return false
    }
    let hasMemory = text.amounts(in: segment).contains { $0.quantity.dimension == .memory }
    return !hasMemory && speaksOfTokenSpeed(upTo: segment.upperBound, amount)
  }

  private static let outputVerbs = Words.lemmas(
    "give gives make makes do does run runs get gets reach reaches yield yields deliver delivers produce produces generate generates manage manages achieve achieves hit hits see sees"
  )

  /// Whether tokens a second are spoken of in the two sentences before an amount, or in its own up to some place.
  private func speaksOfTokenSpeed(upTo end: Int, _ amount: Amount) -> Bool {
    let reach = context(of: amount, back: 2).lowerBound..<end
    let near = text.amounts(in: reach)
    if near.contains(where: { text.isTokenRate($0) }) { return true }
    if Self.tokenSpeeds.stands(in: reach, of: text) { return true }
    // "50 gigs a second, and I want 25 tokens."
    let hasTokens = near.contains {
      $0.quantity.dimension == .tokens && $0.quantity.per == nil && $0.value < 1000
    }
    return hasTokens && near.contains { text.isBandwidth($0) }
  }

  private static let tokenSpeeds: PhraseList = [
    ["tokens", "a", "second"], ["tokens", "per", "second"], ["tokens", "each", "second"],
    ["token", "per", "second"], ["tps"],
  ]

  // MARK: Number of things

  /// Whether a number says how many things there is room for: `room for fifteen`, `leaves twelve of them`.
  func isNumberOfThings(_ amount: Amount) -> Bool {
    guard amount.origin == .text, amount.quantity.dimension == .count,
      amount.quantity.unit.isEmpty
    else { return false }
    let end = amount.tokens.upperBound
    if text.form(end) == "of", Self.those.contains(text.form(end + 1) ?? "") { return true }
    var place = amount.tokens.lowerBound - 1
    while Self.fillers.contains(text.form(place) ?? "") { place -= 1 }
    return text.form(place) == "for" && Self.rooms.contains(text.lemma(place - 1) ?? "")
  }

  private static let those: Set<String> = ["them", "these", "those"]
  private static let rooms = Words.lemmas("room space place capacity headroom enough memory")
  private static let fillers: Set<String> = [
    "about", "around", "roughly", "some", "another", "only", "just", "maybe", "perhaps", "nearly",
    "almost", "at", "most", "least", "up", "to", "no", "more", "than", "over", "under", "say",
  ]
}
