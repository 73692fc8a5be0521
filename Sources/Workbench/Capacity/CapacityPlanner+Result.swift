// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import ServingSimulation

/// From searches to the plan.
extension CapacityPlanner {
  func plan(_ searches: [DesignSearch], _ designs: [DesignEntry]) -> CapacityPlan {
    let runs = searches.flatMap { search in
      search.runs.sorted { $0.key < $1.key }.map(\.value)
    }
    let best = Self.best(runs.filter(\.meets))
    let limit = choices.first?.one.deployment.model.contextLimit ?? .max
    let long = question.trace.requests.count {
      Int($0.promptTokens) + Int($0.outputTokens) > limit
    }
    return CapacityPlan(
      model: choices.first?.one.name ?? "", objectives: question.objectives,
      requests: question.trace.requests.count, span: question.trace.span, beyondContext: long,
      considered: question.configurations, runs: runs,
      winner: best.map { winner($0, runs, searches, designs) },
      runnerUp: best.flatMap { runnerUp($0, runs) },
      nearest: best == nil ? Self.nearest(runs) : nil, front: Self.front(runs),
      groups: groups(searches, designs, best?.configuration),
      unsteady: searches.filter { !$0.isMonotone }.map { designs[$0.place].design },
      sources: sources(designs))
  }

  private static func best(_ runs: [CapacityRun]) -> CapacityRun? {
    runs.reduce(nil) { best, run in
      guard let best else { return run }
      return run.isCheaper(than: best) ? run : best
    }
  }

  private func runnerUp(_ best: CapacityRun, _ runs: [CapacityRun]) -> CapacityRun? {
    Self.best(
      runs.filter {
        $0.meets && !$0.configuration.design.isSameHardware(as: best.configuration.design)
      })
  }

  /// The least use; of equal ones the cheapest.
  ///
  /// What is unstable comes last.
  private static func nearest(_ runs: [CapacityRun]) -> CapacityRun? {
    let stable = runs.filter { !$0.isUnstable }
    return (stable.isEmpty ? runs : stable).reduce(nil) { best, run in
      guard let best, best.use <= run.use else { return run }
      return best.use == run.use && run.isCheaper(than: best) ? run : best
    }
  }

  private static func front(_ runs: [CapacityRun]) -> [CapacityRun] {
    let meeting = runs.filter(\.meets)
    let points = meeting.isEmpty ? runs.filter { !$0.isUnstable && $0.use.isFinite } : meeting
    let positions = ParetoFront.positions(
      count: points.count, latency: { points[$0].perHour.value.value },
      throughput: { -points[$0].use })
    var front: [CapacityRun] = []
    for point in positions.map({ points[$0] }) {
      let needed = (front.last?.use ?? .infinity) * (1 - CapacityPlan.leastGain)
      if point.use <= needed { front.append(point) }
    }
    return front
  }

  private func sources(_ designs: [DesignEntry]) -> [SourceID] {
    designs.compactMap(\.prepared).flatMap { design in
      design.hardware.serving.one.sources + design.hardware.hour.sources
    }.unique
  }
}

/// What holds the cheapest one up.
extension CapacityPlanner {
  private func winner(
    _ best: CapacityRun, _ runs: [CapacityRun], _ searches: [DesignSearch],
    _ designs: [DesignEntry]
  ) -> CapacityWinner {
    let isCertain = { (run: CapacityRun) in
      let outlook = run.outlook(on: basis)
      return run.meets && !outlook.isEmpty && outlook.allSatisfy(\.isCertain)
    }
    return CapacityWinner(
      run: best, price: price(best, designs), neighbours: neighbours(best, runs, designs),
      outlook: best.outlook(on: basis), certain: Self.best(runs.filter(isCertain)))
  }

  private func price(_ run: CapacityRun, _ designs: [DesignEntry]) -> String {
    let entry = designs.first { $0.design == run.configuration.design }
    return entry?.prepared?.hardware.hour.text ?? ""
  }

