// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks how long an answer takes: its tokens times the time of each, with the time to the first when it is named.
struct GenerationCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.dimension == .duration, amount.quantity.per == nil, amount.value < 36_000
    else { return nil }
    if let inverse = inverse(amount, scene) { return inverse }
    let context = scene.context(of: amount, back: 1)
    let before = text.amounts.filter {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index
    }
    guard let tokens = before.last(where: { isAnswer($0, scene) }),
      text.has(Cues.answerAnswers, in: scene.sentence(of: amount))
    else { return nil }
    let own = before.last {
      $0.quantity.dimension == .duration
        && ($0.quantity.per?.noun == "token"
          || text.has(["each", "apiece"], in: $0.tokens.upperBound..<($0.tokens.upperBound + 1)))
        && $0.value < 1
    }
    let rate = before.last { text.isTokenRate($0) }
    guard own != nil || rate != nil else { return nil }
    let each = own?.value ?? rate.map { 1 / $0.value } ?? 0
    let first = before.last {
      $0.quantity.dimension == .duration && $0.index != own?.index && $0.value < 30
        && text.has(["first", "ttft"], in: scene.local(of: $0))
    }
    let low = tokens.value * each
    let high = low + (first?.value ?? 0)
    guard low > 0 else { return nil }
    let finding = Finding.compare(
      amount, to: low...high, as: .latencyBudget, unit: .seconds,
      formula:
        "\(first.map { "\(NumberText.short($0.value)) s + " } ?? "")\(NumberText.short(tokens.value)) x \(NumberText.short(each * 1000)) ms",
      inputs: [
        ClaimInput("tokens of the answer", tokens.value, "tokens", from: .text),
        ClaimInput("time of a token", each * 1000, "ms", from: .text),
      ], source: "tokens x time of each")
    // Another number before it may be the speed that is meant.
    let isOther = before.contains {
      $0.value > 0 && abs(tokens.value / $0.quantity.number / amount.value - 1) <= 0.1
    }
    let isOfToken = own.map { $0.quantity.per?.noun == "token" } ?? true
    return finding.verdict == .wrong && (isOther || !isOfToken) ? nil : finding
  }

  private func isAnswer(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    if amount.quantity.dimension == .tokens, amount.quantity.per == nil {
      return !text.has(["prompt", "context", "input"], in: scene.segment(of: amount))
        && amount.value >= 20 && amount.value < 20_000
    }
    return amount.quantity.dimension == .count && amount.quantity.unit.isEmpty && amount.value >= 20
      && amount.value < 20_000
      && text.has(["more"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 1))
  }

  /// `at 40 tokens a second one token takes 25 ms`.
  private func inverse(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard
      text.has(phrase: ["one", "token", "takes"], in: sentence)
        || text.has(phrase: ["a", "token", "takes"], in: sentence)
        || text.has(phrase: ["each", "token", "takes"], in: sentence),
      let rate = text.amounts.last(where: {
        sentence.contains($0.tokens.lowerBound) && $0.index < amount.index && text.isTokenRate($0)
      })
    else { return nil }
    return .compare(
      amount, to: (1 / rate.value)...(1 / rate.value), as: .latencyBudget,
      unit: .init(name: "ms", size: 0.001), formula: "1 / \(NumberText.short(rate.value))",
      inputs: [ClaimInput("tokens per second", rate.value, "tokens/s", from: .text)],
      source: Finding.arithmetic)
  }
}
