// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import InferenceEconomics
public import Quantities

/// The time from nothing to the first answer, and whether a copy should be stopped when nobody asks.
public struct ColdStartResult: Sendable {
  /// The whole time; its terms are the steps.
  public let total: Figure
  /// The steps, in their order.
  public let steps: [Step]
  /// The time from sleep to the first answer, with the weights in the memory of the host.
  public let wake: Figure
  /// The time to the first token of a copy that runs.
  public let warm: Figure
  /// Whether stopping pays; `nil` when no price is known or nobody said how many requests come.
  public let scaling: ScaleToZero?
  /// Whole starts that were measured, of this model where there are any.
  public let measured: [MeasuredStart]

  /// A step of a start.
  public struct Step: Hashable, Sendable {
    public let name: StaticName
    public let figure: Figure
  }

  /// A start that was measured as a whole.
  public struct MeasuredStart: Hashable, Sendable {
    public let model: String
    public let hardware: String
    public let method: String
    public let time: Interval<Second>
    public let source: SourceID
  }
}

/// What a person knows of a start; the catalogue fills in the rest.
public struct ColdStartChoice: Hashable, Sendable {
  /// The time until a device is found.
  public var schedule: Interval<Second> = Interval(exactly: 0)
  /// Whether the image of the program stands on the device already.
  public var imageIsPresent = false
  /// The time to pull the image; that of the catalogue when `nil`.
  public var pull: Interval<Second>?
  /// The rate at which weights reach the device; that of the catalogue when `nil`.
  public var loadRate: Interval<Per<Byte, Second>>?
  /// The time from loaded weights to ready; that of the catalogue when `nil`.
  public var warmUp: Interval<Second>?
  /// How long a copy is kept after a request.
  public var keepWarm: Time = 300
  /// The share of waiting requests that are given up.
  public var givesUp: Interval<One> = Interval(exactly: 0)
  /// What a request is worth that is given up.
  public var requestValue: Interval<Dollar> = Interval(exactly: 0)

  /// Creates a choice that leaves everything to the catalogue.
  public init() {}
}

extension Case {
  /// Returns the time of a cold start and whether stopping pays.
  ///
  /// - Parameter choice: What is known of the start.
  /// - Returns: The steps, the whole, and the comparison with a copy that always runs.
  /// - Throws: ``ScenarioProblem`` as ``prediction()`` does, or when a number of the choice cannot be.
  public func coldStart(
    _ choice: ColdStartChoice = ColdStartChoice()
  ) throws(ScenarioProblem) -> ColdStartResult {
    let warm = try prediction().timeToFirstToken
    do { return try ColdStartBuilder(one: self, choice: choice, warm: warm).result() } catch {
      throw ScenarioProblem(error, number: number)
    }
  }
}

/// Puts the steps of a start together.
private struct ColdStartBuilder {
  let one: Case
  let choice: ColdStartChoice
  let warm: Figure

  func result() throws(EconomicsError) -> ColdStartResult {
    let steps = try steps()
    let total = steps.reduce(Interval<Second>(exactly: 0)) { $0 + $1.figure.interval() }
    let sources = steps.flatMap(\.figure.sources).unique
    return ColdStartResult(
      total: Figure(
        total, terms: steps.map { Term($0.name, Time($0.figure.value)) }, sources: sources),
      steps: steps, wake: wake, warm: warm, scaling: try scaling(total, sources),
      measured: Self.measured(one.entry?.id))
  }

  private func steps() throws(EconomicsError) -> [ColdStartResult.Step] {
    var steps: [ColdStartResult.Step] = []
    if choice.schedule.high > .zero {
      steps.append(.init(name: "find a device", figure: Figure(choice.schedule)))
    }
    if !choice.imageIsPresent {
      steps.append(
        .init(name: "pull the image", figure: fact("image-pull", choice.pull)))
    }
    steps.append(.init(name: "load the weights", figure: try load()))
    steps.append(.init(name: "warm up", figure: fact("engine-warm-up", choice.warmUp)))
    steps.append(.init(name: "first answer", figure: firstAnswer))
    return steps
  }

  private func load() throws(EconomicsError) -> Figure {
    let weights = WeightMemory(of: one.deployment).total
    let rows = Catalogue.coldStarts(of: .weights)
    let rates = rows.compactMap(Self.rate)
    let rate = choice.loadRate ?? Interval(spreadOf: rates.isEmpty ? [1e9] : rates)
    let transfer = try StartupTime.Transfer(
      size: Interval(exactly: weights), rate: rate)
    return Figure(
      transfer.time,
      terms: [Term("weights of a copy", weights), Term("rate", rate.value, "weights / rate")],
      sources: choice.loadRate == nil ? rows.map(\.source).unique : [])
  }

  /// The rate of a measurement, stated or from size and time.
  private static func rate(_ row: ColdStart) -> Double? {
    if let rate = row.rate { return rate.value }
    guard let size = row.size, let time = row.time, time.value > .zero else { return nil }
    return size.value / time.value.value
  }

  private func fact(_ id: String, _ given: Interval<Second>?) -> Figure {
    if let given { return Figure(given) }
    guard let fact = Catalogue.fact(id), let interval = fact.interval(in: Second.self) else {
      return Figure(Interval<Second>(exactly: 0))
    }
    return Figure(interval, sources: [fact.source])
  }

  /// The first request after a start meets kernels and caches that are not warm yet.
  private var firstAnswer: Figure {
    guard let cold = Catalogue.fact("first-request-cold"),
      let usual = Catalogue.fact("first-request-warm"), usual.value > 0
    else { return warm }
    let factor = cold.value / usual.value
    return Figure(
      Interval<Second>(
        Time(warm.value * factor), low: Time(warm.low), high: Time(warm.high * factor)),
      terms: [
        Term("time to first token, warm", Time(warm.value)),
        Term("first request over a warm one", Ratio(factor), "measured on one model"),
      ], sources: (warm.sources + [cold.source]).unique)
  }

  private var wake: Figure {
    let weights = WeightMemory(of: one.deployment).total
    // The catalogue tells small and large models apart at the size of its measured ones.
    let id = weights < .gigabytes(20) ? "wake-small" : "wake-large"
    return fact(id, nil)
  }

  private func scaling(
    _ start: Interval<Second>, _ sources: [SourceID]
  ) throws(EconomicsError) -> ScaleToZero? {
    guard let hour = one.hour, let rate = one.setting.meanRate, rate.value <= 1000 else {
      return nil
    }
    let copy = hour.price * Double(one.deployment.layout.devicesPerReplica)
    return try ScaleToZero(
      rate: Interval(exactly: rate), coldStart: start, keepWarm: choice.keepWarm, price: copy,
      alwaysOnPrice: copy, givesUp: choice.givesUp, requestValue: choice.requestValue,
      sources: (sources + hour.sources).unique)
  }

  private static func measured(_ model: String?) -> [ColdStartResult.MeasuredStart] {
    let all = Catalogue.coldStarts.filter { $0.step == .ready || $0.step == .coldStart }
    let own = all.filter { $0.modelID != nil && $0.modelID == model }
    return (own.isEmpty ? all : own).compactMap { row in
      row.time.map { time in
        ColdStartResult.MeasuredStart(
          model: row.model ?? "not stated", hardware: row.hardware ?? "not stated",
          method: row.method ?? "not stated", time: time, source: row.source)
      }
    }
  }
}
