// SPDX-License-Identifier: Apache-2.0

/// Goes through the lines of a file.
struct TraceFileReader {
  private enum Lines {
    case table(TableReader)
    case objects(ObjectReader)
  }

  private let lines: Lines
  private let badLines: BadLines
  private let prefixBlockTokens: Int
  private var cursor: LineCursor
  private var number = 0
  private var builder = TraceBuilder()
  private var report: TraceReport

  /// Finds out the format and reads the header, if there is one.
  init(_ bytes: [UInt8], _ format: TraceFormat?, _ badLines: BadLines) throws(TraceError) {
    cursor = LineCursor(bytes.span)
    self.badLines = badLines
    guard let first = Self.firstLine(bytes, &cursor, &number) else {
      throw TraceError(line: 0, .emptyFile)
    }
    do { try first.checkText(bytes) } catch { throw error.error(line: number, .csv, bytes) }
    guard let format = format ?? TraceFormat.detect(bytes) else {
      throw LineFault(.unknownFormat, first.start, first.end).error(line: number, .csv, bytes)
    }
    report = TraceReport(format: format)
    if format.isJSON {
      lines = .objects(ObjectReader(format))
      prefixBlockTokens = 512
      cursor = LineCursor(bytes.span)
      number = 0
    } else {
      let text = String(decoding: bytes[first.start..<first.end], as: UTF8.self)
      let header = try TableHeader(text, format, line: number)
      lines = .table(TableReader(header: header, hasDates: format == .azure))
      prefixBlockTokens = header.prefixBlockTokens
    }
  }

  private static func firstLine(
    _ bytes: [UInt8], _ cursor: inout LineCursor, _ number: inout Int
  ) -> TextLine? {
    let all = bytes.span
    while let line = cursor.next(all) {
      number += 1
      if !line.isBlank(all) { return line }
    }
    return nil
  }

  /// Reads all requests.
  mutating func readLines(_ bytes: [UInt8]) throws(TraceError) {
    let all = bytes.span
    builder.reserve(min(bytes.count / 24, 1 << 20))
    while let line = cursor.next(all) {
      number &+= 1
      if line.isBlank(all) { continue }
      do { try read(line, all, bytes) } catch {
        builder.dropRow()
        try note(Self.truncation(error, line), bytes)
      }
    }
  }

  private mutating func read(
    _ line: TextLine, _ all: Span<UInt8>, _ bytes: [UInt8]
  ) throws(LineFault) {
    try line.checkText(bytes)
    let row =
      switch lines {
      case .table(let reader): try reader.read(all, line, &builder.ids)
      case .objects(let reader): try reader.read(all, line, &builder.ids)
      }
    try builder.add(row, line)
  }

  /// Returns the fault of a last line that seems to have been cut off, or the fault as it is.
  private static func truncation(_ fault: LineFault, _ line: TextLine) -> LineFault {
    guard !line.isTerminated else { return fault }
    switch fault.problem {
    case .notANumber where fault.start < line.end: return fault
    case .tooFewFields, .brokenJSON, .notANumber:
      return LineFault(.truncatedLastLine, line.start, line.end)
    default: return fault
    }
  }

  /// Stops at a bad line, or keeps it for the report.
  private mutating func note(_ fault: LineFault, _ bytes: [UInt8]) throws(TraceError) {
    report.skipped &+= 1
    guard badLines == .stop || report.firstSkipped.count < 10 else { return }
    let error = fault.error(line: number, report.format, bytes)
    if badLines == .stop { throw error }
    report.firstSkipped.append(error)
  }

  /// Returns the trace and the report.
  consuming func finished() throws(TraceError) -> (RequestTrace, TraceReport) {
    if builder.isEmpty { throw report.firstSkipped.first ?? TraceError(line: 0, .noRequests) }
    report.requests = builder.count
    report.outOfOrder = builder.outOfOrder
    return (builder.trace(prefixBlockTokens: prefixBlockTokens), report)
  }
}
