// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import InterviewContent
import Pages
import Practice
import Quantities
import Storage

/// How it stands, and what came of real interviews.
struct ReadinessController: Sendable {
  let services: AppServices

  private let made = MadePages<Source>()

  init(services: AppServices) {
    self.services = services
  }

  /// What the page is made of, besides its address.
  private struct Source: Equatable {
    let report: ReadinessReport?
    let loop: Loop?
    let rounds: [RehearsedRound]
    let assessments: [SelfAssessment]
    let outcomes: [Outcome]
    /// Whether the rounds are still being read, so that there are none.
    var isReading = false
  }

  private var trainer: Trainer { services.trainer }

  func show(
    kind: QuestionKind? = nil, form: OutcomeForm? = nil, problems: [FieldProblem] = [],
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let state = try trainer.desk.state()
    let source = try source(of: state)
    let make = { page(of: source, kind, form ?? OutcomeForm(loop: source.loop), problems) }
    return .page(form == nil ? made.text(of: source, make) : make(), status: status)
  }

  private func source(of state: PracticeState) throws -> Source {
    let loop = trainer.loop(in: state)
    guard !trainer.isReadingRounds else {
      return Source(
        report: nil, loop: loop, rounds: [], assessments: state.selfAssessments,
        outcomes: state.outcomes, isReading: true)
    }
    return Source(
      report: try loop.flatMap { try trainer.readiness(for: $0, in: state) }, loop: loop,
      rounds: try trainer.desk.rehearsedRounds(), assessments: state.selfAssessments,
      outcomes: state.outcomes)
  }

  private func page(
    of source: Source, _ kind: QuestionKind?, _ form: OutcomeForm, _ problems: [FieldProblem]
  ) -> String {
    ReadinessPage(
      report: source.report, loop: source.loop, rounds: source.rounds, kind: kind,
      calibration: SelfCalibration(source.assessments, rounds: source.rounds),
      outcomes: source.outcomes, form: form, problems: problems, loops: trainer.loops,
      isReading: source.isReading
    ).render()
  }

  /// Logs an outcome with the forecast of the evening before; what is wrong comes back with what was typed.
  func log(_ pairs: [(name: String, value: String)]) throws -> Response {
    let form = OutcomeForm(pairs: pairs)
    let (reading, problems) = form.read(loops: trainer.loops)
    guard let reading else {
      return try show(form: form, problems: problems, status: .unprocessableContent)
    }
    do {
      let state = try trainer.desk.state()
      let forecast = try trainer.forecast(
        of: reading.loop, stage: reading.stage, on: reading.day, in: state)
      try trainer.desk.logOutcome(
        Outcome(
          day: reading.day, loop: reading.loop.id, stage: reading.stage, passed: reading.passed,
          forecast: forecast, note: form.note))
      return .seeOther(.outlook(.readiness(kind: nil)))
    } catch let error as PracticeError {
      let problem = FieldProblem(error.outcomeField, error.description)
      return try show(form: form, problems: [problem], status: .unprocessableContent)
    }
  }
}

extension PracticeError {
  /// The field of an outcome that it is about; empty when it is about the outcome as a whole.
  fileprivate var outcomeField: String {
    switch self {
    case .outcomeAhead: "day"
    case .tooLarge: "note"
    default: ""
    }
  }
}
