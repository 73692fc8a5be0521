// SPDX-License-Identifier: Apache-2.0

/// Reads rows of a table whose fields stand between commas.
struct TableReader {
  let header: TableHeader
  let hasDates: Bool

  /// Reads a row; its prefix ids are added to a list.
  func read(
    _ bytes: Span<UInt8>, _ line: TextLine, _ ids: inout [UInt32]
  ) throws(LineFault) -> TraceRow {
    var row = TraceRow()
    var place = line.start
    var column = 0
    while true {
      guard column < header.columns.count else {
        throw LineFault(.tooManyFields, line.start, line.end)
      }
      let start = Ascii.skipSpaces(bytes, place, line.end)
      place = start
      if let field = header.columns[column] {
        try read(field, bytes, &place, line.end, &row, &ids)
        place = Ascii.skipSpaces(bytes, place, line.end)
        guard place == line.end || bytes[place] == Ascii.comma else {
          throw Self.fault(.notANumber, field, bytes, start, line.end)
        }
      } else {
        Self.pass(bytes, &place, line.end)
      }
      column &+= 1
      if place >= line.end { break }
      place &+= 1
    }
    guard column == header.columns.count else {
      throw LineFault(.tooFewFields, line.start, line.end)
    }
    return row
  }

  private func read(
    _ field: TraceField, _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int,
    _ row: inout TraceRow, _ ids: inout [UInt32]
  ) throws(LineFault) {
    if field == .prefix { return try Self.readPrefix(bytes, &place, end, &ids) }
    let start = place
    if field == .arrival, hasDates {
      guard WrittenDate.read(bytes, &place, end, into: &row) else {
        throw Self.fault(.notANumber, field, bytes, start, end)
      }
      return
    }
    guard let number = WrittenNumber.read(bytes, &place, end) else {
      throw Self.fault(.notANumber, field, bytes, start, end)
    }
    if field == .arrival {
      try row.setArrival(number, isMilliseconds: false, start, place)
    } else {
      try row.set(field, number, start, place)
    }
  }

  /// Reads ids with spaces or semicolons between them, up to the end of the field.
  private static func readPrefix(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int, _ ids: inout [UInt32]
  ) throws(LineFault) {
    while place < end, bytes[place] != Ascii.comma {
      ids.append(try PrefixID.read(bytes, &place, end))
      let behind = place
      while place < end, bytes[place] == Ascii.space || bytes[place] == Ascii.semicolon {
        place &+= 1
      }
      guard place > behind || place == end || bytes[place] == Ascii.comma else {
        throw LineFault(.notANumber, .prefix, place, min(place &+ 16, end))
      }
    }
  }

  /// Moves to the comma after a field that is not read; one in quotes may have commas.
  private static func pass(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) {
    if place < end, bytes[place] == Ascii.quote {
      place &+= 1
      while place < end, bytes[place] != Ascii.quote { place &+= 1 }
    }
    while place < end, bytes[place] != Ascii.comma { place &+= 1 }
  }

  /// Returns a fault about a whole field.
  private static func fault(
    _ problem: TraceError.Problem, _ field: TraceField, _ bytes: Span<UInt8>, _ start: Int,
    _ end: Int
  ) -> LineFault {
    var stop = start
    while stop < end, bytes[stop] != Ascii.comma { stop &+= 1 }
    return LineFault(problem, field, start, stop)
  }
}
