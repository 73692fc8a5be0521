// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a line, and where in the file; small, since a file may have a million of them.
struct LineFault: Error {
  var problem: TraceError.Problem
  var field: TraceField?
  /// The first byte that is wrong.
  var start: Int
  /// The byte after the last one.
  var end: Int

  init(_ problem: TraceError.Problem, _ start: Int, _ end: Int) {
    self.init(problem, nil, start, end)
  }

  init(_ problem: TraceError.Problem, _ field: TraceField?, _ start: Int, _ end: Int) {
    self.problem = problem
    self.field = field
    self.start = start
    self.end = max(start, end)
  }

  /// Returns the error that a person can read.
  func error(line: Int, _ format: TraceFormat, _ bytes: [UInt8]) -> TraceError {
    TraceError(
      line: line, problem, field: field.map(format.name(of:)) ?? "",
      found: Self.excerpt(bytes, start, end))
  }

  /// Returns up to 40 bytes as text, with question marks for what cannot be shown.
  static func excerpt(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    let shown = bytes[min(start, bytes.count)..<min(end, bytes.count)].prefix(40)
    let printable = shown.map { $0 < Ascii.space || $0 == 127 ? UInt8(ascii: "?") : $0 }
    return String(decoding: printable, as: UTF8.self) + (end - start > 40 ? "…" : "")
  }
}
