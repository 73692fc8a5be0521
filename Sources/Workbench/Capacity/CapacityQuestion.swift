// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
public import ServingSimulation

/// What is looked for: the cheapest deployment that serves a trace within its objectives, among all combinations of choices.
public struct CapacityQuestion: Sendable {
  /// The requests.
  public var trace: RequestTrace
  /// What a deployment must keep.
  public var objectives: CapacityObjectives
  /// The model, the engine and, if a person gave it, the price of a device, as in a ``Scenario``; everything that is chosen here is
  /// replaced.
  public var scenario: Scenario
  /// Names of devices, 1 to 64.
  public var devices: [String]
  /// What an hour of a device costs, as text, by the name of the device; others cost what the scenario or the catalogue says.
  public var prices: [String: String] = [:]
  /// Formats of the weights; empty for that of the scenario.
  public var weights: [String] = []
  /// Formats of the KV cache; empty for that of the scenario.
  public var caches: [String] = []
  /// Devices that share each matrix.
  public var tensor = [1, 2, 4, 8]
  /// Replicas, within 1 to 1,024.
  public var replicas = 1...16
  /// Sequences in progress on one replica at most.
  public var maximumSequences = [256]
  /// Tokens of a step at most.
  public var tokenBudgets = [2048]
  /// Which replica a request is sent to.
  public var routing = Routing.roundRobin
  /// The devices that there are at most; `nil` for as many as one likes.
  public var mostDevices: Int?

  /// Creates a question with the defaults of the fields.
  public init(
    trace: RequestTrace, objectives: CapacityObjectives, scenario: Scenario,
    devices: [String] = [Scenario.usualDevice]
  ) {
    self.trace = trace
    self.objectives = objectives
    self.scenario = scenario
    self.devices = devices
  }

  /// The tokens of a page of the KV cache, as in vLLM.
  static let pageTokens = 16
  /// The most configurations of a question.
  public static let mostConfigurations = 100_000

  /// How many configurations there are.
  public var configurations: Int {
    [
      devices.count, max(1, weights.count), max(1, caches.count), tensor.count,
      maximumSequences.count, tokenBudgets.count,
    ].reduce(replicas.count) { product, count in
      let (value, overflow) = product.multipliedReportingOverflow(by: count)
      return overflow ? .max : value
    }
  }

  /// Refuses what makes no sense.
  func check() throws(ScenarioProblem) {
    try objectives.check()
    guard !trace.requests.isEmpty else {
      throw ScenarioProblem("the trace has no requests; take a longer part of it")
    }
    guard trace.prefixBlocks.isEmpty || trace.prefixBlockTokens % Self.pageTokens == 0 else {
      throw ScenarioProblem(
        "prefix blocks of \(trace.prefixBlockTokens) tokens are not whole pages of \(Self.pageTokens)"
      )
    }
    try Self.check("devices", devices.count, 1...64)
    try Self.check("formats of the weights", weights.count, 0...16)
    try Self.check("formats of the cache", caches.count, 0...16)
    try Self.check("tensor groups", tensor, 1...1024)
    try Self.check("replicas", [replicas.lowerBound, replicas.upperBound], 1...1024)
    try Self.check("sequences at most", maximumSequences, 1...65_536)
    try Self.check("token budgets", tokenBudgets, 1...1_048_576)
    if let mostDevices { try Self.check("devices at most", [mostDevices], 1...1_048_576) }
    guard configurations <= Self.mostConfigurations else {
      throw ScenarioProblem(
        "\(configurations) configurations are more than \(Self.mostConfigurations); leave some choices out"
      )
    }
  }

  private static func check(
    _ name: String, _ values: [Int], _ range: ClosedRange<Int>
  ) throws(ScenarioProblem) {
    guard !values.isEmpty else { throw ScenarioProblem("no \(name) are given") }
    for value in values { try check(name, value, range) }
  }

  private static func check(
    _ name: String, _ value: Int, _ range: ClosedRange<Int>
  ) throws(ScenarioProblem) {
    guard range.contains(value) else {
      throw ScenarioProblem(
        "\(name): \(value) is not from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
