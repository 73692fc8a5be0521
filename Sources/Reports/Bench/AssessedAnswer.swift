// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// An answer with its label and with what the assessor says about it.
public struct AssessedAnswer: Sendable {
  let id: String
  let question: Question.ID
  let kind: QuestionKind
  let label: AnswerLabel
  /// The band of the assessor; an answer that was not scored has 1.
  let band: Int
  let isScored: Bool
  let score: Int?
  /// The level of each criterion of the rubric; nil where it was not assessed.
  let levels: [String: Int?]
  let flags: Set<String>
  let quotes: ExactQuotes
  let words: Int
  let digitGroups: Int

  init(_ answer: LabelledSet.Labelled, _ assessment: Assessment) {
    id = answer.id
    question = answer.question.id
    kind = answer.question.kind
    label = answer.label
    band = (assessment.band ?? .strongNoHire).rawValue
    isScored = assessment.band != nil
    score = assessment.score
    levels = Dictionary(
      assessment.criteria.map { ($0.id.name, $0.level?.rawValue) }, uniquingKeysWith: { $1 })
    flags = Set(
      (assessment.flags + (assessment.likely ?? [])).map { Self.labelName(of: $0.id.name) })
    quotes = ExactQuotes(of: assessment, in: answer.text)
    words = TextLength.words(of: answer.text)
    digitGroups = TextLength.digitGroups(of: answer.text)
  }

  /// The name by which raters know a flag: to them a false statement about a mechanism is a number that known formulas contradict.
  private static func labelName(of flag: String) -> String {
    flag == "wrong_mechanism" ? Assessor.wrongNumberFlag.name : flag
  }

  /// How far the band lies above the label.
  var difference: Double { Double(band) - label.band }

  /// Whether the band and the label lie on the same side of the line between 3 and 4.
  var isOnRightSide: Bool { (band >= BenchScale.passing) == label.passes }
}

/// How many words of an assessment are exactly the bytes of the answer between their offsets.
struct ExactQuotes: Hashable, Sendable {
  let count: Int
  let exact: Int

  /// Looks at every quote of levels, flags and next steps.
  init(of assessment: Assessment, in text: String) {
    let quotes =
      assessment.criteria.flatMap(\.quotes) + assessment.flags.compactMap(\.quote)
      + (assessment.likely ?? []).compactMap(\.quote) + assessment.nextSteps.compactMap(\.said)
    let bytes = Array(text.utf8)
    count = quotes.count
    exact =
      quotes.filter { quote in
        0 <= quote.start && quote.start <= quote.end && quote.end <= bytes.count
          && bytes[quote.start..<quote.end].elementsEqual(quote.text.utf8)
      }.count
  }
}
