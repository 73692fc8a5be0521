// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// What tokens cost when they are bought.
extension NumberFamilies {
  static let money = [
    requestCost, monthlyCost, cachedInput, batchDiscount, blendedPrice, resolvedTask, answerShare,
    switchSaving,
  ]

  /// A price list that a question states, in dollars for a million tokens.
  struct StatedPrice {
    let input: Double
    let output: Double

    init(_ sheet: NumberSheet) {
      input = sheet.pick("input", [0.1, 0.15, 0.2, 0.4, 0.5, 1, 2, 3])
      output = input * sheet.pick("ratio", [1.0, 3, 4, 5])
    }

    var line: String {
      "$\(n: input) per million input tokens and $\(n: output) per million output tokens"
    }

    func price(cached: Double? = nil, batch: Double? = nil) throws -> TokenPrice {
      func token(_ million: Double) -> Interval<Per<Dollar, Token>> {
        Interval(exactly: .perMillion(million))
      }
      return try TokenPrice(
        input: token(input), output: token(output),
        cachedInput: cached.map { token(input * $0) },
        batch: try batch.map {
          try BatchPrice(input: token(input * $0), output: token(output * $0))
        })
    }

    /// Returns the dollars of one request.
    func request(_ mix: RequestMix, cached: Double? = nil, batch: Double? = nil) throws -> Double {
      try price(cached: cached, batch: batch).cost(of: mix).request.value.value
    }
  }

  static let requestCost = NumberFamily(
    "request-cost", "Cost of a request", topic: .money, seconds: 60
  ) { sheet in
    let price = StatedPrice(sheet)
    let input = sheet.step("in", 1000...12_000, by: 500)
    let output = sheet.step("out", 200...1000, by: 100)
    let mix = try RequestMix(input: Tokens(input), output: Tokens(output))
    let value = try price.request(mix) * 100
    let parts = (Double(input) * price.input / 1e4, Double(output) * price.output / 1e4)
    return try NumberDraft(
      "A model costs \(price.line). How many cents does a request with \(n: input) tokens in and \(n: output) out cost?",
      value, "cents", formula: "cost = input x input price + output x output price",
      steps: [
        "in: \(n: input) x $\(n: price.input) / 1 million = \(n: parts.0) cents",
        "out: \(n: output) x $\(n: price.output) / 1 million = \(n: parts.1) cents",
        "together \(n: value) cents",
      ], source: NumberSource.prices, hint: "The input alone costs \(n: parts.0) cents.")
  }

  static let monthlyCost = NumberFamily(
    "monthly-cost", "Cost of a month of tokens", topic: .money, seconds: 90
  ) { sheet in
    let price = StatedPrice(sheet)
    let input = sheet.step("in", 1000...4000, by: 500)
    let output = sheet.step("out", 200...600, by: 100)
    let daily = sheet.step("daily", 10_000...200_000, by: 10_000)
    let mix = try RequestMix(input: Tokens(input), output: Tokens(output))
    let cost = try price.price().cost(of: mix)
    let value = cost.dollars(requests: Double(daily) * 30).value.value
    let one = cost.request.value.value
    return try NumberDraft(
      """
      \(n: daily) requests a day, each with \(n: input) tokens in and \(n: output) out, at \(price.line). How many dollars \
      are that in a month of 30 days?
      """, value, "USD", tolerance: 0.08,
      formula: "cost = requests x 30 x (in x price in + out x price out)",
      steps: [
        "a request: $\(n: one)", "x \(n: daily) x 30 = $\(n: value)",
      ], source: NumberSource.prices, hint: "A request costs \(n: one * 100) cents.")
  }

  static let cachedInput = NumberFamily(
    "cached-input", "A bill with cached input", topic: .money, seconds: 90
  ) { sheet in
    let price = StatedPrice(sheet)
    let input = sheet.step("in", 4000...20_000, by: 1000)
    let share = sheet.share("share", 30...95, by: 5)
    let rest = sheet.pick("rest", [0.1, 0.25, 0.5])
    let mix = try RequestMix(input: Tokens(input), output: 0, cachedShare: .init(share))
    let full = Double(input) * price.input / 1e6
    let cost = try price.request(mix, cached: rest)
    let value = (1 - cost / full) * 100
    return try NumberDraft(
      """
      \(pct: share) of the \(n: input) input tokens of a request are a prefix that the provider has cached; cached tokens \
      cost \(pct: rest) of the input price of $\(n: price.input) per million. By how many percent does the bill for input fall?
      """, value, "%", formula: "saved = cached share x (1 - price of cached / price)",
      steps: ["\(n: share) x (1 - \(n: rest)) = \(n: value)%"],
      source: NumberSource.fact("mistral-cached-share"),
      hint: "Each cached token saves \(pct: 1 - rest) of its price.")
  }

