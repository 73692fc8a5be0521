// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// Models x devices x formats x layouts x loads, and what of it nothing else beats.
public struct SweepPlan: Sendable {
  public let models: [ModelShape]
  /// The devices, each with the price of an hour; `nil` where none is known.
  public let devices: [(device: Device, hour: DollarsPerHour?)]
  public let weights: [WeightFormat]
  public let layouts: [Layout]
  /// The requests, each with its load.
  public let workloads: [Workload]
  public let cache: CacheFormat
  public let engine: Engine

  /// Creates a plan.
  ///
  /// - Parameters:
  ///   - models: The models.
  ///   - devices: The devices, each with the price of an hour where one is known.
  ///   - weights: The formats of weights.
  ///   - layouts: How copies are laid over devices.
  ///   - workloads: The requests, each with its load.
  ///   - cache: How keys and values are stored.
  ///   - engine: The program that serves.
  public init(
    models: [ModelShape], devices: [(device: Device, hour: DollarsPerHour?)],
    weights: [WeightFormat], layouts: [Layout], workloads: [Workload], cache: CacheFormat = .half,
    engine: Engine = .vllm
  ) {
    self.models = models
    self.devices = devices
    self.weights = weights
    self.layouts = layouts
    self.workloads = workloads
    self.cache = cache
    self.engine = engine
  }

  /// The configurations of the plan.
  public var count: Int {
    models.count * devices.count * weights.count * layouts.count * workloads.count
  }
}

/// What a sweep came to.
public struct SweepResult: Sendable {
  /// The configurations that work, in the order of the plan.
  public let points: [Point]
  /// The configurations that do not: too large, no rate for the format, or no such layout.
  public let skipped: Int
  /// The positions of points that no other one beats in both latency and tokens a second for each device, by latency.
  public let front: [Int]
  /// The same within each model, in the order of the plan.
  public let frontOfModel: [[Int]]

  /// A configuration in numbers.
  public struct Point: Hashable, Sendable {
    /// The positions in the plan.
    public let model: Int
    public let device: Int
    public let weights: Int
    public let layout: Int
    public let workload: Int
    /// Seconds between two tokens.
    public let interTokenLatency: Double
    /// Seconds to the first token.
    public let timeToFirstToken: Double
    /// Tokens of answers a second for each device.
    public let outputPerDevice: Double
    /// USD for a million tokens of answers on busy devices; `nil` without a price.
    public let perMillionOutput: Double?
  }
}

extension SweepPlan {
  /// Computes every configuration.
  ///
  /// - Parameter basis: What results rest on.
  /// - Returns: The points with their fronts.
  public func run(on basis: Basis) -> SweepResult {
    var points: [SweepResult.Point] = []
    points.reserveCapacity(count)
    var skipped = 0
    for model in models.indices {
      for device in devices.indices {
        for format in weights.indices {
          for layout in layouts.indices {
            let place = Place(model: model, device: device, weights: format, layout: layout)
            let before = points.count
            append(place, basis, to: &points)
            skipped += workloads.count - (points.count - before)
          }
        }
      }
    }
    let fronts = models.indices.map { model in
      Self.front(points, among: points.indices.filter { points[$0].model == model })
    }
    return SweepResult(
      points: points, skipped: skipped,
      front: Self.front(points, among: Array(points.indices)), frontOfModel: fronts)
  }

  private struct Place {
    let model: Int
    let device: Int
    let weights: Int
    let layout: Int
  }

  private func append(_ place: Place, _ basis: Basis, to points: inout [SweepResult.Point]) {
    let (device, hour) = devices[place.device]
    // What cannot be is skipped and counted.
    guard
      let deployment = try? Deployment(
        models[place.model], on: device, layout: layouts[place.layout],
        weights: weights[place.weights], cache: cache, engine: engine),
      let model = try? ServingModel(
        deployment, calibration: basis.calibration, assumptions: basis.assumptions)
    else { return }
    let count = Double(deployment.layout.devices)
    for (index, workload) in workloads.enumerated() {
      guard let prediction = try? model.predict(workload),
        prediction.memory.verdict != .doesNotFit
      else { continue }
      let output = prediction.outputThroughput.value
      points.append(
        SweepResult.Point(
          model: place.model, device: place.device, weights: place.weights, layout: place.layout,
          workload: index, interTokenLatency: prediction.interTokenLatency.value,
          timeToFirstToken: prediction.timeToFirstToken.value, outputPerDevice: output / count,
          perMillionOutput: hour.map { $0.value * count / 3600 / output * 1e6 }))
    }
  }

  private static func front(_ points: [SweepResult.Point], among positions: [Int]) -> [Int] {
    ParetoFront.positions(
      count: positions.count, latency: { points[positions[$0]].interTokenLatency },
      throughput: { points[positions[$0]].outputPerDevice }
    ).map { positions[$0] }
  }
}
