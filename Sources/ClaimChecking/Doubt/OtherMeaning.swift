// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a number that seems wrong is not the result that it was taken for: it is held against it, goes into it, counts something,
/// or another number beside it is the result.
struct OtherMeaning {
  let scene: Scene

  /// Returns what the number may be; nil when it can only be the result.
  func reason(_ finding: Finding, _ amount: Amount, isWritten: Bool) -> String? {
    if !finding.isKnown, HeldAgainst(scene: scene).covers(amount) {
      return "It is held against something else, or a condition."
    }
    if isShareOfCounts(finding, amount) { return "It says again the share that stands before it." }
    if isInput(finding, amount) { return "It is one of the numbers that it would follow from." }
    if isCount(finding, amount) { return "It counts something." }
    if isSumOfSome(finding, amount) || isPartOfList(finding) {
      return "Only some of the parts may be meant."
    }
    if isWritten, PartialCalculation.stands(before: amount, in: scene) {
      return "More may belong to the calculation."
    }
    if isUnnamedChange(finding, amount) { return "It is not said to be the change." }
    if isOfAll(finding, amount) { return "It may be told in points of all." }
    if isCalledChange(finding, amount) { return "It is called a change, and not a share." }
    if OtherChange(scene: scene).explains(finding, amount) {
      return "It may be another change of the exhibit."
    }
    if isWorkingTime(finding, amount) { return "Working hours or days may be meant." }
    if !isWritten, hasResult(finding, amount) { return "Another number beside it is the result." }
    return nil
  }

  /// Whether a share stands behind the counts that make it: `57 right out of 60 is 95%`.
  private func isShareOfCounts(_ finding: Finding, _ amount: Amount) -> Bool {
    guard [.percent, .fraction].contains(amount.quantity.style) else { return false }
    let before = scene.text.amounts(in: scene.before(amount)).filter { !$0.isName && $0.value > 0 }
    let isSaid = before.contains {
      $0.quantity.style == .fraction && abs($0.value / amount.value - 1) <= 0.01
    }
    let counts = before.suffix(2).map(\.quantity.number)
    return isSaid
      || counts.count == 2 && abs(counts[0] / counts[1] / amount.value - 1) <= 0.005
  }

  /// Whether an amount stands among the inputs in the same unit; in some formulas the input is what people usually say for the result.
  private func isInput(_ finding: Finding, _ amount: Amount) -> Bool {
    guard !Self.repeating.contains(finding.kind), !finding.isOfExhibit,
      finding.source != "parts of a whole make 100%"
    else { return false }
    let quantity = amount.quantity
    return finding.inputs.contains { input in
      input.value == quantity.number
        && (input.unit == quantity.unit || quantity.unit.isEmpty
          || Self.plain.contains(input.name))
    }
  }

  private static let repeating: Set<ClaimKind> = [
    .reliability, .statistics, .moe, .attentionScaling, .fitsOnDevice, .datedFact,
  ]
  private static let plain: Set<String> = ["number", "part", "each"]

  /// Whether an amount without a unit counts something and has not the unit that a check gave it: `six of the eight`, 14.5 cards.
  private func isCount(_ finding: Finding, _ amount: Amount) -> Bool {
    let stated = finding.stated ?? amount.value
    if finding.unit == .cards { return stated != stated.rounded() }
    let isGuessed = abs(stated - amount.value) > 1e-9 * abs(amount.value)
    return isGuessed && amount.quantity.dimension == .count && amount.quantity.unit.isEmpty
      && scene.text.form(amount.tokens.upperBound) == "of"
  }

  /// Whether some parts in a row make the total: what stands before them may be what it is measured by.
  private func isSumOfSome(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.source == "sum of the parts" else { return false }
    let values = finding.inputs.map(\.value)
    for first in values.indices {
      var sum = 0.0
      for place in first..<values.count {
        sum += values[place]
        let isSome = place > first && place - first + 1 < values.count
        if isSome, abs(sum / amount.quantity.number - 1) <= 0.02 { return true }
      }
    }
    return false
  }

