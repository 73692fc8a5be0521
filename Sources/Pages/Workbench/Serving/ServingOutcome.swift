// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities
import ServingSimulation
import Workbench

/// A simulated fleet: what happened, what it cost, and what held it back.
struct ServingOutcome: Sendable {
  let plan: SimulatedFleet
  let result: SimulationResult
  let bill: ServingBill

  /// What would have to grow first for more traffic.
  enum Limit {
    case memory, batch, compute, none
  }

  /// Whether the fleet kept up with its requests: the queue did not grow to the end, no more than a tenth of all requests waited
  /// when the last one came, and all were answered before the simulation was broken off.
  var keepsUp: Bool {
    !result.isUnstable && waitingAtEnd * 10 <= result.arrived && result.count(.unfinished) == 0
  }

  /// The requests that waited when the last one came.
  var waitingAtEnd: Int { arrivals.last?.waiting ?? 0 }

  /// What holds it back: sequences lost their memory or held nearly all of it, batches were full in a tenth of all steps, or times
  /// were too long though there was room for more sequences.
  ///
  /// How long replicas worked says nothing: they work as soon as one sequence is in progress.
  var limit: Limit {
    if result.preemptions * 100 > result.arrived || meanCacheUse > 0.9 { return .memory }
    if fullBatches > 0.1 { return .batch }
    return !keepsUp || result.attainment < 0.99 ? .compute : .none
  }

  /// The share of time in which replicas worked, up to the last answer.
  var utilisation: Double { result.utilisation }

  /// The share of the cache that sequences held on average while requests came.
  private var meanCacheUse: Double {
    let shares = arrivals.map(cacheUse)
    return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }

  /// The share of decode steps that had as many sequences as a replica takes.
  private var fullBatches: Double {
    guard result.decodeSteps > 0, let full = result.batchSizes.last else { return 0 }
    return Double(full) / Double(result.decodeSteps)
  }

  /// The samples up to the last request.
  var arrivals: [TimelineSample] { result.timeline.filter { $0.time <= result.lastArrival } }

  /// The share of the cache of all replicas that sequences held at a moment.
  func cacheUse(_ sample: TimelineSample) -> Double {
    let pages = result.pages * sample.replicas
    return pages == 0 ? 0 : min(1, Double(sample.usedPages) / Double(pages))
  }

  /// Returns the same with something otherwise, for as many changes as a visit has time for.
  ///
  /// A change takes about as long as the plan itself, which is told by its steps and requests, so the same query always shows the same.
  var changed: [(title: Message, outcome: ServingOutcome)] {
    guard result.steps <= Self.stepsToCompare, result.arrived <= Self.requestsToCompare else {
      return []
    }
    return ServingChange.allCases.compactMap { change in
      let most = ServingReading.mostRequests
      guard let outcome = try? plan.with(change).outcome(most: most) else { return nil }
      return (plan.title(of: change), outcome)
    }
  }

  private static let stepsToCompare = 800_000
  private static let requestsToCompare = 20_000
}
