// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal

/// A round on one generated case.
enum CaseSamples {
  static let made = ProductCase(OnboardingConversion.self, seed: 7)

  static let handout = CaseHandout(made)

  static func start(
    _ mode: Mode = .real, speed: Int64 = 1, reference: CaseReference? = nil,
    discussion: Seconds = .minutes(45)
  ) throws -> RoundStart {
    let stage = Stage(
      id: "problem-solving", title: "Problem solving", kinds: [.problemSolving],
      interviewers: ["lead"], preparation: .minutes(10), discussion: discussion, followUps: 0)
    return RoundStart(
      question: Question(made, handout: handout), mode: mode,
      plan: RoundPlan(stage: stage, mode: mode, speed: speed), interviewer: Samples.persona,
      seed: 7, handout: try reference.map(handout(under:)) ?? handout)
  }

  /// The same handout under another reference, as the log of another version holds it.
  private static func handout(under reference: CaseReference) throws -> CaseHandout {
    let text = String(decoding: try sortedEncoder.encode(handout), as: UTF8.self)
    let other = String(decoding: try sortedEncoder.encode(reference), as: UTF8.self)
    let own = String(decoding: try sortedEncoder.encode(handout.reference), as: UTF8.self)
    let data = Data(text.replacing(own, with: other).utf8)
    return try JSONDecoder().decode(CaseHandout.self, from: data)
  }

  private static var sortedEncoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }

  /// A round whose preparation is over.
  static func discussing(
    _ mode: Mode = .real, speed: Int64 = 1, discussion: Seconds = .minutes(45)
  ) throws -> Round {
    let first = RecordedEvent(
      sequence: 1, at: Samples.begin,
      event: .started(round: try start(mode, speed: speed, discussion: discussion)))
    let round = try Round(id: "r", events: [first])
    return round.adding([.discussionBegan], at: Samples.after(60))
  }

  /// Cuts that differ from each other, many more than a round may ask for.
  static var cuts: [Cut] {
    let schema = made.story.schema
    return schema.metrics.flatMap { metric in
      schema.breakdowns.flatMap { breakdown in
        schema.periods.map { Cut(metric.id, by: .breakdown(breakdown.id), in: [$0.id]) }
      }
    }
  }
}

extension Round {
  /// Asks, and expects to be shown a table.
  func asking(_ wish: DataWish, at now: Instant) throws -> Round {
    guard case .shown(let events) = ask(wish, of: CaseSamples.made, at: now) else {
      throw NotShown()
    }
    return adding(events, at: now)
  }
}

struct NotShown: Error {}
