// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether percentages that come out are told of another change: discounts that are added up, a multiple told as an increase, a fall told
/// of the smaller number.
struct OtherGrowth {
  let scene: Scene

  /// Returns why a percentage that agrees may be another; nil when it may not.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isTurnedRound(finding, amount) { return "What falls to a half does not double." }
    guard amount.quantity.style == .percent else { return nil }
    if isSumOfChanges(finding, amount) { return "Changes that follow each other multiply." }
    let isChange = finding.inputs.contains { $0.name == "from" }
    if isChange || amount.value > 1, isMultiple(finding, amount) {
      return "So many percent of it are not so many percent more."
    }
    guard isChange else { return nil }
    return isOfOtherEnd(finding, amount) ? "It is the change seen from the other end." : nil
  }

  /// Whether something is said to double by numbers that halve, or to halve by numbers that double.
  private func isTurnedRound(_ finding: Finding, _ amount: Amount) -> Bool {
    let ends = ["from", "to"].compactMap { name in finding.inputs.first { $0.name == name }?.value }
    guard amount.quantity.style == .factor, ends.count == 2,
      let verb = scene.text.form(amount.tokens.lowerBound)
    else { return false }
    return Self.growing.contains(verb) && ends[1] < ends[0]
      || Self.halving.contains(verb) && ends[1] > ends[0]
  }

  private static let growing: WordSet = [
    "doubles", "doubled", "triples", "tripled", "quadruples", "quadrupled",
  ]
  private static let halving: WordSet = ["halves", "halved"]

  // MARK: Changes one after the other

  /// Whether changes in percent are added up: minus 50% and then minus 30% leave 35%.
  private func isSumOfChanges(_ finding: Finding, _ amount: Amount) -> Bool {
    let sign = scene.text.form(amount.tokens.lowerBound - 1) ?? ""
    let isDifference =
      ["+", "plus"].contains(sign) && finding.operations.contains(.difference)
      && !finding.operations.contains(.change)
    let isSum = finding.formula.contains("+") || finding.formula.contains("plus") || isDifference
    guard isSum, finding.source != "parts of a whole make 100%", finding.inputs.count >= 2,
      finding.inputs.allSatisfy({ Self.units.contains($0.unit) || isShare($0, before: amount) })
    else { return false }
    let text = scene.text
    return isDifference || ["minus", "-", "−"].contains(sign)
      || text.has(Self.changes, in: scene.context(of: amount, back: 1))
  }

  /// Whether an input without a unit is told in percent before: `+43%, then 43 - 27 = 16%`.
  private func isShare(_ input: ClaimInput, before amount: Amount) -> Bool {
    input.unit.isEmpty
      && scene.text.amounts(in: scene.context(of: amount)).contains {
        $0.index < amount.index && $0.quantity.style == .percent
          && $0.quantity.number == input.value
      }
  }

  private static let units: Set<String> = ["%", "percent", "per cent"]
  private static let changes = Words.lemmas(
    "discount discounts rebate rebates off cheaper minus save saves saving savings reduction reductions reduce reduces cut cuts drop drops dropped lose lost loses fall fell fallen grow grew growth rise rose risen increase increased negotiated raise raised uplift faster slower"
  )

  // MARK: Multiples and increases

  /// Whether the quotient of two numbers is told as what one has more or less than the other: 48 against 8 is 600% of it, and 500% more.
  private func isMultiple(_ finding: Finding, _ amount: Amount) -> Bool {
    !finding.operations.contains(.change) && finding.formula.contains("/")
      && (says(Self.more, beside: amount) || says(Self.less, beside: amount))
  }

  /// Whether a change is that from the larger number where it is told of growth, or from the smaller one where it is told of a fall.
  private func isOfOtherEnd(_ finding: Finding, _ amount: Amount) -> Bool {
    let ends = finding.inputs.filter { ["from", "to"].contains($0.name) }.map(\.value)
    guard finding.operations.contains(.change), ends.count == 2, let small = ends.min(),
      let large = ends.max(), small > 0
    else { return false }
    let growth = large / small - 1, fall = 1 - small / large
    guard growth > 1.15 * fall else { return false }
    let isGrowth = abs(amount.value - growth) < abs(amount.value - fall)
    let saysMore = says(Self.more, beside: amount), saysLess = says(Self.less, beside: amount)
    return isGrowth ? saysLess && !saysMore : saysMore && !saysLess
  }

  /// Whether one of the words stands right behind an amount, or right before it.
  private func says(_ words: WordSet, beside amount: Amount) -> Bool {
    let (first, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    return scene.text.has(words, in: end..<(end + 1))
      || scene.text.has(words, in: (first - 1)..<first)
      || scene.text.form(first - 1) == "of" && scene.text.has(words, in: (first - 2)..<(first - 1))
  }

  private static let more = Words.lemmas(
    "more higher above up increase growth bigger larger plus + longer dearer rise")
  private static let less = Words.lemmas(
    "less lower fewer below down cheaper smaller minus − off reduction decrease drop fall cut shorter decline saving savings saved"
  )
}
