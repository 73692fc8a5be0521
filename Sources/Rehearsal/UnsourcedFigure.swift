// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import ClaimChecking
import InterviewContent
import Quantities

/// Finds a figure whose sentence does not say where it comes from.
struct UnsourcedFigure {
  let examination: Examination
  /// The numbers of the transcript.
  let claims: [Claim]
  let rules: RuleSet
  /// The words that were quoted to the person before: nobody is asked about one sentence twice.
  let quoted: [String]

  /// The lexicon whose words say where a figure comes from.
  private static let sourceLexicon = "figure-source"

  /// The first statement with a figure that is not in the question, does not follow from those beside it, was not recomputed and right, is not the
  /// result of a shown calculation and not tied to a source; nil when there is none.
  var sentence: String? {
    let given = Reading(questionText).quantities
    let reading = examination.reading
    for (number, sentence) in reading.sentences.enumerated()
    where examination.voids[number] == nil && !sentence.isQuestion {
      let said = Array(reading.quantities(in: sentence.tokens))
      let own = said.filter { figure in
        Self.isFigure(figure) && !given.contains { Self.isSame(figure, $0) }
          && !Self.follows(figure, among: said) && !isRight(figure)
      }
      let words = reading.slice(sentence.range)
      guard !own.isEmpty, !words.contains("="), !rules.contains(Self.sourceLexicon, in: words),
        !quoted.contains(where: { words.contains($0) || $0.contains(words) })
      else { continue }
      return words
    }
    return nil
  }

  /// Whether a figure stands in a number that was recomputed and right, so that it is known where it comes from.
  private func isRight(_ figure: TextQuantity) -> Bool {
    claims.contains {
      $0.verdict == .right && $0.start <= figure.range.lowerBound
        && figure.range.upperBound <= $0.end
    }
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
  /// How far a sum or a difference may be from its parts; ours.
  private static let roundedSum = 0.01

  /// Whether a figure says how many times one amount beside it is another, or what two before it come to: "from 8 to 48, so six
  /// times as many", "14 of 80 GB, and treated the other 66 as free".
  private static func follows(_ figure: TextQuantity, among said: [TextQuantity]) -> Bool {
    let isFactor = figure.style == .factor
    let others = said.filter {
      $0.style != .factor && (isFactor || $0.tokens.upperBound <= figure.tokens.lowerBound)
    }.map(\.number)
    let wanted = figure.number
    return others.indices.contains { first in
      others.indices.contains { second in
        guard first != second else { return false }
        let (one, other) = (others[first], others[second])
        guard !isFactor else {
          return other != 0 && abs(one / other - wanted) <= roundedMultiple * wanted
        }
        return [one - other, one + other].contains { abs($0 - wanted) <= roundedSum * wanted }
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
