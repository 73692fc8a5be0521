// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import InferenceEconomics
import Quantities

/// Retrieval, fine-tuning, long context or the prompt as it is, for one model.
public struct RetrievalResult: Sendable {
  public let choice: RetrievalChoice
  /// All cells: how often facts change x how many unsupported claims are tolerated.
  public let matrix: GroundingMatrix
  /// The cell that was asked about.
  public let cell: GroundingCell
  /// What a lookup adds before the first token.
  public let lookup: LookupLatency
  /// The tokens of prompt that a lookup must save to pay for its own time.
  public let tokensToSave: Figure
  /// The prices of tokens that were used, and whether they are those of an API.
  public let tokens: TokenPrice
  public let isPriceOfAPI: Bool
}

extension Case {
  /// Returns what to do about facts that answers rest on.
  ///
  /// - Parameter choice: What is known of the facts and what answers must do.
  /// - Returns: The matrix, and the cell that was asked about.
  /// - Throws: ``ScenarioProblem`` as ``prediction()`` does, or when no price is known.
  public func retrieval(
    _ choice: RetrievalChoice = RetrievalChoice()
  ) throws(ScenarioProblem) -> RetrievalResult {
    let model = try servingModel()
    try checkFit()
    let tokens = try tokenPrices(model)
    do {
      return try RetrievalBuilder(one: self, model: model, choice: choice, tokens: tokens).result()
    } catch {
      throw ScenarioProblem(error, number: number)
    }
  }

  /// The prices of input and output: those of the API, or those of busy devices.
  private func tokenPrices(_ model: ServingModel) throws(ScenarioProblem) -> TokenPrice {
    if let offer = setting.offer { return offer.price }
    guard let hour else {
      throw ScenarioProblem(
        ScenarioKey(.price, number),
        "the catalogue has no price for an hour of \(device.id); give one, or the price of an API")
    }
    let capacity = try capacity()
    do {
      let hosting = try Hosting(
        speed: try speedApart(model, capacity),
        devicesPerReplica: deployment.layout.devicesPerReplica, price: hour.price,
        sources: hour.sources)
      let cost = try hosting.cost(
        of: try RequestMix(
          input: Tokens(setting.workload.promptTokens),
          output: Tokens(setting.workload.answerTokens)),
        utilisation: setting.utilisation)
      let free = Interval<Per<Dollar, Token>>(exactly: 0)
      return try TokenPrice(
        input: cost.input ?? free, output: cost.output ?? free, sources: cost.sources)
    } catch {
      throw ScenarioProblem(error, number: number)
    }
  }

  /// The speeds of prompts alone and of answers alone, at the batch of a busy copy.
  private func speedApart(
    _ model: ServingModel, _ capacity: Capacity
  ) throws(EconomicsError) -> ServingSpeed {
    let prediction = capacity.prediction
    let workload = prediction.workload
    let prompt = model.time(of: .prefill(tokens: workload.newPromptTokens)).total.value
    let step = model.time(
      of: .decode(batch: prediction.batch, context: workload.meanContext)
    ).total.value
    // The interval of the throughput stands for both: nothing was measured of the parts alone.
    let output = prediction.outputThroughput
    let (low, high) = (output.low / output.value, output.high / output.value)
    func spread(_ speed: Double) -> Interval<Per<Token, Second>> {
      Interval(
        TokensPerSecond(speed), low: TokensPerSecond(speed * low),
        high: TokensPerSecond(speed * high))
    }
    return .apart(
      prefill: spread(workload.newPromptTokens / prompt), decode: spread(prediction.batch / step))
  }
}

/// Puts lookup, costs and needs together.
private struct RetrievalBuilder {
  let one: Case
  let model: ServingModel
  let choice: RetrievalChoice
  let tokens: TokenPrice

  func result() throws(EconomicsError) -> RetrievalResult {
    let lookup = try lookup()
    let matrix = GroundingMatrix(needs: try needs(), costs: try costs(lookup))
    let speed = prefillSpeed()
    return RetrievalResult(
      choice: choice, matrix: matrix, cell: matrix[choice.volatility, choice.tolerance],
      lookup: lookup, tokensToSave: try lookup.tokensToSave(prefill: speed), tokens: tokens,
      isPriceOfAPI: one.setting.offer != nil)
  }

  private func needs() throws(EconomicsError) -> GroundingNeeds {
    let requests = choice.requests ?? one.setting.requestsPerMonth ?? 1_000_000
    let limit = one.deployment.model.contextLimit.map { Double($0) } ?? 1e9
    let usable = max(limit - one.setting.workload.fullContext, 0)
    return try GroundingNeeds(
      requests: Interval(exactly: Amount(requests)), knowledge: choice.knowledge,
      usableContext: Tokens(usable), isKnownToModel: choice.isKnownToModel,
      needsCitations: choice.needsCitations, needsFormat: choice.needsFormat,
      latencyBudget: choice.latencyBudget)
  }

