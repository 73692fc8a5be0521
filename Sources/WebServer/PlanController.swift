// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Foundation
import HTTPTypes
import Hummingbird
import InterviewContent
import Pages
import Practice
import Quantities
import Reports
import Storage

/// The plan, its files, the goal, and the sheet for the day.
struct PlanController: Sendable {
  let services: AppServices

  private var trainer: Trainer { services.trainer }

  func show() throws -> Response {
    let state = try trainer.desk.state()
    let form = PlanGoalForm(state.goal, loop: trainer.loop(in: state), offset: offsetOfMachine)
    return .page(try page(state, form).render())
  }

  /// How far the clock of this machine is from Greenwich, to the minute.
  private var offsetOfMachine: Seconds {
    let now = Date(timeIntervalSince1970: Double(trainer.now.millisecondsSince1970) / 1000)
    return .minutes(TimeZone.current.secondsFromGMT(for: now) / 60)
  }

  /// Sets the goal; what is wrong comes back with what was typed.
  func aim(_ pairs: [(name: String, value: String)]) throws -> Response {
    let form = PlanGoalForm(pairs: pairs)
    let reading = form.goal(loops: trainer.loops)
    var problems = reading.problems
    if let goal = reading.goal {
      do {
        try trainer.desk.setGoal(goal)
        return .seeOther(.outlook(.plan))
      } catch let error as PracticeError {
        problems = [FieldProblem(error.goalField, error.description)]
      }
    }
    let page = try page(try trainer.desk.state(), form, problems)
    return .page(page.render(), status: .unprocessableContent)
  }

  private func page(
    _ state: PracticeState, _ form: PlanGoalForm, _ problems: [FieldProblem] = []
  ) throws -> PlanPage {
    guard state.goal == nil || !trainer.isReadingRounds else {
      return PlanPage(
        plan: nil, form: form, problems: problems, loops: trainer.loops, isReading: true)
    }
    do {
      return PlanPage(
        plan: try trainer.plan(for: state), form: form, problems: problems, loops: trainer.loops,
        hasCards: !state.deck.isEmpty)
    } catch let error as PlanError {
      return PlanPage(
        plan: nil, notice: error.description.asSentence, form: form, problems: problems,
        loops: trainer.loops)
    }
  }

  /// The plan as a file; without a plan it leads to the page that says why.
  func file(_ file: PlanFile) throws -> Response {
    let state = try trainer.desk.state()
    guard let plan = try? trainer.plan(for: state) else { return .seeOther(.outlook(.plan)) }
    switch file {
    case .calendar:
      return .file(
        CalendarFile(plan.events, stamp: trainer.now).text, type: CalendarFile.mediaType,
        "windtunnel-plan.ics")
    case .markdown:
      return .file(
        PlanMarkdown(plan).text(), type: "text/markdown; charset=utf-8", "windtunnel-plan.md")
    }
  }

  func sheet() throws -> Response {
    guard !trainer.isReadingRounds else {
      return .page(SheetPage(sheet: nil, isReading: true).render())
    }
    return .page(SheetPage(sheet: try trainer.sheet(for: try trainer.desk.state())).render())
  }
}

extension PracticeError {
  /// The field of the goal that it is about; empty when it is about the goal as a whole.
  fileprivate var goalField: String {
    switch self {
    case .interviewNotAhead, .interviewTooFar: "interview"
    case .minutes: "minutes"
    case .dayOffTooLate, .noDayLeft: "daysOff"
    case .offset: "clock"
    case .noLoop: "loop"
    default: ""
    }
  }
}
