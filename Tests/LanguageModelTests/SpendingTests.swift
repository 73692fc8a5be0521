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

  @Test func `a call is refused when its prompt alone passes what is left`() throws {
    var enough = Spending(budget: ModelBudget(tokens: 101))
    #expect(try enough.reserve(request).longestReply == 1)
    var short = Spending(budget: ModelBudget(tokens: 100))
    #expect(throws: ModelFailure.self) { try short.reserve(request) }
    #expect(short.tokensLeft == 100)
  }

  @Test func `calls beside each other cannot pass the budget together`() throws {
    var spending = Spending(budget: ModelBudget(tokens: 300))
    let first = try spending.reserve(request)
    let second = try spending.reserve(request)
    #expect(spending.tokensLeft == 0)
    #expect(throws: ModelFailure.self) { try spending.reserve(request) }
    spending.settle(first, usage: TokenUsage(prompt: 90, completion: 10))
    #expect(spending.tokensLeft == 50)
    spending.settle(second, usage: TokenUsage(prompt: 90, completion: 10))
    #expect(spending.tokensLeft == 100)
    #expect(spending.used == TokenUsage(prompt: 180, completion: 20))
  }

  @Test func `a limit in money holds by the price`() throws {
    // 100 tokens of prompt cost $0.0001; 20 of a reply $0.0002.
    var spending = Spending(budget: ModelBudget(tokens: 10_000, dollars: 0.0003, price: price))
    let allowed = try spending.reserve(request)
    #expect((19...20).contains(allowed.longestReply))
    #expect(throws: ModelFailure.self) { try spending.reserve(request) }
    spending.settle(allowed, usage: TokenUsage(prompt: 100, completion: 20))
    #expect(spending.dollars.map { abs($0 - 0.0003) < 1e-9 } == true)
    #expect(throws: ModelFailure.self) { try spending.reserve(request) }
  }

  @Test func `without a price a limit in money cannot hold, and tokens do`() throws {
    var spending = Spending(budget: ModelBudget(tokens: 10_000, dollars: 0.0001))
    #expect(spending.dollarsLeft == nil)
    #expect(try spending.reserve(request).longestReply == 50)
  }

  @Test func `a server that counts more than we reserved is counted as it says`() throws {
    var spending = Spending(budget: ModelBudget(tokens: 1_000), used: TokenUsage(prompt: 700))
    let allowed = try spending.reserve(request)
    spending.settle(allowed, usage: TokenUsage(prompt: 400, completion: 50))
    #expect(spending.tokensLeft == 0)
    #expect(throws: ModelFailure.self) { try spending.reserve(request) }
  }
}
