// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
import Quantities

/// Finds a figure whose sentence does not say where it comes from.
struct UnsourcedFigure {
  let examination: Examination
  let rules: RuleSet
  /// The words that were quoted to the person before: nobody is asked about one sentence twice.
  let quoted: [String]

  /// The lexicon whose words say where a figure comes from.
  private static let sourceLexicon = "figure-source"

  /// The first sentence with a figure that is not in the question, does not follow from those beside it, is not the result of a shown calculation
  /// and not tied to a source; nil when there is none.
  var sentence: String? {
    let given = Reading(questionText).quantities
    let reading = examination.reading
    for (number, sentence) in reading.sentences.enumerated() where examination.voids[number] == nil
    {
      let said = reading.quantities(in: sentence.tokens)
      let own = said.filter { figure in
        Self.isFigure(figure) && !given.contains { Self.isSame(figure, $0) }
          && !Self.isMultiple(figure, among: said)
      }
      let words = reading.slice(sentence.range)
      guard !own.isEmpty, !words.contains("="), !rules.contains(Self.sourceLexicon, in: words),
        !quoted.contains(words)
      else { continue }
      return words
    }
    return nil
  }

  private var questionText: String {
    [examination.question.prompt, examination.question.exhibits ?? ""].joined(separator: "\n")
  }

  /// Whether an amount is one of the question, in the unit there or with the unit left out.
  private static func isSame(_ figure: TextQuantity, _ given: TextQuantity) -> Bool {
    figure.value == given.value || figure.number == given.number
  }

  /// How far a multiple may be from what it is said of, as people round; ours.
  private static let roundedMultiple = 0.2

  /// Whether a figure says how many times one amount of its sentence is another: "from 8 to 48, so six times as many".
  private static func isMultiple(_ figure: TextQuantity, among said: [TextQuantity]) -> Bool {
    guard figure.style == .factor else { return false }
    return said.contains { one in
      said.contains { other in
        other.number != 0
          && abs(one.number / other.number - figure.value) <= roundedMultiple * figure.value
      }
    }
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
