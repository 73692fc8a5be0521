// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Tells what one use costs from a list price of a million tokens: `every question costs ten cents`, `two cents a call`.
struct PriceOfUse {
  let scene: Scene

  func covers(_ amount: Amount) -> Bool {
    if let per = amount.quantity.per, per.seconds == nil {
      return per.multiple < 1000 && !Self.tokens.contains(per.noun)
    }
    return isOfThingBefore(amount) || isOfThingBehind(amount)
  }

  private static let tokens: Set<String> = ["token", "tok"]

  /// Whether a thing stands before an amount with a word for what it costs between them, and no other amount of money.
  private func isOfThingBefore(_ amount: Amount) -> Bool {
    let text = scene.text
    let segment = scene.segment(of: amount)
    let first = amount.tokens.lowerBound
    let money = text.amounts(in: segment.lowerBound..<first).last {
      $0.quantity.dimension == .money
    }
    let start = money?.tokens.upperBound ?? segment.lowerBound
    guard let thing = (start..<first).last(where: { isThing(at: $0) }) else { return false }
    return text.has(Self.costing, in: (thing + 1)..<first)
  }

  /// Whether a thing stands right behind an amount: `ten cents for every question`.
  private func isOfThingBehind(_ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    let segment = scene.segment(of: amount)
    let next = scene.text.amounts(in: end..<segment.upperBound).first?.tokens.lowerBound
    let last = min(end + 4, next ?? segment.upperBound, segment.upperBound)
    return (end..<last).contains { isThing(at: $0) }
  }

  /// Whether one thing, or each, is named: `every question`, `a long call`.
  private func isThing(at index: Int) -> Bool {
    let text = scene.text
    guard Self.things.contains(text.lemma(index) ?? "") else { return false }
    return [index - 1, index - 2].contains { Self.determiners.contains(text.form($0) ?? "") }
  }

  private static let determiners: Set<String> = [
    "every", "each", "a", "an", "one", "per", "any", "single",
  ]
  private static let things = Words.sequence.union(
    Words.lemmas(
      "question questions mail mails email emails ticket tickets message messages page pages answer answers summary summaries file files search searches job jobs run runs task tasks customer customers image images report reports review reviews letter letters turn turns transcript transcripts lookup lookups"
    ))
  private static let costing = Words.lemmas(
    "cost costs is be comes come pays pay takes take makes make runs run means burns burn = :")
}
