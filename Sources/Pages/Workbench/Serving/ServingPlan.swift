// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Workbench

/// A fleet and its requests, ready to be simulated.
struct ServingPlan: Sendable {
  let one: Case
  private let serving: ServingCase
  private(set) var traffic: ServingTraffic
  private(set) var settings: ServingConfiguration

  /// Makes a fleet ready.
  ///
  /// - Throws: ``ScenarioProblem`` when the model leaves no room for its cache, ``SimulationError`` when settings make no sense.
  init(_ one: Case, _ traffic: ServingTraffic, _ shape: ServingShape) throws {
    self.one = one
    self.traffic = traffic
    serving = try ServingCase(
      one, tokensOfSequence: traffic.tokensOfSequence, pageTokens: ServingTraffic.pageTokens)
    var settings = serving.settings
    settings.batching = shape.batching
    settings.maximumSequences = shape.sequences
    settings.tokenBudget = shape.budget
    settings.routing = shape.routing
    settings.autoscaling = shape.autoscaling
    if let scaling = shape.autoscaling {
      settings.replicas = min(max(settings.replicas, scaling.minimum), scaling.maximum)
    }
    settings.sampleInterval = SimulatedTime(seconds: traffic.minutes * 60 / 480)
    self.settings = settings
    _ = try ServingSimulator(settings, cost: serving.cost)
  }

  /// Simulates it.
  ///
  /// - Parameter most: How many requests at most.
  /// - Returns: What happened, and what it cost.
  /// - Throws: ``SimulationError/setting(_:)`` when settings make no sense.
  func outcome(most: Int = ServingReading.mostRequests) throws(SimulationError) -> ServingOutcome {
    var result = try run(most, until: isSurelyShort ? nil : horizon)
    // A run with a horizon counts all of its time as paid, so one that ended before is taken as it ended.
    if !isSurelyShort, result.count(.unfinished) == 0 { result = try run(most, until: nil) }
    return ServingOutcome(plan: self, result: result, bill: serving.bill(for: result))
  }

  private func run(
    _ most: Int, until horizon: SimulatedTime?
  ) throws(SimulationError) -> SimulationResult {
    var settings = settings
    settings.horizon = horizon
    return try ServingSimulator(settings, cost: serving.cost).run(traffic.source(most: most))
  }
}

/// What keeps the time of all replicas together within the 106 days that 64 bits of picoseconds hold.
extension ServingPlan {
  /// The longest time for all replicas together, in seconds: 90 days.
  private static let longest = 90.0 * 86_400

  /// When a run ends that might take too long: after 1.4 days with the most replicas, which is longer than any span of requests.
  private var horizon: SimulatedTime {
    SimulatedTime(seconds: Self.longest / Double(max(mostReplicas, 1)))
  }

  /// Whether all replicas together surely work for less than that.
  ///
  /// A token takes the most time when its sequence decodes alone; four times that leaves room for prompts, for answers longer than the
  /// mean and for replicas that wait for others.
  private var isSurelyShort: Bool {
    var alone = StepShape()
    alone.sequences = 1
    alone.keptTokens = traffic.tokensOfSequence
    alone.longest = traffic.tokensOfSequence
    let answers = traffic.expected * (traffic.answer.mean + 1)
    let work = 4 * answers * serving.cost.duration(of: alone).seconds
    let replicas = Double(mostReplicas)
    let paid = replicas * traffic.minutes * 60 + work * (settings.autoscaling == nil ? 1 : replicas)
    return paid < Self.longest
  }
}

/// What could be otherwise.
enum ServingChange: CaseIterable {
  case twiceTheTraffic, otherReplicas, otherPolicy
}

extension ServingPlan {
  /// The replicas that there are at most.
  var mostReplicas: Int { settings.autoscaling?.maximum ?? settings.replicas }

  private var otherReplicas: Int { mostReplicas > 1 ? mostReplicas / 2 : 2 }

  /// Returns the same with something otherwise.
  func with(_ change: ServingChange) -> ServingPlan {
    var other = self
    switch change {
    case .twiceTheTraffic: other.traffic.rate *= 2
    case .otherPolicy:
      let isChunked = settings.batching == .continuous(.chunked)
      other.settings.batching = .continuous(isChunked ? .whole : .chunked)
    case .otherReplicas:
      other.settings.replicas = min(settings.replicas, otherReplicas)
      if let scaling = settings.autoscaling {
        other.settings.autoscaling?.minimum = min(scaling.minimum, otherReplicas)
        other.settings.autoscaling?.maximum = otherReplicas
      } else {
        other.settings.replicas = otherReplicas
      }
    }
    return other
  }

  /// What a change is called.
  func title(of change: ServingChange) -> String {
    switch change {
    case .twiceTheTraffic: "twice the traffic"
    case .otherReplicas:
      mostReplicas > 1
        ? "half the replicas (\(otherReplicas))" : "twice the replicas (\(otherReplicas))"
    case .otherPolicy:
      settings.batching == .continuous(.chunked)
        ? "prompts whole, not in chunks" : "continuous batching, prompts in chunks"
    }
  }
}
