// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a number that comes out is told of more, less or something else than what went into it: a sum with what was lost, all that is
/// in memory for the weights, bits for bytes.
struct OtherTotal {
  let scene: Scene

  /// Returns what the number is of; nil when it is of what went into it.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isSumWithLoss(finding, amount) { return "A part of the sum was lost, and not added." }
    if isMoreThanWeights(finding, amount) { return "It may be the weights and more." }
    if isOfLaterTime(finding, amount) { return "Another time stands between." }
    if isQuotientOfUnlike(finding, amount) { return "Numbers of two kinds make no ratio." }
    return isBitsForBytes(finding, amount) ? "The same number is said in bits." : nil
  }

  /// Whether a part of a sum is told to have gone: `eight people, two left and five came, so fifteen`.
  private func isSumWithLoss(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.operations.contains(.sum), finding.inputs.allSatisfy({ $0.from == .text }) else {
      return false
    }
    let text = scene.text
    let isOfLosses = text.has(Self.losses, in: scene.segment(of: amount))
    return !isOfLosses
      && text.amounts(in: scene.context(of: amount, back: 1)).contains {
        $0.index < amount.index && $0.quantity.dimension == .count && finding.takes($0)
          && text.has(Self.losses, in: $0.tokens.upperBound..<($0.tokens.upperBound + 3))
      }
  }

  private static let losses: WordSet = [
    "left", "lost", "quit", "resigned", "gone", "minus", "dropped", "cancelled", "canceled",
    "churned", "leave", "departed", "expired", "fewer", "less",
  ]

  /// Whether the weights are told more closely by another amount before, from which this one differs.
  private func isMoreThanWeights(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .weightsMemory, amount.quantity.dimension != .ratio,
      let expected = finding.expected, expected.lowerBound > 0
    else { return false }
    let stated = finding.stated ?? amount.value
    return scene.text.amounts(in: scene.context(of: amount, back: 1)).contains { other in
      guard other.index < amount.index, let bytes = scene.bytes(of: other) else { return false }
      let told = stated > 1e6 ? bytes : bytes / 1e9
      return abs(told / expected.lowerBound - 1) <= 0.02 && abs(stated / told - 1) > 0.03
    }
  }

  /// Whether a rate was taken from a time, and another one is told between it and the amount: `4 seconds now and 2 then, so 15 a second`.
  private func isOfLaterTime(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .littlesLaw else { return false }
    let times = scene.text.amounts(in: scene.before(amount)).filter { scene.text.isDuration($0) }
    guard let taken = times.last(where: { finding.takes($0) }) else { return false }
    return times.contains { $0.index > taken.index && abs($0.value / taken.value - 1) > 0.1 }
  }

  /// Whether a ratio was made of a share and a count, which have nothing to do with each other: 40 percent over 4 cards.
  private func isQuotientOfUnlike(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic, finding.inputs.count == 2,
      amount.quantity.dimension == .ratio, finding.operations.contains(.quotient),
      finding.inputs.allSatisfy({ $0.name == "number" })
    else { return false }
    let taken = scene.text.amounts(in: scene.context(of: amount)).filter {
      $0.index < amount.index && finding.takes($0)
    }
    return taken.count == 2
      && taken.contains { $0.quantity.style == .percent }
      && taken.contains { $0.quantity.dimension == .count }
  }

  /// Whether a speed in bytes has the number of one that is told in bits: `25 gigabit, so 25 GB/s`.
  private func isBitsForBytes(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .loadTime else { return false }
    let text = scene.text
    let speeds = finding.inputs.filter { $0.name == "speed" && $0.from == .text }
    return text.amounts(in: scene.context(of: amount)).contains { other in
      let around = other.tokens.lowerBound..<(other.tokens.upperBound + 2)
      return text.has(Self.bits, in: around)
        && speeds.contains { $0.value == other.quantity.number }
    }
  }

  private static let bits = Words.lemmas("gigabit gigabits gbit gbits gbps terabit terabits")
}
