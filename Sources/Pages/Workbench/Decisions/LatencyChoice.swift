// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
import Workbench

/// What must be reached for 95 of 100 requests, and what each way to answer sooner can do.
struct LatencyChoice {
  /// The names of what can be chosen: times in seconds, the price in USD for a million requests.
  static let names = [
    "target", "gpus", "rps", "spread", "hit", "edgeshare", "edgetime", "prefix",
  ]

  let target: LatencyTarget
  let rate: RequestsPerSecond?
  /// The 95th percentile of a request with a place over its median.
  let spread: Double
  let hitRate: Interval<One>
  let edgeShare: Interval<One>
  let edgeTime: Time
  let prefixRate: Interval<One>

  init(_ choices: DecisionChoices, devices: Int) throws {
    let fields = ChoiceFields(texts: choices.texts)
    target = try LatencyTarget(
      p95: Time(try fields.number("target", 1e-3...1e5, "a number of seconds", usual: 5)),
      devices: try fields.whole(
        "gpus", 1...100_000, "a whole number of devices", usual: max(devices * 4, 4)))
    let requests = try fields.number(
      "rps", 1e-6...1e5, "a number of requests a second", usual: 1e-6)
    rate = choices.texts["rps"] == nil ? nil : RequestsPerSecond(requests)
    spread = try fields.number("spread", 1...100, "a factor", usual: 1.5)
    hitRate = try fields.share("hit", usual: 0.2)
    edgeShare = try fields.share("edgeshare", usual: 0.3)
    edgeTime = Time(try fields.number("edgetime", 1e-3...1e5, "a number of seconds", usual: 4))
    prefixRate = try fields.share("prefix", usual: 0.5)
  }
}

/// The options for one model, with a second one as what it could be distilled into.
struct LatencyOptionsResult {
  let choice: LatencyChoice
  let options: LatencyOptions
  let rate: RequestsPerSecond
  /// What the rate was taken from.
  let rateBasis: Message
  /// The name of the model that a distilled one is taken to be like; `nil` without one.
  let small: String?

  init(_ one: Case, small other: Case?, _ choice: LatencyChoice) throws {
    self.choice = choice
    let prediction = try one.prediction()
    (rate, rateBasis) = Self.rate(one, choice, prediction)
    let base = try Self.baseline(one, prediction, choice, rate)
    var options: [LatencyOption] = [
      .clientCache(
        hitRate: choice.hitRate, hit: try LatencySpread(constant: Interval(exactly: 0.02))),
      .edge(
        share: choice.edgeShare,
        answer: try LatencySpread(constant: Interval(exactly: choice.edgeTime)),
        cost: Interval(exactly: 0)),
      .moreReplicas(base.replicas * 2),
      .prefixCache(
        hitRate: choice.prefixRate, savedPrefill: Interval(0.8, low: 0.6, high: 0.95)),
    ]
    if let bigger = try Self.bigger(one, base) { options.append(bigger) }
    if let other, let distilled = try Self.distilled(other, choice) {
      options.append(distilled)
      small = other.name
    } else {
      small = nil
    }
    self.options = try LatencyOptions(options, for: base, target: choice.target)
  }
}

extension LatencyOptionsResult {
  private static func rate(
    _ one: Case, _ choice: LatencyChoice, _ prediction: Prediction
  ) -> (RequestsPerSecond, Message) {
    if let rate = choice.rate { return (rate, "as given") }
    if let month = one.setting.requestsPerMonth {
      return (RequestsPerSecond(month / (730 * 3600)), "the requests of the month, spread evenly")
    }
    if case .rate(let rate, _) = one.setting.workload.load { return (rate, "the load") }
    let busy = prediction.requestThroughput.value * one.setting.utilisation.value.value
    return (RequestsPerSecond(busy), "what these devices answer at the utilisation")
  }

  private static func spread(
    _ prediction: Prediction, _ factor: Double
  ) throws(EconomicsError) -> LatencySpread {
    let whole = prediction.endToEnd.amounts(of: Second.self)
    return try LatencySpread(p50: whole, p95: whole * factor)
  }

  private static func places(_ prediction: Prediction) -> Int {
    min(max(Int(prediction.batch.rounded()), 1), 4096)
  }

  private static func baseline(
    _ one: Case, _ prediction: Prediction, _ choice: LatencyChoice, _ rate: RequestsPerSecond
  ) throws(EconomicsError) -> LatencyBaseline {
    let first = prediction.timeToFirstToken.value / prediction.endToEnd.value
    return try LatencyBaseline(
      service: try spread(prediction, choice.spread),
      prefillShare: Interval(exactly: Ratio(min(max(first, 0), 1))), rate: Interval(exactly: rate),
      replicas: one.deployment.layout.replicas, places: places(prediction),
      devicesPerReplica: one.deployment.layout.devicesPerReplica,
      price: one.hour?.price ?? Interval(exactly: 0))
  }

  /// Twice the places, with the slowdown of a step that the frontier shows; `nil` where it has no such points.
  private static func bigger(
    _ one: Case, _ base: LatencyBaseline
  ) throws -> LatencyOption? {
    let tensor = one.deployment.layout.tensor
    let points = try one.frontier().points.filter { $0.tensor == tensor && !$0.waitsForMemory }
    guard let now = points.last(where: { $0.callers <= Double(base.places) }),
      let then = points.first(where: { $0.callers >= Double(base.places * 2) })
    else { return nil }
    let factor = max(then.interTokenLatency.value / now.interTokenLatency.value, 1)
    return .biggerBatch(
      places: Int(then.callers), slowdown: Interval(exactly: Ratio(min(factor, 1000))))
  }

  private static func distilled(
    _ other: Case, _ choice: LatencyChoice
  ) throws -> LatencyOption? {
    guard let prediction = try? other.prediction() else { return nil }
    return .distillation(
      service: try spread(prediction, choice.spread), places: places(prediction),
      devicesPerReplica: other.deployment.layout.devicesPerReplica)
  }
}
