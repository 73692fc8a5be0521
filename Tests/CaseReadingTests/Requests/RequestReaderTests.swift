// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics
import Testing

/// Requests in words become the cut that was meant, or a question.
@Suite struct RequestReaderTests {
  @Test(arguments: RequestTable.onboarding.indices)
  func `a request about onboarding is read`(_ place: Int) {
    expect(RequestTable.onboarding[place], from: RequestWorld.onboarding)
  }

  @Test(arguments: RequestTable.assistant.indices)
  func `a request about the assistant is read`(_ place: Int) {
    expect(RequestTable.assistant[place], from: RequestWorld.assistant)
  }

  @Test(arguments: RequestTable.latency.indices)
  func `a request about latency is read`(_ place: Int) {
    expect(RequestTable.latency[place], from: RequestWorld.latency)
  }

  private func expect(_ row: RequestRow, from reader: RequestReader) {
    let reading = reader.read(row.words)
    #expect(reading.cut == row.expected, "\(row.words): \(reading.sentence)")
  }

  @Test func `what was understood is said, with what was taken for granted`() {
    let reading = RequestWorld.onboarding.read("split it by plan")
    #expect(
      reading.sentence
        == "conversion by type of account, four weeks before and four weeks after. No metric was named, so it is the one of the case."
    )
  }

  @Test(arguments: [
    ("the same by region", Cut("keyed", by: .breakdown("region"), in: ["before", "after"])),
    (
      "and for enterprise only",
      Cut(
        "keyed", by: .breakdown("source"), in: ["before", "after"],
        where: [.init("account", "enterprise")])
    ),
    ("now by week", Cut("keyed", by: .week, in: ["all"])),
    (
      "what about conversion?",
      Cut("conversion", by: .breakdown("source"), in: ["before", "after"])
    ),
    ("same but only after 12 May", Cut("keyed", by: .breakdown("source"), in: ["after"])),
  ])
  func `a request may lean on the one before`(_ words: String, _ expected: Cut) {
    let previous = Cut("keyed", by: .breakdown("source"), in: ["before", "after"])
    #expect(RequestWorld.onboarding.read(words, after: previous).cut == expected)
  }

  @Test func `a group that was split is taken alone when it is named next`() {
    let previous = Cut("conversion", by: .breakdown("region"), in: ["before", "after"])
    let expected = Cut("conversion", in: ["before", "after"], where: [.init("region", "eu")])
    #expect(RequestWorld.onboarding.read("and Europe?", after: previous).cut == expected)
  }

  @Test(arguments: [
    ("conversion by region and plan", 2), ("conversion and key creation by region", 2),
    ("weekly conversion by region", 2), ("break it out by geo and week", 2),
    ("latency by tier and caller and region", 3),
  ])
  func `two things at once are asked back`(_ words: String, _ count: Int) {
    let reader =
      words.hasPrefix("latency") ? RequestWorld.latency : RequestWorld.onboarding
    let reading = reader.read(words)
    #expect(reading.cut == nil)
    #expect(reading.candidates.count == count, "\(reading.sentence)")
    #expect(reading.sentence.hasPrefix("Which: "))
  }

  @Test(arguments: [
    "", "   ", "hello there", "what do you think?", "the weather in spring", "?!", "42",
    "conversion by browser version", "conversion by shoe size",
    "how does conversion look split up by where people came from",
  ])
  func `what cannot be read is answered with what can be asked`(_ words: String) {
    let reading = RequestWorld.onboarding.read(words)
    #expect(reading.cut == nil, "\(reading.sentence)")
    #expect(reading.candidates.isEmpty)
    #expect(reading.sentence.contains("type of account"))
  }

  @Test func `words that were not understood are named`() {
    let reading = RequestWorld.onboarding.read("conversion by region for left-handed people")
    #expect(reading.sentence.contains("Not understood: left, handed."))
  }

  @Test func `a period that is not there is replaced by the nearest and said`() {
    let reading = RequestWorld.onboarding.read("conversion by region in the last two weeks")
    #expect(reading.cut?.periods == ["after"])
    #expect(reading.sentence.contains("no period of 14 days"))
    let date = RequestWorld.onboarding.read("conversion since 20 May")
    #expect(date.cut?.periods == ["after"])
    #expect(date.sentence.contains("No period begins on 20 May"))
  }

  @Test func `every request that is read can be answered`() throws {
    let made = ProductCase(OnboardingConversion.self, seed: 3)
    let reader = RequestReader(for: made)
    for row in RequestTable.onboarding {
      let cut = try #require(reader.read(row.words).cut)
      _ = try made.answer(cut)
    }
  }

  @Test func `hostile words do no harm`() {
    let reader = RequestWorld.onboarding
    let hostile = [
      String(repeating: "a", count: 1_000_000), String(repeating: "by region ", count: 20_000),
      String(repeating: "\u{0301}", count: 10_000), String(repeating: "not ", count: 10_000),
      "\0\0conversion\0by\0region", "conversion 99999999999999999999 May",
      String(repeating: "🧪", count: 10_000),
    ]
    for words in hostile { #expect(!reader.read(words).sentence.isEmpty) }
  }
}
