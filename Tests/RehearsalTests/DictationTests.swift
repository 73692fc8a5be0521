// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Rehearsal
import Testing

struct DictationTests {
  private func save(_ words: Int, seconds: Int, text: String = "So.") -> RoomSave {
    RoomSave(
      answer: .init(text: text, base: nil), exchange: 0,
      dictation: Dictation(words: words, time: Seconds(seconds)))
  }

  @Test func `the sum of what was dictated stays with its answer`() throws {
    let at = Samples.after(70)
    var round = try Samples.discussing()
    for (words, seconds) in [(40, 20), (40, 20), (120, 60), (7, 9)] {
      round = round.adding(round.save(save(words, seconds: seconds), at: at).events, at: at)
    }
    #expect(round.exchanges[0].dictation == Dictation(words: 120, time: Seconds(60)))
    #expect(round.exchanges[0].dictation?.pace == 120)
    // Three things were written down: the text and two sums.
    #expect(round.eventCount == (try Samples.discussing()).eventCount + 3)
  }

  @Test func `nothing is added to an answer that was sent`() throws {
    let at = Samples.after(70)
    var round = try Samples.discussing()
    round = round.adding(round.save(save(40, seconds: 20), at: at).events, at: at)
    round = round.adding(try round.answer(exchange: 0, at: at), at: at)
    #expect(round.save(save(50, seconds: 30), at: at).events.isEmpty)
  }

  @Test(arguments: [(0, 10), (10, 0), (-1, 5), (200_000, 10), (10, 100_000)])
  func `what cannot be is no dictation`(words: Int, seconds: Int) {
    #expect(Dictation(words: words, time: Seconds(seconds)) == nil)
  }
}
