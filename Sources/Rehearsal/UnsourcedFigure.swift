// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
import Quantities

/// Finds a figure whose sentence does not say where it comes from.
struct UnsourcedFigure {
  let examination: Examination
  let rules: RuleSet

  /// The lexicon whose words say where a figure comes from.
  private static let sourceLexicon = "figure-source"

  /// The first sentence with a figure that is not in the question, not the result of a shown calculation and not tied to a source; nil when
  /// there is none.
  var sentence: String? {
    let given = Set(figures(of: Reading(questionText)).map(\.value))
    let reading = examination.reading
    for (number, sentence) in reading.sentences.enumerated() where examination.voids[number] == nil
    {
      let own = reading.quantities(in: sentence.tokens)
        .filter { Self.isFigure($0) && !given.contains($0.value) }
      let words = reading.slice(sentence.range)
      guard !own.isEmpty, !words.contains("="), !rules.contains(Self.sourceLexicon, in: words)
      else { continue }
      return words
    }
    return nil
  }

  private var questionText: String {
    [examination.question.prompt, examination.question.exhibits ?? ""].joined(separator: "\n")
  }

  private func figures(of reading: Reading) -> [TextQuantity] {
    reading.quantities.filter(Self.isFigure)
  }

  /// Whether an amount claims something about the world, and is not a small count such as "two options", a date or the length of a plan.
  private static func isFigure(_ quantity: TextQuantity) -> Bool {
    switch quantity.dimension {
    case .date, .percentile, .bits: false
    case .count: quantity.value > 12
    case .duration: quantity.value < 60
    default: true
    }
  }
}
