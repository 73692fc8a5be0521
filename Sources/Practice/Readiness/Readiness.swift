// SPDX-License-Identifier: Apache-2.0

public import Committee
public import InterviewContent
public import Quantities

/// How likely a loop is passed as it is rehearsed here, and what that rests on.
public enum Readiness {
  /// Returns the report on a loop.
  ///
  /// Rounds outside the loop count as those inside: what matters is the kind of question. Rounds after the day do not count. The same
  /// rounds give the same report in whatever order they come.
  ///
  /// - Parameters:
  ///   - loop: The loop.
  ///   - rounds: All rounds of the person that are over.
  ///   - day: Today, where the person is.
  ///   - goal: The goal; when it is about this loop and its day is still to come, the forecast is for that day.
  ///   - recall: What is remembered by day, handed through to the curves.
  ///   - model: The assumptions; by default the published ones.
  ///   - rule: The committee's rule; by default the published one.
  /// - Returns: The report; without rounds it says what is missing.
  public static func report(
    loop: Loop, rounds: [RehearsedRound], on day: Day, goal: Goal? = nil,
    recall: [RecallPoint] = [], model: ReadinessModel = .published,
    rule: DecisionRule = .published
  ) -> ReadinessReport {
    ReadinessReckoning(
      loop: loop, rounds: rounds, day: day, goal: goal, model: model, rule: rule
    ).report(recall: recall)
  }
}

/// How likely a loop is passed on a day.
public struct ReadinessReport: Hashable, Sendable {
  public let loop: Loop.ID
  /// The day of the report, and the day that it is about.
  public let day: Day
  public let forecastDay: Day
  /// The version of the model.
  public let version: String
  /// Each stage, in order.
  public let stages: [StageReadiness]
  /// That the committee hires when the screening was passed; nil for a loop without a committee.
  public let committee: ReadinessEstimate?
  /// The screening and the committee together; for a loop without a committee, all stages.
  public let whole: ReadinessEstimate
  /// What is known of each kind that the loop asks.
  public let kinds: [KindReadiness]
  /// What pulls the loop down and up, the strongest first.
  public let drivers: [ReadinessDriver]
  /// The three things that would move the loop's probability most for each hour.
  public let whatWouldHelp: [HelpfulStep]
  public let curves: ReadinessCurves
  /// How many rounds count, and how many were left out as too old or unread.
  public let usedRounds: Int
  public let oldRounds: Int
  public let unreadRounds: Int

  /// The day that a log should name the forecast for, with the probability of the loop; nil when there is none.
  public var probability: Double? { whole.probability }

  /// What the figures are and are not, in a sentence.
  public static let caveat =
    "The loop as it is rehearsed here, by its published rule; nobody has compared it with real interviews. CV, items of the committee and "
    + "how arguments are taken are not in it."
}
