// SPDX-License-Identifier: Apache-2.0

public import ServingSimulation

/// What may be said about a ``CapacityQuestion`` beside the model and the requests; the raw value is the name of the flag.
public enum CapacityOption: String, Hashable, Sendable, CaseIterable {
  case device, price, weights
  case cache = "kv"
  case tensor = "tp"
  case replicas
  case maximumSequences = "max-seqs"
  case tokenBudget = "token-budget"
  case routing
  case mostDevices = "budget-gpus"
  case objectives = "slo"
  case percentile, attainment
}

/// What a person asks for, as texts; ``question(for:trace:)`` refuses the first mistake.
public struct CapacityOptions: Hashable, Sendable {
  private var texts: [CapacityOption: String] = [:]

  /// Creates options in which nothing is chosen yet.
  public init() {}

  /// The value of an option as it was typed, without spaces; `nil` when it is empty.
  public subscript(option: CapacityOption) -> String? {
    get { texts[option] }
    set {
      let bare = newValue?.filter { $0 != " " } ?? ""
      texts[option] = bare.isEmpty ? nil : bare
    }
  }

  /// Returns the question.
  ///
  /// - Parameters:
  ///   - scenario: The model and the engine.
  ///   - trace: The requests.
  /// - Returns: The question, with defaults for what was left out.
  /// - Throws: The first ``ScenarioProblem``.
  public func question(
    for scenario: Scenario, trace: RequestTrace
  ) throws(ScenarioProblem) -> CapacityQuestion {
    var question = CapacityQuestion(
      trace: trace, objectives: try objectives(), scenario: scenario,
      devices: list(.device) ?? [Scenario.usualDevice])
    question.weights = list(.weights) ?? []
    question.caches = list(.cache) ?? []
    question.tensor = try wholes(.tensor, 1...1024) ?? question.tensor
    question.replicas = try range(.replicas, 1...1024) ?? question.replicas
    question.maximumSequences =
      try wholes(.maximumSequences, 1...65_536) ?? question.maximumSequences
    question.tokenBudgets = try wholes(.tokenBudget, 1...1_048_576) ?? question.tokenBudgets
    question.mostDevices = try wholes(.mostDevices, 1...1_048_576, most: 1)?.first
    question.routing = try routing() ?? question.routing
    try readPrices(&question)
    return question
  }
}

/// Lists and ranges.
extension CapacityOptions {
  /// The parts between commas; each stands once.
  private func list(_ option: CapacityOption) -> [String]? {
    self[option].map { text in
      text.split(separator: ",").map(String.init).unique
    }
  }

  private func wholes(
    _ option: CapacityOption, _ range: ClosedRange<Int>, most: Int = 64
  ) throws(ScenarioProblem) -> [Int]? {
    guard let text = self[option], let parts = list(option) else { return nil }
    let numbers = parts.map { Self.whole($0, range) }
    guard !numbers.isEmpty, numbers.count <= most, !numbers.contains(nil) else {
      let what = most == 1 ? "a whole number" : "whole numbers with commas between them, each"
      throw Self.problem(
        option, text, mustBe: "\(what) from \(range.lowerBound) to \(range.upperBound)")
    }
    return numbers.compactMap(\.self).unique
  }

  private func range(
    _ option: CapacityOption, _ range: ClosedRange<Int>
  ) throws(ScenarioProblem) -> ClosedRange<Int>? {
    guard let text = self[option] else { return nil }
    let ends = NumberText.range(text).flatMap { ends -> ClosedRange<Int>? in
      guard let low = Int(exactly: ends.lowerBound), let high = Int(exactly: ends.upperBound) else {
        return nil
      }
      return range.contains(low) && range.contains(high) ? low...high : nil
    }
    guard let ends else {
      throw Self.problem(
        option, text,
        mustBe:
          "a whole number or a range such as 1-16, from \(range.lowerBound) to \(range.upperBound)")
    }
    return ends
  }

  private static func whole(_ text: some StringProtocol, _ range: ClosedRange<Int>) -> Int? {
    guard let number = NumberText.number(text), let whole = Int(exactly: number) else { return nil }
    return range.contains(whole) ? whole : nil
  }

  private static func problem(
    _ option: CapacityOption, _ text: String, mustBe right: String
  ) -> ScenarioProblem {
    ScenarioProblem("\(option.rawValue) is \(Spelling.quoted(text)); it must be \(right)")
  }
}

/// Objectives, routing and prices.
extension CapacityOptions {
  private func objectives() throws(ScenarioProblem) -> CapacityObjectives {
    var limits: [LatencyMetric: SimulatedTime] = [:]
    for part in list(.objectives) ?? [] {
      guard let (name, text) = part.halves(at: "="), let metric = LatencyMetric(rawValue: name),
        limits[metric] == nil
      else {
        throw Self.problem(
          .objectives, part,
          mustBe:
            "a limit such as ttft=2s or itl=50ms; the names are ttft, itl, tpot and e2e, each at most once"
        )
      }
      limits[metric] = try ServingOptions.time(text, "\(name) of slo")
    }
    let percentile = try share(.percentile, whole: 100, "a percentile from 50 to 99.99, such as 99")
    let attainment = try share(.attainment, whole: 1, "a share from 0.5 to 1, such as 0.95 or 95%")
    return CapacityObjectives(
      limits: limits, percentile: percentile ?? 0.99, attainment: attainment)
  }

  /// Reads a share: a percentage, or a number of which `whole` is the whole.
  private func share(
    _ option: CapacityOption, whole: Double, _ right: String
  ) throws(ScenarioProblem) -> Double? {
    guard let text = self[option] else { return nil }
    let percent = text.without(suffix: "%").flatMap { NumberText.number($0) }.map { $0 / 100 }
    let value = percent ?? NumberText.number(text).map { $0 / whole }
    guard let value, (0.5...1).contains(value) else {
      throw Self.problem(option, text, mustBe: right)
    }
    return value
  }

  private func routing() throws(ScenarioProblem) -> Routing? {
    switch self[.routing] {
    case nil: nil
    case "round-robin": .roundRobin
    case "least-loaded": .leastLoaded
    case "shortest-queue": .shortestQueue
    case "prefix": .prefixAware(imbalance: 8)
    case .some(let text):
      throw Self.problem(
        .routing, text, mustBe: "round-robin, least-loaded, shortest-queue or prefix")
    }
  }

  /// Reads one price for all devices, or one for each as `name=price`.
  private func readPrices(_ question: inout CapacityQuestion) throws(ScenarioProblem) {
    for part in list(.price) ?? [] {
      guard let (name, price) = part.halves(at: "=") else {
        question.scenario[.price] = part
        continue
      }
      guard question.devices.contains(name) else {
        throw Self.problem(
          .price, part,
          mustBe: "a price such as 2.5, or name=price with the name of a device that is looked at")
      }
      question.prices[name] = price
    }
  }
}
