// SPDX-License-Identifier: Apache-2.0

import Quantities

/// What an option does to the 95th percentile and to the cost of a request.
public struct LatencyOutcome: Hashable, Sendable {
  /// The option.
  public let option: LatencyOption
  /// The time that 95 of 100 requests keep; `nil` when the queue may grow without end.
  public let p95: Figure?
  /// What a request costs: the devices of the copies, over the requests, and what is paid beside.
  public let costPerRequest: Figure
  /// The devices of the copies.
  public let devices: Int
  /// Whether the target is met with these copies.
  public let verdict: TargetVerdict
  /// Whether the devices keep the budget.
  public let isWithinBudget: Bool
  /// The least copies within the budget that meet the target even at the worse end; `nil` when there are none.
  public let replicasNeeded: Int?
  /// Why, in the words of a table.
  public let reasons: [Reason]
}

/// Options for a service, the best first.
public struct LatencyOptions: Hashable, Sendable {
  /// The service as it is.
  public let baseline: LatencyBaseline
  /// What must be reached.
  public let target: LatencyTarget
  /// The outcomes: those that meet the target within the budget first, then those that may, then the rest; among equals
  /// the cheaper first.
  public let outcomes: [LatencyOutcome]

  /// Compares options.
  ///
  /// - Parameters:
  ///   - options: The options, at most 100; `asItIs` is added when it is not among them.
  ///   - baseline: The service as it is.
  ///   - target: What must be reached, and with how many devices.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` when the numbers of an option cannot be.
  public init(
    _ options: [LatencyOption], for baseline: LatencyBaseline, target: LatencyTarget
  ) throws(EconomicsError) {
    try Check.range("options", options.count, 0...100)
    for option in options { try option.check() }
    self.baseline = baseline
    self.target = target
    let all = options.contains(.asItIs) ? options : [.asItIs] + options
    outcomes = all.map { LatencyOutcome($0, baseline, target) }.sorted { $0.precedes($1) }
  }
}

extension LatencyOutcome {
  init(_ option: LatencyOption, _ baseline: LatencyBaseline, _ target: LatencyTarget) {
    let states = OptionStates(option, baseline)
    let middle = states.middle
    let p95 = states.p95
    let devices = middle.replicas * middle.devicesPerReplica
    self.option = option
    self.devices = devices
    self.p95 = p95.whole.map {
      Figure($0, terms: Self.terms(middle))
    }
    costPerRequest = Self.cost(option, baseline, states)
    verdict = p95.verdict(target.p95)
    isWithinBudget = devices <= target.devices
    let limit = min(target.devices / middle.devicesPerReplica, LatencyBaseline.mostReplicas)
    replicasNeeded = states.leastReplicas(p95: target.p95.value, atMost: limit)
    let overload =
      p95.whole == nil
      ? [Reason(.speaksAgainst, "requests may come faster than they are served: the queue grows")]
      : []
    reasons = overload + option.reasons
  }

  private static func terms(_ state: ServiceState) -> [Term] {
    state.parts.map { part in
      Term(
        part.isServed
          ? "median of requests that are served" : "median of requests answered elsewhere",
        Time(part.curve.median))
    } + [
      Term("copies", Amount<Replica>(state.replicas)),
      Term("requests of a copy at a time", Amount<Request>(state.places)),
      Term("requests per second", RequestsPerSecond(state.rate)),
    ]
  }

  private static func cost(
    _ option: LatencyOption, _ baseline: LatencyBaseline, _ states: OptionStates
  ) -> Figure {
    let state = states.middle
    let devices = Double(state.replicas * state.devicesPerReplica)
    let extra = states.extraCost
    let cost = Interval<Per<Dollar, Request>> { end in
      devices * baseline.price.at(end) / 3600 / baseline.rate.at(end.opposite) + extra.at(end)
    }
    return Figure(
      cost,
      terms: [
        Term("devices", Amount<DeviceUnit>(devices)),
        Term("price of a device hour", baseline.price.value),
        Term("requests per second", baseline.rate.value),
        Term("paid for each request beside", extra.value),
      ])
  }

  fileprivate func precedes(_ other: LatencyOutcome) -> Bool {
    let (one, two) = (rank, other.rank)
    if one != two { return one < two }
    if costPerRequest.value != other.costPerRequest.value {
      return costPerRequest.value < other.costPerRequest.value
    }
    return option.id.description < other.option.id.description
  }

  private var rank: Int {
    let base =
      switch verdict {
      case .meets: 0
      case .mayMeet: 1
      case .misses: 4
      }
    return isWithinBudget ? base : base + 2
  }
}

/// An option at every end of its inputs.
///
/// A percentile lies between those at both ends of a share, since the share done by a given time is linear in it.
private struct OptionStates {
  let middle: ServiceState
  let fast: [ServiceState]
  let slow: [ServiceState]

  init(_ option: LatencyOption, _ baseline: LatencyBaseline) {
    middle = baseline.state(with: option, at: .value, share: .value)
    fast = [End.low, .high].map { baseline.state(with: option, at: .low, share: $0) }
    slow = [End.low, .high].map { baseline.state(with: option, at: .high, share: $0) }
  }

  var p95: Percentile {
    Percentile(
      value: middle.p95(replicas: middle.replicas),
      low: fast.compactMap { $0.p95(replicas: $0.replicas) }.min(),
      high: slow.map { $0.p95(replicas: $0.replicas) })
  }

  var extraCost: Interval<Dollar> {
    Interval(
      Dollars(middle.extraCost), low: Dollars(fast.map(\.extraCost).reduce(.infinity, min)),
      high: Dollars(slow.map(\.extraCost).reduce(0, max)))
  }

  func leastReplicas(p95 target: Double, atMost limit: Int) -> Int? {
    var least = 0
    for state in slow {
      guard let needed = state.leastReplicas(p95: target, atMost: limit) else { return nil }
      least = max(least, needed)
    }
    return least
  }

  /// A percentile of which an end may be beyond every limit.
  struct Percentile {
    let value: Double?
    let low: Double?
    let high: [Double?]

    /// The interval, when no end is beyond every limit.
    var whole: Interval<Second>? {
      guard let value, let low, !high.contains(nil) else { return nil }
      return Interval(
        Time(value), low: Time(low), high: Time(high.compactMap { $0 }.reduce(0, max)))
    }

    func verdict(_ target: Time) -> TargetVerdict {
      if let whole { return TargetVerdict(whole, atMost: target) }
      guard let low else { return .misses }
      return low <= target.value ? .mayMeet : .misses
    }
  }
}
