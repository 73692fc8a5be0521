// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Decides whether a text gives the answer to a fact, by its words or by its number.
struct FactReading {
  private let spellings: [FactWords]
  private let number: TextQuantity?
  /// The number alone, where the question says “in billions”; nil for other answers.
  private let billions: Double?
  /// The last word of an answer that is a number, such as `tokens`.
  private let unit: String?
  /// The words of the unit, such as `gb`; empty when the answer is no number.
  let unitWords: Set<String>

  /// How far off a number may be: rounding to three digits.
  static let tolerance = 0.006

  init(key: FactKey) {
    spellings = ([key.answer] + key.accepted).map { FactWords($0) }.filter { !$0.words.isEmpty }
    let words = FactWords(key.answer).words
    let isNumber = words.first?.first?.isNumber == true && !words.contains(where: Self.isMonth)
    number = isNumber ? Reading(key.answer).quantities.first : nil
    unit = isNumber ? words.last : nil
    billions =
      isNumber && words.count == 2 && words.last == "billion"
      ? words.first.flatMap { Double($0) } : nil
    unitWords =
      isNumber ? Set(spellings.flatMap(\.words).filter { $0.first?.isNumber == false }) : []
  }

  /// Whether the answer is a number.
  var isNumber: Bool { number != nil }

  /// Whether a text gives the answer.
  func isRight(_ text: String) -> Bool {
    let said = FactWords(text)
    let reading = number.map { _ in
      Reading(String(Substring(text.utf8.prefix(FactWords.mostBytes))))
    }
    if let number, let reading, let last = answered(reading, like: number) {
      let bare = said.words.last == unit ? said.words.dropLast() : said.words[...]
      return last || spellings.contains { $0.words == said.words || $0.words[...] == bare }
    }
    return spellings.contains { said.holds($0) }
  }

  /// Whether the last number of a fitting kind is the right one; nil when there is none.
  private func answered(_ reading: Reading, like number: TextQuantity) -> Bool? {
    let fitting = reading.quantities.filter { quantity in
      quantity.dimension == number.dimension
        || (quantity.dimension == .count && quantity.unit.isEmpty)
    }
    guard let last = fitting.last else { return nil }
    if let billions, last.unit.isEmpty, isNear(last.value, billions) { return true }
    if last.dimension == number.dimension, last.unit.isEmpty == number.unit.isEmpty {
      return isNear(last.value, number.value)
        || (last.number == number.number && last.unit.isEmpty)
    }
    return isNear(last.number, number.number) || isNear(last.value, number.value)
  }

  private func isNear(_ value: Double, _ wanted: Double) -> Bool {
    value.isFinite && abs(value - wanted) <= abs(wanted) * Self.tolerance
  }

  private static func isMonth(_ word: String) -> Bool {
    FactText.months.contains { $0.lowercased() == word }
  }
}
