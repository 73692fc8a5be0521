// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// Checks the most that a company risks where a rule takes the higher of a sum and a share of the turnover.
///
/// Of a small or medium company the AI Act takes the lower one, so nothing is said where one may be meant.
struct FineCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard [.money, .count].contains(amount.quantity.dimension), amount.value >= 1e5,
      amount.quantity.per == nil, amount.quantity.limit != .atLeast,
      let fine = fine(of: amount, scene), amount.value < Self.below * fine.sum,
      let turnover = turnover(amount, fine, scene), turnover.value > Self.smallest,
      !isSumSaidBehind(amount, fine, scene)
    else { return nil }
    let isMost = isCalledMost(amount, scene)
    guard isMost || !isShareSaid(amount, scene) else { return nil }
    let isClear = isMost && !speaksOfSmall(scene)
    return Finding(
      kind: .datedFact, verdict: isClear ? .wrong : .uncheckable, expected: fine.sum...fine.sum,
      unit: .init(name: fine.currency, size: 1), formula: fine.rule.note,
      inputs: [
        ClaimInput(fine.rule.id, fine.share / 0.01, "%", from: .catalogue),
        ClaimInput("turnover", turnover.value, turnover.quantity.unit, from: .text),
      ], source: SourceText.of(fine.rule.source, fine.rule.date),
      reason: "The higher of the two counts, and the share of the turnover is the lower one here.",
      stated: amount.value, isCertain: true)
  }

  /// What part of the sum a share of the turnover must lie below.
  private static let below = 0.9
  /// The turnover of a medium company at most, in euros; source: Recommendation 2003/361/EC.
  private static let smallest = 50e6

  // MARK: The rule

  private struct Fine {
    let rule: Regulation
    let share: Double
    let sum: Double
    let currency: String
  }

  /// The rules of the catalogue that take the higher of a share and a sum.
  private static let fines: [Fine] = Catalogue.regulations.compactMap { rule -> Fine? in
    guard case .share(let share) = rule.value, rule.note.contains("if higher") else { return nil }
    for other in Catalogue.regulations where other.cues == rule.cues {
      if case .money(let sum, let currency) = other.value {
        return Fine(rule: rule, share: share, sum: sum, currency: currency)
      }
    }
    return nil
  }

  /// The rule that is named in the sentence of an amount or in the two before, or of which both sides are.
  private func fine(of amount: Amount, _ scene: Scene) -> Fine? {
    let context = scene.context(of: amount, back: 2)
    for (rule, _) in RuleCues.rules(near: amount.tokens, in: context, of: scene.text) {
      if let fine = Self.fines.first(where: { $0.rule.id == rule.id }) { return fine }
    }
    guard scene.text.has(Self.named, in: context) else { return nil }
    let near = scene.text.amounts(in: context)
    return Self.fines.first { fine in
      near.contains { $0.quantity.style == .percent && abs($0.value - fine.share) < 1e-6 }
        && near.contains { isSum($0, fine) }
    }
  }

  private static let named = Words.lemmas("fine fines fined penalty penalties")

  private func isSum(_ amount: Amount, _ fine: Fine) -> Bool {
    [.money, .count].contains(amount.quantity.dimension) && abs(amount.value / fine.sum - 1) < 0.01
  }

  // MARK: What is said

  /// The turnover before an amount of which it is the share.
  private func turnover(_ amount: Amount, _ fine: Fine, _ scene: Scene) -> Amount? {
    let context = scene.context(of: amount, back: 1)
    guard scene.text.has(Self.turnovers, in: context) else { return nil }
    return scene.text.amounts(in: context.lowerBound..<amount.tokens.lowerBound).last {
      [.money, .count].contains($0.quantity.dimension)
        && abs($0.value * fine.share / amount.value - 1) <= 0.04
    }
  }

  private static let turnovers = Words.lemmas(
    "turnover turnovers turn turns revenue revenues sales")

  /// Whether the sum itself follows an amount: `7% would be 21 million, so 35 million count`.
  private func isSumSaidBehind(_ amount: Amount, _ fine: Fine, _ scene: Scene) -> Bool {
    let end = scene.text.sentence(amount.sentence + 1).upperBound
    let own = scene.sentence(of: amount).upperBound
    return scene.text.amounts(in: amount.tokens.upperBound..<max(end, own)).contains {
      isSum($0, fine)
    }
  }

  private func isCalledMost(_ amount: Amount, _ scene: Scene) -> Bool {
    amount.quantity.limit == .atMost
      || scene.text.has(Self.mosts, in: scene.segment(of: amount))
  }

  private static let mosts = Words.lemmas(
    "most max maximum maximal worst cap capped ceiling highest")

  /// Whether an amount is told as the share and no more: `7% of 300 million is 21 million`.
  private func isShareSaid(_ amount: Amount, _ scene: Scene) -> Bool {
    scene.text.amounts(in: scene.sentence(of: amount)).contains { $0.quantity.style == .percent }
  }

  private func speaksOfSmall(_ scene: Scene) -> Bool {
    [scene.text, scene.exhibits].compactMap(\.self).contains { passage in
      let all = 0..<passage.tokens.count
      return passage.has(Self.smallWords, in: all) || Self.small.stands(in: all, of: passage)
    }
  }

  private static let smallWords: WordSet = ["sme", "smes", "startup", "startups", "scaleup"]
  private static let small: PhraseList = [
    ["small", "company"], ["small", "companies"], ["small", "firm"], ["small", "business"],
    ["smaller", "company"], ["smaller", "firm"], ["small", "and", "medium"], ["small", "or"],
    ["medium", "sized"], ["start", "up"], ["mid", "cap"], ["the", "lower"], ["whichever"],
  ]
}
