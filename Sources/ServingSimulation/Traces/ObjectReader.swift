// SPDX-License-Identifier: Apache-2.0

/// Reads lines that are one JSON object each; keys may come in any order, and unknown ones are passed over.
///
/// What is passed over is only looked at as far as it takes to find its end. Of a key that is there twice, the last one counts.
struct ObjectReader {
  let format: TraceFormat
  private let keys: [(field: TraceField, name: [UInt8])]

  init(_ format: TraceFormat) {
    self.format = format
    let fields = TraceField.needed + (format == .mooncake ? [.prefix] : [])
    keys = fields.map { ($0, Array(format.name(of: $0).utf8)) }
  }

  /// Reads a line; its prefix ids are added to a list.
  func read(
    _ bytes: Span<UInt8>, _ line: TextLine, _ ids: inout [UInt32]
  ) throws(LineFault) -> TraceRow {
    var row = TraceRow()
    var scan = ObjectScan(place: line.start, end: line.end)
    let idsBefore = ids.count
    var seen: UInt8 = 0
    try scan.expect(Ascii.openingBrace, bytes)
    var isMore = try !scan.take(Ascii.closingBrace, bytes)
    while isMore {
      let key = try scan.key(bytes)
      if let field = field(bytes, key) {
        seen |= 1 << field.rawValue
        if field == .prefix { ids.removeLast(ids.count - idsBefore) }
        try read(field, bytes, &scan, &row, &ids)
      } else {
        try scan.passValue(bytes)
      }
      isMore = try scan.take(Ascii.comma, bytes)
      if !isMore { try scan.expect(Ascii.closingBrace, bytes) }
    }
    try scan.expectEnd(bytes)
    for field in TraceField.needed where seen & (1 << field.rawValue) == 0 {
      throw LineFault(.missingKey, field, line.start, line.end)
    }
    return row
  }

  /// Returns the field with a key.
  private func field(_ bytes: Span<UInt8>, _ key: Range<Int>) -> TraceField? {
    for index in keys.indices where keys[index].name.count == key.count {
      var offset = 0
      while offset < key.count, keys[index].name[offset] == bytes[key.lowerBound &+ offset] {
        offset &+= 1
      }
      if offset == key.count { return keys[index].field }
    }
    return nil
  }

  private func read(
    _ field: TraceField, _ bytes: Span<UInt8>, _ scan: inout ObjectScan, _ row: inout TraceRow,
    _ ids: inout [UInt32]
  ) throws(LineFault) {
    if field == .prefix { return try scan.ids(bytes, &ids) }
    let (number, range) = try scan.number(field, bytes)
    if field == .arrival {
      try row.setArrival(
        number, isMilliseconds: format == .mooncake, range.lowerBound, range.upperBound)
    } else {
      try row.set(field, number, range.lowerBound, range.upperBound)
    }
  }
}
