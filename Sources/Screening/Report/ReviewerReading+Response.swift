// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

extension ReviewerReading {
  /// Response quality: the weighted mean of the levels of the questionnaire, held at 3 where it is thin or solves before it frames.
  static func response(
    _ assessment: Assessment, density: InformationDensity, framing: FramingOrder
  ) -> ScreeningCriterion {
    let read = assessment.criteria.filter { $0.level != nil }
    let weight = read.map(\.weight).reduce(0, +)
    guard weight > 0 else {
      return ScreeningCriterion(
        id: .responseQuality, level: nil, anchors: anchors,
        reason: "There was no answer that could be read.", source: .questionnaire, quotes: [],
        nextStep: "Answer the question in English.")
    }
    let sum = read.map { $0.weight * ($0.level?.rawValue ?? 0) }.reduce(0, +)
    // Half a level counts upwards.
    let mean = Level(rawValue: min(5, max(1, (2 * sum + weight) / (2 * weight)))) ?? .one
    let held = (density.isThin || !framing.isFramedFirst) ? min(mean, .three) : mean
    return ScreeningCriterion(
      id: .responseQuality, level: held, anchors: anchors,
      reason: reason(read, mean: mean, held: held, density, framing), source: .questionnaire,
      quotes: quotes(read),
      nextStep: held == .five ? "" : nextStep(read, mean: mean, density, framing))
  }

  private static func reason(
    _ read: [CriterionResult], mean: Level, held: Level, _ density: InformationDensity,
    _ framing: FramingOrder
  ) -> String {
    let levels = read.map { "\($0.name.lowercased()) \($0.level?.rawValue ?? 0)" }
      .joined(separator: ", ")
    var parts = ["The weighted mean of \(levels) is \(mean.rawValue)."]
    parts.append(
      framing.isFramedFirst
        ? "The problem is framed before it is solved."
        : "The problem is not framed before it is solved, which holds the level at 3.")
    if density.isThin {
      parts.append(
        "Checked claims, metrics and tests are fewer than \(InformationDensity.least) for 100 words, which holds the level at 3."
      )
    }
    if held < mean { parts.append("So \(mean.rawValue) becomes \(held.rawValue).") }
    return parts.joined(separator: " ")
  }

  private static func nextStep(
    _ read: [CriterionResult], mean: Level, _ density: InformationDensity, _ framing: FramingOrder
  ) -> String {
    if mean > .three, !framing.isFramedFirst {
      return "Begin with what the problem is, for whom and since when, before anything is done."
    }
    if mean > .three, density.isThin {
      return "Cut what cannot be checked; add a metric with a goal or a test that could fail."
    }
    // The criterion that has the most to give.
    let worst = read.max { left, right in
      left.weight * (5 - (left.level?.rawValue ?? 5))
        < right.weight * (5 - (right.level?.rawValue ?? 5))
    }
    return worst.map { "\($0.name): \($0.nextStep)" } ?? ""
  }

  private static func quotes(_ read: [CriterionResult]) -> [Quote] {
    var result: [Quote] = []
    for quote in read.flatMap(\.quotes) where !result.contains(quote) && result.count < mostQuotes {
      result.append(quote)
    }
    return result
  }

  static let anchors = Anchors(
    one: "jumps to a fix, or says nothing that belongs to this question",
    three: "names the problem, one check and one step, some of it filler",
    five:
      "frames the problem, plans what would decide, and ends in a measured step; every sentence carries something"
  )
}