  private func neighbours(
    _ best: CapacityRun, _ runs: [CapacityRun], _ designs: [DesignEntry]
  ) -> [CapacityNeighbour] {
    [withoutReplica(best, runs, designs), withoutDevices(best, runs)].compactMap(\.self)
  }

  private func withoutReplica(
    _ best: CapacityRun, _ runs: [CapacityRun], _ designs: [DesignEntry]
  ) -> CapacityNeighbour? {
    let own = best.configuration
    guard own.replicas > 1,
      let design = designs.first(where: { $0.design == own.design })?.prepared
    else { return nil }
    let smaller = CapacityConfiguration(design: own.design, replicas: own.replicas - 1)
    return CapacityNeighbour(
      taken: .replica, configuration: smaller, result: result(smaller, design, runs))
  }

  private func withoutDevices(
    _ best: CapacityRun, _ runs: [CapacityRun]
  ) -> CapacityNeighbour? {
    let own = best.configuration
    guard own.design.tensor % 2 == 0,
      let choice = choices.first(where: {
        $0.fields == (own.design.device, own.design.weights, own.design.cache)
      })
    else { return nil }
    let half = HardwareChoice(
      one: choice.one, tensor: own.design.tensor / 2, fields: choice.fields)
    let hardware = CapacityHardware.prepare(
      half, tokens: demand.typicalTokens, sequences: own.design.maximumSequences)
    let entry = self.entry(half, hardware, own.design.maximumSequences, own.design.tokenBudget)
    let smaller = CapacityConfiguration(design: entry.design, replicas: own.replicas)
    return CapacityNeighbour(
      taken: .devices, configuration: smaller,
      result: entry.ready.flatMap { result(smaller, $0, runs) })
  }

  private func result(
    _ configuration: CapacityConfiguration, _ design: PreparedDesign, _ runs: [CapacityRun]
  ) -> Result<CapacityRun, CapacityReason> {
    if let run = runs.first(where: { $0.configuration == configuration }) { return .success(run) }
    do throws(CapacityReason) {
      return .success(try design.run(configuration.replicas, question))
    } catch {
      return .failure(error)
    }
  }
}

/// Why the others fell.
extension CapacityPlanner {
  private func groups(
    _ searches: [DesignSearch], _ designs: [DesignEntry], _ best: CapacityConfiguration?
  ) -> [CapacityGroup] {
    var counts: [CapacityReason: (count: Int, simulated: Int, first: CapacityConfiguration)] = [:]
    var order: [CapacityReason] = []
    for (search, entry) in zip(searches, designs) {
      for replicas in question.replicas {
        let one = CapacityConfiguration(design: entry.design, replicas: replicas)
        guard one != best else { continue }
        let run = search.runs[replicas]
        let reason = run.map { $0.reason ?? .costsMore } ?? reason(search, entry, replicas)
        if counts[reason] == nil { order.append(reason) }
        counts[reason, default: (0, 0, one)].count += 1
        counts[reason]?.simulated += run == nil ? 0 : 1
      }
    }
    let groups = order.compactMap { reason in
      counts[reason].map {
        CapacityGroup(
          reason: reason, count: $0.count, simulated: $0.simulated, example: $0.first)
      }
    }
    return groups.enumerated().sorted {
      $0.element.count != $1.element.count
        ? $0.element.count > $1.element.count : $0.offset < $1.offset
    }.map(\.element)
  }

  /// Why a configuration that was not simulated is not the answer.
  private func reason(
    _ search: DesignSearch, _ entry: DesignEntry, _ replicas: Int
  ) -> CapacityReason {
    let design: PreparedDesign
    switch entry.ready {
    case .failure(let reason): return reason
    case .success(let ready): design = ready
    }
    if replicas > most(entry.design) { return .overBudget }
    if let metric = design.bounds.tooSlow { return .tooSlow(metric) }
    if replicas < design.bounds.leastReplicas { return .tooFewReplicas }
    if let fewest = search.fewest, replicas > fewest { return .moreThanMeets }
    return .fewerThanMisses
  }
}
