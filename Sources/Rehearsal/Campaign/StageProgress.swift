// SPDX-License-Identifier: Apache-2.0

public import Committee
public import InterviewContent
public import Quantities

/// A stage of a campaign and how far it is.
public struct StageProgress: Hashable, Sendable {
  public let stage: Stage
  /// Its questions in order; never empty.
  public internal(set) var items: [ItemProgress]

  /// Creates a stage that has not begun; one without items asks one question of its first kind.
  init(_ stage: Stage) {
    self.stage = stage
    let items = stage.items.isEmpty ? [StageItem(only: stage)] : stage.items
    self.items = items.map { ItemProgress(item: $0) }
  }

  /// Whether every question has its card.
  public var isOver: Bool { items.allSatisfy { $0.card != nil } }

  /// Whether a question was put or passed over.
  public var hasBegun: Bool { !items.allSatisfy(\.isUntouched) }

  /// When its first question was put; nil before.
  public var beganAt: Instant? { items.compactMap(\.beganAt).min() }

  /// When its last card came in; nil while one is missing.
  public var endedAt: Instant? { isOver ? items.compactMap(\.endedAt).max() : nil }

  /// Whether all that it asks is written for the screening.
  public var isScreening: Bool { items.allSatisfy { $0.item.kind == .screening } }
}

/// A question of a stage and how far it is.
public struct ItemProgress: Hashable, Sendable {
  public let item: StageItem
  /// The round in which it is asked; nil until then, and when it was not reached.
  public private(set) var round: RoundID?
  public private(set) var beganAt: Instant?
  public private(set) var endedAt: Instant?
  /// The name of the question and its family; empty until it was put.
  public private(set) var asked: [String] = []
  /// The sealed card; nil until it is in.
  public private(set) var card: InterviewCard?

  init(item: StageItem) {
    self.item = item
  }

  /// Whether it was neither put nor passed over.
  public var isUntouched: Bool { round == nil && card == nil }

  /// Whether it was put and has no card yet.
  public var isRunning: Bool { round != nil && card == nil }

  /// Whether the time of its stage was up before it was put.
  public var isMissed: Bool { round == nil && card != nil }

  mutating func begin(_ round: RoundID, asked: [String], at now: Instant) {
    self.round = round
    self.asked = asked
    beganAt = now
  }

  mutating func end(with card: InterviewCard, at now: Instant) {
    self.card = card
    endedAt = now
  }
}

extension StageItem {
  /// Creates the one item of a stage that names none.
  init(only stage: Stage) {
    self.init(
      title: stage.title, kind: stage.kinds[0], source: .pack,
      interviewer: stage.interviewers[0], preparation: stage.preparation,
      discussion: stage.discussion, followUps: stage.followUps)
  }
}
