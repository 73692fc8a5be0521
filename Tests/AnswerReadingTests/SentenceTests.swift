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

  @Test(arguments: [
    ("We use v1.4. Then 3.5 Turbo came.", ["We use v1.4.", "Then 3.5 Turbo came."]),
    ("See Fig. 3 and No. 5. Go on.", ["See Fig. 3 and No. 5.", "Go on."]),
    ("Logs, charts, etc. The rest waits.", ["Logs, charts, etc.", "The rest waits."]),
    ("Logs, charts, etc. are kept.", ["Logs, charts, etc. are kept."]),
    ("At 9 a.m. We met in the U.S. Senate.", ["At 9 a.m.", "We met in the U.S. Senate."]),
    ("Well... it depends. Hm… Then we wait.", ["Well... it depends.", "Hm…", "Then we wait."]),
    ("\"Ship it?\" he asked. No.", ["\"Ship it?\" he asked.", "No."]),
    ("(It failed.) We know.", ["(It failed.)", "We know."]),
    ("**Done.** Next.", ["**Done.**", "Next."]),
    ("Read https://x.y/a.b?c=d. Next.", ["Read https://x.y/a.b?c=d.", "Next."]),
    ("Run `make all. Now` twice. Next.", ["Run `make all. Now` twice.", "Next."]),
    ("It took e. g. two days. Fine.", ["It took e. g. two days.", "Fine."]),
    ("Really?! Yes.", ["Really?!", "Yes."]),
    ("we checked it. then we split.", ["we checked it.", "then we split."]),
    (
      "It was 5 min. Then it fell by min. 3 points.",
      ["It was 5 min.", "Then it fell by min. 3 points."]
    ),
    (
      "We asked the\nGermany team.\nThey said no.",
      ["We asked the\nGermany team.", "They said no."]
    ),
  ])
  func `stops end sentences only where they should`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func `the form of a line says what its sentences are`() {
    let text = """
      # Plan
      We start here.

      What to check

      - one cause. Two causes.
      * a third
      1) a fourth
      b) a fifth

      **Result:**
      ```
      let x = 1. Foo
      bar
      ```
      | a | b |
      | 1 | 2 |
      The end.
      """
    let reading = Reading(text)
    let found = reading.sentences.map { (reading.slice($0.range), $0.kind) }
    let expected: [(String, Sentence.Kind)] = [
      ("# Plan", .heading), ("We start here.", .prose), ("What to check", .heading),
      ("one cause.", .bullet), ("Two causes.", .bullet), ("* a third", .bullet),
      ("1) a fourth", .bullet), ("b) a fifth", .bullet), ("**Result:**", .heading),
      ("let x = 1. Foo\nbar", .code), ("| a | b |", .tableRow), ("| 1 | 2 |", .tableRow),
      ("The end.", .prose),
    ]
    #expect(found.map(\.0) == expected.map(\.0))
    #expect(found.map(\.1) == expected.map(\.1))
  }

  @Test func `a fence that is never closed hides nothing`() {
    #expect(sentences("```\nIt fell. It rose.") == ["It fell.", "It rose."])
  }

  @Test func `a short announcement with a speaker is no heading`() {
    #expect(Reading("What I check\n\nThe log.").sentences.map(\.kind) == [.prose, .prose])
  }

  @Test func `speech without stops is cut where a new thought begins`() {
    let first = "so um the cache there is about half a meg per token because it is plain multi head"
    let second =
      "and then we have forty users and each of them holds a chat of four thousand tokens"
    let third =
      "okay so that is eighty gigs which no card of ours has so we need two of them at least"
    let text = [first, second, third].joined(separator: " ")
    #expect(sentences(text) == [first, second + " " + third])
    let longer =
      text + " but we also need room for the weights and for the batch that runs at night"
    #expect(sentences(longer).count == 3)
    #expect(sentences(second + " " + third).count == 1)
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
