// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelVoice
import Testing

struct ConversationCheckTests {
  static let passages = [
    FactPassage(
      id: "a", title: "Bigger batch taken to shorten the wait",
      text:
        "A bigger batch raises what a card puts out and makes each member wait longer. Sarathi-Serve reports 2.6 times the capacity for a 7B model.",
      source: "Sarathi-Serve, OSDI", date: "2024-07-10"),
    FactPassage(
      id: "b", title: "kv cache 70b 128k",
      text: "kv cache 70b 128k: 40 GB. 128k tokens of Llama 3 70B.", source: "Mooncake",
      date: "2026-11-23"),
  ]

  private func kept(_ words: String) -> [String] {
    ConversationCheck(Explaining(question: "What does a batch cost?", passages: Self.passages))
      .sentences(in: words).map { "\($0.text) \($0.citations)" }
  }

  @Test func `sentences that stand in what they cite are kept`() {
    #expect(
      kept(
        "A bigger batch makes each member wait longer [1]. The cache of 128k tokens is 40 GB. [2]")
        == [
          "A bigger batch makes each member wait longer. [1]",
          "The cache of 128k tokens is 40 GB. [2]",
        ])
    #expect(kept("A bigger batch raises what a card puts out [1][1].").count == 1)
  }

  @Test(
    arguments: [
      "A bigger batch makes each member wait longer.",
      "A bigger batch makes each member wait longer [3].",
      "A bigger batch makes each member wait longer [0].",
      "A bigger batch makes each member wait 300 ms longer [1].",
      "The cache of 128k tokens is 40 GB [1].", "The cache of 128k tokens is 80 GB [2].",
      "A bigger batch at Mistral makes each member wait longer [1].",
      "A bigger batch does not make each member wait longer [1].",
      "A bigger batch lowers what a card puts out [1].",
      "A bigger batch makes each member wait shorter, sooner and faster [1].",
      "Paged attention swaps blocks between hosts like an operating system [1].",
      "Un plus grand lot fait attendre chaque membre plus longtemps que prévu [1].",
      "**A bigger batch makes each member wait longer** [1].",
      "See https://example.org for a bigger batch [1].", "NOTHING", "", "[1]", "[1].",
      "A bigger batch makes each member wait twice as long [1].",
    ])
  func `sentences that add, deny or cite wrongly are dropped`(words: String) {
    #expect(kept(words).isEmpty, "\(words)")
  }

  @Test func `a bad sentence does not take the good one with it`() {
    #expect(
      kept("Batches are free [1]. A bigger batch makes each member wait longer [1]. Buy H200s [2].")
        == ["A bigger batch makes each member wait longer. [1]"])
  }

  @Test func `a huge reply and one that was held back say nothing`() {
    #expect(
      kept(String(repeating: "A bigger batch makes each member wait longer [1]. ", count: 999))
        .isEmpty)
    let reply = ChatReply(
      text: "A bigger batch makes each member wait longer [1].", usage: TokenUsage(),
      ending: .withheld, model: nil)
    #expect(
      ConversationCheck(Explaining(question: "q", passages: Self.passages)).sentences(in: reply)
        .isEmpty)
  }

  @Test
  func `the call holds the passages with numbers, and nothing of the person but the question`() {
    let request = Explaining(question: "What does a batch cost?", passages: Self.passages).request()
    #expect(request.purpose == .conversation)
    #expect(request.messages[1].content.contains("[2] kv cache 70b 128k"))
    #expect(request.messages[1].content.contains("What does a batch cost?"))
  }
}
