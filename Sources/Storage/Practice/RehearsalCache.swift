// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Practice
import Rehearsal
import Synchronization

/// The rounds that are over as practice sees them, with the mark of the moment at which they were read.
struct RehearsedRounds {
  let mark: RehearsalMark
  /// The one that ended first first.
  let rounds: [RehearsedRound]
}

/// What changes whenever a round that is over changes, or one is added: two equal marks stand for the same rounds.
///
/// A round that is over stays so, and its log only grows, by levels set by hand; a campaign that has ended stays so, too. So no number
/// here ever falls, unless everything is erased or the lists are computed anew, and both are counted.
struct RehearsalMark: Hashable {
  /// The rounds that are over, and the events in their logs.
  let rounds: Int
  let events: Int
  /// The campaigns that have ended.
  let campaigns: Int
  let erasures: Int
  let rebuilds: Int

  init(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*), coalesce(sum(eventCount), 0),
          (SELECT count(*) FROM campaign WHERE endedAt IS NOT NULL),
          (SELECT erasures FROM store), (SELECT rebuilds FROM store)
        FROM round WHERE endedAt IS NOT NULL
        """)
    let row = try Row.fetchOne(statement)
    rounds = row?[0] ?? 0
    events = row?[1] ?? 0
    campaigns = row?[2] ?? 0
    erasures = row?[3] ?? 0
    rebuilds = row?[4] ?? 0
  }
}

/// The rounds that are over, so that a page does not replay a year of rounds.
final class RehearsalCache: Sendable {
  private struct Kept {
    var rounds: [RehearsedRound] = []
    var mark: RehearsalMark?
    /// Each round with the length of the log that it was made of.
    var known: [RoundID: (eventCount: Int, round: RehearsedRound)] = [:]
    /// Each question once, as many rounds share theirs.
    var questions: [Question.ID: Question] = [:]
    /// Whether a year of rounds is being read, so that what can do without it does not wait.
    var isReadingAhead = false
  }

  private let kept = Mutex(Kept())

  /// Returns all rounds as they were read under a mark; nil when they were not.
  func rounds(at mark: RehearsalMark) -> RehearsedRounds? {
    kept.withLock { kept in
      kept.mark == mark ? RehearsedRounds(mark: mark, rounds: kept.rounds) : nil
    }
  }

  /// Returns a round that was made of a log of this length, read between the same erasures; nil when there is none.
  func round(_ id: RoundID, eventCount: Int, at mark: RehearsalMark) -> RehearsedRound? {
    kept.withLock { kept in
      guard kept.mark?.erasures == mark.erasures, kept.mark?.rebuilds == mark.rebuilds,
        let known = kept.known[id], known.eventCount == eventCount
      else { return nil }
      return known.round
    }
  }

  /// Returns the question in the copy that other rounds hold, where it is the same.
  func shared(_ question: Question) -> Question {
    kept.withLock { kept in
      if let known = kept.questions[question.id], known == question { return known }
      kept.questions[question.id] = question
      return question
    }
  }

  /// Keeps all rounds, each with the length of its log.
  func keep(_ rounds: RehearsedRounds, lengths: [RoundID: Int]) {
    kept.withLock { kept in
      kept.mark = rounds.mark
      kept.rounds = rounds.rounds
      kept.known = Dictionary(
        rounds.rounds.map { round in
          let id = RoundID(round.id)
          return (id, (lengths[id] ?? 0, round))
        }, uniquingKeysWith: { $1 })
    }
  }

  /// Whether all rounds are being read ahead.
  var isReadingAhead: Bool { kept.withLock(\.isReadingAhead) }

  /// Reads rounds ahead, and lets others know while it lasts.
  func readingAhead(_ read: () throws -> Void) rethrows {
    kept.withLock { $0.isReadingAhead = true }
    defer { kept.withLock { $0.isReadingAhead = false } }
    try read()
  }

  /// Forgets every round.
  func clear() {
    kept.withLock { kept in
      let isReadingAhead = kept.isReadingAhead
      kept = Kept()
      kept.isReadingAhead = isReadingAhead
    }
  }
}
