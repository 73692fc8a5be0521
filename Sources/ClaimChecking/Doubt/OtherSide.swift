// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether two numbers that were multiplied are of two sides: a price of tokens in and tokens out, a share of what is right and what is
/// wrong.
struct OtherSide {
  let scene: Scene

  /// Returns what stands on two sides; nil when nothing does.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isOfOtherTokens(finding, amount) { return "The price is that of the other tokens." }
    if isOfOneSide(finding, amount) { return "The tokens of one side are not in it." }
    return isOfOthers(finding, amount) ? "The share is that of the others." : nil
  }

  // MARK: Tokens in and out

  private func isOfOtherTokens(_ finding: Finding, _ amount: Amount) -> Bool {
    guard amount.quantity.dimension == .money else { return false }
    let taken = scene.text.amounts(in: scene.context(of: amount, back: 2)).filter {
      $0.index < amount.index && finding.takes($0)
    }
    let prices = taken.filter { $0.quantity.dimension == .money }
    let tokens = taken.filter { $0.quantity.dimension == .tokens }
    guard prices.count == 1, tokens.count == 1,
      let price = side(of: prices[0], in: scene.text),
      let count = side(of: tokens[0], in: scene.text)
    else { return false }
    return price != count
  }

  /// Whether tokens in and out are told, only one of them went into a sum of money, and nothing says that it is the part of one: `1,500 in, 400 out,
  /// so 2,250 dollars`.
  private func isOfOneSide(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard finding.kind == .cost, [.money, .count].contains(amount.quantity.dimension),
      !text.has(Self.sides, in: scene.wideSegment(of: amount)),
      !isPartOfSum(amount)
    else { return false }
    let told = text.amounts(in: scene.context(of: amount)).filter {
      $0.index < amount.index && $0.quantity.dimension != .money && $0.value >= 10
    }
    let taken = Set(told.filter { finding.takes($0) }.compactMap { side(of: $0, in: text) })
    let all = Set(told.compactMap { side(of: $0, in: text) })
    return taken.count == 1 && all.count == 2 || isOfOneSideOfQuestion(finding)
  }

  /// Whether the question tells tokens in and out, and a list price of both was put on those of one side.
  private func isOfOneSideOfQuestion(_ finding: Finding) -> Bool {
    guard let exhibits = scene.exhibits,
      finding.inputs.count(where: { $0.from == .catalogue }) == 2,
      !finding.operations.contains(.sum)
    else { return false }
    let sides = exhibits.amounts.filter { $0.value >= 10 && $0.quantity.dimension != .money }
      .compactMap { side(of: $0, in: exhibits) }
    return Set(sides).count == 2
  }

  /// Whether an amount is added to another beside it.
  private func isPartOfSum(_ amount: Amount) -> Bool {
    let before = scene.text.form(amount.tokens.lowerBound - 1) ?? ""
    let behind = scene.text.form(amount.tokens.upperBound) ?? ""
    return ["+", "plus", "and"].contains(before) || ["+", "plus"].contains(behind)
  }

  private static let sides = Words.lemmas(
    "input inputs output outputs prompt prompts answer answers reading writing")

  private enum Side { case input, output }

  /// Whether words right beside a number say that it is of tokens in or out; nil when none or both do.
  private func side(of amount: Amount, in text: Passage) -> Side? {
    let around = (amount.tokens.lowerBound - 1)..<(amount.tokens.upperBound + 2)
    let isIn = text.has(["in", "input", "prompt"], in: around)
    let isOut = text.has(["out", "output", "answer", "generated"], in: around)
    guard isIn != isOut else { return nil }
    return isIn ? .input : .output
  }

  // MARK: Right and wrong

  /// Whether a share of what is right was taken for what is wrong, or the other way round: `95% of 64,000 right is 60,800 wrong answers`.
  private func isOfOthers(_ finding: Finding, _ amount: Amount) -> Bool {
    guard [.count, .rate].contains(amount.quantity.dimension),
      !finding.formula.contains("1 -")
    else { return false }
    let text = scene.text
    let behind = amount.tokens.upperBound..<(amount.tokens.upperBound + 3)
    let shares = text.amounts(in: scene.before(amount)).filter {
      $0.quantity.style == .percent && (finding.takes($0) || takesShare(finding, $0))
    }
    return shares.contains { share in
      let beside = share.tokens.lowerBound..<amount.tokens.lowerBound
      return [(Self.right, Self.wrong), (Self.wrong, Self.right)].contains { own, other in
        text.has(own, in: beside) && !text.has(other, in: beside) && text.has(other, in: behind)
          && !text.has(own, in: behind)
      }
    }
  }

  /// Whether an input is a share told as a part of one.
  private func takesShare(_ finding: Finding, _ share: Amount) -> Bool {
    finding.inputs.contains { $0.from == .text && abs($0.value - share.value) <= 1e-9 }
  }

  private static let right = Words.lemmas(
    "right correct correctly accurate accuracy succeed succeeds success successful")
  private static let wrong = Words.lemmas(
    "wrong incorrect error errors mistake mistakes fail fails failed failure failures bad")
}
