// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Rehearsal

/// Reads answers to the embedded questions, with or without recomputing their figures.
struct Reader: Sendable {
  static let shared = Result { () throws(PackFailure) in Reader(of: try PackLibrary.embedded()) }

  let questions: [Question]
  let assessor: Assessor
  /// The same without the wording, so that evidence alone decides.
  let plain: Assessor
  /// The questions that the wording model was fitted on.
  let fitted: [Question]
  /// Fifteen of the other questions, always the same ones.
  let sample: [Question]
  let attacks: AttackSuite
  /// The attacks on the sample.
  let attacksOnSample: AttackSuite
  private let questionsByName: [String: Question]

  /// The names of the sample, taken evenly from each kind before anything was tried on them.
  private static let sampled: Set<String> = [
    "beh-compromise-data", "beh-incomplete-small-sample", "beh-metric-misled", "exec-fork",
    "exec-logs", "exec-mixture-or-dense", "ps-billing-currency", "ps-guardrail-appeals",
    "ps-seat-season", "sense-structured-output", "sense-connector-permissions",
    "sense-deprecation", "fit-tour-for-all", "tech-speculative", "tech-agent-chain",
  ]

  /// What the honest answers get by their words, by the text.
  private static let honest = Result { () throws(PackFailure) in
    let reader = try shared.get()
    return Dictionary(
      HonestAnswer.all.compactMap { answer in
        reader.assess(answer.text, to: answer.question).map { (answer.text, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the assessment of a text that many tests compare with; read once when it is an honest answer.
  func assessBase(_ text: String, to question: String) throws -> Assessment? {
    try Self.honest.get()[text] ?? assess(text, to: question)
  }

  private init(of library: PackLibrary) {
    questions = library.questions
    let assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    self.assessor = assessor
    plain = Assessor(
      rules: library.rules.byEvidenceAlone(), rubrics: Array(library.rubrics.values))
    let known = Set(HonestAnswer.all.map(\.question))
    fitted = library.questions.filter { known.contains($0.id.name) }
    sample = library.questions.filter { Self.sampled.contains($0.id.name) }
    attacks = AttackSuite(on: fitted)
    attacksOnSample = AttackSuite(onNew: sample, among: library.questions)
    questionsByName = Dictionary(
      library.questions.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the assessment of the words of an answer, whose figures are not recomputed; nil when there is no such question.
  ///
  /// Recomputing figures takes four fifths of the time of a debug build; ``assessChecked(_:to:)`` does it where figures matter.
  func assess(_ text: String, to question: String) -> Assessment? {
    questionsByName[question].map { assessor.assess(text, for: $0) }
  }

  /// Returns the assessment of an answer as the program gives it, with recomputed figures; nil when there is no such question.
  func assessChecked(_ text: String, to question: String) -> Assessment? {
    questionsByName[question].map { CheckedAssessor(assessor, for: $0).assess(text).assessment }
  }

  /// Returns the assessment of an answer by its evidence alone; nil when there is no such question.
  func assessEvidence(_ text: String, to question: String) -> Assessment? {
    questionsByName[question].map { plain.assess(text, for: $0) }
  }

  /// Returns what is seen in an answer; nil when there is no such question.
  func examine(_ text: String, to question: String) -> Examination? {
    questionsByName[question].map { assessor.examine(text, for: $0) }
  }
}

extension Assessment {
  /// The levels by criterion; those that were not assessed are left out.
  var levels: [String: Int] {
    Dictionary(
      uniqueKeysWithValues: criteria.compactMap { result in
        result.level.map { (result.id.name, $0.rawValue) }
      })
  }

  /// The highest level; 0 when none was given.
  var highestLevel: Int { levels.values.max() ?? 0 }

  /// The band as a number; 0 when none was given.
  var bandNumber: Int { band?.rawValue ?? 0 }

  /// Whether the answer was flagged as written for the grader or as no answer to this question.
  var isGated: Bool {
    flags.contains { $0.id == Assessor.gamingFlag || $0.id.name.contains("topic") }
  }
}