  static let batchDiscount = NumberFamily(
    "batch-discount", "A bill with batch requests", topic: .money, seconds: 75
  ) { sheet in
    let price = StatedPrice(sheet)
    let input = sheet.step("in", 1000...4000, by: 1000)
    let share = sheet.share("share", 20...80, by: 10)
    let bill = sheet.number("bill", 10...80, by: 5) * 1000
    let mix = try RequestMix(
      input: Tokens(input), output: 500, batchShare: .init(share))
    let plain = try RequestMix(input: Tokens(input), output: 500)
    let ratio = try price.request(mix, batch: 0.5) / price.request(plain)
    let value = bill * ratio
    return try NumberDraft(
      """
      Your bill is $\(n: bill) a month. \(pct: share) of the requests may wait a day, and batch requests cost half. What is \
      the bill in dollars when those go as a batch?
      """, value, "USD", formula: "bill = old bill x (1 - batch share x discount)",
      steps: ["$\(n: bill) x (1 - \(n: share) x 0.5) = $\(n: value)"],
      source: NumberSource.fact("mistral-batch-discount"),
      hint: "You save half of \(pct: share).")
  }

  static let blendedPrice = NumberFamily(
    "blended-price", "A blended price", topic: .money, seconds: 60
  ) { sheet in
    let price = StatedPrice(sheet)
    let parts = sheet.step("parts", 2...9)
    try sheet.require(price.input != price.output, "no blend")
    let mix = try RequestMix(input: Tokens(parts * 1000), output: 1000)
    let value = try price.price().cost(of: mix).blended.value.perMillion
    return try NumberDraft(
      """
      A model costs \(price.line). Your traffic has \(parts) input tokens for each output token. What does a million \
      tokens cost in dollars, blended?
      """, value, "USD", formula: "blended = (parts x input price + output price) / (parts + 1)",
      steps: [
        "(\(parts) x \(n: price.input) + \(n: price.output)) / \(parts + 1) = $\(n: value)"
      ], source: NumberSource.prices, hint: "Weigh both prices by their tokens.")
  }

  static let resolvedTask = NumberFamily(
    "resolved-task", "Cost of a resolved task", topic: .money, seconds: 75
  ) { sheet in
    let cents = sheet.number("cents", 2...20)
    let success = sheet.share("success", 60...95, by: 5)
    let person = sheet.number("person", 2...12)
    let task = try ResolvedTask(
      try Attempts(success: .init(success)), attemptCost: .init(cents / 100),
      escalation: .init(person), failureCost: .init(0))
    let value = task.cost.value.value
    return try NumberDraft(
      """
      An assistant resolves \(pct: success) of tickets at \(n: cents) cents each; every other ticket goes to a person, who \
      resolves it for $\(n: person). What does a resolved ticket cost on average, in dollars?
      """, value, "USD", formula: "cost = cost of an attempt + (1 - success) x cost of a person",
      steps: [
        "person: (1 - \(n: success)) x $\(n: person) = $\(n: (1 - success) * person)",
        "+ $\(n: cents / 100) = $\(n: value)",
      ], source: NumberSource.engine, hint: "Every ticket pays for the attempt.")
  }

  static let answerShare = NumberFamily(
    "answer-share", "What answers are of the bill", topic: .money, seconds: 60
  ) { sheet in
    let price = StatedPrice(sheet)
    let input = sheet.step("in", 1000...8000, by: 500)
    let output = sheet.step("out", 200...800, by: 100)
    let mix = try RequestMix(input: Tokens(input), output: Tokens(output))
    let whole = try price.request(mix)
    let value = Double(output) * price.output / 1e6 / whole * 100
    return try NumberDraft(
      """
      At \(price.line), a request has \(n: input) tokens in and \(n: output) out. What share of its cost is the output, in \
      percent?
      """, value, "%", tolerance: 0.08,
      formula: "share = output x price / (input x price + output x price)",
      steps: [
        "in: \(n: Double(input) * price.input), out: \(n: Double(output) * price.output) (dollars of a million requests)",
        "out / (in + out) = \(n: value)%",
      ], source: NumberSource.prices, hint: "Only the ratio of the two parts counts.")
  }

  static let switchSaving = NumberFamily(
    "routing-saving", "Routing to a small model", topic: .money, seconds: 75
  ) { sheet in
    let share = sheet.share("share", 30...90, by: 5)
    let ratio = sheet.number("ratio", 4...20, by: 2)
    let bill = sheet.number("bill", 20...100, by: 10) * 1000
    let value = bill * share * (1 - 1 / ratio)
    return try NumberDraft(
      """
      All traffic goes to a large model for $\(n: bill) a month. A model that is \(n: ratio) times cheaper could take \
      \(pct: share) of the requests, which are like the others in length. How many dollars a month does that save?
      """, value, "USD", formula: "saved = bill x share x (1 - 1 / ratio)",
      steps: [
        "moved: $\(n: bill) x \(n: share) = $\(n: bill * share)",
        "x (1 - 1 / \(n: ratio)) = $\(n: value)",
      ], source: NumberSource.arithmetic, hint: "The moved part still costs 1 / \(n: ratio).")
  }
}