  /// Whether shares make less than all: a list need not be whole.
  private func isPartOfList(_ finding: Finding) -> Bool {
    guard finding.source == "parts of a whole make 100%" else { return false }
    return finding.stated ?? 1 < 1 || finding.span.map { slice(of: $0).contains("|") } ?? false
  }

  private func slice(of span: Range<Int>) -> String {
    let tokens = scene.text.tokens
    return scene.text.reading.slice(
      tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound)
  }

  /// Whether a share beside two numbers is not called their change: `1,360 against 1,265, even at 36%`.
  private func isUnnamedChange(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic, finding.inputs.contains(where: { $0.name == "from" }),
      amount.quantity.style != .factor
    else { return false }
    let text = scene.text
    let (first, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    if ["and", "with", "at"].contains(text.form(first - 1) ?? "") { return true }
    return !text.has(Self.changes, in: (first - 4)..<(end + 4))
      && !text.has(Self.results, in: (first - 3)..<first)
  }

  /// Whether a change of a share is told as a part of all: `grew by an eighth of all users`.
  private func isOfAll(_ finding: Finding, _ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    return finding.inputs.contains { $0.name == "from" } && scene.text.form(end) == "of"
      && scene.text.has(["all", "every", "total", "whole", "everybody"], in: end..<(end + 3))
  }

  /// Whether a share of a whole was expected where the word behind the number says a change: `a fifty percent lift`.
  private func isCalledChange(_ finding: Finding, _ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    return finding.isArithmetic && finding.operations.contains(.quotient)
      && !finding.operations.contains(.change)
      && scene.text.has(Self.risesAndFalls, in: end..<(end + 1))
  }

  private static let risesAndFalls = Words.lemmas(
    "lift uplift rise drop fall gain increase decrease jump growth improvement reduction")

  private static let changes = Words.lemmas(
    "up down fall fell drop dropped rise rose grow grew growth more less few fewer high higher low lower gain lift lose lost loss increase decrease reduce reduction relative relatively cut change uplift win jump improvement better worse faster slower smaller bigger of by plus minus + - −"
  )
  private static let results = Words.lemmas("so is makes make means = → i.e").union(["'s"])

  /// Whether a time would be right in working days or hours.
  private func isWorkingTime(_ finding: Finding, _ amount: Amount) -> Bool {
    guard amount.quantity.dimension == .duration, let miss = Miss(finding, of: amount) else {
      return false
    }
    return [7.0 / 5, 3].contains { abs(miss.times / $0 - 1) <= 0.02 }
  }

  /// Whether another number of the sentence, of the same dimension and no input, is what was expected.
  private func hasResult(_ finding: Finding, _ amount: Amount) -> Bool {
    guard let expected = finding.expected, expected.lowerBound > 0, amount.value > 0,
      !finding.isKnown, !finding.isPublished
    else { return false }
    let dimension = amount.quantity.dimension
    let scale = (finding.stated ?? amount.value) / amount.value
    let inputs = finding.inputs.map(\.value)
    let others = scene.text.amounts(in: scene.sentence(of: amount)).filter {
      $0.index != amount.index && !$0.isName && !inputs.contains($0.quantity.number)
    }
    return others.contains { other in
      if other.quantity.dimension == dimension, isWithin(expected, other.value * scale) {
        return true
      }
      // A bare number may have been taken for what another one has the unit of.
      let isMeant = other.quantity.dimension == dimension || dimension == .count && scale != 1
      return isMeant && isWithin(expected, other.value)
    }
  }

  private func isWithin(_ expected: ClosedRange<Double>, _ value: Double) -> Bool {
    value >= expected.lowerBound * 0.97 && value <= expected.upperBound * 1.03
  }
}
