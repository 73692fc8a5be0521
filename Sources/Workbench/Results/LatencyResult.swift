// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
import Quantities

/// How long callers wait under the load.
public struct LatencyResult: Sendable {
  /// The prediction behind it.
  public let prediction: Prediction
  /// Whether the service level is kept; `nil` when none was asked for.
  public let level: LevelVerdict?

  /// From sending to the first token.
  public var timeToFirstToken: Figure { prediction.timeToFirstToken }
  /// Between two tokens.
  public var interTokenLatency: Figure { prediction.interTokenLatency }
  /// From sending to the last token.
  public var endToEnd: Figure { prediction.endToEnd }
  /// What a reader should know before using the numbers, in sentences without a full stop.
  public var remarks: [String] { prediction.remarks.map(\.text) }
}

/// What comes out under the load.
public struct ThroughputResult: Sendable {
  /// The prediction behind it.
  public let prediction: Prediction
  /// Tokens of answers a second, over all copies.
  public let output: Figure
  /// The same for each device.
  public let outputPerDevice: Figure
  /// Tokens of prompts and answers a second, over all copies.
  public let total: Figure
  /// Finished requests a second, over all copies.
  public let requests: Figure
  /// The sequences that one copy decodes at a time.
  public let batch: Figure
  /// What a reader should know before using the numbers, in sentences without a full stop.
  public var remarks: [String] { prediction.remarks.map(\.text) }
}

/// Whether a service level is kept.
public enum LevelVerdict: String, Hashable, Sendable {
  /// Even at the slow end of the intervals.
  case keeps
  /// At the fast end only.
  case mayKeep
  /// Not even at the fast end.
  case misses
}

extension ServiceLevel {
  /// Returns whether a prediction keeps it; `nil` when nothing is asked for.
  func verdict(_ prediction: Prediction) -> LevelVerdict? {
    let pairs = [
      (prediction.timeToFirstToken, timeToFirstToken),
      (prediction.interTokenLatency, interTokenLatency),
    ].compactMap { figure, limit in limit.map { (figure, $0.value) } }
    guard !pairs.isEmpty else { return nil }
    if pairs.allSatisfy({ $0.high <= $1 }) { return .keeps }
    return pairs.allSatisfy { $0.low <= $1 } ? .mayKeep : .misses
  }

  /// Whether the most likely numbers keep it.
  func isKeptByValues(_ prediction: Prediction) -> Bool {
    prediction.timeToFirstToken.value <= timeToFirstToken?.value ?? .infinity
      && prediction.interTokenLatency.value <= interTokenLatency?.value ?? .infinity
  }
}

extension Case {
  /// Returns the model ready for predictions.
  ///
  /// - Throws: ``ScenarioProblem`` when it does not fit or the device does not compute in the format.
  func servingModel() throws(ScenarioProblem) -> ServingModel {
    do {
      return try ServingModel(
        deployment, calibration: basis.calibration, assumptions: basis.assumptions)
    } catch {
      throw ScenarioProblem(error, number: number)
    }
  }

  /// Returns the prediction for the workload.
  ///
  /// - Throws: ``ScenarioProblem`` when it does not fit, the device does not compute in the format, or the context is
  ///   beyond that of the model.
  public func prediction() throws(ScenarioProblem) -> Prediction {
    try prediction(of: setting.workload)
  }

  /// Returns the prediction for a workload.
  func prediction(of workload: Workload) throws(ScenarioProblem) -> Prediction {
    let model = try servingModel()
    try checkFit()
    do { return try model.predict(workload) } catch {
      throw ScenarioProblem(error, number: number)
    }
  }

  /// Returns how long callers wait.
  ///
  /// - Throws: ``ScenarioProblem`` as ``prediction()`` does.
  public func latency() throws(ScenarioProblem) -> LatencyResult {
    let prediction = try prediction()
    return LatencyResult(prediction: prediction, level: setting.level.verdict(prediction))
  }

  /// Returns what comes out.
  ///
  /// - Throws: ``ScenarioProblem`` as ``prediction()`` does.
  public func throughput() throws(ScenarioProblem) -> ThroughputResult {
    ThroughputResult(try prediction())
  }
}

extension ThroughputResult {
  /// Creates the rates of a prediction.
  init(_ prediction: Prediction) {
    let workload = prediction.workload
    let devices = Double(prediction.deployment.layout.devices)
    let output = prediction.outputThroughput
    let all = (workload.promptTokens + workload.answerTokens) / workload.answerTokens
    self.init(
      prediction: prediction, output: output,
      outputPerDevice: output.scaled(
        by: 1 / devices, [Term("devices", Ratio(devices), "tokens a second / devices")]),
      total: output.scaled(
        by: all,
        [
          Term("prompt", Tokens(workload.promptTokens)),
          Term("answer", Tokens(workload.answerTokens), "output x (prompt + answer) / answer"),
        ]), requests: prediction.requestThroughput,
      batch: Figure(exactly: Amount<Request>(prediction.batch), sources: output.sources))
  }
}

extension Figure {
  /// Returns the figure with every number larger by a factor, and with further terms before its own.
  func scaled(by factor: Double, _ terms: [Term]) -> Figure {
    Figure(
      Interval<Per<Token, Second>>(
        Amount(value * factor), low: Amount(low * factor), high: Amount(high * factor)),
      bound: bound.map { Bound($0.side, $0.value * factor, because: $0.reason) },
      terms: terms + self.terms, sources: sources)
  }
}

extension Prediction.Remark {
  /// The remark in a sentence without a full stop.
  public var text: String {
    switch self {
    case .waitsForMemory:
      "memory holds fewer sequences than there are callers, so requests wait for a place"
    case .overloaded:
      "more requests come than can be served, so the queue grows without end"
    case .unmeasuredDevice:
      "no measurement has a device of this family; efficiencies are those of all families together"
    case .widensWeights:
      "the device does not compute in this format, so weights are widened first"
    }
  }
}
