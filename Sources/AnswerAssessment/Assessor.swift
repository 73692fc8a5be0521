// SPDX-License-Identifier: Apache-2.0

public import AnswerReading
public import InterviewContent

/// Reads answers against rubrics: the same text gives the same result on every machine.
///
/// Text, then sentences, then evidence and failures, then levels; nothing is looked up by the name of a question, so a question that was
/// never seen is read like any other of its kind.
public struct Assessor: Sendable {
  /// The flag that is raised when sentences were set aside as copies, lists or words to the grader.
  public static let gamingFlag = FlagID("gaming")
  /// The flag that is raised for each figure of an answer that was recomputed and found wrong.
  public static let wrongNumberFlag = FlagID("wrong_number")
  /// The flag that is raised when something else than the cause of a case is taken for it.
  public static let decoyFlag = FlagID("decoy_taken")
  /// The flag for a test that is too small for its conclusion.
  public static let smallTestFlag = FlagID("underpowered_test")

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

  /// The kinds whose answers nobody has rated, so that no weights of words were fitted to them.
  ///
  /// A list of questions is worded like no statement: neither the weights nor what tells lists from sentences, or one subject from another,
  /// says anything about it.
  static let kindsByEvidenceAlone: Set<QuestionKind> = [.candidateQuestions]

  /// Returns the rules by which answers to a kind of question are read.
  func rules(for kind: QuestionKind) -> RuleSet {
    Self.kindsByEvidenceAlone.contains(kind) ? rules.byEvidenceAlone() : rules
  }

  /// Returns what is seen in an answer, without a judgement.
  ///
  /// `figures` are the figures of the answer that were recomputed elsewhere, and `findings` what else was found out about it; those of
  /// another text have no place here.
  public func examine(
    _ text: String, for question: Question, figures: [CheckedFigure] = [],
    findings: [OutsideFinding] = []
  ) -> Examination {
    examine(Reading(text), for: question, figures: figures, findings: findings)
  }

  /// Returns the mask of what may be copied from a question; one does for many answers.
  public static func mask(of question: Question) -> CopyMask {
    CopyMask(sources: [question.prompt, question.exhibits ?? ""])
  }

  /// Returns what is seen in an answer that was read before.
  ///
  /// `mask` is that of the question, ``mask(of:)``; it is made anew where it is not given.
  public func examine(
    _ reading: Reading, for question: Question, masked mask: CopyMask? = nil,
    figures: [CheckedFigure] = [], findings: [OutsideFinding] = []
  ) -> Examination {
    let mask = mask ?? Self.mask(of: question)
    let rules = rules(for: question.kind)
    let view = AnswerView(reading, mask: mask, rules: rules, question: question)
    if case .other(let language) = reading.language {
      return Examination(
        question: question, reading: reading, evidence: [], flags: [], voids: view.voids,
        wording: .nothing, refusal: .language(language), foundOut: [], view: nil)
    }
    let effect = FigureEffect(of: figures, in: view, rules: rules)
    let outside = OutsideEffect(of: findings, in: view, rules: rules)
    // A wrong figure is flagged as such and raises no other flag.
    let evidence = outside.added(
      to: effect.raised(EvidenceFinder(rules: rules, view: view).evidence()))
    let flags = outside.added(
      to: FlagFinder(rules: rules, view: view, evidence: evidence).flags(for: question.kind))
    let counted = effect.lowered(evidence)
    return Examination(
      question: question, reading: reading, evidence: counted,
      flags: Self.inOrder(flags, effect.flags) + GamingFlag.flags(of: view), voids: view.voids,
      wording: Self.wording(of: view, evidence: counted, by: rules.wording), refusal: nil,
      foundOut: Set(outside.failures.map(\.id)), view: view)
  }

  private static func wording(
    of view: AnswerView, evidence: [Evidence], by model: WordingModel?
  ) -> WordingReading {
    guard let model else { return .nothing }
    let shown = Set(evidence.filter { $0.grade >= .specific }.map(\.sentence))
    return WordingReading(of: view, by: model, shown: shown)
  }

  /// Returns flags in the order of the text, those about the whole answer last.
  private static func inOrder(_ flags: [FlagResult], _ more: [FlagResult]) -> [FlagResult] {
    more.isEmpty
      ? flags : (flags + more).sorted { ($0.quote?.start ?? .max) < ($1.quote?.start ?? .max) }
  }

  /// Returns the assessment of an answer.
  ///
  /// An empty answer is at level 1 everywhere; an answer in another language than English gets no level, no score and no band, and says so.
  public func assess(
    _ text: String, for question: Question, figures: [CheckedFigure] = [],
    findings: [OutsideFinding] = []
  ) -> Assessment {
    judge(examine(text, for: question, figures: figures, findings: findings))
  }

  /// Returns the assessment that follows from what was seen.
  public func judge(_ examination: Examination) -> Assessment {
    let kind = examination.question.kind
    return Judgement(examination: examination, rubric: rubric(of: kind), rules: rules(for: kind))
      .assessment()
  }
}
