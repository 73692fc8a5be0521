// SPDX-License-Identifier: Apache-2.0

/// Puts rows together to a trace.
struct TraceBuilder {
  /// 30 days in picoseconds.
  private static let longest: Int64 = 2_592_000_000_000_000_000

  /// The ids of prefix blocks of all rows, those of a row being read at the end.
  var ids: [UInt32] = []
  private(set) var outOfOrder = 0
  private var requests: [SimulatedRequest] = []
  private var idsBefore = 0
  /// The first arrival, from which others are counted while the file is read.
  private var firstSeconds: Int64 = 0
  private var firstPicoseconds: Int64 = 0
  private var earliest: Int64 = 0
  private var latest: Int64 = 0

  var isEmpty: Bool { requests.isEmpty }
  var count: Int { requests.count }

  /// Makes room for rows.
  mutating func reserve(_ count: Int) { requests.reserveCapacity(count) }

  /// Forgets the prefix ids of a row that turned out to be bad.
  mutating func dropRow() { ids.removeLast(ids.count - idsBefore) }

  /// Adds a row that stands in a line.
  mutating func add(_ row: TraceRow, _ line: TextLine) throws(LineFault) {
    guard ids.count <= Int(Int32.max) else {
      throw LineFault(.tooManyPrefixBlocks, .prefix, line.start, line.end)
    }
    let arrival = try arrival(of: row, line)
    if arrival < latest { outOfOrder &+= 1 }
    earliest = min(earliest, arrival)
    latest = max(latest, arrival)
    requests.append(
      SimulatedRequest(
        arrival: SimulatedTime(picoseconds: arrival), promptTokens: Int(row.prompt),
        outputTokens: Int(row.output), trafficClass: Int(row.trafficClass),
        prefixStart: ids.count > idsBefore ? idsBefore : 0, prefixCount: ids.count - idsBefore))
    idsBefore = ids.count
  }

  /// Returns the picoseconds since the first row, refusing what makes the whole longer than 30 days.
  private mutating func arrival(
    of row: TraceRow, _ line: TextLine
  ) throws(LineFault) -> Int64 {
    if requests.isEmpty {
      firstSeconds = row.seconds
      firstPicoseconds = row.picoseconds
      return 0
    }
    let seconds = row.seconds &- firstSeconds
    if seconds.magnitude <= 2_592_000 {
      let arrival = seconds &* 1_000_000_000_000 &+ (row.picoseconds &- firstPicoseconds)
      if max(latest, arrival) &- min(earliest, arrival) <= Self.longest { return arrival }
    }
    throw LineFault(.timeOutOfRange, .arrival, line.start, line.end)
  }

  /// Returns the trace, counted from its earliest arrival.
  consuming func trace(prefixBlockTokens: Int) -> RequestTrace {
    if earliest != 0 {
      let start = SimulatedTime(picoseconds: earliest)
      for index in requests.indices { requests[index].arrival = requests[index].arrival - start }
    }
    return RequestTrace(requests, prefixBlocks: ids, prefixBlockTokens: prefixBlockTokens)
  }
}
