// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Puts intervals, bounds and terms around the plain numbers of a load.
struct PredictionBuilder {
  let model: ServingModel
  let workload: Workload
  let outcome: Outcome
  let decodeBound: Double
  let promptBound: Double
  let requestBound: Double
  /// The least time of a whole request: its prompt, and its answer as if nobody else were there.
  let endToEndBound: Double

  init(_ model: ServingModel, _ workload: Workload, _ outcome: Outcome) {
    self.model = model
    self.workload = workload
    self.outcome = outcome
    let stages = Double(model.deployment.layout.pipeline)
    let prompt = workload.newPromptTokens
    let batch = outcome.batch / stages
    let decode = model.bound.counter.work(
      of: .decode(batch: batch, context: workload.meanContext))
    let own = model.bound.counter.work(
      of: .prefill(tokens: prompt, past: workload.promptTokens - prompt))
    decodeBound = model.bound.time(of: decode).value
    promptBound = model.bound.time(of: own).value
    let alone = model.bound.time(
      of: .decode(batch: min(batch, 1 / stages), context: workload.promptTokens))
    endToEndBound = promptBound + workload.answerTokens * alone.value
    let bytes = decode.bytes.value * workload.answerTokens / outcome.batch
    let operations =
      decode.operations.value * workload.answerTokens / batch + own.operations.value
    requestBound = max(
      bytes / model.bound.bandwidth.value, operations / stages / model.bound.rate.value)
  }

  func prediction() throws(EconomicsError) -> Prediction {
    let replicas = Double(model.deployment.layout.replicas)
    let latency = max(outcome.interTokenLatency, decodeBound)
    let first = max(outcome.timeToFirstToken, promptBound)
    let endToEnd = max(max(outcome.endToEnd, first), endToEndBound)
    let requests = min(outcome.requestsPerSecond, replicas / requestBound)
    return Prediction(
      deployment: model.deployment, workload: workload, batch: outcome.batch,
      timeToFirstToken: Figure(
        interval("ttft", Time(first), least: promptBound),
        bound: Bound(.atLeast, promptBound, because: "the prompt's operations at the peak rate"),
        terms: firstTokenTerms, sources: Self.sources),
      interTokenLatency: Figure(
        interval("itl", Time(latency), least: decodeBound),
        bound: Bound(
          .atLeast, decodeBound, because: "weights and cache read once at the peak bandwidth"),
        terms: latencyTerms, sources: Self.sources),
      endToEnd: Figure(
        interval("e2e", Time(endToEnd), least: endToEndBound),
        bound: Bound(
          .atLeast, endToEndBound,
          because: "the prompt's operations, and the answer's bytes, at the peaks"),
        terms: [
          Term("time to first token", Time(first)),
          Term("answer", Time(endToEnd - first), "answer tokens x inter-token latency"),
        ], sources: Self.sources),
      outputThroughput: Figure(
        interval(
          "throughput", TokensPerSecond(requests * workload.answerTokens),
          most: replicas / requestBound * workload.answerTokens),
        bound: Bound(
          .atMost, replicas / requestBound * workload.answerTokens,
          because: "bytes and operations of a request at the peaks"),
        terms: throughputTerms(requests), sources: Self.sources),
      requestThroughput: Figure(
        interval(
          "throughput", RequestsPerSecond(requests), most: replicas / requestBound),
        bound: Bound(
          .atMost, replicas / requestBound,
          because: "bytes and operations of a request at the peaks"),
        terms: throughputTerms(requests), sources: Self.sources),
      memory: try memory(), remarks: try remarks())
  }

  static let sources: [SourceID] = ["calibration", "serving-measurements"]

  /// The interval of a metric: the spread of left-out rows around their predictions, but never beyond physics.
  private func interval<U: Unit>(
    _ metric: String, _ value: Amount<U>, least: Double = 0, most: Double = .infinity
  ) -> Interval<U> {
    let key = metric + "." + workload.load.kind
    let low = value * model.calibration.value(.spreadLow, key)
    let high = value * model.calibration.value(.spreadHigh, key)
    return Interval(value, low: max(low, Amount(least)), high: min(high, Amount(most)))
  }

  private func memory() throws(EconomicsError) -> MemoryPlan {
    try MemoryPlan(
      model.deployment, sequences: Int(outcome.batch.rounded(.up)),
      tokens: Int(workload.fullContext.rounded(.up)), assumptions: model.assumptions)
  }

  private var latencyTerms: [Term] {
    let step = outcome.decode
    return [
      Term("weights", step.weights, "bytes read / achieved bandwidth"),
      Term("matrix products", step.matrix, "operations / achieved rate"),
      Term("layers", step.layers, "the two above, as far as they overlap"),
      Term("attention", step.attention, "keys and values read / achieved bandwidth"),
      Term("all-reduce", step.collective, "2 for each layer, link and hops"),
      Term("launch and host", step.host, "kernels of each layer, scheduler, sampling"),
      Term(
        "prompts of others", Time(max(outcome.interTokenLatency - step.total.value, 0)),
        "steps lengthened by prompts that are taken in"),
    ]
  }

  private var firstTokenTerms: [Term] {
    [
      Term("waiting", Time(outcome.wait), "for a step, for other prompts, for memory"),
      Term("own prompt", Time(outcome.ownPrompt), "operations of the prompt / achieved rate"),
      Term("around the request", Time(model.timer.shares.request), "parsing, text, transport"),
    ]
  }

  private func throughputTerms(_ requests: Double) -> [Term] {
    [
      Term("sequences at a time", Ratio(outcome.batch), "of one copy"),
      Term("copies", Ratio(Double(model.deployment.layout.replicas))),
      Term("inter-token latency", Time(outcome.interTokenLatency)),
      Term("answer", Tokens(workload.answerTokens)),
    ]
  }

  private func remarks() throws(EconomicsError) -> [Prediction.Remark] {
    var remarks = outcome.remarks
    if !model.calibration.knows(.bandwidth, model.deployment.device.calibrationKey) {
      remarks.append(.unmeasuredDevice)
    }
    if try model.deployment.arithmetic.widens { remarks.append(.widensWeights) }
    return remarks
  }
}
