// SPDX-License-Identifier: Apache-2.0

public import ServingSimulation

/// A trace with where it is from.
public struct ServingTrace: Sendable {
  /// How it is shown, such as the name of the file.
  public let name: String
  /// All of its requests.
  public let trace: RequestTrace
  /// What was found while it was read.
  public let report: TraceReport

  /// Creates a trace that was read.
  public init(name: String, _ reading: TraceReading) {
    self.name = name
    trace = reading.trace
    report = reading.report
  }
}
