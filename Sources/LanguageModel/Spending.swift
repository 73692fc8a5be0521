// SPDX-License-Identifier: Apache-2.0

/// What one round has used of a language model, and what it may still use.
public struct Spending: Hashable, Sendable, Codable {
  public let budget: ModelBudget
  /// What finished calls used.
  public private(set) var used: TokenUsage
  /// What calls that are under way may use at most.
  public private(set) var reserved = TokenUsage()

  /// Creates the account of a round that has used something already.
  public init(budget: ModelBudget, used: TokenUsage = TokenUsage()) {
    self.budget = budget
    self.used = used
  }

  /// The tokens that are left.
  public var tokensLeft: Int { max(0, budget.tokens - used.total - reserved.total) }

  /// What the finished calls cost in US dollars; nil without a price.
  public var dollars: Double? { budget.price?.cost(of: used) }

  /// The US dollars that are left; nil where there is no limit in money, or no price to hold it by.
  public var dollarsLeft: Double? {
    guard let limit = budget.dollars, let price = budget.price else { return nil }
    return max(0, limit - price.cost(of: used) - price.cost(of: reserved))
  }

  /// Sets aside what a call may use, its reply shortened to what is left.
  ///
  /// - Returns: The call as it may be made; its share is given back with ``settle(_:usage:)``.
  /// - Throws: `ModelFailure.budgetSpent` when its prompt alone would pass what is left.
  public mutating func reserve(_ request: ChatRequest) throws(ModelFailure) -> ChatRequest {
    let prompt = TokenEstimate.prompt(of: request)
    guard prompt < tokensLeft else {
      throw .budgetSpent(
        "its prompt has about \(prompt) tokens, and \(tokensLeft) of \(budget.tokens) are left for this round"
      )
    }
    var longest = min(request.longestReply, tokensLeft - prompt)
    if let left = dollarsLeft, let price = budget.price {
      let rest = left - price.cost(of: TokenUsage(prompt: prompt))
      let affordable = price.output > 0 ? rest * 1_000_000 / price.output : .infinity
      guard affordable >= 1 else {
        throw .budgetSpent(
          "the round has used its \(Self.money(budget.dollars ?? 0)), or its prompt alone would pass it"
        )
      }
      longest = min(longest, Int(min(affordable, Double(longest))))
    }
    reserved = reserved + TokenUsage(prompt: prompt, completion: longest)
    return request.shortened(to: longest)
  }

  /// Gives back what was set aside for a call and counts what it used.
  public mutating func settle(_ request: ChatRequest, usage: TokenUsage) {
    reserved.prompt = max(0, reserved.prompt - TokenEstimate.prompt(of: request))
    reserved.completion = max(0, reserved.completion - request.longestReply)
    used = used + usage
  }

  /// Dollars and cents, cents with two more digits where there are few.
  static func money(_ dollars: Double) -> String {
    let parts = Int((dollars * 10_000).rounded())
    let digits = String(parts % 10_000)
    let fraction = String(repeating: "0", count: 4 - digits.count) + digits
    return "$\(parts / 10_000).\(fraction.hasSuffix("00") ? String(fraction.prefix(2)) : fraction)"
  }
}

extension ChatRequest {
  /// The same call with at most so many tokens of reply.
  public func shortened(to tokens: Int) -> ChatRequest {
    ChatRequest(
      purpose: purpose, messages: messages, form: form, temperature: temperature, seed: seed,
      longestReply: min(longestReply, tokens))
  }
}
