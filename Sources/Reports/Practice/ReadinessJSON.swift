// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities

/// Readiness in the form that scripts rely on.
public enum ReadinessJSON {
  /// Returns all of it; what is not known is null.
  public static func value(_ result: ReadinessResult) -> JSONValue {
    let report = result.report
    return [
      "version": .number(1), "command": .text("readiness"), "loop": .text(report.loop.name),
      "day": .text(report.day.description), "forecastDay": .text(report.forecastDay.description),
      "model": .text(report.version), "whole": estimate(report.whole),
      "committee": report.committee.map(estimate) ?? .null,
      "stages": .list(
        report.stages.map { estimate($0.estimate).adding(["id": .text($0.id.name)]) }),
      "kinds": .list(report.kinds.map(kind)), "drivers": .list(report.drivers.map(driver)),
      "whatWouldHelp": .list(report.whatWouldHelp.map(step)),
      "rounds": [
        "used": .number(report.usedRounds), "old": .number(report.oldRounds),
        "unread": .number(report.unreadRounds),
      ],
      "recall": result.recall.map(recall) ?? .null, "guesses": guesses(result.guesses),
      "outcomes": .list(result.outcomes.map(outcome)), "score": score(result.score),
      "caveat": .text(ReadinessReport.caveat),
    ]
  }

  private static func estimate(_ estimate: ReadinessEstimate) -> JSONValue {
    [
      "low": .optional(estimate.interval?.low), "median": .optional(estimate.interval?.median),
      "high": .optional(estimate.interval?.high), "mean": .optional(estimate.interval?.mean),
      "needs": .list(
        estimate.needs.map { ["kind": .text($0.kind.rawValue), "text": .text($0.text)] }),
    ]
  }

  private static func kind(_ kind: KindReadiness) -> JSONValue {
    [
      "kind": .text(kind.kind.rawValue), "low": .number(kind.low), "median": .number(kind.median),
      "high": .number(kind.high), "real": .number(kind.real), "coach": .number(kind.coach),
    ]
  }

  private static func driver(_ driver: ReadinessDriver) -> JSONValue {
    [
      "up": .flag(driver.isUp), "effect": .optional(driver.effect), "text": .text(driver.text),
      "count": .number(driver.count), "rounds": .texts(driver.rounds.map(\.id)),
    ]
  }

  private static func step(_ step: HelpfulStep) -> JSONValue {
    [
      "kind": .text(step.action.kind.rawValue), "minutes": .number(step.minutes),
      "low": .number(step.change.low), "high": .number(step.change.high),
      "mean": .number(step.change.mean), "text": .text(step.text),
    ]
  }

  private static func recall(_ recall: RecallForecast) -> JSONValue {
    [
      "interview": .text(recall.interview.description), "cards": .number(recall.cards),
      "neverSeen": .number(recall.neverSeen), "mean": .number(recall.mean),
      "planned": .number(recall.planned), "shareAtNinety": .number(recall.shareAtNinety),
      "weakest": .list(
        recall.weakest.map { ["card": .text($0.id.name), "recall": .number($0.recall)] }),
    ]
  }

  private static func guesses(_ guesses: SelfCalibration) -> JSONValue {
    [
      "rounds": .list(
        guesses.pairs.map {
          [
            "round": .text($0.round), "said": .number($0.said.rawValue),
            "got": .number($0.got.rawValue),
          ]
        }),
      "bias": .optional(guesses.overall?.bias),
      "meanAbsoluteDifference": .optional(guesses.overall?.meanAbsoluteDifference),
    ]
  }

  private static func outcome(_ outcome: Outcome) -> JSONValue {
    [
      "day": .text(outcome.day.description), "loop": .text(outcome.loop.name),
      "stage": .optional(outcome.stage?.name), "passed": .flag(outcome.passed),
      "forecast": .optional(outcome.forecast), "note": .text(outcome.note),
    ]
  }

  private static func score(_ score: ForecastScore) -> JSONValue {
    [
      "count": .number(score.count), "withoutForecast": .number(score.withoutForecast),
      "brier": .optional(score.brier), "brierOfHalf": .optional(score.brierOfHalf),
      "brierOfBaseRate": .optional(score.brierOfBaseRate),
    ]
  }
}
