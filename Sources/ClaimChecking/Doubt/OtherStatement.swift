// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a sentence states something else of a number that comes out: a multiple of it, where a change begins, what will be, a share of
/// others than those who were counted.
struct OtherStatement {
  let scene: Scene

  /// Returns what the sentence states instead; nil when it states the number.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isMultiplied(amount) { return "It is said to be a multiple of that." }
    if isStart(finding, amount) {
      return "It is where a change begins, and the end was not followed."
    }
    if let told = toldMore(finding, amount) { return told }
    if isMisread(finding) { return "The question has another end of that change." }
    if isExpected(finding, amount) { return "It is what somebody expects." }
    if isOpinion(finding, amount) { return "It is told as an opinion." }
    if isShareOfOthers(finding, amount) { return "It is told as a share of others." }
    return isOfOtherWhole(finding, amount) ? "Another number is the whole of such shares." : nil
  }

  /// Whether the text multiplies the number: `several times the 352 KiB of the old one`.
  private func isMultiplied(_ amount: Amount) -> Bool {
    var before = amount.tokens.lowerBound - 1
    if ["the", "those", "these", "its", "our", "their"].contains(scene.text.form(before) ?? "") {
      before -= 1
    }
    guard scene.text.form(before) == "times", !scene.text.isAmount(at: before - 1) else {
      return false
    }
    return ["several", "many", "few", "multiple", "some"].contains(
      scene.text.form(before - 1) ?? "")
  }

  /// Whether a number that was looked up is what something comes from: `from 128 KiB a token to 32`, `6.9 instead of 6.4`.
  private func isStart(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard !finding.isArithmetic, finding.kind != .datedFact else { return false }
    let (first, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    if text.form(first - 1) == "of", text.form(first - 2) == "instead" { return true }
    guard text.form(first - 1) == "from" else { return false }
    let rest = end..<max(end, scene.sentence(of: amount).upperBound)
    return text.amounts(in: rest).first.map {
      text.has(["to"], in: end..<$0.tokens.lowerBound)
        || text.form($0.tokens.lowerBound - 1) == "to"
    } ?? false
  }

  /// Why the part of the sentence says more than the number that was looked up or calculated.
  private func toldMore(_ finding: Finding, _ amount: Amount) -> String? {
    let text = scene.text
    let segment = scene.segment(of: amount)
    if finding.source == "devices times memory of each", text.has(Self.carrying, in: segment) {
      return "It says what the memory holds, too."
    }
    if finding.kind == .prefillTime, text.has(["remain", "remains"], in: segment) {
      return "What is left rests on what was taken off."
    }
    let last = text.amounts(in: segment.lowerBound..<amount.tokens.lowerBound).last
    let own = (last?.tokens.upperBound ?? segment.lowerBound)..<amount.tokens.lowerBound
    if finding.formula == "share of the input price",
      own.contains(where: { ["bill", "spend", "invoice"].contains(text.form($0)) })
    {
      return "A bill has more in it than one price."
    }
    return nil
  }

  private static let carrying: WordSet = [
    "carries", "carry", "holds", "hold", "takes", "take", "hosts", "host", "runs", "run", "fits",
    "fit",
  ]

  /// Whether the ends of a change are not those that the question has: `from 66 to 56`, where it has 66 and 65.
  private func isMisread(_ finding: Finding) -> Bool {
    guard finding.isArithmetic, let numbers = scene.numbers,
      let from = finding.inputs.first(where: { $0.name == "from" && $0.from == .text })?.value,
      let end = finding.inputs.first(where: { $0.name == "to" && $0.from == .text })?.value
    else { return false }
    let same = numbers.changes.filter { $0.from.quantity.number == from }
    return !same.isEmpty && same.allSatisfy { $0.to.quantity.number != end }
      && numbers.entries(of: end).isEmpty
  }

  /// Whether a share that two numbers make is told of what will be: `which will cost us a tenth of their renewals`.
  private func isExpected(_ finding: Finding, _ amount: Amount) -> Bool {
    let first = min(scene.segment(of: amount).lowerBound, amount.tokens.lowerBound)
    return finding.isArithmetic && amount.quantity.dimension == .ratio
      && finding.inputs.contains { $0.from == .exhibit }
      && scene.text.has(["will", "'ll"], in: first..<amount.tokens.lowerBound)
  }

  /// Whether a part of the whole that two figures of the question make is what somebody would say: `I'd say two out of three of them`.
  private func isOpinion(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.isOfExhibit && finding.inputs.count == 2
      && amount.quantity.style == .fraction
      && Self.opinions.stands(
        in: scene.segment(of: amount).lowerBound..<amount.tokens.lowerBound, of: scene.text)
  }

  private static let opinions: PhraseList = [
    ["i", "'d", "say"], ["i", "would", "say"], ["i", "think"], ["i", "suspect"], ["i", "believe"],
  ]

  /// Whether a share is said to be one of those that another number counts: `28% of the key holders`, where 7,100 make a key, and it was
  /// taken of the 10,000 who sign up.
  private func isShareOfOthers(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isArithmetic, finding.inputs.count == 2,
      finding.operations.contains(.quotient), let base = ShareBase(of: amount, in: scene.text),
      let whole = finding.inputs.max(by: { $0.value < $1.value })
    else { return false }
    let near = scene.text.amounts(in: scene.context(of: amount, back: 2)).filter {
      $0.index != amount.index && $0.quantity.dimension == .count
    }
    let own = near.filter { whole.tells($0) }
    let others = near.filter { !finding.takes($0) && $0.value > whole.value / 20 }
    return !own.isEmpty && !own.contains { isAbout(base, $0) }
      && others.contains { isAbout(base, $0) }
  }

  /// Whether the words behind a count, up to the next number, are those of a base.
  private func isAbout(_ base: ShareBase, _ count: Amount) -> Bool {
    let end = count.tokens.upperBound
    let reach = min(end + 4, scene.sentence(of: count).upperBound)
    let next = scene.text.amounts(in: end..<max(end, reach)).first?.tokens.lowerBound ?? reach
    return !ShareBase.beginnings(in: end..<max(end, next), of: scene.text)
      .isDisjoint(with: base.stems)
  }

  /// Whether a share of the text was taken of a number of the question, where the text says of what such shares are: `38 percent of 4,300;
  /// at 17% it would have been 490`.
  private func isOfOtherWhole(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.operations.contains(.product), finding.inputs.count == 2,
      let share = finding.inputs.first(where: { $0.from == .text }),
      let whole = finding.inputs.first(where: { $0.from == .exhibit })
    else { return false }
    let text = scene.text
    let near = text.amounts(in: scene.context(of: amount, back: 1)).filter {
      $0.index < amount.index
    }
    guard near.contains(where: { share.tells($0) && $0.quantity.style == .percent }) else {
      return false
    }
    return zip(near, near.dropFirst()).contains { part, base in
      part.quantity.style == .percent && base.quantity.dimension == .count
        && base.tokens.lowerBound == part.tokens.upperBound + 1
        && text.form(part.tokens.upperBound) == "of" && base.quantity.number != whole.value
    }
  }
}
