// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a share is told of what is lost and is one of what is left, or the other way round: from 100 to 70 keep 70% and lose 30%.
struct OtherRest {
  let scene: Scene

  func isTold(of finding: Finding, _ amount: Amount) -> Bool {
    if isQuotedAsLost(finding, amount) || isPartOfBill(finding, amount) { return true }
    guard [.percent, .fraction].contains(amount.quantity.style), finding.inputs.count == 2,
      let share = finding.expected?.lowerBound, share > 0, share < 1, !isEven(share, amount),
      let isOfRest = isOfRest(finding)
    else { return false }
    let beside = scene.surroundings(of: amount)
    let isLost = scene.text.has(Self.losing, in: beside)
    let isKept =
      scene.text.has(Self.keeping, in: beside) || Self.staying.stands(in: beside, of: scene.text)
    guard isLost != isKept, !isLevel(amount), !scene.text.has(Self.denials, in: beside) else {
      return false
    }
    return isOfRest ? isKept : isLost && !isSmallerLost(finding)
  }

  /// Whether a count of the question is told as lost, which the question does not say: `we lose 4,300 of them`.
  private func isQuotedAsLost(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isQuoted, amount.quantity.style == .plain, let exhibits = scene.exhibits,
      scene.text.has(Self.lost, in: (amount.tokens.lowerBound - 3)..<amount.tokens.lowerBound)
    else { return false }
    return !exhibits.amounts.contains { other in
      other.quantity.number == amount.quantity.number
        && exhibits.has(Self.losing, in: exhibits.sentence(other.sentence))
    }
  }

  /// Whether a share of a share is told to be all that is left to pay: 80% at a tenth of the price are 8%, and the others are paid in full.
  private func isPartOfBill(_ finding: Finding, _ amount: Amount) -> Bool {
    let segment = scene.segment(of: amount)
    return finding.isArithmetic && finding.operations == .product && isLevel(amount)
      && amount.quantity.dimension == .ratio && finding.inputs.count == 2
      && scene.text.has(Self.bills, in: segment.lowerBound..<amount.tokens.lowerBound)
  }

  private static let bills = Words.lemmas("bill bills cost costs price prices spend invoice")
  private static let lost = Words.lemmas("lose loses lost losing missing")

  /// Whether the share and its rest are so near each other that a number may be either.
  private func isEven(_ share: Double, _ amount: Amount) -> Bool {
    abs(1 - share - amount.value) <= 0.05
  }

  /// Whether one less the quotient of two numbers was taken, the second of them smaller; nil when neither that nor the quotient was.
  private func isOfRest(_ finding: Finding) -> Bool? {
    let formula = finding.formula
    guard formula.contains("/") else { return nil }
    if formula.hasPrefix("1 -") { return true }
    guard formula.hasSuffix("- 1") else { return false }
    let (from, to) = (finding.inputs[0], finding.inputs[1])
    return from.name == "from" && to.value < from.value ? true : nil
  }

  /// Whether a number is where something ends, and not how much of it went: `drops to 67%`.
  private func isLevel(_ amount: Amount) -> Bool {
    ["to", "at"].contains(scene.text.form(amount.tokens.lowerBound - 1) ?? "")
  }

  /// Whether the smaller of the two numbers counts what was lost: `of 300 calls 200 fail`.
  private func isSmallerLost(_ finding: Finding) -> Bool {
    let small = min(finding.inputs[0].value, finding.inputs[1].value)
    return [scene.text, scene.exhibits].compactMap(\.self).contains { passage in
      passage.amounts.contains { amount in
        let (first, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
        return amount.quantity.number == small
          && !CalculationPlace(amount, in: passage).isEndOfChange
          && passage.has(Self.losing, in: (first - 4)..<(end + 4))
      }
    }
  }

  private static let losing = Words.lemmas(
    "lose loses lost losing loss losses loose looses loosing drop drops dropped leak leaks leaked vanish vanished missing fail fails failed failing churn churned quit abandon abandoned fall fell fallen"
  ).union(["gone"])
  private static let keeping = Words.lemmas(
    "reach reaches reached keep keeps kept retain retains retained convert converts converted survive survives survived remain remains remained remaining stay stays stayed succeed succeeds succeeded"
  )
  private static let staying: PhraseList = [
    ["left", "over"], ["is", "left"], ["are", "left"], ["make", "it"], ["makes", "it", "to"],
    ["get", "through"], ["come", "through"],
  ]
  private static let denials: WordSet = ["not", "n't", "never", "without", "no"]
}
