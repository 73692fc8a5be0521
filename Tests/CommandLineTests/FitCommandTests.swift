// SPDX-License-Identifier: Apache-2.0

import Drills
import Foundation
import Practice
import Quantities
import SpacedRepetition
import Storage
import TestSupport
import Testing

/// The memory model is fitted at the end of a session of drills, and who does not want that says so.
struct FitCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func store() throws -> RoundStore { try RoundStore(folder: folder.path(of: "data")) }

  private var now: Instant {
    Instant(millisecondsSince1970: Int64(Date.now.timeIntervalSince1970 * 1000))
  }

  private func card(_ number: Int) -> Card {
    CardMaker.card(front: "Question \(number)?", back: "8", source: "a test", at: now)
  }

  private func review(of card: Card) -> PracticeEvent {
    let drill = Drill(
      template: "imported", seed: 1, prompt: "?", target: Seconds(30),
      key: .fact(FactKey(answer: "8", source: "a test")))
    return .reviewed(
      Review(
        card: card.id, drill: drill,
        answer: DrillAnswer(text: "8", elapsed: Seconds(5)),
        result: DrillResult(rating: .good, reason: "r", found: [], missed: [], reference: [])))
  }

  @Test func `a session ends with the fit that is due, and --off goes back`() async throws {
    // A hundred cards with five reviews on later days each, every answer right.
    let cards = (0..<100).map(card)
    for day in [16, 13, 10, 7, 4, 1] {
      try store().updatePractice(at: now + .minutes(-day * 24 * 60)) { view in
        let new = view.state.deck.isEmpty ? cards.map { PracticeEvent.cardAdded($0) } : []
        return PracticeChange(new + cards.map(review))
      }
    }
    let session = try await Tool.run(
      "drill", "--data", "data", "--count", "1", input: .text(".\n"), in: folder)
    #expect(session.status == 0, "\(session.errors)")
    let words = session.output.replacing("\n", with: " ")
    #expect(words.contains("The memory model was fitted anew."), "\(words)")
    #expect(words.contains("fitted to your 400 reviews"), "\(words)")
    #expect(try store().practice().fit?.isBetter == true)
    let off = try await Tool.run("drill", "fit", "--off", "--data", "data", in: folder)
    #expect(off.output.hasPrefix("The published parameters are used"))
    #expect(try store().practice().fit == nil)
    let on = try await Tool.run("drill", "fit", "--on", "--data", "data", in: folder)
    #expect(on.output.hasPrefix("The fit is made by itself from 400 reviews"))
    let both = try await Tool.run("drill", "fit", "--on", "--off", "--data", "data", in: folder)
    #expect(both.status == 64)
  }
}
