// SPDX-License-Identifier: Apache-2.0

/// A trace that was read from a file, and what was found on the way.
///
/// Arrivals count from the earliest one. Byte-order mark, CRLF, blank lines and a last line without a newline are fine.
public struct TraceReading: Hashable, Sendable {
  /// The requests, by rising arrival; those of one moment keep the order of the file.
  public let trace: RequestTrace
  /// What was found.
  public let report: TraceReport

  /// Reads a trace.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - format: How it is written; `nil` to find out, see ``TraceFormat/detect(_:)``.
  ///   - badLines: Whether a bad line ends the reading. A bad header always does, and so does a file without a good line: then the
  ///     error is that of its first line.
  /// - Throws: ``TraceError`` that names the line, what stands there and what would be right.
  public init(
    _ bytes: [UInt8], format: TraceFormat? = nil, badLines: BadLines = .stop
  ) throws(TraceError) {
    var reader = try TraceFileReader(bytes, format, badLines)
    try reader.readLines(bytes)
    (trace, report) = try reader.finished()
  }
}