  private func costs(_ lookup: LookupLatency) throws(EconomicsError) -> GroundingCosts {
    let run = try Self.run(choice, one)
    return GroundingCosts(
      tokens: tokens,
      retrieval: try .init(
        passages: choice.passages, latency: lookup, queryCost: choice.lookupCost,
        storage: choice.indexCost, embedding: Self.embeddingPrice(on: one.basis),
        changedShare: choice.changedShare, refreshDelay: choice.refreshDelay,
        unsupported: Self.share("legal-retrieval-unsupported")),
      longContext: try .init(prefill: readingTime(choice.knowledge.value)),
      fineTuning: try .init(
        run: run.cost, runTime: run.time, life: choice.life, hosting: Interval(exactly: 0)))
  }

  /// What a run costs and takes: the hours of the catalogue, for 7 billion weights, in proportion to the weights.
  private static func run(
    _ choice: RetrievalChoice, _ one: Case
  ) throws(EconomicsError) -> (cost: Interval<Dollar>, time: Interval<Second>) {
    let hours = Catalogue.fact("lora-run")?.value ?? 0
    let size = one.deployment.model.parameters.total.value / 7.25e9
    let price = one.hour?.price ?? Interval(exactly: 0)
    let devices = price.map { Dollars($0.value * hours * size) }
    // On eight devices, as it was measured, to one.
    let time = hours * size * 3600
    return (
      cost: choice.runCost + devices,
      time: Interval(Time(time / 8), low: Time(time / 8), high: Time(time))
    )
  }

  private static func embeddingPrice(on basis: Basis) -> Interval<Per<Dollar, Token>> {
    let prices = Catalogue.apiPrices.filter {
      $0.kind == .embedding && $0.currency == .dollar && !$0.isRetired(on: basis.today)
    }
    guard !prices.isEmpty else { return Interval(exactly: 0) }
    return Interval(spreadOf: prices.map { $0.input / 1e6 })
  }

  private static func share(_ id: String) -> Figure? {
    Catalogue.fact(id).flatMap { fact in
      fact.interval(in: One.self).map { Figure($0, sources: [fact.source]) }
    }
  }
}

/// Times.
extension RetrievalBuilder {
  private func lookup() throws(EconomicsError) -> LookupLatency {
    let embed = Catalogue.fact("embed-query")
    let rerank = choice.reranks ? Catalogue.fact("rerank-50") : nil
    let search = Self.search()
    let nothing = Interval<Second>(exactly: 0)
    return try LookupLatency(
      embed: embed?.interval() ?? nothing, network: choice.network, search: search.time,
      rerank: rerank?.interval() ?? nothing, extraPrefill: readingTime(choice.passages.value),
      sources: ([embed?.source, rerank?.source].compactMap(\.self) + search.sources).unique)
  }

  /// The time that 99 of 100 searches keep, over all systems with a million to ten million vectors.
  private static func search() -> (time: Interval<Second>, sources: [SourceID]) {
    let rows = Catalogue.vectorLatencies(vectors: 900_000...11_000_000).filter { $0.p99 != nil }
    guard !rows.isEmpty else { return (Interval(exactly: 0), []) }
    return (
      Interval(spreadOf: rows.compactMap { $0.p99?.value }), rows.map(\.source).unique
    )
  }

  /// The time to take in tokens after the prompt, with the spread of times to the first token.
  private func readingTime(_ count: Double) -> Interval<Second> {
    guard count > 0 else { return Interval(exactly: 0) }
    let past = one.setting.workload.promptTokens
    let time = min(model.time(of: .prefill(tokens: count, past: past)).total.value, 1e6)
    let spread = firstTokenSpread
    return Interval(
      Time(time), low: Time(time * spread.lowerBound),
      high: Time(min(time * spread.upperBound, 1e6)))
  }

  private var firstTokenSpread: ClosedRange<Double> {
    guard let load = try? one.setting.workload.with(.concurrency(1)),
      let first = try? model.predict(load).timeToFirstToken, first.value > 0
    else { return 1...1 }  // without a prediction there is no spread to borrow
    return min(first.low / first.value, 1)...max(first.high / first.value, 1)
  }

  private func prefillSpeed() -> Interval<Per<Token, Second>> {
    let tokens = max(choice.passages.value, 1)
    let time = readingTime(tokens)
    return Interval(
      TokensPerSecond(tokens / time.value.value), low: TokensPerSecond(tokens / time.high.value),
      high: TokensPerSecond(tokens / time.low.value))
  }
}
