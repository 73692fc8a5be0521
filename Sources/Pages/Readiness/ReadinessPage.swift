// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Markup
public import Practice
import Quantities

/// How likely the loop is passed as it is rehearsed here, what pulls it down and up, and what would move it.
public struct ReadinessPage: Page {
  /// The report; nil when the library holds no loop.
  public let report: ReadinessReport?
  public let loop: Loop?
  /// The rounds that are over, for the progress in the lines of the rubric.
  public let rounds: [RehearsedRound]
  /// The kind of question whose progress is shown; nil for the first that has a round.
  public let kind: QuestionKind?
  public let calibration: SelfCalibration
  public let outcomes: [Outcome]
  public let form: OutcomeForm
  public let problems: [FieldProblem]
  /// The loops that an outcome can be about.
  public let loops: [Loop]
  /// Whether it waits for the rounds of the past, which are still being read.
  public let isReading: Bool

  /// Creates the page.
  public init(
    report: ReadinessReport?, loop: Loop?, rounds: [RehearsedRound], kind: QuestionKind? = nil,
    calibration: SelfCalibration, outcomes: [Outcome], form: OutcomeForm,
    problems: [FieldProblem] = [], loops: [Loop], isReading: Bool = false
  ) {
    self.isReading = isReading
    self.report = report
    self.loop = loop
    self.rounds = rounds
    self.kind = kind
    self.calibration = calibration
    self.outcomes = outcomes
    self.form = form
    self.problems = problems
    self.loops = loops
  }

  public func render() -> String {
    Layout(
      "Readiness", at: .practice, withAll: [.workbench, .outlook] + (isReading ? [.reading] : [])
    ) {
      h1 { "How it stands" }
      OutlookWays(current: .readiness).body
      if isReading {
        RoundsBeingRead(
          page: .outlook(.readiness(kind: kind)), missing: "How it stands is reckoned from them."
        ).body
      } else {
        standing
      }
      OutcomesView(
        outcomes: outcomes, form: form, problems: problems, loops: loops
      ).body
      statement
    }.render()
  }

  @HTMLBuilder private var standing: HTML {
    if let report, let loop {
      ReadinessVerdict(report: report, loop: loop).body
      ReadinessReasons(report: report).body
      ProgressView(report: report, rounds: rounds, kind: kind).body
      RecallView(points: report.curves.recall, today: report.day).body
    } else {
      p(.class("problem")) { "The packs hold no loop; add one to see how it stands." }
    }
    CalibrationView(calibration: calibration).body
  }

  private var statement: HTML {
    section(.class("statement"), .labelledBy(ElementID("statement"))) {
      h2(.id(ElementID("statement"))) { "What these figures are" }
      p {
        Message(label: ReadinessReport.caveat)
      }
      p {
        "They come from a model of one person: your own rounds, read by this program. Its assumptions are "
        "named in docs/readiness.md. They compare you with nobody, and nobody may be chosen or turned down by them."
      }
      if let report {
        p(.class("detail")) {
          "Model of \(report.version). \(counted(report.usedRounds, "round")) counted"
            + ", \(report.oldRounds) too old, \(report.unreadRounds) not read."
        }
      }
    }
  }
}
