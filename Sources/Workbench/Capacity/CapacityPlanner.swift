// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation

/// Searches the cheapest deployment that serves a trace within its objectives.
///
///     let planner = try CapacityPlanner(question, on: basis)
///     let plan = await planner.plan(threads: 2)
///     print(plan.winner?.run.configuration.title ?? "none")
///
/// Bounds leave out what no schedule can do. For each design the fewest replicas that do are found by halving, which takes more replicas
/// to be no worse and checks that beside the answer (``DesignSearch``). More replicas are simulated where they may belong to the front.
/// The result does not depend on the number of threads.
public struct CapacityPlanner: Sendable {
  let question: CapacityQuestion
  let basis: Basis
  let demand: CapacityDemand
  let choices: [HardwareChoice]

  /// Reads a question.
  ///
  /// - Throws: ``ScenarioProblem`` when a name means nothing or a number is out of range.
  public init(_ question: CapacityQuestion, on basis: Basis) throws(ScenarioProblem) {
    try question.check()
    self.question = question
    self.basis = basis
    choices = try question.hardwareChoices(on: basis)
    demand = CapacityDemand(question.trace, question.objectives)
  }

  /// Returns the plan.
  ///
  /// - Parameter threads: How many configurations are simulated at a time; less than 2 is one.
  /// - Returns: The plan, also when nothing meets the objectives.
  public func plan(threads: Int) async -> CapacityPlan {
    let designs = await designs(threads)
    var searches = await searches(designs, threads)
    if !searches.contains(where: { $0.fewest != nil }) {
      searches = await widest(searches, designs, threads)
    } else {
      await completeFront(&searches, designs, threads)
    }
    return plan(searches, designs)
  }

  /// Every design in the order of the question, ready or with the reason why not.
  private func designs(_ threads: Int) async -> [DesignEntry] {
    let tokens = demand.typicalTokens
    let sequences = question.maximumSequences.max() ?? 1
    let hardware = await SideWork.map(choices, threads: threads) {
      CapacityHardware.prepare($0, tokens: tokens, sequences: sequences)
    }
    return zip(choices, hardware).flatMap { choice, hardware in
      question.maximumSequences.flatMap { most in
        question.tokenBudgets.map { budget in entry(choice, hardware, most, budget) }
      }
    }
  }

  func entry(
    _ choice: HardwareChoice, _ hardware: Result<CapacityHardware, CapacityReason>, _ most: Int,
    _ budget: Int
  ) -> DesignEntry {
    let design = CapacityDesign(
      device: choice.fields.device, weights: choice.fields.weights, cache: choice.fields.cache,
      tensor: choice.tensor, maximumSequences: most, tokenBudget: budget)
    let ready = hardware.flatMap { hardware -> Result<PreparedDesign, CapacityReason> in
      guard budget >= most else { return .failure(.settings) }
      let bounds = CapacityBounds(hardware.cost, design, demand, question.objectives)
      return .success(
        PreparedDesign(
          design: design, hardware: hardware, bounds: bounds,
          sampleInterval: demand.sampleInterval))
    }
    return DesignEntry(design: design, ready: ready)
  }
}

/// A design with what is needed to simulate it, or the reason why it cannot be.
struct DesignEntry: Sendable {
  let design: CapacityDesign
  let ready: Result<PreparedDesign, CapacityReason>

  var prepared: PreparedDesign? { try? ready.get() }
}

/// Searching.
extension CapacityPlanner {
  /// The most replicas of a design within the budget.
  func most(_ design: CapacityDesign) -> Int {
    let budget = question.mostDevices.map { $0 / design.tensor } ?? .max
    return min(question.replicas.upperBound, budget)
  }

  private func searches(_ designs: [DesignEntry], _ threads: Int) async -> [DesignSearch] {
    let question = question
    let work = designs.enumerated().map { (search(for: $0.element, at: $0.offset), $0.element) }
    return await SideWork.map(work, threads: threads) { search, entry in
      var search = search
      // Settings that contradict each other were sorted out before.
      if let design = entry.prepared { try? search.search(design.simulation(question)) }
      return search
    }
  }

  private func search(for entry: DesignEntry, at place: Int) -> DesignSearch {
    guard let bounds = entry.prepared?.bounds, bounds.tooSlow == nil else {
      return DesignSearch(place: place, range: 0..<0)
    }
    let least = max(question.replicas.lowerBound, bounds.leastReplicas)
    let end = most(entry.design) + 1
    return DesignSearch(place: place, range: least < end ? least..<end : 0..<0)
  }

  /// Simulates the most replicas of every design that bounds have left out, to say what comes nearest.
  private func widest(
    _ searches: [DesignSearch], _ designs: [DesignEntry], _ threads: Int
  ) async -> [DesignSearch] {
    let question = question
    let work = searches.map { ($0, designs[$0.place], most(designs[$0.place].design)) }
    return await SideWork.map(work, threads: threads) { search, entry, most in
      var search = search
      if let design = entry.prepared, search.runs.isEmpty, most >= question.replicas.lowerBound {
        _ = try? search.run(most, design.simulation(question))
      }
      return search
    }
  }

  /// How many configurations are simulated before the front is looked at again; not the threads, so that they change nothing.
  private static let batch = 16

  /// Simulates further replicas as long as they may belong to the front.
  ///
  /// A number of replicas uses the objectives at least as much as the next larger one that was simulated. When something that costs no
  /// more uses them as little as that, to ``CapacityPlan/leastGain``, it is left out.
  private func completeFront(
    _ searches: inout [DesignSearch], _ designs: [DesignEntry], _ threads: Int
  ) async {
    let question = question
    while true {
      let next = candidates(searches, designs).prefix(Self.batch)
      guard !next.isEmpty else { return }
      let runs = await SideWork.map(Array(next), threads: threads) { candidate in
        try? candidate.design.run(candidate.replicas, question)
      }
      for (candidate, run) in zip(next, runs) {
        guard let run else { return }
        searches[candidate.place].keep(run)
      }
    }
  }

  private struct Candidate: Sendable {
    let place: Int
    let replicas: Int
    let cost: Double
    let leastUse: Double
    let design: PreparedDesign
  }

  private func candidates(
    _ searches: [DesignSearch], _ designs: [DesignEntry]
  ) -> [Candidate] {
    let known = searches.flatMap { $0.runs.values }.filter(\.meets).sorted {
      $0.perHour.value < $1.perHour.value
    }
    let all = searches.flatMap { search in
      search.open.compactMap { replicas in
        candidate(search, replicas, designs[search.place])
      }
    }
    return all.filter { candidate in
      !known.contains {
        $0.perHour.value.value <= candidate.cost
          && $0.use * (1 - CapacityPlan.leastGain) <= candidate.leastUse
      }
    }.sorted { ($0.cost, $0.leastUse, $0.place) < ($1.cost, $1.leastUse, $1.place) }
  }

  private func candidate(
    _ search: DesignSearch, _ replicas: Int, _ entry: DesignEntry
  ) -> Candidate? {
    guard let design = entry.prepared else { return nil }
    let cost = design.hardware.hour.price.value.value * Double(design.design.tensor * replicas)
    return Candidate(
      place: search.place, replicas: replicas, cost: cost, leastUse: search.leastUse(replicas),
      design: design)
  }
}
