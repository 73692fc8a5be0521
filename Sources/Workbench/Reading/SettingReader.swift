// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

extension Setting {
  /// Reads what holds for every model; `nil` when something of it is wrong.
  static func read(_ fields: inout FieldReader, on basis: Basis) -> Setting? {
    let before = fields.problems.count
    let input = fields.number(.input, 1...1e8, "number of tokens") ?? Double(Scenario.usualInput)
    let output =
      fields.number(.output, 1...1e8, "number of tokens") ?? Double(Scenario.usualOutput)
    let cached = fields.text(.cached).flatMap { fields.share($0, ScenarioKey(.cached)) }
    let load = fields.load()
    let context = fields.whole(.context, 1...1_000_000_000, "number of tokens")
    let sequences = fields.whole(.sequences, 0...10_000_000, "number of sequences")
    let level = ServiceLevel(
      timeToFirstToken: fields.time(.ttft), interTokenLatency: fields.time(.itl))
    let utilisation = fields.text(.utilisation).flatMap {
      fields.share($0, ScenarioKey(.utilisation), least: 1e-6)
    }
    let requests = fields.number(.requests, 1...1e12, "number of requests")
    let offer = fields.offer(on: basis)
    let energy: Interval<Per<Dollar, KilowattHour>>? = fields.text(.energy).flatMap {
      fields.interval($0, ScenarioKey(.energy), 0...100, "price in USD for a kWh")
    }
    let task = fields.task()
    guard fields.problems.count == before, let load else { return nil }
    do {
      return Setting(
        workload: try Workload(
          promptTokens: input, answerTokens: output, load: load,
          cachedShare: cached?.value.value ?? 0),
        isLoadGiven: fields.text(.load) != nil || fields.text(.amount) != nil,
        context: context ?? Int((input + output).rounded(.up)), isContextGiven: context != nil,
        sequences: sequences, level: level,
        utilisation: utilisation ?? Interval(exactly: Ratio(Scenario.usualUtilisation)),
        utilisationIsGiven: utilisation != nil, requestsPerMonth: requests, offer: offer,
        energyPrice: energy, task: task)
    } catch {
      fields.report(ScenarioProblem("\(error)"))
      return nil
    }
  }
}

extension FieldReader {
  /// Reads how requests come.
  mutating func load() -> Load? {
    let name = text(.load) ?? LoadKind.concurrency.rawValue
    guard let kind = LoadKind(rawValue: name) else {
      let kinds = LoadKind.allCases.map(\.rawValue).joined(separator: ", ")
      report(ScenarioKey(.load), name, mustBe: "one of \(kinds)")
      return nil
    }
    guard let text = text(.amount) else {
      switch kind {
      case .offline: return .offline()
      case .concurrency: return .concurrency(Double(Scenario.usualCallers))
      case .rate, .batch:
        report(
          ScenarioProblem(
            ScenarioKey(.amount), "amount is missing; a load of \(name) needs its \(kind.unit)"))
        return nil
      }
    }
    let key = ScenarioKey(.amount)
    guard let amount = number(text, key, kind.range, "number of \(kind.unit)") else { return nil }
    return switch kind {
    case .concurrency: .concurrency(amount)
    case .rate: .rate(RequestsPerSecond(amount))
    case .batch: .staticBatch(amount)
    case .offline: .offline(requests: amount)
    }
  }

  /// Reads what happens with a task.
  mutating func task() -> TaskTerms {
    TaskTerms(
      attempts: whole(.attempts, 1...1000, "number of attempts") ?? 1,
      noticed: text(.noticed).flatMap { share($0, ScenarioKey(.noticed)) }?.value.value ?? 1,
      check: dollars(.check) ?? Interval(exactly: 0), person: dollars(.person),
      failure: dollars(.failure) ?? Interval(exactly: 0))
  }

  private mutating func dollars(_ field: ScenarioField) -> Interval<Dollar>? {
    text(field).flatMap { interval($0, ScenarioKey(field), 0...1e9, "price in USD") }
  }
}
