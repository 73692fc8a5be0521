// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
public import Rehearsal

/// A finished round in the form that scripts rely on.
public struct RoundJSON: Encodable {
  private let round: Round

  /// Creates the form of a round.
  public init(_ round: Round) {
    self.round = round
  }

  private enum Key: String, CodingKey {
    case version, id, question, mode, stage, exchanges, scorecard, notes, overrides, coached
    case secondReading, reference
    case generatedCase = "case"
    case startedAt = "started_at"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: .version)
    try container.encode(round.id, forKey: .id)
    try container.encode(round.start.question, forKey: .question)
    try container.encode(round.start.mode, forKey: .mode)
    try container.encode(round.start.plan.stage, forKey: .stage)
    try container.encode(round.startedAt.millisecondsSince1970, forKey: .startedAt)
    try container.encode(round.notes.text, forKey: .notes)
    try container.encode(
      round.exchanges.enumerated().map {
        ExchangeJSON(exchange: $0.element, outcome: round.outcome(of: $0.offset))
      }, forKey: .exchanges)
    try container.encodeIfPresent(RoundCaseJSON(round), forKey: .generatedCase)
    try container.encodeIfPresent(
      QuestionBackground(of: round.start.question)?.shownFigures, forKey: .reference)
    try container.encode(
      round.scorecard.map { AssessmentJSON($0, claims: round.claims ?? []) }, forKey: .scorecard)
    try container.encode(
      round.overrides.map { OverrideJSON(override: $0, scorecard: round.scorecard) },
      forKey: .overrides)
    try container.encode(round.coached, forKey: .coached)
    try container.encodeIfPresent(
      round.secondReading.map { ModelReadingJSON(second: ModelReading($0)) },
      forKey: .secondReading)
  }
}

/// A level that a coach set by hand beside the one of the machine; `at` is in milliseconds since 1970.
private struct OverrideJSON: Encodable {
  let override: LevelOverride
  let scorecard: Assessment?

  enum Key: CodingKey { case criterion, machine, coach, reason, at }

  func encode(to encoder: any Encoder) throws {
    let machine = scorecard?.criteria.first { $0.id == override.criterion }?.level
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(override.criterion, forKey: .criterion)
    try container.encode(machine, forKey: .machine)
    try container.encode(override.level, forKey: .coach)
    try container.encode(override.reason, forKey: .reason)
    try container.encode(override.at.millisecondsSince1970, forKey: .at)
  }
}

private struct ExchangeJSON: Encodable {
  let exchange: Exchange
  let outcome: ExchangeOutcome?

  enum Key: String, CodingKey {
    case prompt, answer, probe, criterion, why, outcome, turn
    case reactsTo = "reacts_to"
    case askedAs = "asked_as"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(exchange.prompt, forKey: .prompt)
    try container.encode(exchange.answer?.text, forKey: .answer)
    try container.encodeIfPresent(exchange.followUp?.probe, forKey: .probe)
    try container.encodeIfPresent(exchange.followUp?.criterion, forKey: .criterion)
    try container.encodeIfPresent(exchange.followUp?.reason, forKey: .why)
    try container.encodeIfPresent(exchange.followUp?.reactsTo, forKey: .reactsTo)
    try container.encodeIfPresent(exchange.followUp?.turn?.kind.turnJSON, forKey: .turn)
    try container.encodeIfPresent(exchange.phrasing.map(PhrasingJSON.init), forKey: .askedAs)
    try container.encodeIfPresent(outcome, forKey: .outcome)
  }
}

/// What came of asking a language model for other words.
private struct PhrasingJSON: Encodable {
  let text: String?
  let model: String
  let address: String
  let refusal: String?

  init(_ phrasing: PhrasedFollowUp) {
    (text, refusal) = (phrasing.text, phrasing.refusal)
    (model, address) = (phrasing.model, phrasing.address)
  }
}

/// A planned turn as it is told once the round is over.
private struct TurnJSON: Encodable {
  let kind: String
  var isRight: Bool?
  var truth: String?
  var looksFor: String?

  enum CodingKeys: String, CodingKey {
    case kind, truth
    case isRight = "is_right"
    case looksFor = "looks_for"
  }
}

extension PlannedTurn.Kind {
  fileprivate var turnJSON: TurnJSON {
    switch self {
    case .curveball(_, let looksFor): TurnJSON(kind: "curveball", looksFor: looksFor)
    case .pushback(let pushback):
      TurnJSON(kind: "pushback", isRight: pushback.isRight, truth: pushback.truth)
    }
  }
}
