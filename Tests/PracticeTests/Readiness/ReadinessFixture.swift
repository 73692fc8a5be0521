// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Practice
import Quantities

/// Loops and rounds for the tests of readiness.
enum ReadinessFixture {
  static let today = Day("2026-11-29").literal

  /// A model with fewer points, so that a debug build is quick.
  static var small: ReadinessModel {
    var model = ReadinessModel.published
    model.points = 96
    model.comparisonPoints = 24
    return model
  }

  static func stage(_ name: String, _ kinds: QuestionKind..., rate: Double? = nil) -> Stage {
    Stage(
      id: Stage.ID(name), title: name, kinds: kinds, interviewers: [], preparation: .zero,
      discussion: .minutes(30), followUps: 0, appointment: Appointment(passRate: rate),
      items: kinds.map {
        StageItem(
          title: "", kind: $0, source: .pack, interviewer: "x", preparation: .minutes(5),
          discussion: .minutes(25), followUps: 0)
      })
  }

  static func loop(_ stages: Stage..., committee: Bool = true, strict: Bool = true) -> Loop {
    Loop(
      id: "loop", title: "Loop", stages: stages,
      committee: committee
        ? CommitteePlan(window: BusinessDayWindow(fewest: 0, most: 2), isStrict: strict) : nil,
      provenance: Provenance(source: "test", date: "2026-11-29"))
  }

  static var two: Loop {
    loop(stage("case", .problemSolving), stage("talk", .technical, .behavioral, .technical))
  }

  static func round(
    _ id: String, _ kind: QuestionKind, band: Int?, daysAgo: Int = 0, isReal: Bool = true,
    hints: Int = 0, flags: [FlagID] = [], levels: [Int] = []
  ) -> RehearsedRound {
    let day = today.adding(days: -daysAgo).literal
    let question = Question(id: "q", kind: kind, prompt: "")
    let criteria = levels.enumerated().map { number, level in
      CriterionResult(
        id: Criterion.ID("C\(number)"), name: "Line \(number)", weight: 50,
        level: Level(rawValue: level), low: nil, high: nil, meaning: "", reason: "", quotes: [],
        nextStep: "")
    }
    let assessment = Assessment(
      questionID: "q", kind: kind, rubricVersion: "1", criteria: criteria,
      flags: flags.map { FlagResult(id: $0, name: $0.name, message: "", quote: nil) }, score: nil,
      band: band.flatMap { Band(rawValue: $0) }, nextSteps: [], notices: [])
    return RehearsedRound(
      id: id, endedAt: day.start, campaign: nil, loop: nil, stage: nil, isReal: isReal,
      hints: hints, question: question, text: "", assessment: assessment, claims: [])
  }

  /// A round that was never reached.
  static func unreached(_ id: String, _ kind: QuestionKind) -> RehearsedRound {
    RehearsedRound(
      id: id, endedAt: today.start, campaign: nil, loop: nil, stage: nil, isReal: true, hints: 0,
      question: Question(id: "q", kind: kind, prompt: ""), text: "", assessment: nil, claims: [])
  }

  /// One round in real mode of each kind of `two`, and some more.
  static func rounds(_ bands: [Int]) -> [RehearsedRound] {
    let kinds: [QuestionKind] = [.problemSolving, .technical, .behavioral]
    return bands.enumerated().map { number, band in
      round("r\(number)", kinds[number % 3], band: band, daysAgo: 3 * (bands.count - number))
    }
  }

  static func report(
    _ rounds: [RehearsedRound], of loop: Loop = two, on day: Day = today, goal: Goal? = nil
  ) -> ReadinessReport {
    Readiness.report(loop: loop, rounds: rounds, on: day, goal: goal, model: small)
  }
}

extension Optional {
  /// The value of a literal that is known to be right.
  var literal: Wrapped {
    guard let self else { preconditionFailure("a literal of the tests is wrong") }
    return self
  }
}
