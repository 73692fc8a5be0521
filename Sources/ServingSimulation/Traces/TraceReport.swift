// SPDX-License-Identifier: Apache-2.0

/// What to do with a line that is no request.
public enum BadLines: String, Hashable, Sendable, CaseIterable {
  /// Stop with an error.
  case stop
  /// Leave it out and say so in the report.
  case skip
}

/// What was found while a trace was read.
public struct TraceReport: Hashable, Sendable {
  /// How the file was written.
  public var format: TraceFormat
  /// The requests that were read.
  public var requests = 0
  /// The requests that stood after one that came later; they were put in order.
  public var outOfOrder = 0
  /// The lines that were left out.
  public var skipped = 0
  /// The first ten of them.
  public var firstSkipped: [TraceError] = []

  /// Creates a report about a file without bad lines.
  public init(format: TraceFormat, requests: Int = 0) {
    self.format = format
    self.requests = requests
  }
}
