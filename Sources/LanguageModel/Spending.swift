// SPDX-License-Identifier: Apache-2.0

/// What one round has used of a language model, and what it may still use.
///
/// A call that is under way counts as used, with all that it may use; so calls beside each other cannot pass the budget together.
public struct Spending: Hashable, Sendable {
  public let budget: ModelBudget
  /// What calls used so far.
  public let used: TokenUsage

  /// Creates the account of a round.
  public init(budget: ModelBudget, used: TokenUsage = TokenUsage()) {
    self.budget = budget
    self.used = used
  }

  /// The tokens that are left.
  public var tokensLeft: Int { max(0, budget.tokens - used.total) }

  /// The US dollars that are left; nil where there is no limit in money, or no price to hold it by.
  public var dollarsLeft: Double? {
    guard let limit = budget.dollars, let price = budget.price else { return nil }
    return max(0, limit - price.cost(of: used))
  }

  /// Returns a call as it may be made, its reply shortened to what is left.
  ///
  /// - Throws: `ModelFailure.budgetSpent` when its prompt alone would pass what is left.
  public func admitted(_ request: ChatRequest) throws(ModelFailure) -> ChatRequest {
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
    return request.shortened(to: longest)
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
