// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Decides whether a number that agrees with what was calculated may still be wrong, or agree by chance.
struct AgreementDoubt {
  let scene: Scene

  /// Returns why an agreement says nothing; nil when it says something.
  func reason(_ finding: Finding, _ amount: Amount, isWritten: Bool) -> String? {
    if !isWritten, Self.found.contains(finding.source), let expected = finding.expected,
      ChanceAgreement(scene: scene, amount: amount)
        .explains(
          finding.inputs, finding.formula, expected.lowerBound, finding.stated ?? amount.value)
    {
      return "Numbers beside it may make it by chance."
    }
    if Self.found.contains(finding.source), scene.isRumour(amount) {
      return "It is what somebody else says."
    }
    if isOfOtherWeights(finding, amount) {
      return "All weights of a mixture are stored, and only the active ones are computed with."
    }
    if QueryHeads(scene: scene).areTaken(for: finding, amount) {
      return "Heads of queries share keys and values: the cache holds fewer heads."
    }
    if isSenseless(finding, amount) { return "A rate and a time are multiplied, not divided." }
    if isOfOtherUnits(finding, amount) { return "The units of its numbers do not fit." }
    if isWorkOfAll(finding, amount) { return "A token is computed with the active weights." }
    if OtherPeriod(scene: scene).isTold(of: finding, amount) {
      return "It follows from a rate for another time."
    }
    if OtherRest(scene: scene).isTold(of: finding, amount) {
      return "What is lost and what is left are not told apart."
    }
    if !isWritten, let reason = OtherSubject(scene: scene).reason(finding, amount) { return reason }
    return ofOtherInputs(finding, amount) ?? ofAnotherThing(finding, amount)
  }

  /// Why the number may rest on others than those that were taken, or on none.
  private func ofOtherInputs(_ finding: Finding, _ amount: Amount) -> String? {
    if let nearer = NearerInput(scene: scene).reason(finding, amount) { return nearer }
    return hasOwnShare(finding, amount)
      ? "Its sentence has another share that it may rest on."
      : Premise(scene: scene).reason(finding, amount)
        ?? GivenFigure(scene: scene).reason(finding, amount)
        ?? SaidAgain(scene: scene).reason(amount)
  }

  private static let both: WordSet = ["both", "either", "redundant", "backup", "second", "spare"]

  /// Whether the share of each step stands in another sentence, while the amount's own has one that was not taken: `push each to 98 and you're above 95`.
  private func hasOwnShare(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.source == "independent steps: p^n" else { return false }
    // Two that are both tried fail together: with p^n, not with 1 - (1 - p)^n.
    if finding.formula.hasPrefix("1 - (1 -"),
      scene.text.has(Self.both, in: scene.sentence(of: amount))
    {
      return true
    }
    let places = InputPlaces(finding.inputs, of: amount, in: scene, formula: finding.formula)
    return places.farthest > 0 && places.hasUnusedBefore
  }

  /// Why the number may be told of something else than what was calculated.
  private func ofAnotherThing(_ finding: Finding, _ amount: Amount) -> String? {
    OtherSense(scene: scene).reason(finding, amount)
      ?? OtherRule(scene: scene).reason(finding, amount)
      ?? OtherStatement(scene: scene).reason(finding, amount)
      ?? OtherMemory(scene: scene).reason(finding, amount)
      ?? OtherSide(scene: scene).reason(finding, amount)
      ?? OtherGrowth(scene: scene).reason(finding, amount)
      ?? OtherBase(scene: scene).reason(finding, amount)
      ?? OtherCase(scene: scene).reason(finding, amount)
      ?? OtherPhase(scene: scene).reason(finding, amount)
      ?? OtherTotal(scene: scene).reason(finding, amount)
  }

  /// Sources of findings that put numbers together because they stand there.
  private static let found: Set<String> = [Finding.arithmetic, Finding.exhibit]

  /// Whether work was computed with all weights of a mixture, or memory with the active ones alone.
  private func isOfOtherWeights(_ finding: Finding, _ amount: Amount) -> Bool {
    let isWork = Self.work.contains(finding.kind)
    guard isWork || Self.memory.contains(finding.kind) else { return false }
    let context = scene.context(of: amount)
    let told = finding.inputs.filter { $0.from == .text }.map(\.value)
    let weights = scene.text.amounts(in: context).filter { other in
      other.value >= 1e8
        && (told.contains(other.quantity.number) || told.contains(other.value / 1e9))
    }
    guard !weights.isEmpty else { return false }
    if !isWork, weights.contains(where: isCalledActive) { return true }
    let mixtures = scene.text.models
      .filter { context.contains($0.tokens.lowerBound) }.flatMap(\.thing.variants)
      .filter { $0.active < 0.7 * $0.total }
    if isWork, weights.contains(where: { isFile($0, of: mixtures) }) { return true }
    return weights.contains { weight in
      let isAll = mixtures.contains { abs(weight.value / $0.total - 1) < 0.03 }
      let isActive = mixtures.contains { abs(weight.value / $0.active - 1) < 0.03 }
      return isAll != isActive && isAll == isWork
    }
  }

