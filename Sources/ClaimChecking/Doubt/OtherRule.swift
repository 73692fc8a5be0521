// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a number that comes out follows another rule than the one it was held against: a width that goes with the root, a limit that
/// leaves no room for rounding, a window that slides, the experts that a batch meets.
struct OtherRule {
  let scene: Scene

  /// Returns which rule the words call for; nil when it is the one that was used.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isOfWidth(finding, amount) { return "A width goes with the root of the number." }
    if isOverLimit(finding, amount) { return "A limit is kept or not, with no room for rounding." }
    if isCertainty(finding, amount) { return "How sure one can be depends on how rare it is." }
    if isOfOtherDevice(finding, amount) { return "Another device is named beside it." }
    if isInWindows(finding, amount) { return "A window that slides keeps its length." }
    if isRatio(finding, amount) { return "A part of a size is no change." }
    if isReached(finding, amount) { return "It is said to be reached, and not only a bound." }
    if isMet(finding, amount) { return "A batch meets more experts than a token." }
    return isProof(finding, amount) ? "Whether so many prove it is another matter." : nil
  }

  /// Whether an interval is said to shrink as the number of cases grows: `rate 800 and the margin halves`.
  private func isOfWidth(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.isArithmetic && finding.operations.contains(.quotient)
      && [.factor, .fraction].contains(amount.quantity.style)
      && scene.text.has(Self.widths, in: scene.context(of: amount, back: 1))
  }

  private static let widths = Words.lemmas("margin interval uncertainty error width deviation")

  /// Whether something is said to be inside of what it exceeds by less than rounding allows: `the four-hour one was inside` of 3.6.
  private func isOverLimit(_ finding: Finding, _ amount: Amount) -> Bool {
    guard let expected = finding.expected, amount.quantity.limit == nil,
      finding.kind == .reliability || finding.kind == .latencyBudget
    else { return false }
    let end = amount.tokens.upperBound
    let behind = end..<max(end, scene.segment(of: amount).upperBound)
    let stated = finding.stated ?? amount.value
    return scene.text.has(Self.inside, in: behind) && stated > 1.02 * expected.upperBound
      || scene.text.has(Self.outside, in: behind) && stated < 0.98 * expected.lowerBound
  }

  private static let inside: WordSet = ["inside", "within", "fits"]
  private static let outside: WordSet = ["outside", "beyond", "exceeds"]

  /// Whether a rate is told as how sure one is of a single case: `when it rings you can be 99 percent sure`.
  private func isCertainty(_ finding: Finding, _ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    return finding.isArithmetic
      && scene.text.has(["sure", "certain", "confident"], in: end..<(end + 1))
  }

  /// Whether a speed is that of a device of another sentence, while its own names one: `an H100 sees the same hundred`.
  private func isOfOtherDevice(_ finding: Finding, _ amount: Amount) -> Bool {
    guard let used = finding.inputs.first(where: { $0.name.hasPrefix("bandwidth of ") })?.name
    else { return false }
    let own = scene.sentence(of: amount)
    let named = scene.text.devices.filter { own.contains($0.tokens.lowerBound) }
    return !named.isEmpty && !named.contains { used == "bandwidth of \($0.thing.name)" }
  }

  /// Whether a cache is said to grow with the context where a window slides over it.
  private func isInWindows(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.source == "linear in the tokens"
      && scene.text.has(["slides", "sliding", "slide"], in: scene.context(of: amount, back: 1))
  }

  /// Whether what was calculated as a change is told as a part: `2.96 against 4.58, half the size`.
  private func isRatio(_ finding: Finding, _ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    return finding.operations.contains(.change) && amount.quantity.style == .fraction
      && ["the", "its", "of", "as"].contains(scene.text.form(end) ?? "")
  }

  /// Whether a speed is said to be reached that lies above its bound: `up to 115 tokens a second` of 58.
  private func isReached(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .decodeBound, amount.quantity.limit == .atMost,
      let expected = finding.expected
    else { return false }
    return (finding.stated ?? amount.value) > 1.15 * expected.upperBound
  }

  /// Whether the share of the experts that a token picks is told of a batch: `8 of 128 get read in a step, with 32 users`.
  private func isMet(_ finding: Finding, _ amount: Amount) -> Bool {
    let sentence = scene.sentence(of: amount)
    return finding.isArithmetic && finding.operations.contains(.quotient)
      && scene.text.has(["expert", "experts"], in: scene.context(of: amount, back: 1))
      && scene.text.has(["batch", "users", "step"], in: sentence)
      && finding.inputs.allSatisfy { $0.from == .text && $0.value == $0.value.rounded() }
  }

  /// Whether a share is told as a proof: `54 of 100, more than half, so it is proven better`.
  private func isProof(_ finding: Finding, _ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    return finding.isArithmetic && amount.quantity.dimension == .ratio
      && scene.text.has(
        Self.proofs, in: end..<max(end, scene.sentence(of: amount).upperBound))
  }

  private static let proofs = Words.lemmas(
    "proven proved proves prove proof significant significantly conclusive")
}
