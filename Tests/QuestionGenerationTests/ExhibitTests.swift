// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent
import QuestionGeneration
import Testing

struct ExhibitTests {
  private static let units = [
    "GB", "MB", "kB", "TB", "ms", "s", "USD", "EUR", "tokens", "tokens/s",
  ]

  @Test(arguments: QuestionFamilies.all.map(\.id))
  func `figures of exhibits can be read with their units`(id: String) throws {
    let family = try #require(QuestionFamilies.family(id))
    for seed in [1, 5] as [UInt64] {
      guard let exhibits = family.question(seed: seed).exhibits else { continue }
      let reading = Reading(exhibits)
      let amounts = Set(reading.quantities.map(\.number))
      for number in Self.measured(exhibits) {
        #expect(
          amounts.contains { abs($0 - number) < 1e-9 * max(1, number) }, "\(number) of \(exhibits)")
      }
    }
  }

  /// Returns the numbers that stand before a unit, and those with a percent sign.
  private static func measured(_ text: String) -> [Double] {
    let words = text.split(whereSeparator: { " \n(".contains($0) }).map {
      $0.trimming(",.;:)")
    }
    var numbers: [Double] = []
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word.hasSuffix("%"), let number = Double(word.dropLast().filter { $0 != "," }) {
        numbers.append(number)
      } else if units.contains(next), let number = Double(word.filter { $0 != "," }) {
        numbers.append(number)
      }
    }
    return numbers
  }
}

extension Substring {
  /// The text without signs at its end.
  fileprivate func trimming(_ signs: String) -> String {
    var text = String(self)
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return text
  }
}
