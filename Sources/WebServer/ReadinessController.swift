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

  private var trainer: Trainer { services.trainer }

  func show(
    kind: QuestionKind? = nil, form: OutcomeForm? = nil, problems: [FieldProblem] = [],
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let state = try trainer.desk.state()
    let loop = trainer.loop(in: state)
    let rounds = try trainer.desk.rehearsedRounds()
    let page = ReadinessPage(
      report: try loop.flatMap { try trainer.readiness(for: $0, in: state) }, loop: loop,
      rounds: rounds, kind: kind,
      calibration: SelfCalibration(state.selfAssessments, rounds: rounds),
      outcomes: state.outcomes, form: form ?? OutcomeForm(loop: loop), problems: problems,
      loops: trainer.loops)
    return .page(page.render(), status: status)
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
