// SPDX-License-Identifier: Apache-2.0

/// Ways to say what a choice costs.
enum TradeOffWords {
  /// A price that is named beside a gain; the words are ours.
  static let point = KeyPoint(
    name: "What it trades against",
    wordings: [
      "price is/be", "pay for", "pay with", "at the cost/price/expense", "in exchange",
      "in return", "trade", "trade-off", "give up", "lose", "costs/cost us/you/me", "it costs",
      "but … cost/slow/lose/worse/more", "instead of", "rather than", "downside is", "the catch",
      "buy … with", "gain … lose", "not free",
    ])
}
