// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct ReplayPropertyTests {
  /// Something that a person or the program does in a round.
  private enum Command {
    case begin
    case save(String, DraftField)
    case answer(Int)
    case followUp
    case feedback(Int)
    case tick
    case finish
    case score
    case override(Level)

    func events(in round: Round, at now: Instant) throws -> [RoundEvent] {
      switch self {
      case .begin: try round.beginDiscussion(at: now)
      case .save(let text, let field): try round.save(text, in: field, basedOn: nil, at: now)
      case .answer(let exchange): try round.answer(exchange: exchange, at: now)
      case .followUp:
        round.end == nil && round.exchanges.last?.answer != nil
          ? [.followUpAsked(question: Samples.followUp)] : []
      case .feedback(let exchange):
        [.feedbackGiven(exchange: exchange, assessment: Samples.assessment)]
      case .tick: round.tick(at: now)
      case .finish: try round.finish(at: now)
      case .score:
        round.end != nil && round.scorecard == nil
          ? [.scored(assessment: Samples.assessment)] : []
      case .override(let level):
        round.scorecard == nil
          ? []
          : [
            .levelOverridden(
              criterion: "PS1", level: level, reason: "Seen so by hand.",
              result: CoachedResult(score: 25 * (level.rawValue - 1), band: .hire))
          ]
      }
    }
  }

  private static let pieces = [
    "a", "metric ", "\n", "\r\n", "é", "e\u{301}", "\u{0}", "👩🏽‍🔬", "\u{202E}", "\u{FEFF}",
  ]

  /// Returns a text that lies near the one before, as typing does, or far from it.
  private static func text(near old: String, using generator: inout SeededGenerator) -> String {
    var scalars = Array(old.unicodeScalars)
    let start = Int.random(in: 0...scalars.count, using: &generator)
    let end = Int.random(in: start...scalars.count, using: &generator)
    let count = Int.random(in: 0...6, using: &generator)
    let new = (0..<count).flatMap { _ in
      Array((pieces.randomElement(using: &generator) ?? "").unicodeScalars)
    }
    scalars.replaceSubrange(start..<end, with: new)
    return String(String.UnicodeScalarView(scalars))
  }

  private static func command(
    for round: Round, using generator: inout SeededGenerator
  ) -> Command {
    let last = round.exchanges.count - 1
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<5: return .begin
    case 5..<60:
      let field = DraftField.answer(exchange: Int.random(in: 0...last, using: &generator))
      return .save(text(near: round.draft(of: field)?.text ?? "", using: &generator), field)
    case 60..<75: return .save(text(near: round.notes.text, using: &generator), .notes)
    case 75..<85: return .answer(last)
    case 85..<92: return .followUp
    case 92..<95: return .feedback(last)
    case 95..<97: return .tick
    case 97..<98: return .finish
    case 98..<99 where round.scorecard != nil:
      return .override(Level.allCases.randomElement(using: &generator) ?? .one)
    default: return .score
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `rounds kept by several stores are what their events add up to`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var stores = [try RoundStore(folder: folder.path), try RoundStore(folder: folder.path)]
    let start = Samples.round(mode: seed % 2 == 0 ? .real : .coach, seed: seed)
    var log = [RecordedEvent(sequence: 1, at: Samples.start, event: .started(round: start))]
    try stores[0].create(id: "r", start: start, at: Samples.start)
    var now = Samples.start
    for _ in 0..<60 {
      let expected = try Round(id: "r", events: log)
      let command = Self.command(for: expected, using: &generator)
      now = now + Seconds(Int.random(in: -2...90, using: &generator))
      let pick = Int.random(in: 0...1, using: &generator)
      if Int.random(in: 0..<20, using: &generator) == 0 {
        stores[pick] = try RoundStore(folder: folder.path)
      }
      do {
        let events = try command.events(in: expected, at: now)
        log += events.enumerated().map { offset, event in
          RecordedEvent(sequence: log.count + 1 + offset, at: now, event: event)
        }
        let result = try stores[pick].update("r", at: now) { try command.events(in: $0, at: now) }
        #expect(try result == Round(id: "r", events: log))
      } catch let refusal as RoundError {
        #expect(throws: refusal) {
          try stores[pick].update("r", at: now) { try command.events(in: $0, at: now) }
        }
      }
    }
    try expect(log, in: stores + [RoundStore(folder: folder.path)])
  }

  private func expect(_ log: [RecordedEvent], in stores: [RoundStore]) throws {
    let expected = try Round(id: "r", events: log)
    for store in stores {
      let round = try #require(try store.round("r"))
      #expect(round == expected)
      #expect(Array(round.notes.text.utf8) == Array(expected.notes.text.utf8))
      #expect(
        round.exchanges.map { Array($0.draft.text.utf8) }
          == expected.exchanges.map { Array($0.draft.text.utf8) })
      #expect(try store.events(of: "r") == log)
      #expect(try store.summaries() == [RoundSummary(of: expected)])
      #expect(try store.openRounds() == (expected.end == nil ? ["r"] : []))
      #expect(try store.check().findings == [])
    }
  }
}
