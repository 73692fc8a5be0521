// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// Checks shares, sums, thresholds and spans that rules of law or of a licence fix.
struct RuleCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.per == nil || amount.quantity.dimension == .ratio else { return nil }
    let sentence = scene.sentence(of: amount)
    for (rule, place) in RuleCues.rules(near: amount.tokens, in: sentence, of: text) {
      guard let (expected, unit) = expected(rule.value, amount, scene) else { continue }
      var finding = Finding.compare(
        amount, to: expected...expected, as: .datedFact, unit: unit, formula: rule.note,
        inputs: [ClaimInput(rule.id, expected / unit.size, unit.name, from: .catalogue)],
        source: "\(rule.source), \(rule.date)", exact: true)
      if case .operations = rule.value { finding = power(amount, expected, finding) }
      if finding.verdict == .uncheckable { return nil }
      finding.span =
        min(
          place.lowerBound, amount.tokens.lowerBound)..<max(
          place.upperBound, amount.tokens.upperBound)
      return finding
    }
    return nil
  }

  private func expected(_ value: Regulation.Value, _ amount: Amount, _ scene: Scene) -> (
    Double, Finding.ShownUnit
  )? {
    switch (value, amount.quantity.dimension) {
    case (.share(let share), .ratio)
    where amount.quantity.style == .percent || amount.quantity.style == .fraction:
      return (share, .percent)
    case (.money(let sum, let currency), .money) where amount.value >= 1e5:
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
