// SPDX-License-Identifier: Apache-2.0

import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns the time of steps into what callers see under a load, in closed form.
struct LoadModel: Sendable {
  let timer: StepTimer
  let deployment: Deployment
  let workload: Workload
  /// Prompt tokens that are computed, answer tokens, mean and full context of a sequence.
  let prompt: Double
  let answer: Double
  let context: Double
  let replicas: Double

  init(_ timer: StepTimer, _ deployment: Deployment, _ workload: Workload) {
    self.timer = timer
    self.deployment = deployment
    self.workload = workload
    prompt = workload.newPromptTokens
    answer = workload.answerTokens
    context = workload.meanContext
    replicas = Double(deployment.layout.replicas)
  }

  var shares: Efficiencies { timer.shares }

  /// What the load comes to.
  var outcome: Outcome {
    switch workload.load {
    case .offline(let requests): offline(requests: requests)
    case .staticBatch(let size): staticBatch(size)
    case .largestStaticBatch(let most):
      staticBatch(min(most, heldByMemory.rounded(.down) * replicas))
    case .concurrency(let callers): closedLoop(callers: callers)
    case .rate(let rate, let requests): openLoop(rate: rate.value, requests: requests)
    case .burst(let requests): burst(of: requests)
    }
  }

  /// The prompt tokens that one step takes in of one prompt, and how many steps that makes.
  var chunk: Double { max(min(prompt, shares.chunk), 1) }
  var chunks: Double { prompt / chunk }

  func decode(_ batch: Double) -> StepTime {
    timer.time(of: .decode(batch: batch, context: context))
  }

  /// Returns the time of a step that decodes a batch and takes in prompt tokens.
  func mixed(_ batch: Double, promptTokens: Double) -> Double {
    let step = Step(
      promptTokens: promptTokens, promptPast: pastOfChunk(promptTokens),
      promptsEnding: promptTokens / prompt, batch: batch, context: context)
    return timer.time(of: step).total.value
  }

  /// The mean tokens that stand before a chunk of a prompt: the cached ones, and on average half of the rest.
  private func pastOfChunk(_ tokens: Double) -> Double {
    workload.promptTokens - prompt + max(prompt - tokens, 0) / 2
  }

  /// The most sequences that the engine decodes at a time on one copy.
  var mostSequences: Double {
    let layout = deployment.layout
    return shares.mostSequences * timer.stages * (layout.replicatesAttention ? timer.devices : 1)
  }

  /// The most sequences that the memory of one copy holds, at least one.
  var heldByMemory: Double {
    let grown = deployment.engine.growsCaches ? workload.meanContext : workload.fullContext
    let weights = WeightMemory(of: deployment).perDevice.value
    let memory = deployment.device.memory.value.value
    let room = (memory - weights - shares.reserve) * shares.cacheShare
    let each = timer.counter.groups.reduce(0.0) {
      $0 + $1.count * (min(grown, $1.window) * $1.cacheBytesPerToken + $1.cacheBytesConstant)
    }
    guard each > 0 else { return 1e9 }
    return max(max(room, 0.005 * memory) / (each / timer.stages), 1)
  }
}

/// Loads that keep the engine full.
extension LoadModel {
  /// The queue is never empty.
  ///
  /// Each request needs its prompt taken in and its share of decode steps, so in the
  /// steady state batch x prompt / answer prompt tokens come into each step.
  func offline(requests: Double?) -> Outcome {
    let batch = max(min(min(heldByMemory, mostSequences), requests ?? .infinity), 1)
    let decode = decode(batch)
    let perStep = batch * prompt / answer
    let tokens = min(max(max(perStep, min(prompt, shares.chunk)), 1), max(shares.chunk, 1))
    let withPrompt = mixed(batch, promptTokens: tokens)
    let step = decode.total.value + perStep / tokens * (withPrompt - decode.total.value)
    var perRequest = step * answer / batch
    if let requests {
      let lone = self.decode(1).total.value * answer
      let rounds = requests / batch
      perRequest += shares.drain * lone * (1 - exp(-2 * (rounds - 1))) / requests
    }
    let first =
      max(shares.admission * step, max(prompt / tokens, 1) * withPrompt) + shares.request
    return Outcome(
      batch: batch, timeToFirstToken: first, interTokenLatency: step,
      endToEnd: first + answer * step, requestsPerSecond: replicas / perRequest, decode: decode,
      wait: first - shares.request, ownPrompt: 0)
  }

  /// A fixed batch: all prompts at once, then the answers side by side.
  func staticBatch(_ size: Double) -> Outcome {
    let batch = max(size / replicas, 1)
    let decode = decode(batch)
    let prefill = timer.time(
      of: .prefill(tokens: prompt, sequences: batch, past: workload.promptTokens - prompt)
    ).total.value
    let total = prefill + answer * decode.total.value + shares.request
    return Outcome(
      batch: batch, timeToFirstToken: prefill + shares.request,
      interTokenLatency: decode.total.value, endToEnd: total,
      requestsPerSecond: batch * replicas / total, decode: decode, wait: 0, ownPrompt: prefill)
  }
}
