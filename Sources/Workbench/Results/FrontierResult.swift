// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
import Quantities

/// How throughput and latency trade against each other on one copy, over groups of devices and numbers of callers.
public struct FrontierResult: Sendable {
  /// All points, by group and then by callers.
  public let points: [Point]
  /// The points of which none other has both more tokens a second for each device and less latency, by latency.
  public let front: [Point]
  /// The most callers of the chosen layout that the service level allows; `nil` when none was asked for, or not even
  /// one caller is served in time.
  ///
  /// The single value counts the most likely times, the low end the slow ends of their intervals, the high end the
  /// fast ones.
  public let mostCallers: Figure?
  /// The point of those callers; `nil` when there is none.
  public let bestWithinLevel: Point?

  /// One group of devices under one number of callers.
  public struct Point: Sendable {
    /// The devices that share each matrix.
    public let tensor: Int
    /// The callers of one copy.
    public let callers: Double
    /// Tokens of answers a second for each device.
    public let outputPerDevice: Figure
    /// Between two tokens.
    public let interTokenLatency: Figure
    /// From sending to the first token.
    public let timeToFirstToken: Figure
    /// Whether requests wait for memory at this point.
    public let waitsForMemory: Bool
    /// Whether the service level is kept; `nil` when none was asked for.
    public let level: LevelVerdict?
  }
}

extension Case {
  /// Returns the trade between throughput and latency.
  ///
  /// - Throws: ``ScenarioProblem`` as ``prediction()`` does.
  public func frontier() throws(ScenarioProblem) -> FrontierResult {
    try checkFit()
    var points: [FrontierResult.Point] = []
    for tensor in frontierGroups {
      guard let single = single(tensor: tensor) else { continue }
      points += try single.points()
    }
    let most = try mostCallers()
    return FrontierResult(
      points: points, front: ParetoFront.of(points), mostCallers: most?.figure,
      bestWithinLevel: try most.map { most throws(ScenarioProblem) in
        try point(callers: most.figure.value)
      })
  }

  private var frontierGroups: [Int] {
    [1, 2, 4, 8, deployment.layout.tensor].unique.sorted()
  }

  /// One copy of the same model on another group of devices; `nil` where it cannot be cut so or does not fit.
  private func single(tensor: Int) -> Case? {
    // A group that does not work is no point of the frontier; why is the matter of other commands.
    guard
      let layout = try? Layout(
        tensor: tensor, pipeline: deployment.layout.pipeline,
        expert: tensor % deployment.layout.expert == 0 ? deployment.layout.expert : 1),
      let deployment = try? deployment.laid(layout)
    else { return nil }
    let single = with(deployment: deployment, layout: LayoutChoice(layout: layout, reason: nil))
    return (try? single.checkFit()) == nil ? nil : single
  }

  private func points() throws(ScenarioProblem) -> [FrontierResult.Point] {
    let model = try servingModel()
    var points: [FrontierResult.Point] = []
    for callers in Self.callers {
      points.append(try point(model, callers: callers))
    }
    return points
  }

  /// Numbers of callers from 1 to 1024, two for each doubling.
  private static let callers: [Double] = [
    1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024,
  ]

  private func point(callers: Double) throws(ScenarioProblem) -> FrontierResult.Point {
    let layout = deployment.layout.replicated(1)
    let single = with(
      deployment: try laid(layout), layout: LayoutChoice(layout: layout, reason: nil))
    return try single.point(try single.servingModel(), callers: callers)
  }

  private func laid(_ layout: Layout) throws(ScenarioProblem) -> Deployment {
    do { return try deployment.laid(layout) } catch {
      throw ScenarioProblem(error, number: number)
    }
  }

  private func point(
    _ model: ServingModel, callers: Double
  ) throws(ScenarioProblem) -> FrontierResult.Point {
    let prediction: Prediction
    do { prediction = try model.predict(setting.workload.with(.concurrency(callers))) } catch {
      throw ScenarioProblem(error, number: number)
    }
    let rates = ThroughputResult(prediction)
    return FrontierResult.Point(
      tensor: deployment.layout.tensor, callers: callers, outputPerDevice: rates.outputPerDevice,
      interTokenLatency: prediction.interTokenLatency,
      timeToFirstToken: prediction.timeToFirstToken,
      waitsForMemory: prediction.remarks.contains(.waitsForMemory),
      level: setting.level.verdict(prediction))
  }
}

extension Deployment {
  /// Returns the same model, formats and engine in another layout.
  func laid(_ layout: Layout) throws(EconomicsError) -> Deployment {
    try Deployment(
      model, on: device, layout: layout, weights: weights, cache: cache, engine: engine)
  }
}

extension Workload {
  /// Returns the same requests under another load.
  func with(_ load: Load) throws(EconomicsError) -> Workload {
    try Workload(
      promptTokens: promptTokens, answerTokens: answerTokens, load: load, cachedShare: cachedShare)
  }

  /// Returns requests of another length under the same load.
  func with(promptTokens: Double) throws(EconomicsError) -> Workload {
    try Workload(
      promptTokens: promptTokens, answerTokens: answerTokens, load: load, cachedShare: cachedShare)
  }
}
