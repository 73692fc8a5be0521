// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation

/// A design that can be simulated.
struct PreparedDesign: Sendable {
  let design: CapacityDesign
  let hardware: CapacityHardware
  let bounds: CapacityBounds
  let sampleInterval: SimulatedTime

  /// Simulates a number of replicas.
  ///
  /// - Throws: ``CapacityReason/settings`` when the settings of the engine contradict each other.
  func run(_ replicas: Int, _ question: CapacityQuestion) throws(CapacityReason) -> CapacityRun {
    var settings = hardware.serving.settings
    settings.replicas = replicas
    settings.maximumSequences = design.maximumSequences
    settings.tokenBudget = design.tokenBudget
    settings.routing = question.routing
    settings.sampleInterval = sampleInterval
    settings.classes = [TrafficClass(objective: question.objectives.perRequest)]
    let result: SimulationResult
    do {
      result = try ServingSimulator(settings, cost: hardware.cost).serve(question.trace)
    } catch {
      throw .settings
    }
    let configuration = CapacityConfiguration(design: design, replicas: replicas)
    let count = Double(configuration.devices)
    return CapacityRun(
      configuration, result, hardware.serving.bill(for: result),
      perHour: hardware.hour.price * count, question.objectives)
  }
}

extension PreparedDesign {
  /// Returns what simulates numbers of replicas of it.
  func simulation(_ question: CapacityQuestion) -> DesignSearch.Simulation {
    { replicas throws(CapacityReason) in try run(replicas, question) }
  }
}

/// The replicas of one design: which of them were simulated, and the fewest that do.
///
/// More replicas are taken to be no worse. That is checked beside the answer: one replica fewer must miss and one more must do, and
/// where a design just misses with all replicas, one fewer must miss as well. Where it does not hold, all numbers are simulated.
struct DesignSearch: Sendable {
  /// Simulates a number of replicas.
  typealias Simulation = (Int) throws(CapacityReason) -> CapacityRun

  /// The place of the design.
  let place: Int
  /// Those that bounds and the budget leave; empty when none is left.
  let range: Range<Int>
  private(set) var runs: [Int: CapacityRun] = [:]
  /// The fewest replicas that do.
  private(set) var fewest: Int?
  /// Whether a check found that more replicas were worse.
  private(set) var isMonotone = true

  init(place: Int, range: Range<Int>) {
    self.place = place
    self.range = range
  }

  /// Finds the fewest replicas that do.
  ///
  /// - Parameter simulate: Simulates a number of replicas.
  /// - Throws: What the simulation throws.
  mutating func search(_ simulate: Simulation) throws(CapacityReason) {
    guard let top = range.last else { return }
    if try run(top, simulate).meets {
      try halve(top, simulate)
    } else if top > range.lowerBound, isNearLimit(top),
      try run(top - 1, simulate).meets
    {
      try runAll(simulate)
    }
  }

  private mutating func halve(_ top: Int, _ simulate: Simulation) throws(CapacityReason) {
    var (low, high) = (range.lowerBound, top)
    while low < high {
      let middle = (low + high) / 2
      if try run(middle, simulate).meets { high = middle } else { low = middle + 1 }
    }
    fewest = high
    if high < top, try !run(high + 1, simulate).meets { try runAll(simulate) }
  }

  private mutating func runAll(_ simulate: Simulation) throws(CapacityReason) {
    isMonotone = false
    for replicas in range { _ = try run(replicas, simulate) }
    fewest = range.first { runs[$0]?.meets ?? false }
  }

  private func isNearLimit(_ replicas: Int) -> Bool { (runs[replicas]?.use ?? .infinity) < 1.25 }

  /// Returns the run of a number of replicas, made now unless it was made before.
  mutating func run(
    _ replicas: Int, _ simulate: Simulation
  ) throws(CapacityReason) -> CapacityRun {
    if let run = runs[replicas] { return run }
    let run = try simulate(replicas)
    runs[replicas] = run
    return run
  }

  /// Keeps a run that was made elsewhere.
  mutating func keep(_ run: CapacityRun) { runs[run.configuration.replicas] = run }
}

extension DesignSearch {
  /// The replicas above the fewest that were not simulated.
  var open: [Int] {
    guard let fewest, isMonotone else { return [] }
    return range.filter { $0 > fewest && runs[$0] == nil }
  }

  /// The least use that a number of replicas can have: that of the next larger number that was simulated.
  func leastUse(_ replicas: Int) -> Double {
    let next = runs.keys.filter { $0 >= replicas }.min()
    return next.flatMap { runs[$0]?.use } ?? 0
  }
}
