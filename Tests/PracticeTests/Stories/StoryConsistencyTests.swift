// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import Drills
import InterviewContent
import Quantities
import Testing

@testable import Practice

@Suite struct `Numbers of a story` {
  private func conflicts(_ bank: String, _ told: String) -> [String] {
    FigurePairing(StoryFigure.all(in: Reading(bank)), StoryFigure.all(in: Reading(told)))
      .conflicts.map(\.first.amount.quote.text)
  }

  /// Precision and recall are in docs/stories.md; a false alarm counts for more than a miss.
  @Test(arguments: [false, true])
  func `conflict with those that were told where the pairs say so`(isScored: Bool) {
    var (alarms, missed) = (0, 0)
    var notes: [String] = []
    for (offset, pair) in NumberPairs.all.enumerated() where (offset % 2 == 1) == isScored {
      let found = conflicts(pair.bank, pair.told)
      let hits = found.count { name in pair.conflicts.contains { name.hasPrefix($0) } }
      alarms += found.count - hits
      missed += pair.conflicts.count - hits
      if hits != found.count || hits != pair.conflicts.count {
        notes.append("\(pair.bank) \(found)")
      }
    }
    #expect(alarms <= (isScored ? 1 : 0), "\(notes)")
    #expect(missed <= (isScored ? 1 : 0), "\(notes)")
  }

  @Test func `are compared with a round and both quotes are kept`() throws {
    let story = StorySamples.whole
    let told = """
      At three hospitals the night nurse hands over 28 patients. I computed the summaries at five and showed later notes raw, \
      because there was no GPU. Handover fell from 40 minutes to 31 minutes within eight weeks, timed by two ward nurses.
      """
    let bank = StoryBank(
      stories: [story], questions: [],
      rounds: [StorySamples.round("r1", at: 86_400, text: told)],
      assessor: try StorySamples.assessor())
    #expect(bank.entries[0].tellings.map(\.round) == ["r1"])
    #expect(bank.conflicts.count == 1)
    let conflict = try #require(bank.conflicts.first)
    #expect(conflict.written.quote.text.hasPrefix("22 minutes"))
    #expect(conflict.written.part == .numbers)
    guard case .round(let id, _, let amount, let sentence) = conflict.other else {
      Issue.record("the other value stands in the round")
      return
    }
    #expect(id == "r1")
    #expect(amount.text.hasPrefix("31 minutes"))
    let bytes = Array(told.utf8)
    #expect(String(decoding: bytes[amount.start..<amount.end], as: UTF8.self) == amount.text)
    #expect(String(decoding: bytes[sentence.start..<sentence.end], as: UTF8.self) == sentence.text)
    let left = try #require(bank.leftOut.first).amounts.map(\.quote.text)
    #expect(left.contains { $0.hasPrefix("16 cores") })
    #expect(!left.contains { $0.hasPrefix("40 minutes") })
  }

  @Test func `are the same when a bank is read after an earlier one`() throws {
    let assessor = try StorySamples.assessor()
    let text =
      "At three hospitals the night nurse hands over 28 patients. Handover fell from 40 minutes to 31 minutes."
    let rounds = ["r1", "r2", "r3"].enumerated().map { place, id in
      StorySamples.round(id, at: 86_400 * Int64(place + 1), text: text)
    }
    func bank(
      _ stories: [Story], _ rounds: [RehearsedRound], after earlier: StoryBank? = nil
    ) -> StoryBank {
      StoryBank(
        stories: stories, questions: [], rounds: rounds, assessor: assessor, after: earlier)
    }
    func expectEqual(_ one: StoryBank, _ two: StoryBank) {
      #expect(one.entries.map(\.tellings.count) == two.entries.map(\.tellings.count))
      #expect(
        one.entries.map { $0.tellings.map(\.round) } == two.entries.map { $0.tellings.map(\.round) }
      )
      #expect(one.conflicts == two.conflicts)
      #expect(one.leftOut.map(\.amounts) == two.leftOut.map(\.amounts))
    }
    let stories = [StorySamples.whole]
    let first = bank(stories, Array(rounds.prefix(2)))
    // A round more, one that was read anew with other words, one that is gone, and other stories.
    expectEqual(bank(stories, rounds, after: first), bank(stories, rounds))
    let changed = [rounds[0], StorySamples.round("r2", at: 172_800, text: "I watched the team.")]
    expectEqual(bank(stories, changed, after: first), bank(stories, changed))
    #expect(bank(stories, changed, after: first).entries[0].tellings.map(\.round) == ["r1"])
    expectEqual(bank(stories, [rounds[1]], after: first), bank(stories, [rounds[1]]))
    let others = [StorySamples.hollow, StorySamples.whole]
    expectEqual(bank(others, rounds, after: first), bank(others, rounds))
    expectEqual(bank([], rounds, after: first), bank([], rounds))
  }

  @Test(arguments: [
    ("We had 12 engineers for it.", "It took 15 engineers until June.", true),
    ("The latency was 900 ms.", "Latency fell from 1200 ms to 400 ms.", true),
    ("We had 12 engineers for it.", "I put 3 engineers on the cache.", false),
    ("The latency was 1200 ms.", "Latency fell from 1200 ms to 900 ms.", false),
    ("We had 12 engineers for it.", "We had 12 customers and 14 clinics.", false),
  ])
  func `conflict between parts that say little about one thing, where the values are near`(
    situation: String, numbers: String, isConflict: Bool
  ) throws {
    let story = StorySamples.story(situation: situation, numbers: numbers)
    let bank = StoryBank(
      stories: [story], questions: [], rounds: [], assessor: try StorySamples.assessor())
    #expect(bank.conflicts.isEmpty != isConflict)
  }

  @Test func `conflict between two parts of one story, and a value before and after does not`()
    throws
  {
    let assessor = try StorySamples.assessor()
    let wrong = StorySamples.story(
      situation: "The accuracy of part numbers was 71% in the recordings.",
      numbers: "The accuracy of part numbers in the recordings rose from 75% to 96%.")
    let right = StorySamples.story(
      situation: "The accuracy of part numbers was 71% in the recordings.",
      numbers: "The accuracy of part numbers in the recordings rose from 71% to 96%.")
    let bank = { (story: Story) in
      StoryBank(stories: [story], questions: [], rounds: [], assessor: assessor).conflicts
    }
    #expect(bank(wrong).map(\.written.quote.text) == ["71%"])
    #expect(bank(right).isEmpty)
    #expect(bank(StorySamples.whole).isEmpty)
  }
}
