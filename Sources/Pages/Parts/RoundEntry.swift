// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
import Markup
public import Quantities
public import Rehearsal

/// A round as a list shows it.
public struct RoundEntry: Hashable, Sendable, Identifiable {
  /// Where a round stands, or what came of it.
  public enum State: Hashable, Sendable {
    /// It runs and can be resumed.
    case open(Phase)
    /// It is over and has not been read yet.
    case unread
    /// It was read, and the card is sealed until a committee opens it.
    case sealed
    /// It was read; both are nil when nothing could be assessed.
    case read(score: Int?, band: Band?)
  }

  public let id: RoundID
  public let startedAt: Instant
  public let kind: QuestionKind
  public let prompt: String
  public let mode: Mode
  public let state: State
  /// The score and the band with the levels that a coach set by hand; nil when none was.
  public let coached: CoachedResult?

  /// Creates a summary from its parts.
  public init(
    id: RoundID, startedAt: Instant, kind: QuestionKind, prompt: String, mode: Mode, state: State,
    coached: CoachedResult? = nil
  ) {
    self.id = id
    self.startedAt = startedAt
    self.kind = kind
    self.prompt = prompt
    self.mode = mode
    self.state = state
    self.coached = coached
  }

  /// Creates the summary of a round as it stands at a moment.
  public init(_ round: Round, at now: Instant) {
    self.init(
      id: round.id, startedAt: round.startedAt, kind: round.start.question.kind,
      prompt: round.start.question.prompt, mode: round.start.mode,
      state: Self.state(of: round, at: now), coached: round.coached)
  }

  private static func state(of round: Round, at now: Instant) -> State {
    if let scorecard = round.scorecard {
      return .read(score: scorecard.score, band: scorecard.band)
    }
    let phase = round.phase(at: now)
    return phase == .finished ? .unread : .open(phase)
  }
}

extension RoundEntry {
  /// Whether the round runs and can be resumed.
  public var isOpen: Bool {
    if case .open = state { true } else { false }
  }

  /// Where a link to the round leads: into the room, or to the scorecard.
  var route: Route { isOpen ? .round(id) : .scorecard(id) }

  /// What came of the round: in a few words, and in figures where there are any.
  var outcome: (words: Message, figures: Message?) {
    switch state {
    case .open(let phase): ("In progress", phase.clockText)
    case .unread: ("Over, not read yet", nil)
    case .sealed: ("Card sealed", nil)
    case .read(let score?, let band?): (Message(label: band.title), "\(score) of 100")
    case .read: ("Not assessed", nil)
    }
  }
}

extension Phase {
  /// What is left on the clock, such as `43:12 left`; nil when untimed or over.
  var clockText: Message? {
    switch self {
    case .preparation(let left?): "\(left) left to prepare"
    case .discussion(let left?): "\(left) left"
    case .preparation(nil), .discussion(nil), .finished: nil
    }
  }
}
