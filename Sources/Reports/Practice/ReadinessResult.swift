// SPDX-License-Identifier: Apache-2.0

public import Practice

/// How it stands before an interview: rounds, what is remembered, how good one's own guesses and the forecasts were.
public struct ReadinessResult: Sendable {
  let title: String
  let report: ReadinessReport
  let recall: RecallForecast?
  let goal: Goal?
  let guesses: SelfCalibration
  let score: ForecastScore
  let outcomes: [Outcome]

  /// Gathers what belongs together; the parts are shown side by side and never mixed.
  ///
  /// - Parameters:
  ///   - title: The loop as a person reads it.
  ///   - report: How likely it is passed.
  ///   - recall: What is remembered on the day; nil without a day ahead.
  ///   - goal: What is aimed at, also when its day is over; nil when nothing is.
  ///   - guesses: What the person thought of their rounds, beside what came of them.
  ///   - outcomes: What came of real interviews.
  public init(
    title: String, report: ReadinessReport, recall: RecallForecast?, goal: Goal?,
    guesses: SelfCalibration,
    outcomes: [Outcome]
  ) {
    self.title = title
    self.report = report
    self.recall = recall
    self.goal = goal
    self.guesses = guesses
    self.outcomes = outcomes
    score = ForecastScore(outcomes)
  }
}
