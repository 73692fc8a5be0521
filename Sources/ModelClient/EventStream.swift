// SPDX-License-Identifier: Apache-2.0

/// Cuts a stream of server-sent events into the data of each event, however its bytes arrive.
///
/// Source: WHATWG, HTML Living Standard, section 9.2.6 "Interpreting an event stream". Bytes are kept until a line is whole, so that a
/// character that arrives in two parts is one character.
struct EventStream {
  private var line: [UInt8] = []
  private var data: [UInt8]?
  private var isAfterReturn = false

  /// Takes bytes and returns the data of the events that they complete.
  mutating func take(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
    var events: [[UInt8]] = []
    for byte in bytes {
      let wasAfterReturn = isAfterReturn
      isAfterReturn = byte == 0x0D
      if byte == 0x0A, wasAfterReturn { continue }
      guard byte == 0x0A || byte == 0x0D else {
        line.append(byte)
        continue
      }
      if let event = endLine() { events.append(event) }
    }
    return events
  }

  /// Returns the data of an event whose last empty line never came.
  mutating func end() -> [[UInt8]] {
    var events: [[UInt8]] = []
    if !line.isEmpty, let event = endLine() { events.append(event) }
    if let event = endLine() { events.append(event) }
    return events
  }

  private mutating func endLine() -> [UInt8]? {
    defer { line.removeAll(keepingCapacity: true) }
    guard !line.isEmpty else {
      defer { data = nil }
      return data
    }
    let field = Array("data".utf8)
    guard line.starts(with: field),
      line.count == field.count || line[field.count] == UInt8(ascii: ":")
    else {
      return nil
    }
    var value = line.dropFirst(field.count + 1)
    if value.first == 0x20 { value = value.dropFirst() }
    data = data.map { $0 + [0x0A] + value } ?? Array(value)
    return nil
  }
}
