// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import AnswerReading
public import ClaimChecking
public import InterviewContent

/// The assessment of an answer, with the numbers that it claims.
public struct CheckedAssessment: Hashable, Sendable {
  public let assessment: Assessment
  /// The claims in the order of the text; none where the text could not be assessed.
  public let claims: [Claim]
}

/// Reads answers to one question: levels by its rubric, numbers by recomputing them.
///
/// The room, the terminal, the batch and the benchmark read answers with it, so the same text gets the same result everywhere.
public struct CheckedAssessor: Sendable {
  private let assessor: Assessor
  private let question: Question
  private let checker: ClaimChecker
  private let mask: CopyMask

  /// Creates a reader of answers to a question, whose figures it reads once.
  public init(_ assessor: Assessor, for question: Question) {
    self.assessor = assessor
    self.question = question
    checker = ClaimChecker(prompt: question.prompt, exhibits: question.exhibits)
    mask = Assessor.mask(of: question)
  }

  /// Returns what is in an answer: levels, flags and claims.
  ///
  /// `figures` and `findings` are what was found out about the answer by other means, such as the key of a case; a figure that was
  /// recomputed here as well counts once.
  public func assess(
    _ text: String, figures: [CheckedFigure] = [], findings: [OutsideFinding] = []
  ) -> CheckedAssessment {
    let reading = Reading(text)
    let claims = checker.finiteClaims(in: reading)
    let examination = examination(of: reading, claims, figures, findings)
    return CheckedAssessment(
      assessment: assessor.judge(examination), claims: examination.refusal == nil ? claims : [])
  }

  /// Returns why an answer gets its levels, sentence by sentence, with its claims.
  ///
  /// The levels are those of ``assess(_:figures:findings:)`` with the same `figures` and `findings`.
  public func explain(
    _ text: String, figures: [CheckedFigure] = [], findings: [OutsideFinding] = []
  ) -> CheckedExplanation {
    let reading = Reading(text)
    let claims = checker.finiteClaims(in: reading)
    let examination = examination(of: reading, claims, figures, findings)
    return CheckedExplanation(
      explanation: assessor.explain(examination), claims: examination.refusal == nil ? claims : [])
  }

  /// Returns what is seen in an answer before it is judged, its wrong numbers among the flags.
  package func examine(_ text: String) -> Examination {
    examineWithClaims(text).examination
  }

  /// Returns what is seen in an answer before it is judged, with its claims.
  ///
  /// `figures` and `findings` are as in ``assess(_:figures:findings:)``.
  func examineWithClaims(
    _ text: String, figures: [CheckedFigure] = [], findings: [OutsideFinding] = []
  ) -> (examination: Examination, claims: [Claim]) {
    let reading = Reading(text)
    let claims = checker.finiteClaims(in: reading)
    return (examination(of: reading, claims, figures, findings), claims)
  }

  private func examination(
    of reading: Reading, _ claims: [Claim], _ figures: [CheckedFigure] = [],
    _ findings: [OutsideFinding] = []
  ) -> Examination {
    let own = claims.compactMap(\.figure)
    let more = figures.filter { figure in !own.contains { $0.range.overlaps(figure.range) } }
    return assessor.examine(
      reading, for: question, masked: mask, figures: own + more, findings: findings)
  }
}

extension ClaimChecker {
  /// Returns the claims of a text that can be written down: JSON has no number without limit.
  public func finiteClaims(in text: String) -> [Claim] {
    finiteClaims(in: Reading(text))
  }

  /// Returns the claims that can be written down of a text that was read before.
  public func finiteClaims(in reading: Reading) -> [Claim] {
    claims(in: reading).filter(\.isFinite)
  }
}

extension Claim {
  /// Whether every number in it is finite.
  fileprivate var isFinite: Bool {
    stated.value.isFinite && tolerance.isFinite && inputs.allSatisfy { $0.value.isFinite }
      && (expected.map { $0.low.isFinite && $0.high.isFinite } ?? true)
  }

  /// The claim as the assessor takes it; nil when nothing can be said about it.
  ///
  /// A right number was worked out when two numbers or more went into it and it is no fact that is looked up.
  var figure: CheckedFigure? {
    switch verdict {
    case .right:
      let isComputed = inputs.count >= 2 && kind != .datedFact
      return CheckedFigure(range: start..<end, verdict: isComputed ? .computed : .restated)
    case .wrong: return CheckedFigure(range: start..<end, verdict: .wrong(message: correction))
    case .uncheckable: return nil
    }
  }
}
