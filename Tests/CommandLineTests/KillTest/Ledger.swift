// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the server has promised in a whole run: everything in here must be on the disk at the end.
struct Ledger: Sendable {
  /// A state of a box that the server has acknowledged, or that it showed after a restart.
  struct Save: Sendable {
    let round: String
    /// The exchange of an answer; nil for the notes.
    let exchange: Int?
    let revision: Int
    let text: String
  }

  /// An answer that the server has acknowledged as sent.
  struct Sent: Sendable {
    let round: String
    let exchange: Int
    let text: String
  }

  private(set) var saves: [Save] = []
  private(set) var sent: [Sent] = []
  private(set) var rounds: [String] = []
  /// When the clock of each round reaches zero, in each phase.
  private(set) var clocks: [String: [String: Int64]] = [:]
  /// How many bytes were typed and acknowledged.
  private(set) var bytes = 0
  /// How many requests had no reply when the server was killed, and how many of them were on the disk all the same.
  private(set) var unanswered = 0
  private(set) var landed = 0
  /// The longest time from the sending of a save to its acknowledgement.
  private(set) var slowest = Duration.zero

  mutating func began(_ round: String) {
    rounds.append(round)
  }

  mutating func saved(_ save: Save, typed: Int, in time: Duration) {
    saves.append(save)
    bytes += typed
    slowest = max(slowest, time)
  }

  mutating func found(_ save: Save) {
    saves.append(save)
  }

  /// Notes what became of a request without a reply, if there was one.
  mutating func looked(for seat: Seat, landed isThere: Bool) {
    guard seat.notes.onItsWay != nil || seat.answer.onItsWay != nil else { return }
    unanswered += 1
    landed += isThere ? 1 : 0
  }

  mutating func sent(_ answer: Sent) {
    sent.append(answer)
  }

  /// Notes when a clock ends, and returns whether that is what it said before.
  mutating func notesClock(of round: String, phase: String, endsAt: Int64) -> Bool {
    let known = clocks[round, default: [:]][phase] ?? endsAt
    clocks[round, default: [:]][phase] = known
    return known == endsAt
  }
}

extension Ledger {
  /// Returns the counts of several runs on one line.
  static func line(of ledgers: [Ledger], kills: Int) -> String {
    let sum = { (count: (Ledger) -> Int) in ledgers.map(count).reduce(0, +) }
    return """
      kill test: \(kills) kills, \(sum(\.saves.count)) saves acknowledged, \(sum(\.bytes)) bytes typed, \
      \(sum(\.rounds.count)) rounds, \(sum(\.sent.count)) answers sent; \(sum(\.unanswered)) requests had no reply at a kill, \
      \(sum(\.landed)) of them were on the disk; slowest save \(ledgers.map(\.slowest).max() ?? .zero)
      """
  }
}

/// Something that must never happen.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
