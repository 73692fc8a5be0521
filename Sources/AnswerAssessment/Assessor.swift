// SPDX-License-Identifier: Apache-2.0

import AnswerReading
public import InterviewContent

/// Reads answers against rubrics: the same text gives the same result on every machine.
///
/// Text, then sentences, then evidence and failures, then levels; nothing is looked up by the name of a question, so a question that was
/// never seen is read like any other of its kind.
public struct Assessor: Sendable {
  /// The flag that is raised when sentences were set aside as copies, lists or words to the grader.
  public static let gamingFlag = FlagID("gaming")

  public let rules: RuleSet
  public let rubrics: [QuestionKind: Rubric]

  /// Creates an assessor.
  ///
  /// - Precondition: There is a rubric for every kind.
  public init(rules: RuleSet, rubrics: [Rubric]) {
    self.rules = rules
    self.rubrics = Dictionary(rubrics.map { ($0.kind, $0) }, uniquingKeysWith: { $1 })
    for kind in QuestionKind.allCases {
      precondition(self.rubrics[kind] != nil, "no rubric for the kind \(kind.rawValue)")
    }
  }

  /// Returns the rubric of a kind of question.
  public func rubric(of kind: QuestionKind) -> Rubric {
    guard let rubric = rubrics[kind] else {
      preconditionFailure("the initializer checks that every kind has a rubric")
    }
    return rubric
  }

  /// Returns what is seen in an answer, without a judgement.
  public func examine(_ text: String, for question: Question) -> Examination {
    let reading = Reading(text)
    let mask = CopyMask(sources: [question.prompt, question.exhibits ?? ""])
    let view = AnswerView(reading, mask: mask, rules: rules)
    if case .other(let language) = reading.language {
      return Examination(
        question: question, reading: reading, evidence: [], flags: [], voids: view.voids,
        refusal: .language(language))
    }
    let evidence = EvidenceFinder(rules: rules, view: view).evidence()
    let flags = FlagFinder(rules: rules, view: view, evidence: evidence).flags(for: question.kind)
    return Examination(
      question: question, reading: reading, evidence: evidence,
      flags: flags + GamingFlag.flags(of: view), voids: view.voids, refusal: nil)
  }

  /// Returns the assessment of an answer.
  ///
  /// An empty answer is at level 1 everywhere; an answer in another language than English gets no level, no score and no band, and says so.
  public func assess(_ text: String, for question: Question) -> Assessment {
    judge(examine(text, for: question))
  }

  /// Returns the assessment that follows from what was seen.
  public func judge(_ examination: Examination) -> Assessment {
    Judgement(
      examination: examination, rubric: rubric(of: examination.question.kind), rules: rules
    ).assessment()
  }
}
