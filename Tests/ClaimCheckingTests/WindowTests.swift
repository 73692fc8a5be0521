// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import InterviewContent
import QuestionGeneration
import Testing

/// Models of which some layers keep a window only, and figures that the question itself gives.
struct WindowTests {
  // By hand with `economics memory gemma-3-12b --context 100000`: 6.89 GB; were every layer full, 39.3 GB.
  @Test func `the cache of a model with windows is right with them, and left open in between`() {
    let sentence = "Gemma 3 12B needs {} of KV cache at 100,000 tokens in 16 bits."
    func verdicts(_ size: String) -> [Verdict] {
      Expectation(sentence.replacing("{}", with: size), size, .right).verdicts()
    }
    #expect(verdicts("6.89 GB") == [.right])
    #expect(verdicts("20 GB") == [.uncheckable])
    // Without windows nothing changes: 32 x 8 x 128 x 2 x 2 bytes x 32,000 = 4.19 GB.
    let full = "Mistral 7B needs {} of KV cache at 32,000 tokens in 16 bits."
    #expect(
      Expectation(full.replacing("{}", with: "9 GB"), "9 GB", .wrong).verdicts() == [.wrong])
  }

  @Test
  func
    `a step of the decode is no prompt, and a figure of the question is not held against an answer`()
  {
    let exhibits =
      "Mistral 7B, prompts of 3,000 tokens: 164 ms to the first token, 12.5 ms between tokens."
    let claims = ClaimChecker(exhibits: exhibits).claims(in: exhibits)
    #expect(!claims.contains { $0.verdict == .wrong }, "\(claims.map(\.text))")
  }
}

/// What generated questions hand out is true, so no figure of it may be called wrong.
struct GivenFigureTests {
  @Test(arguments: QuestionFamilies.all.map(\.id))
  func `no exhibit of a generated question is called wrong`(id: String) throws {
    let family = try #require(QuestionFamilies.family(id))
    for seed in 1...3 as ClosedRange<UInt64> {
      let question = family.question(seed: seed)
      guard let exhibits = question.exhibits else { continue }
      let checker = ClaimChecker(prompt: question.prompt, exhibits: exhibits)
      let wrong = checker.claims(in: exhibits).filter { $0.verdict == .wrong }
      #expect(wrong.isEmpty, "\(id) \(seed): \(wrong.map(\.text))")
    }
  }
}