  /// Whether bytes are more than the active weights of a mixture take in 16 bits: those of its whole file.
  private func isFile(_ bytes: Amount, of mixtures: [(total: Double, active: Double)]) -> Bool {
    bytes.quantity.dimension == .memory
      && mixtures.contains { bytes.value > 2.2 * $0.active && bytes.value < 4.4 * $0.total }
  }

  private static let work: Set<ClaimKind> = [.prefillTime, .decodeBound]
  private static let memory: Set<ClaimKind> = [.weightsMemory, .quantization, .fitsOnDevice]

  private func isCalledActive(_ amount: Amount) -> Bool {
    scene.text.has(
      ["active", "activated"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 2))
  }

  /// Whether raw numbers were multiplied or added whose units do not fit: requests a minute with seconds, bytes a second with bytes, a count
  /// with what it counts.
  private func isOfOtherUnits(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic, finding.inputs.count == 2 else { return false }
    let near = scene.text.amounts(in: scene.context(of: amount, back: 2)).filter {
      $0.index < amount.index && finding.takes($0)
    }
    if finding.operations.contains(.sum) { return isCountOfSizes(near) }
    guard finding.operations.contains(.product) || finding.formula.contains(" times ") else {
      return false
    }
    let isPerMinute = near.contains {
      $0.quantity.dimension == .rate && ($0.quantity.per?.seconds ?? 1) > 1
    }
    if isPerMinute, near.contains(where: { $0.quantity.dimension == .duration }),
      scene.text.has(Self.flights, in: scene.segment(of: amount))
    {
      return true
    }
    return near.contains { scene.text.isBandwidth($0) }
      && near.contains { $0.quantity.dimension == .memory && $0.quantity.per == nil }
  }

  /// Whether one number counts what the other says the size of, which do not add up: `three sprints of two weeks`.
  private func isCountOfSizes(_ amounts: [Amount]) -> Bool {
    zip(amounts, amounts.dropFirst()).contains { count, size in
      count.quantity.dimension != .ratio && size.quantity.dimension != .count
        && size.tokens.lowerBound - count.tokens.upperBound <= 2
        && scene.text.form(size.tokens.lowerBound - 1) == "of"
    }
  }

  private static let flights = Words.lemmas("flight concurrent concurrency once slots busy")

  /// Whether the work of a token follows from all weights of a mixture: `compute per token is 141 over 24`.
  private func isWorkOfAll(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic,
      scene.text.has(Self.computing, in: scene.sentence(of: amount)),
      scene.text.has(["token", "tokens"], in: scene.sentence(of: amount))
    else { return false }
    let context = scene.context(of: amount)
    let mixtures =
      (scene.text.models.filter { context.contains($0.tokens.lowerBound) }
      + (scene.exhibits?.models ?? [])).flatMap(\.thing.variants)
      .filter { $0.active < 0.7 * $0.total }
    return finding.inputs.contains { input in
      mixtures.contains { abs(input.value / ($0.total / 1e9) - 1) < 0.03 }
    }
  }

  private static let computing = Words.lemmas(
    "compute computes computation work flop flops arithmetic")

  /// Whether a rate was divided by a time, or a time by a rate: `fifty a second, six seconds each, so fifty over six`.
  private func isSenseless(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic, finding.inputs.count == 2,
      let expected = finding.expected
    else { return false }
    let (first, second) = (finding.inputs[0].value, finding.inputs[1].value)
    guard first > 0, second > 0, first != 1, second != 1,
      [first / second, second / first].contains(where: { abs(expected.lowerBound / $0 - 1) < 0.01 })
    else { return false }
    let near = scene.text.amounts(in: scene.context(of: amount, back: 2)).filter {
      $0.index < amount.index
    }
    func stands(_ number: Double, as dimension: Dimension) -> Bool {
      near.contains { $0.quantity.dimension == dimension && $0.quantity.number == number }
    }
    return stands(first, as: .rate) && stands(second, as: .duration)
      || stands(first, as: .duration) && stands(second, as: .rate)
  }
}
