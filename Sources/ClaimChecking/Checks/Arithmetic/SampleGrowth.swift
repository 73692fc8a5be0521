// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks how many times a sample grows for another effect: it grows with the square, so half the effect needs four times the users.
struct SampleGrowth: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard amount.quantity.style == .factor, amount.value > 0, isOfSample(amount, scene),
      scene.text.has(Self.detecting, in: scene.sentence(of: amount))
    else { return nil }
    guard let effect = effect(beside: amount, scene), effect > 1, isToldLast(amount, scene) else {
      return Self.open("The sample grows with the square of the effect, which is not told.")
    }
    let square = amount.value > 1 ? effect * effect : 1 / (effect * effect)
    var finding = Finding.compare(
      amount, to: square...square, as: .statistics, unit: .factor,
      formula: "(\(NumberText.short(effect)))^2",
      inputs: [ClaimInput("effect, so many times smaller", effect, "x", from: .text)],
      source: "samples grow with the square of the effect")
    guard finding.verdict != .right else { return finding }
    // Only the usual slip is called wrong: the sample grows as the effect does.
    let stated = max(amount.value, 1 / amount.value)
    guard abs(stated / effect - 1) <= 0.05, amount.quantity.limit == nil else {
      return Self.open("More than the effect may change.")
    }
    finding.verdict = .wrong
    finding.isCertain = true
    return finding
  }

  /// Leaves it open, whatever numbers beside it make it: they are the sample before and after.
  private static func open(_ reason: String) -> Finding {
    var finding = Finding.open(.statistics, reason)
    finding.isCertain = true
    return finding
  }

  // MARK: The sample

  /// Whether a multiple is one of the sample: `four times the users`, `the sample must be doubled`.
  private func isOfSample(_ amount: Amount, _ scene: Scene) -> Bool {
    let around = scene.surroundings(of: amount)
    let (first, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    // What is counted may be read with the number: `four times the users`.
    let behind = first..<min(end + 4, around.upperBound)
    let before = max(first - 5, around.lowerBound)..<first
    guard !scene.text.has(Self.effects, in: behind) else { return false }
    return scene.text.has(Self.samples, in: behind)
      || scene.text.has(phrase: ["as", "many"], in: behind)
        && scene.text.has(Self.arms, in: scene.sentence(of: amount))
      || scene.text.has(Self.samples, in: before) && !scene.text.has(Self.effects, in: before)
  }

  /// Whether the sample is said to follow: what the effect is stands before it, or it is needed.
  private func isToldLast(_ amount: Amount, _ scene: Scene) -> Bool {
    scene.text.has(Self.needing, in: scene.surroundings(of: amount))
      || scene.text.has(phrase: ["will", "do"], in: scene.surroundings(of: amount))
      || scene.text.has(Self.telling, in: scene.before(amount))
  }

  // MARK: The effect

  /// How many times smaller the effect gets, told as a part of it, or by both; nil when neither is told alone.
  private func effect(beside amount: Amount, _ scene: Scene) -> Double? {
    let near = scene.text.amounts(in: scene.sentence(of: amount)).filter {
      $0.index != amount.index && !$0.isName && $0.value > 0
    }
    guard !near.contains(where: { scene.isLevel($0) }) else { return nil }
    let parts = near.filter { isPart($0, scene) }
    let sizes = near.filter { isSize($0, scene) }
    if let part = parts.first, parts.count == 1, sizes.isEmpty {
      return max(part.value, 1 / part.value)
    }
    guard parts.isEmpty, sizes.count == 2, sizes.contains(where: { $0.quantity.style != .plain })
    else { return nil }
    let (first, second) = (sizes[0].quantity.number, sizes[1].quantity.number)
    guard first > 0, second > 0 else { return nil }
    return max(first / second, second / first)
  }

  /// Whether a number is a part or a multiple of the effect: `half the effect`, `halve the detectable difference`.
  private func isPart(_ other: Amount, _ scene: Scene) -> Bool {
    guard [.factor, .fraction].contains(other.quantity.style) else { return false }
    let end = other.tokens.upperBound
    let behind = end..<min(end + 4, scene.surroundings(of: other).upperBound)
    return scene.text.has(Self.effects, in: behind) && !scene.text.has(Self.samples, in: behind)
  }

  /// Whether a number is the size of an effect: `one point`, `before we detected two`.
  private func isSize(_ other: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let quantity = other.quantity
    if quantity.style == .points { return true }
    if quantity.style == .percent {
      return text.has(["mde", "effect", "effects"], in: scene.sentence(of: other))
    }
    return quantity.dimension == .count && quantity.unit.isEmpty && quantity.per == nil
      && other.value < 100 && !scene.isCounting(other)
      && text.has(Self.detecting, in: (other.tokens.lowerBound - 2)..<other.tokens.lowerBound)
  }

  private static let samples = Words.lemmas(
    "sample samples arm arms users user people accounts visitors customers participants sessions observations traffic"
  )
  private static let arms: WordSet = ["arm", "arms", "variant", "group", "side", "branch"]
  private static let effects = Words.lemmas(
    "effect effects mde difference differences lift uplift sensitivity")
  private static let detecting = Words.lemmas(
    "detect detects detected detecting detectable mde effect effects sensitivity")
  private static let telling = detecting.union(effects)
  private static let needing = Words.lemmas(
    "need needs needed want wants require requires required must takes cost costs")
}
