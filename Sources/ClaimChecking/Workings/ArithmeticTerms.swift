// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// A number that a product or a quotient may be made of.
struct ArithmeticTerm {
  let scale: Scale
  let value: Double
  let source: Source
  /// How many terms of the text stand between it and the amount; far for others.
  let place: Int
  /// How many times the value it may be at most: a month has 720 to 744 hours.
  var spread = 1.0

  /// What a term was made from.
  enum Source {
    case amount(Amount)
    /// What comes in the whole time of a rate.
    case total(Amount)
    /// The hours of a time that words name.
    case hours(Double)
  }

  static let far = 99

  /// Whether it is not of the text, or only named by its words.
  var isExtra: Bool { index == nil }

  var isShare: Bool {
    if case .amount(let amount) = source { amount.quantity.dimension == .ratio } else { false }
  }

  /// The place of its amount in the text; nil when it is not of the text.
  var index: Int? {
    switch source {
    case .amount(let amount): amount.origin == .text ? amount.index : nil
    case .total(let amount): amount.index
    case .hours: nil
    }
  }

  var name: String {
    switch source {
    case .amount(let amount): NumberText.short(amount.quantity.number)
    case .total: NumberText.short(value)
    case .hours(let hours): "\(NumberText.short(hours)) h"
    }
  }

  var input: ClaimInput {
    switch source {
    case .amount(let amount):
      ClaimInput("number", amount.quantity.number, amount.quantity.unit, from: amount.origin)
    case .total: ClaimInput("number", value, "", from: .text)
    case .hours(let hours): ClaimInput("hours", hours, "h", from: .text)
    }
  }
}

extension ArithmeticTerm {
  /// Returns the amounts of the sentence and the one before, the exhibit's, and, for money, the lengths of time that words name.
  static func terms(on ground: Ground, isMoney: Bool) -> [ArithmeticTerm] {
    let own = ground.before.prefix(6).filter { (ground.distance(to: $0) ?? 9) <= 1 }
    var result = own.enumerated().compactMap { place, amount in term(amount, place) }
    result += named(ground).compactMap { term($0, far) }
    // So many a day or a month may be meant as so many, when the result is for that time too.
    for (place, amount) in own.enumerated()
    where amount.quantity.dimension == .rate && amount.quantity.per?.seconds ?? 0 >= 3600 {
      result.append(
        ArithmeticTerm(
          scale: Scale(tokens: Scale.of(amount)?.scale.tokens ?? 0),
          value: amount.value * (amount.quantity.per?.seconds ?? 1), source: .total(amount),
          place: place))
    }
    guard isMoney else { return result.filter { $0.value != 1 } }
    for (words, hours, spread) in periods where ground.contextSays(words) {
      result.append(
        ArithmeticTerm(
          scale: Scale(seconds: 1), value: hours * 3600, source: .hours(hours), place: far,
          spread: spread))
    }
    return result
  }

  private static func term(_ amount: Amount, _ place: Int) -> ArithmeticTerm? {
    Scale.of(amount).map {
      ArithmeticTerm(scale: $0.scale, value: $0.value, source: .amount(amount), place: place)
    }
  }

  /// The first numbers of the exhibits that may be meant: their rows share a word with the sentences.
  private static func named(_ ground: Ground) -> [Amount] {
    guard let numbers = ground.scene.numbers, !ground.given.isEmpty else { return [] }
    let words = numbers.words(of: ground.text, in: ground.scene.context(of: ground.amount, back: 1))
    guard !words.isEmpty else { return [] }
    let indices = Set(
      numbers.entries.lazy.filter { !$0.row.isDisjoint(with: words) }.map(\.amount.index))
    return Array(ground.given.lazy.filter { indices.contains($0.index) }.prefix(6))
  }

  private static let periods: [(WordSet, Double, Double)] = [
    (Words.lemmas("month monthly"), 720, 1.034), (Words.lemmas("year annual yearly"), 8760, 1),
    (Words.lemmas("day daily"), 24, 1), (Words.lemmas("week weekly"), 168, 1),
  ]
}
