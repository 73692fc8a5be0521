// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Loads with callers who wait.
extension LoadModel {
  /// The sequences that any engine keeps at a time at most in a closed loop.
  private static let mostInClosedLoop = 4096.0

  /// So many callers, each of whom sends the next request when the last is answered.
  ///
  /// A share of the prompts comes in bursts that are taken in before anybody decodes: a request waits for them. The
  /// others interrupt every answer once, so the steps are longer by their time over the answer. When memory holds
  /// fewer sequences than there are callers, a request also waits for a place.
  func closedLoop(callers: Double) -> Outcome {
    let own = callers / replicas
    let batch = max(min(own, min(heldByMemory, Self.mostInClosedLoop)), 1)
    let decode = decode(batch)
    let step = decode.total.value
    let withPrompt = mixed(batch, promptTokens: chunk)
    let interruption = chunks * max(withPrompt - step, 0)
    let burst = workload.variesLengths ? shares.variedBurst : shares.burst
    let latency = step + (1 - burst) * max(batch - 1, 0) * interruption / answer
    let busy = own * interruption / (own * interruption + answer * step)
    let wait =
      min(interruption, promptInBurst(of: own, batch: batch, step: step)) * burst
      * max(batch - 1, 0) + interruption * shares.queue * busy / max(1 - busy, 0.05)
    let ownPrompt = chunks * withPrompt
    let served = ownPrompt + answer * latency
    let forMemory = shares.overflow * max(own - batch, 0) / batch * served
    let first = ownPrompt + step / 2 + wait + shares.request + forMemory
    var outcome = Outcome(
      batch: batch, timeToFirstToken: first, interTokenLatency: latency,
      endToEnd: first + answer * latency,
      requestsPerSecond: callers / (first + answer * latency), decode: decode,
      wait: wait + forMemory + step / 2, ownPrompt: ownPrompt)
    if own > batch { outcome.remarks.append(.waitsForMemory) }
    return outcome
  }

  /// The time of one prompt when as many as fit are taken in together.
  private func promptInBurst(of callers: Double, batch: Double, step: Double) -> Double {
    let tokens = max(min(callers * prompt, shares.chunk), 1)
    return max(mixed(batch, promptTokens: tokens) - step, 0) * prompt / tokens
  }

  /// Requests that come at random at a mean rate: the batch is the one at which as many sequences are in progress
  /// as come in during an answer (Little's law), found by iteration.
  func openLoop(rate: Double, requests: Double?) -> Outcome {
    let own = rate / replicas
    let limit = max(min(heldByMemory, mostSequences), 1)
    var state = openState(batch: min(max(own * answer * 0.02, 0.5), limit), rate: own)
    for _ in 0..<8 {
      let arrived = min(own * answer * state.latency, limit)
      state = openState(batch: max(0.5, (state.batch + arrived) / 2), rate: own)
    }
    let capacity = 1 / (state.prompt + answer * state.decode.total.value / state.batch)
    let isOver = own > capacity
    let latency =
      isOver ? max(state.latency, state.batch / (capacity * answer)) : state.latency
    let queue = state.prompt * state.busy / (2 * (1 - state.busy))
    let backlog =
      isOver ? shares.saturation * (requests ?? 1000) / 2 * (1 / capacity - 1 / own) : 0
    let first = state.ownPrompt + latency / 2 + shares.request + queue + backlog
    let endToEnd = first + answer * latency
    var outcome = Outcome(
      batch: state.batch, timeToFirstToken: first, interTokenLatency: latency, endToEnd: endToEnd,
      requestsPerSecond: finished(own, capacity: capacity, requests: requests, lifetime: endToEnd)
        * replicas, decode: state.decode, wait: queue + backlog + latency / 2,
      ownPrompt: state.ownPrompt)
    if isOver { outcome.remarks.append(.overloaded) }
    return outcome
  }

  /// Requests finished a second; in a run of few requests the last lifetime counts.
  private func finished(
    _ rate: Double, capacity: Double, requests: Double?, lifetime: Double
  ) -> Double {
    let steady = min(rate, capacity)
    guard let requests else { return steady }
    return requests / (requests / steady + min(lifetime, requests / steady))
  }

  /// Everything at once: the prompts are taken in chunk by chunk, while those that are done decode.
  func burst(of requests: Double) -> Outcome {
    let own = max(requests / replicas, 1)
    let batch = max(min(min(heldByMemory, mostSequences), own), 1)
    let tokens = max(shares.chunk, 1)
    let steps = own * prompt / tokens
    let filling = mixed(min(batch, answer * tokens / prompt), promptTokens: tokens)
    let decode = decode(batch)
    let together = min(answer, steps / 2)
    let latency = (together * filling + (answer - together) * decode.total.value) / answer
    let first = steps * filling / 2 + shares.request
    let whole = steps * filling + max(answer - steps / 2, 0) * decode.total.value
    return Outcome(
      batch: batch, timeToFirstToken: first, interTokenLatency: latency,
      endToEnd: first + answer * latency, requestsPerSecond: requests / whole, decode: decode,
      wait: first, ownPrompt: 0)
  }

  private struct OpenState {
    let batch: Double
    let decode: StepTime
    /// What a prompt adds to the steps of others.
    let prompt: Double
    let ownPrompt: Double
    /// The share of the time that goes to prompts.
    let busy: Double
    let latency: Double
  }

  private func openState(batch: Double, rate: Double) -> OpenState {
    let decode = decode(batch)
    let withPrompt = mixed(batch, promptTokens: chunk)
    let prompt = chunks * max(withPrompt - decode.total.value, 0)
    let busy = min(rate * prompt, 0.9)
    return OpenState(
      batch: batch, decode: decode, prompt: prompt, ownPrompt: chunks * withPrompt, busy: busy,
      latency: decode.total.value / (1 - busy))
  }
}
