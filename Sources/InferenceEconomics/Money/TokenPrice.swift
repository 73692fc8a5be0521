// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What a provider asks for tokens.
public struct TokenPrice: Hashable, Sendable {
  /// The price of a token of input that was not seen before.
  public let input: Interval<Per<Dollar, Token>>
  /// The price of a token of output.
  public let output: Interval<Per<Dollar, Token>>
  /// The price of a token of input that the provider has kept; `nil` when there is no lower one.
  public let cachedInput: Interval<Per<Dollar, Token>>?
  /// The prices of requests that may wait; `nil` when there are none.
  public let batch: BatchPrice?
  /// Where the prices come from.
  public let sources: [SourceID]

  /// Creates a price list.
  ///
  /// - Parameters:
  ///   - input: The price of a token of input.
  ///   - output: The price of a token of output.
  ///   - cachedInput: The price of a token of input that the provider has kept.
  ///   - batch: The prices of requests that may wait.
  ///   - sources: Where the prices come from.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` for a price outside 0 to 1 USD for a token.
  public init(
    input: Interval<Per<Dollar, Token>>, output: Interval<Per<Dollar, Token>>,
    cachedInput: Interval<Per<Dollar, Token>>? = nil, batch: BatchPrice? = nil,
    sources: [SourceID] = []
  ) throws(EconomicsError) {
    try Check.range("input price per token", input, Allowed.tokenPrice)
    try Check.range("output price per token", output, Allowed.tokenPrice)
    if let cachedInput {
      try Check.range("cached input price per token", cachedInput, Allowed.tokenPrice)
    }
    self.input = input
    self.output = output
    self.cachedInput = cachedInput
    self.batch = batch
    self.sources = sources
  }
}

/// What a provider asks for tokens of requests that may wait.
public struct BatchPrice: Hashable, Sendable {
  /// The price of a token of input, kept or not.
  public let input: Interval<Per<Dollar, Token>>
  /// The price of a token of output.
  public let output: Interval<Per<Dollar, Token>>

  /// Creates a price list for requests that may wait.
  ///
  /// - Parameters:
  ///   - input: The price of a token of input, kept or not.
  ///   - output: The price of a token of output.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` for a price outside 0 to 1 USD for a token.
  public init(
    input: Interval<Per<Dollar, Token>>, output: Interval<Per<Dollar, Token>>
  ) throws(EconomicsError) {
    try Check.range("batch input price per token", input, Allowed.tokenPrice)
    try Check.range("batch output price per token", output, Allowed.tokenPrice)
    self.input = input
    self.output = output
  }
}

extension TokenPrice {
  /// Returns what a request costs, and a million tokens of it.
  ///
  ///     request = (1 - b) (in (1 - c) Pin + in c Pcached + out Pout) + b (in Bin + out Bout)
  ///
  /// with the shares c of cached input and b of requests sent as a batch. A batch bills all its input at the batch
  /// price. Without a price for cached input, it is billed as input.
  ///
  /// - Parameter mix: The mean request.
  /// - Returns: The cost, with effective prices of input and output.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` when requests are sent as a batch and there is no
  ///   price for that.
  public func cost(of mix: RequestMix) throws(EconomicsError) -> TokenCost {
    guard batch != nil || mix.batchShare.high.value == 0 else {
      throw .outOfRange(
        what: "share of batch requests", value: mix.batchShare.high.value,
        allowed: "0, since this price list has no batch price")
    }
    let input: Interval<Per<Dollar, Token>> = overShares(mix, inputPrice)
    let output: Interval<Per<Dollar, Token>> = overShares(mix, outputPrice)
    let request: Interval<Per<Dollar, Request>> = overShares(mix) { end, cached, batched in
      mix.input.value * self.inputPrice(end, cached, batched)
        + mix.output.value * self.outputPrice(end, cached, batched)
    }
    return TokenCost(
      input: input, output: output, request: request, mix: mix,
      terms: terms, sources: sources)
  }

  private func inputPrice(_ end: End, _ cached: Double, _ batched: Double) -> Double {
    let kept = (cachedInput ?? input).at(end)
    let now = (1 - cached) * input.at(end) + cached * kept
    return (1 - batched) * now + batched * (batch?.input ?? input).at(end)
  }

  private func outputPrice(_ end: End, _ cached: Double, _ batched: Double) -> Double {
    (1 - batched) * output.at(end) + batched * (batch?.output ?? output).at(end)
  }

  /// Returns the least and the most over the corners of both shares: the formula is linear in each of them.
  private func overShares<U: Unit>(
    _ mix: RequestMix, _ formula: (End, Double, Double) -> Double
  ) -> Interval<U> {
    func corners(_ end: End) -> [Double] {
      [mix.cachedShare.low, mix.cachedShare.high].flatMap { cached in
        [mix.batchShare.low, mix.batchShare.high].map { formula(end, cached.value, $0.value) }
      }
    }
    let middle = formula(.value, mix.cachedShare.value.value, mix.batchShare.value.value)
    return Interval(
      Amount(middle), low: Amount(corners(.low).reduce(.infinity, min)),
      high: Amount(corners(.high).reduce(0, max)))
  }

  private var terms: [Term] {
    var terms = [
      Term("list price of input", DollarsPerMillionTokens(input.value.perMillion)),
      Term("list price of output", DollarsPerMillionTokens(output.value.perMillion)),
    ]
    if let cachedInput {
      terms.append(
        Term(
          "list price of cached input", DollarsPerMillionTokens(cachedInput.value.perMillion)))
    }
    if let batch {
      terms.append(
        Term("batch price of input", DollarsPerMillionTokens(batch.input.value.perMillion)))
      terms.append(
        Term("batch price of output", DollarsPerMillionTokens(batch.output.value.perMillion)))
    }
    return terms
  }
}
