// SPDX-License-Identifier: Apache-2.0

import Quantities

/// A service with an option, at one choice of inputs, from which its percentile follows.
struct ServiceState {
  /// The kinds of requests, with how often they occur; some are answered elsewhere.
  var parts: [Part]
  /// The requests of a second, over all kinds.
  let rate: Double
  var replicas: Int
  var places: Int
  var devicesPerReplica: Int
  /// What is paid for each request beside the devices.
  var extraCost = 0.0

  struct Part {
    var share: Double
    var curve: LatencyCurve
    /// Whether it needs a place on a copy.
    var isServed = true
  }

  /// Returns the 95th percentile with a number of copies; `nil` when the queue grows without end.
  func p95(replicas: Int) -> Double? {
    let served = parts.filter(\.isServed)
    let share = served.reduce(0) { $0 + $1.share }
    let mean = share > 0 ? served.reduce(0) { $0 + $1.share * $1.curve.mean } / share : 0
    let queue =
      share > 0
      ? ServerQueue(rate: rate * share, places: replicas * places, meanTime: mean) : nil
    return MixedCurve(
      parts.map { ($0.share, $0.curve) }, queue: queue, waits: parts.map(\.isServed)
    ).percentile(0.95)
  }

  /// Returns the least copies with which the 95th percentile keeps a target, up to a limit; `nil` when there are none.
  ///
  /// More copies never make it longer, so the number is found by halving.
  func leastReplicas(p95 target: Double, atMost limit: Int) -> Int? {
    func keeps(_ count: Int) -> Bool { p95(replicas: count).map { $0 <= target } ?? false }
    guard limit >= 1, keeps(limit) else { return nil }
    var (low, high) = (1, limit)
    while low < high {
      let middle = (low + high) / 2
      if keeps(middle) { high = middle } else { low = middle + 1 }
    }
    return high
  }
}

extension LatencyBaseline {
  /// Returns the service with an option.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - end: The end of everything that makes requests slower.
  ///   - share: The end of hit rates and shares that are answered elsewhere.
  /// - Returns: The service.
  func state(with option: LatencyOption, at end: End, share: End) -> ServiceState {
    let base = service.curve(at: end)
    var state = ServiceState(
      parts: [.init(share: 1, curve: base)], rate: rate.at(end), replicas: replicas, places: places,
      devicesPerReplica: devicesPerReplica)
    switch option {
    case .asItIs: break
    case .clientCache(let hitRate, let hit):
      state.divert(hitRate.at(share), to: hit.curve(at: end))
    case .edge(let part, let answer, let cost):
      state.divert(part.at(share), to: answer.curve(at: end))
      state.extraCost = part.at(share) * cost.at(end)
    case .distillation(let service, let places, let devices):
      state.parts = [.init(share: 1, curve: service.curve(at: end))]
      state.places = places
      state.devicesPerReplica = devices
    case .biggerBatch(let places, let slowdown):
      state.parts = [.init(share: 1, curve: base.scaled(by: slowdown.at(end)))]
      state.places = places
    case .moreReplicas(let count):
      state.replicas = count
    case .speculativeDecoding(let drafting):
      let speedup = drafting.speedup.at(end.opposite)
      state.parts = [.init(share: 1, curve: base.scaled(by: decodeFactor(1 / speedup, end)))]
    case .prefixCache(let hitRate, let saved):
      let factor = 1 - prefillShare.at(end.opposite) * saved.at(end.opposite)
      let hits = hitRate.at(share)
      state.parts = [
        .init(share: 1 - hits, curve: base),
        .init(share: hits, curve: base.scaled(by: max(factor, 1e-9))),
      ]
    }
    return state
  }

  /// Returns the time of a request over what it was when the part after the first token takes longer by a factor.
  private func decodeFactor(_ factor: Double, _ end: End) -> Double {
    // A faster decode helps least where most of the time is prefill; a slower one hurts least there.
    let prefill = prefillShare.at(factor < 1 ? end : end.opposite)
    return prefill + (1 - prefill) * factor
  }
}

extension ServiceState {
  /// Answers a share of the requests elsewhere.
  fileprivate mutating func divert(_ share: Double, to curve: LatencyCurve) {
    for index in parts.indices { parts[index].share *= 1 - share }
    parts.append(.init(share: share, curve: curve, isServed: false))
  }
}
