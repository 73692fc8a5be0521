// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
public import Quantities
import SpacedRepetition

/// All of a person's practice as a value that can be written to a file and read back: cards, reviews, stories, goal and outcomes.
public struct DeckFile: Hashable, Sendable, Codable {
  /// What the file says it is.
  public static let format = "windtunnel/deck"
  /// The version that is written; older ones are read, newer ones refused.
  public static let version = 1

  public let format: String
  public let version: Int
  /// Everything that happened, in its order.
  public let events: [DatedEvent]

  /// Something that happened, with its time.
  public struct DatedEvent: Hashable, Sendable, Codable {
    public let sequence: Int
    public let at: Instant
    public let event: PracticeEvent

    /// Creates an event with its time.
    public init(sequence: Int, at: Instant, event: PracticeEvent) {
      self.sequence = sequence
      self.at = at
      self.event = event
    }
  }

  /// Creates the file of a log.
  public init(_ records: [RecordedPracticeEvent]) {
    format = Self.format
    version = Self.version
    events = records.map { DatedEvent(sequence: $0.sequence, at: $0.at, event: $0.event) }
  }
}

/// What came of reading a file of all.
public struct DeckImport: Hashable, Sendable {
  /// The events that can be taken, numbered from 1 without gaps, in the order of the file.
  public let records: [RecordedPracticeEvent]
  /// The events that were not taken, by their place in the file from 1.
  public let problems: [RowProblem]

  /// Checks the events of a file one by one; those that could not be read are nil with their reason.
  ///
  /// The order is that of the file, whatever their times: a clock that was set back stands so in the log. Reviews are numbered anew, and
  /// corrections follow them; a correction or a review whose card or review was not taken is a problem.
  public init(_ events: [Result<DeckFile.DatedEvent, RowProblem>]) {
    var renumbering = EventRenumbering()
    for (place, event) in events.enumerated() {
      switch event {
      case .failure(let problem): renumbering.refuse(problem)
      case .success(let event): renumbering.take(event, row: place + 1)
      }
    }
    records = renumbering.records
    problems = renumbering.problems
  }
}

extension RowProblem: Error {}

/// Numbers events from 1 without gaps and keeps what refers to them in step.
private struct EventRenumbering {
  private(set) var records: [RecordedPracticeEvent] = []
  private(set) var problems: [RowProblem] = []
  private var numbers: [Int: Int] = [:]
  private var cards: Set<CardID> = []

  mutating func refuse(_ problem: RowProblem) { problems.append(problem) }

  mutating func take(_ dated: DeckFile.DatedEvent, row: Int) {
    guard let event = renumbered(dated.event) else {
      return refuse(
        RowProblem(
          row: row, reason: "It is about a card or a review that is not in the file.",
          better: "Put that one before it."))
    }
    numbers[dated.sequence] = records.count + 1
    records.append(
      RecordedPracticeEvent(sequence: records.count + 1, at: dated.at, event: event))
  }

  private mutating func renumbered(_ event: PracticeEvent) -> PracticeEvent? {
    switch event {
    case .cardAdded(let card):
      cards.insert(card.id)
      return event
    case .reviewed(let review): return cards.contains(review.card) ? event : nil
    case .ratingCorrected(let correction):
      return numbers[correction.review].map { number in
        .ratingCorrected(
          RatingCorrection(review: number, rating: correction.rating, reason: correction.reason))
      }
    default: return event
    }
  }
}
