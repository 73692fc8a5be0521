// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Testing

@Suite struct SpendingTests {
  /// A call whose prompt is 100 tokens by the rule: 384 bytes are 96, and four for the message.
  private let request = ChatRequest(
    purpose: .phrasing,
    messages: [ChatMessage(role: .user, content: String(repeating: "word", count: 96))],
    longestReply: 50)
  private let price = ModelPrice(input: 1, output: 10, source: "a table, 2026-08-21")

  /// What the round has used, in tokens of prompts and replies.
  private func spending(
    _ prompt: Int = 0, _ completion: Int = 0, of budget: ModelBudget
  ) -> Spending {
    Spending(budget: budget, used: TokenUsage(prompt: prompt, completion: completion))
  }

  @Test func `a call is refused when its prompt alone passes what is left`() throws {
    let enough = spending(of: ModelBudget(tokens: 101))
    #expect(try enough.admitted(request).longestReply == 1)
    let short = spending(of: ModelBudget(tokens: 100))
    #expect(throws: ModelFailure.self) { try short.admitted(request) }
    #expect(short.tokensLeft == 100)
  }

  @Test func `a call may use what the calls before it have left`() throws {
    let budget = ModelBudget(tokens: 300)
    #expect(try spending(100, 50, of: budget).admitted(request).longestReply == 50)
    #expect(try spending(100, 70, of: budget).admitted(request).longestReply == 30)
    #expect(throws: ModelFailure.self) { try spending(150, 50, of: budget).admitted(request) }
    #expect(throws: ModelFailure.self) { try spending(400, 50, of: budget).admitted(request) }
    #expect(spending(400, 50, of: budget).tokensLeft == 0)
  }

  @Test func `a limit in money holds by the price`() throws {
    // 100 tokens of prompt cost $0.0001; 20 of a reply $0.0002.
    let budget = ModelBudget(tokens: 10_000, dollars: 0.0003, price: price)
    #expect((19...20).contains(try spending(of: budget).admitted(request).longestReply))
    #expect(throws: ModelFailure.self) { try spending(100, 20, of: budget).admitted(request) }
    #expect(spending(100, 20, of: budget).dollarsLeft.map { $0 < 1e-9 } == true)
  }

  @Test func `without a price a limit in money cannot hold, and tokens do`() throws {
    let free = spending(of: ModelBudget(tokens: 10_000, dollars: 0.0001))
    #expect(free.dollarsLeft == nil)
    #expect(try free.admitted(request).longestReply == 50)
  }
}
