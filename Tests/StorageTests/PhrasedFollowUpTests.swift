// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// Follow-ups in the words of a language model, on the disk.
struct PhrasedFollowUpTests {
  private let event = RoundEvent.followUpPhrased(
    exchange: 1, text: "Hold on, which number would you watch?", model: "m-7b",
    address: "http://127.0.0.1:11434/v1", waited: Seconds(2))

  private func play(_ store: RoundStore) throws -> Round {
    _ = try store.create(id: "r", start: Samples.round(), at: Samples.start)
    for (index, events) in Samples.steps.prefix(4).enumerated() {
      _ = try store.update("r", at: Samples.later(10 * (index + 1))) { _ in events }
    }
    return try store.update("r", at: Samples.later(50)) { _ in [event] }
  }

  @Test func `both wordings come back after the file was closed`() throws {
    let folder = try TemporaryFolder()
    let before = try play(try RoundStore(folder: folder.path))
    let after = try #require(try RoundStore(folder: folder.path).round("r"))
    #expect(after == before)
    #expect(after.exchanges[1].shownPrompt == "Hold on, which number would you watch?")
    #expect(after.exchanges[1].prompt == Samples.followUp.text)
  }

  @Test func `an event with an exchange that is not open is refused, and nothing is written`()
    throws
  {
    let store = try RoundStore.inMemory()
    let round = try play(store)
    #expect(throws: ReplayError.self) {
      try store.update("r", at: Samples.later(60)) { _ in [event] }
    }
    #expect(try store.round("r") == round)
  }
}
