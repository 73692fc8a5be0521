// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a share is one of the wrong end of a change: what falls is a share of what it fell from, what rises of what it rose from.
struct OtherBase {
  let scene: Scene

  /// Returns why a share that agrees may be that of the other end; nil when it is not.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    guard [.percent, .fraction].contains(amount.quantity.style) else { return nil }
    if isGrowthTold(finding, asLess: amount) {
      return "What is saved is a share of the larger of the two."
    }
    return isOfOtherEnd(finding, amount)
      ? "The difference is a share of the other end of the change." : nil
  }

  /// Whether something is said to be less by the share by which the other is more: from 39 to 24 saves 38% and not 62%.
  private func isGrowthTold(_ finding: Finding, asLess amount: Amount) -> Bool {
    let ends = finding.inputs.map(\.value)
    guard finding.operations.contains(.change), ends.count == 2, let small = ends.min(),
      let large = ends.max(), small > 0, let expected = finding.expected?.lowerBound
    else { return false }
    let growth = large / small - 1, fall = 1 - small / large
    guard growth > 1.15 * fall, abs(expected - growth) < abs(expected - fall) else { return false }
    let beside = scene.surroundings(of: amount)
    return scene.text.has(Self.saving, in: beside) && !scene.text.has(Self.rising, in: beside)
  }

  /// Whether points were divided by the share that they led to, and not by the one they began at: `from 2 to 3, one point, a third more`.
  private func isOfPoints(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.operations == .quotient, finding.inputs.count == 2,
      scene.text.has(Self.rising, in: scene.surroundings(of: amount))
    else { return false }
    let near = scene.text.amounts(in: scene.context(of: amount)).filter { $0.index < amount.index }
    return near.contains { points in
      points.quantity.style == .points && points.quantity.number == finding.inputs[0].value
    }
      && near.contains { to in
        to.quantity.number == finding.inputs[1].value
          && near.contains { from in
            from.index == to.index - 1
              && abs(to.quantity.number - from.quantity.number - finding.inputs[0].value) < 1e-9
          }
      }
  }

  /// Whether a number that is told as a difference was divided by the end of the change: 23 less, from 84 to 61, over 61.
  private func isOfOtherEnd(_ finding: Finding, _ amount: Amount) -> Bool {
    if isOfPoints(finding, amount) { return true }
    guard finding.operations.contains(.quotient), !finding.operations.contains(.change),
      finding.inputs.count == 2
    else { return false }
    let (part, base) = (finding.inputs[0].value, finding.inputs[1].value)
    guard part > 0, part < base else { return false }
    let near = scene.text.amounts(in: scene.context(of: amount))
    return near.contains { other in
      guard other.quantity.number == part, other.index < amount.index else { return false }
      let (first, end) = (other.tokens.lowerBound, other.tokens.upperBound)
      let beside = (first - 3)..<(end + 3)
      if scene.text.has(Self.falling, in: beside) { return isTold(base + part) }
      return scene.text.has(Self.rising, in: beside) && isTold(base - part)
    }
  }

  /// Whether a number stands in the text or the exhibits.
  private func isTold(_ number: Double) -> Bool {
    [scene.text, scene.exhibits].compactMap(\.self).contains { passage in
      passage.amounts.contains { abs($0.quantity.number - number) <= 1e-6 * abs(number) }
    }
  }

  private static let saving = Words.lemmas(
    "save saves saved saving less fewer lower cheaper smaller shorter cut cuts minus")
  private static let falling = saving.union(
    Words.lemmas("fall falls fell drop drops dropped down lose loses lost shrink shrank"))
  private static let rising = Words.lemmas(
    "more up higher longer rise rises rose grow grows grew increase increases increased extra added gain gained dearer slower"
  )
}
