// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// Predicts what a deployment does under a load.
///
///     let model = try ServingModel(deployment, calibration: calibration, assumptions: assumptions)
///     let prediction = try model.predict(workload)
///     print(prediction.interTokenLatency.value, prediction.interTokenLatency.low)
///
/// A prediction takes microseconds: a few steps are timed, nothing is simulated.
public struct ServingModel: Sendable {
  public let deployment: Deployment
  let calibration: Calibration
  let assumptions: MemoryAssumptions
  let timer: StepTimer
  let bound: PhysicalBound

  /// Makes a deployment ready for predictions.
  ///
  /// - Parameters:
  ///   - deployment: The model on its devices.
  ///   - calibration: What was fitted on measurements.
  ///   - assumptions: What engines take of the memory.
  /// - Throws: ``EconomicsError/noRate(device:format:offered:)`` when the device does not compute in the format, or
  ///   ``EconomicsError/doesNotFit(reason:)`` when not even one short sequence fits.
  public init(
    _ deployment: Deployment, calibration: Calibration, assumptions: MemoryAssumptions
  ) throws(EconomicsError) {
    self.deployment = deployment
    self.calibration = calibration
    self.assumptions = assumptions
    timer = try StepTimer(deployment, calibration)
    bound = try PhysicalBound(deployment, counter: timer.counter)
    let weights = WeightMemory(of: deployment).perDevice
    if weights >= deployment.device.memory.high {
      let plan = try MemoryPlan(deployment, sequences: 1, tokens: 1, assumptions: assumptions)
      throw .doesNotFit(reason: plan.reason ?? "the weights alone fill the memory")
    }
  }

  /// Returns the time of one step and what it is made of.
  public func time(of step: Step) -> StepTime { timer.time(of: step) }

  /// Returns the time of bringing tokens to experts that several tensor groups share, and back; 0 where each has its own.
  ///
  /// Predictions of loads leave it out: published rows of such layouts are of fabrics on which it hardly shows.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of all groups together.
  ///   - evenly: Whether each group brings as many.
  /// - Returns: The time over all layers that have experts.
  package func expertDealing(tokens: Double, evenly: Bool) -> Time {
    Time(timer.dealing(tokens: tokens, evenly: evenly))
  }

  /// Predicts times and rates under a workload.
  ///
  /// - Parameter workload: What is asked.
  /// - Returns: Each figure with its interval, bound and terms.
  /// - Throws: ``EconomicsError/contextTooLong(model:tokens:limit:)``.
  public func predict(_ workload: Workload) throws(EconomicsError) -> Prediction {
    let full = Int(workload.fullContext.rounded(.up))
    if let limit = deployment.model.contextLimit, full > limit {
      throw .contextTooLong(model: deployment.model.id, tokens: full, limit: limit)
    }
    return try PredictionBuilder(self, workload, outcome(of: workload)).prediction()
  }

  /// Returns the plain numbers behind a prediction.
  func outcome(of workload: Workload) -> Outcome {
    LoadModel(timer, deployment, workload).outcome
  }
}
