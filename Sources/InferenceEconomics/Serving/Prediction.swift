// SPDX-License-Identifier: Apache-2.0

/// What a deployment does under a workload: times, rates, and the memory behind them.
public struct Prediction: Sendable {
  public let deployment: Deployment
  public let workload: Workload
  /// The mean sequences that one copy decodes at a time.
  public let batch: Double
  /// From sending a request to the first token of the answer, queueing included.
  public let timeToFirstToken: Figure
  /// Between two tokens of an answer; also called time per output token.
  public let interTokenLatency: Figure
  /// From sending a request to the last token.
  public let endToEnd: Figure
  /// Tokens of answers a second, all copies together.
  public let outputThroughput: Figure
  /// Finished requests a second, all copies together.
  public let requestThroughput: Figure
  /// The memory of the fullest device at this batch.
  public let memory: MemoryPlan
  /// What a reader should know before using the numbers.
  public let remarks: [Remark]

  /// Something that the numbers rest on or leave out.
  public enum Remark: String, Hashable, Sendable {
    /// The sequences that memory holds are fewer than the callers: requests wait for memory.
    case waitsForMemory
    /// More requests come than can be served: the queue grows without end.
    case overloaded
    /// No measured row has a device of this family; efficiencies are those of all families together.
    case unmeasuredDevice
    /// The device computes nothing in this format, so weights are widened first.
    case widensWeights
  }
}
