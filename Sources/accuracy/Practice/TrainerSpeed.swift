// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import Drills
import InterviewContent
import Practice
import Quantities
import Storage

/// How long the next drill and the plan take as page and terminal ask for them, with all that is looked up around the schedule.
struct TrainerSpeed {
  private let trainer: Trainer

  /// Prepares the measurement on a deck of number drills that was practised before, 60 days before an interview.
  init(desk: PracticeDesk) throws {
    let library = try PackLibrary.embedded()
    trainer = Trainer(
      desk: desk, templates: NumberFamilies.all, loops: library.loopsByUse,
      questions: library.questions,
      assessor: Assessor(rules: library.rules, rubrics: Array(library.rubrics.values)))
    guard let interview = Day(trainer.now)?.adding(days: 60), let loop = trainer.loops.first else {
      preconditionFailure("the days are in the calendar, and the library has a loop")
    }
    try desk.setGoal(Goal(interview: interview, minutesPerDay: 60, loop: loop.id))
  }

  /// Returns what each takes; every run stands after another answer, so that nothing that was kept serves twice.
  func times() throws -> [(name: String, milliseconds: [Double])] {
    let desk = trainer.desk
    let share = try milliseconds { _ = try trainer.drillShare(of: desk.state()) }
    var (next, plans): ([Double], [Double]) = ([], [])
    for run in 0..<51 {
      var shown: ShownDrill?
      next.append(try milliseconds { shown = try trainer.next(extra: Seconds(36_000)) })
      guard let shown else { break }
      _ = try desk.answer("140 GB", to: shown.card, review: shown.review)
      guard run % 10 == 0 else { continue }
      plans.append(try milliseconds { _ = try trainer.plan(for: desk.state()) })
    }
    return [
      ("what the plan gives to drills, once a day", [share]), ("open the next drill", next),
      ("plan after an answer", plans),
    ]
  }

  private func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body) / .milliseconds(1)
  }
}
