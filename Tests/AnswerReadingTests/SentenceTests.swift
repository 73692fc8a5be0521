// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Testing

struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let reading = Reading(text)
    return reading.sentences.map { reading.slice($0.range) }
  }

  @Test func `stops inside numbers and abbreviations end nothing`() {
    let found = sentences("It rose to 0.94, e.g. in Q2 vs. Q1. Then approx. 3.5 s passed. Why?")
    #expect(found == ["It rose to 0.94, e.g. in Q2 vs. Q1.", "Then approx. 3.5 s passed.", "Why?"])
  }

  @Test func `a unit at the end of a sentence ends it`() {
    let found = sentences("We saw 900 ms. We cut it to 7 min. Was that no. 3? I say no. Done.")
    #expect(
      found == ["We saw 900 ms.", "We cut it to 7 min.", "Was that no. 3?", "I say no.", "Done."])
  }

  @Test func `bullets and blank lines end sentences, hard-wrapped lines do not`() {
    let found = sentences("First I check\nthe log of events.\n- one cause\n- another cause\n\nDone")
    #expect(found == ["First I check\nthe log of events.", "one cause", "another cause", "Done"])
  }

  @Test func `numbered items stay whole`() {
    let found = sentences("1. Check the log.\n2. Split by plan.")
    #expect(found == ["1. Check the log.", "2. Split by plan."])
  }

  @Test func `a closing quote belongs to its sentence`() {
    #expect(sentences("He said \"ship it.\" I did not.") == ["He said \"ship it.\"", "I did not."])
  }

  @Test func `a question is told from a statement`() {
    #expect(Reading("Is it real? It is.").sentences.map(\.isQuestion) == [true, false])
  }

  @Test func `a text without an end is one sentence`() {
    let text = String(repeating: "word ", count: 5000)
    #expect(Reading(text).sentences.count == 1)
  }

  @Test func `offsets count bytes of UTF-8`() {
    let reading = Reading("Größe zählt. Ja.")
    #expect(reading.sentences.map(\.range) == [0..<15, 16..<19])
  }
}
