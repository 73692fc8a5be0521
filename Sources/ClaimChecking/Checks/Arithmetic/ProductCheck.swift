// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks so many things of so much each: `five calls of 400 each, that's two seconds`, `3 engineers for 4 weeks is sixty days`.
struct ProductCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    persons(amount, scene) ?? each(amount, scene)
  }

  private func each(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.style == .plain, amount.index >= 2, isResult(amount, scene) else {
      return nil
    }
    let second = text.amounts[amount.index - 1], first = text.amounts[amount.index - 2]
    guard first.sentence == amount.sentence, second.sentence == amount.sentence,
      first.quantity.dimension == .count, scene.isCounting(first),
      second.quantity.dimension != .ratio, second.quantity.per?.multiple ?? 1 == 1,
      second.quantity.per?.seconds == nil,
      text.has(["each", "apiece"], in: second.tokens.upperBound..<(second.tokens.upperBound + 3))
        || ["each", "apiece"].contains(second.quantity.per?.noun ?? "")
        || second.quantity.dimension == amount.quantity.dimension
          && second.quantity.dimension != .count
          && text.has(
            ["with", "of", "at", "by", "times"],
            in: first.tokens.upperBound..<second.tokens.lowerBound)
        || second.quantity.dimension == .tokens && amount.quantity.dimension == .rate
          && text.has(
            ["with", "of", "at", "by", "times"],
            in: first.tokens.upperBound..<second.tokens.lowerBound)
    else { return nil }
    let isBare =
      second.quantity.dimension == .count && second.quantity.unit.isEmpty
      && amount.quantity.dimension == .duration && amount.value < 3600
    let unit = isBare ? 0.001 : 1
    guard
      isBare || second.quantity.dimension == amount.quantity.dimension
        || amount.quantity.dimension == .count
        || amount.quantity.dimension == .rate && second.quantity.dimension == .tokens
    else { return nil }
    let expected = first.value * second.value * unit
    let scale = amount.quantity.dimension == .rate ? (amount.quantity.per?.seconds ?? 1) : 1
    let finding = Finding.compare(
      amount, to: expected...expected, as: EquationCheck.kind(of: amount, in: scene), unit: .plain,
      formula: "\(NumberText.short(first.value)) x \(NumberText.short(second.quantity.number))",
      inputs: [
        ClaimInput("number", first.value, "", from: .text),
        ClaimInput("each", second.quantity.number, second.quantity.unit, from: .text),
      ], source: Finding.arithmetic, scale: scale)
    // "Five services with 99.9 each in series: 99.5": a number like that of each is no product.
    let isLikeEach = abs(amount.value / second.value - 1) < 0.2
    // "Half an hour on eight cards at three dollars": a third number goes into it.
    let hasMore = text.amounts(in: scene.before(amount)).contains {
      $0.index < first.index && !$0.isName
    }
    return finding.verdict == .wrong && (isLikeEach || hasMore) ? nil : finding
  }

  /// People x weeks x 5 days.
  private func persons(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard text.has(["day", "week"], in: amount.tokens.lowerBound..<(amount.tokens.upperBound + 4)),
      amount.quantity.dimension == .count || amount.quantity.dimension == .duration,
      isResult(amount, scene)
    else { return nil }
    let sentence = scene.sentence(of: amount)
    guard
      let people = text.amounts.last(where: {
        sentence.contains($0.tokens.lowerBound) && $0.index < amount.index
          && text.has(Cues.engineersEngineer, in: $0.tokens.upperBound..<($0.tokens.upperBound + 2))
      }),
      let weeks = text.amounts.last(where: {
        sentence.contains($0.tokens.lowerBound) && $0.index < amount.index
          && $0.quantity.dimension == .duration && text.has(["week"], in: $0.tokens)
      })
    else { return nil }
    let isWeeks = text.has(["week"], in: amount.tokens.lowerBound..<(amount.tokens.upperBound + 4))
    let expected = people.value * weeks.quantity.number * (isWeeks ? 1 : 5)
    let finding = Finding.compare(
      amount, to: expected...expected, as: .consistency, unit: .plain,
      formula:
        "\(NumberText.short(people.value)) x \(NumberText.short(weeks.quantity.number))\(isWeeks ? "" : " x 5")",
      inputs: [
        ClaimInput("people", people.value, "", from: .text),
        ClaimInput("weeks", weeks.quantity.number, "", from: .text),
      ], source: "five working days a week",
      scale: amount.value == 0 ? 1 : amount.quantity.number / amount.value)
    let groups = text.amounts.count {
      sentence.contains($0.tokens.lowerBound) && $0.index < amount.index
        && ($0.quantity.dimension == .count && scene.isCounting($0)
          || $0.quantity.dimension == .duration && $0.index != weeks.index)
    }
    return finding.verdict == .wrong && groups > 1 ? nil : finding
  }

  private func isResult(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let before = (amount.tokens.lowerBound - 4)..<amount.tokens.lowerBound
    return text.has(["is", "=", "makes", "'s", "gives", "so", ":", "are"], in: before)
      || text.has(phrase: ["comes", "to"], in: before)
  }
}
