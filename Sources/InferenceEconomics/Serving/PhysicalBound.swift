// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The least time that physics allows: all bytes at the peak bandwidth, all operations at the peak rate.
public struct PhysicalBound: Sendable {
  let counter: StepCounter
  let bandwidth: BytesPerSecond
  let rate: OperationsPerSecond

  /// Reads the peaks of a deployment; where sources disagree, the highest, so that the bound is one for certain.
  ///
  /// - Parameter deployment: The model on its devices.
  /// - Throws: ``EconomicsError/noRate(device:format:offered:)`` when the device does not compute in the format.
  public init(_ deployment: Deployment) throws(EconomicsError) {
    try self.init(deployment, counter: StepCounter(deployment))
  }

  init(_ deployment: Deployment, counter: StepCounter) throws(EconomicsError) {
    self.counter = counter
    bandwidth = deployment.device.bandwidth.high
    rate = try deployment.rate.high
  }

  /// Returns the least time of a step.
  public func time(of step: Step) -> Time {
    time(of: counter.work(of: step))
  }

  /// Returns the least time for what a step moves and computes.
  public func time(of work: StepWork) -> Time {
    max(work.bytes / bandwidth, work.operations / rate)
  }
}
