// SPDX-License-Identifier: Apache-2.0

import Markup
import ServingSimulation
import Workbench

/// A fleet and its requests, ready to be simulated.
struct SimulatedFleet: Sendable {
  let one: Case
  private let serving: ServingCase
  private(set) var traffic: ServingTraffic
  private(set) var settings: ServingConfiguration

  /// When a run is broken off whose queue no caller would wait in: after 36 hours.
  private static let longest = SimulatedTime(seconds: 36 * 3600)

  /// Makes a fleet ready.
  ///
  /// - Throws: ``ScenarioProblem`` when the model leaves no room for its cache, ``SimulationError`` when settings make no sense.
  init(_ one: Case, _ traffic: ServingTraffic, _ shape: ServingShape) throws {
    self.one = one
    self.traffic = traffic
    serving = try ServingCase(
      one, tokensOfSequence: traffic.tokensOfSequence, pageTokens: ServingTraffic.pageTokens)
    var settings = serving.settings
    try shape.options.choose(&settings, for: one)
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
    let result = try run(most, until: Self.longest)
    return ServingOutcome(plan: self, result: result, bill: serving.bill(for: result))
  }

  private func run(
    _ most: Int, until horizon: SimulatedTime
  ) throws(SimulationError) -> SimulationResult {
    var settings = settings
    settings.horizon = horizon
    return try ServingSimulator(settings, cost: serving.cost).run(traffic.source(most: most))
  }
}

/// What could be otherwise.
enum ServingChange: CaseIterable {
  case twiceTheTraffic, otherReplicas, otherPolicy
}

extension SimulatedFleet {
  /// The replicas that there are at most.
  var mostReplicas: Int { settings.autoscaling?.maximum ?? settings.replicas }

  private var otherReplicas: Int { mostReplicas > 1 ? mostReplicas / 2 : 2 }

  /// Returns the same with something otherwise.
  func with(_ change: ServingChange) -> SimulatedFleet {
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
  func title(of change: ServingChange) -> Message {
    switch change {
    case .twiceTheTraffic: "twice the traffic"
    case .otherReplicas:
      mostReplicas > 1
        ? "half the copies (\(otherReplicas))" : "twice the copies (\(otherReplicas))"
    case .otherPolicy:
      settings.batching == .continuous(.chunked)
        ? "prompts whole, not in chunks" : "continuous batching, prompts in chunks"
    }
  }
}
