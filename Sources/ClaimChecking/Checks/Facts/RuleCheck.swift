// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// Checks shares, sums, thresholds and spans that rules of law or of a licence fix.
struct RuleCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    guard
      amount.quantity.per == nil || [.ratio, .money].contains(amount.quantity.dimension)
    else { return nil }
    guard mayBeFixed(amount) else { return nil }
    let sentence = scene.sentence(of: amount)
    for (rule, place) in RuleCues.rules(near: amount.tokens, in: sentence, of: text) {
      guard let (expected, unit) = expected(rule.value, amount, scene) else { continue }
      var finding = Finding.compare(
        amount, to: expected...expected, as: .datedFact, unit: unit, formula: rule.note,
        inputs: [ClaimInput(rule.id, expected / unit.size, unit.name, from: .catalogue)],
        source: SourceText.of(rule.source, rule.date), exact: true)
      if case .operations = rule.value { finding = power(amount, expected, finding) }
      if finding.verdict == .uncheckable { return nil }
      if finding.verdict == .wrong, isOfOtherTier(amount, rule, scene) { return nil }
      if finding.verdict == .wrong, !isStatement(amount, place, scene) { return nil }
      finding.span =
        min(
          place.lowerBound, amount.tokens.lowerBound)..<max(
          place.upperBound, amount.tokens.upperBound)
      return finding
    }
    return nil
  }

  /// Whether a fine is that of another article, which the words do not exclude: 15 million or 3% for duties, 35 million or 7% for what is prohibited.
  private func isOfOtherTier(_ amount: Amount, _ rule: Regulation, _ scene: Scene) -> Bool {
    guard rule.id.contains("fine"), !scene.text.has(["prohibited"], in: scene.sentence(of: amount))
    else { return false }
    return Catalogue.regulations.contains { other in
      other.id.contains("fine") && other.id != rule.id
        && expected(other.value, amount, scene).map { abs($0.0 / amount.value - 1) < 0.01 } ?? false
    }
  }

  /// Whether a sentence states what a rule fixes: in the same part, not far from its name, with a word for what is fixed.
  private func isStatement(_ amount: Amount, _ place: Range<Int>, _ scene: Scene) -> Bool {
    let segment = scene.segment(of: amount)
    let distance = max(
      place.lowerBound - amount.tokens.upperBound, amount.tokens.lowerBound - place.upperBound)
    guard segment.overlaps(place), distance <= 8, amount.quantity.limit != .atLeast,
      scene.text.form(amount.tokens.lowerBound - 1) != "by"
    else {
      return false
    }
    let start = min(place.upperBound, amount.tokens.upperBound)
    let between = start..<max(start, place.lowerBound, amount.tokens.lowerBound)
    let dimension = amount.quantity.dimension
    if scene.text.amounts(in: between).contains(where: { $0.quantity.dimension == dimension }) {
      return false
    }
    if dimension == .operations || dimension == .count && amount.value >= 1e15 { return true }
    let words: WordSet =
      amount.quantity.dimension == .duration
      ? Self.keeping : amount.quantity.dimension == .ratio ? Self.charging : Self.sums
    return scene.text.has(words, in: segment)
  }

  private static let keeping = Words.lemmas(
    "keep keeps kept retain retains retained retention store stored must within report reported answer answered deadline"
  )
  private static let charging = Words.lemmas(
    "price prices priced cost costs discount off cheaper bill billed list charged fine fines fined turnover revenue"
  )
  private static let sums = Words.lemmas(
    "fine fines fined penalty cap limit above threshold revenue turnover")

  /// Whether an amount is of a kind that rules fix; those for which ``expected(_:_:_:)`` has no case are not.
  private func mayBeFixed(_ amount: Amount) -> Bool {
    switch amount.quantity.dimension {
    case .ratio: amount.quantity.style == .percent || amount.quantity.style == .fraction
    case .money: amount.value >= 1e5
    case .operations: true
    case .count: amount.value >= 1e6
    case .duration: amount.value >= 86_400
    default: false
    }
  }

  private func expected(_ value: Regulation.Value, _ amount: Amount, _ scene: Scene) -> (
    Double, Finding.ShownUnit
  )? {
    switch (value, amount.quantity.dimension) {
    case (.share(let share), .ratio)
    where amount.quantity.style == .percent || amount.quantity.style == .fraction:
      return (share, .percent)
    case (.money(let sum, let currency), .money) where amount.value >= 1e5,
      (.money(let sum, let currency), .count) where amount.value >= 1e6 && amount.value < 1e15:
      return (sum, .init(name: currency, size: 1))
    case (.operations(let number), .operations),
      (.operations(let number), .count) where amount.value >= 1e15:
      return (number, .init(name: "FLOP", size: 1))
    case (.span(let span), .duration) where amount.value >= 86_400:
      return (span, .init(name: "days", size: 86_400))
    default: return nil
    }
  }

  /// Powers of ten are compared by their exponents.
  private func power(_ amount: Amount, _ expected: Double, _ finding: Finding) -> Finding {
    var result = finding
    result.verdict = abs(amount.value / expected - 1) < 0.01 ? .right : .wrong
    return result
  }
}
