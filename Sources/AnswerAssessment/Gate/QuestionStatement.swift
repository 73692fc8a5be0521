// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// A word of content or an amount, as an answer and its question share them.
enum StatedTerm: Hashable {
  /// The lemma of a word.
  case word(String)
  /// An amount: what is measured, and the number to a part in four thousand.
  case amount(Dimension, digits: Int, scale: Int)

  /// Returns the terms of a text.
  static func terms(of reading: Reading) -> Set<StatedTerm> {
    Set(TopicModel.words(of: reading.tokens).map { .word($0) })
      .union(reading.quantities.flatMap(amounts))
  }

  /// Returns what an amount is known by, both ends of a range; nothing where it is too common to tell questions apart.
  private static func amounts(of quantity: TextQuantity) -> [StatedTerm] {
    guard quantity.dimension != .percentile, isTelling(quantity) else { return [] }
    return Set([quantity.low, quantity.high]).map { value in
      value == 0
        ? .amount(quantity.dimension, digits: 0, scale: 0)
        : .amount(
          quantity.dimension, digits: Int((value.significand * steps).rounded()),
          scale: Int(value.exponent))
    }
  }

  private static func isTelling(_ quantity: TextQuantity) -> Bool {
    switch quantity.style {
    case .factor, .fraction: false
    case .percent, .points: true
    case .plain:
      !quantity.unit.isEmpty || quantity.number >= 10
        || quantity.number != quantity.number.rounded()
    }
  }

  /// How finely a number is told from its neighbours.
  private static let steps = 4096.0
}

/// What a term is worth in thousandths: whole numbers, so that no order of adding them matters.
struct TermRarity {
  private let words: [String: Double]
  private let usual: Double

  /// What a shared amount is worth: about as much as a word that one answer in twenty uses.
  ///
  /// Set on the labelled answers; between 2 and 3.5 little changes. See docs/assessor.md.
  private static let amount = 3_000

  /// Creates it from how rare words are in answers, as logarithms.
  init(words: [String: Double], usual: Double) {
    self.words = words
    self.usual = usual
  }

  func weight(of term: StatedTerm) -> Int {
    switch term {
    case .word(let lemma): Int(((words[lemma] ?? usual) * 1_000).rounded())
    case .amount: Self.amount
    }
  }
}

/// What a question and its exhibits say.
struct QuestionStatement {
  let terms: Set<StatedTerm>
  /// The value of all terms, in thousandths.
  let value: Int
  /// The square root of the value of all terms: an exhibit of twice the length is worth less than twice as much.
  private let root: Double

  init(_ text: String, _ rarity: TermRarity) {
    terms = StatedTerm.terms(of: Reading(text))
    value = terms.map(rarity.weight).reduce(0, +)
    root = (Double(value) / 1_000).squareRoot()
  }

  /// Returns how well an answer fits: the value of the terms that both use, over the root of the value of the question's.
  func fit(_ answer: Set<StatedTerm>, _ rarity: TermRarity) -> Double {
    fit(sum: terms.intersection(answer).map(rarity.weight).reduce(0, +))
  }

  /// Returns the fit for a known value of the common terms, in thousandths.
  func fit(sum: Int) -> Double { root > 0 ? Double(sum) / 1_000 / root : 0 }
}
