// SPDX-License-Identifier: Apache-2.0

/// A reader of calendar files that is stricter than any calendar.
///
/// Source of the grammar: RFC 5545, sections 3.1 (lines), 3.3.11 (text), 3.4, 3.6.1 and 3.6.6 (what a calendar, an event and an alarm hold).
struct CalendarReader {
  /// A line with its name, its parameters and its value, as it stands in the file.
  struct Line: Equatable {
    let name: String
    let parameters: String
    let value: String
  }

  /// What is wrong, in the order in which it was found.
  private(set) var problems: [String] = []
  /// The lines of each event, those of its alarm included.
  private(set) var events: [[Line]] = []
  private var open: [(name: String, lines: [Line])] = []

  init(_ file: String) {
    let bytes = Array(file.utf8)
    if !bytes.ends(with: [13, 10]) { problems.append("the last line has no end") }
    for (index, byte) in bytes.enumerated() {
      let isPaired =
        byte == 13
        ? index + 1 < bytes.count && bytes[index + 1] == 10
        : index > 0 && bytes[index - 1] == 13
      if byte == 13 || byte == 10, !isPaired { problems.append("a bare line end at \(index)") }
      if byte < 32 && ![9, 10, 13].contains(byte) || byte == 127 {
        problems.append("a control byte at \(index)")
      }
    }
    for line in unfolded(bytes) { read(line) }
    if !open.isEmpty { problems.append("left open: \(open.map(\.name))") }
  }

  /// Returns the lines joined from their folds; each fold must be short and whole characters.
  private mutating func unfolded(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    for raw in bytes.split(separator: 10) {
      let line = raw.last == 13 ? raw.dropLast() : raw
      if line.count > 75 { problems.append("a line of \(line.count) bytes") }
      if String(validating: line, as: UTF8.self) == nil { problems.append("a cut character") }
      if line.first == 32, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Array(line))
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func read(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return problems.append("no colon in \(text.debugDescription)")
    }
    let head = text[..<colon]
    let name = String(head.prefix { $0 != ";" })
    let line = Line(
      name: name, parameters: String(head.dropFirst(name.count)),
      value: String(text[text.utf8.index(after: colon)...]))
    let isName = name.utf8.allSatisfy { (65...90).contains($0) || $0 == 45 }
    if name.isEmpty || !isName { problems.append("\(name.debugDescription) is no name") }
    switch name {
    case "BEGIN":
      if open.isEmpty != (line.value == "VCALENDAR") { problems.append("\(line) is misplaced") }
      open.append((line.value, []))
    case "END": end(line.value)
    default:
      guard !open.isEmpty else { return problems.append("\(name) outside") }
      open[open.count - 1].lines.append(line)
      checkValue(line)
    }
  }

  private mutating func end(_ name: String) {
    guard let part = open.popLast(), part.name == name else {
      return problems.append("END:\(name) ends nothing")
    }
    let once: [String] =
      switch name {
      case "VCALENDAR": ["VERSION", "PRODID", "CALSCALE"]
      case "VEVENT": ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"]
      case "VALARM": ["ACTION", "TRIGGER", "DESCRIPTION"]
      default: []
      }
    if once.isEmpty { problems.append("\(name) is no part of ours") }
    let names = part.lines.map(\.name).filter { name != "VEVENT" || !$0.hasPrefix("ALARM-") }
    if names.sorted() != once.sorted() { problems.append("\(name) holds \(names)") }
    if name == "VEVENT" {
      events.append(part.lines)
      checkTimes(part.lines)
    }
    if name == "VALARM", !open.isEmpty {
      open[open.count - 1].lines += part.lines.map {
        Line(name: "ALARM-\($0.name)", parameters: $0.parameters, value: $0.value)
      }
    }
  }

  private mutating func checkTimes(_ lines: [Line]) {
    guard let start = lines.first(where: { $0.name == "DTSTART" }),
      let end = lines.first(where: { $0.name == "DTEND" })
    else { return }
    if start.parameters != end.parameters || start.value >= end.value {
      problems.append("\(start.value) to \(end.value)")
    }
  }

  private mutating func checkValue(_ line: Line) {
    switch (line.name, line.parameters) {
    case ("DTSTART", ";VALUE=DATE"), ("DTEND", ";VALUE=DATE"):
      if line.value.wholeMatch(of: /[0-9]{8}/) == nil { problems.append("\(line)") }
    case ("DTSTART", ""), ("DTEND", ""), ("DTSTAMP", ""):
      if line.value.wholeMatch(of: /[0-9]{8}T[0-9]{6}Z/) == nil { problems.append("\(line)") }
    case ("UID", ""), ("SUMMARY", ""), ("DESCRIPTION", ""):
      if Self.text(line.value) == nil { problems.append("\(line)") }
    case ("VERSION", ""): if line.value != "2.0" { problems.append("\(line)") }
    case ("TRIGGER", ""): if line.value != "-PT24H" { problems.append("\(line)") }
    case ("ACTION", ""): if line.value != "DISPLAY" { problems.append("\(line)") }
    case ("TRANSP", ""):
      if !["OPAQUE", "TRANSPARENT"].contains(line.value) { problems.append("\(line)") }
    case ("PRODID", ""), ("CALSCALE", ""): if line.value.isEmpty { problems.append("\(line)") }
    default: problems.append("\(line) is none of ours")
    }
  }

  /// Returns the words of a value of the type TEXT; nil when it is none.
  static func text(_ value: String) -> String? {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        guard ["\\", ";", ",", "n"].contains(scalar) else { return nil }
        result.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ";" || scalar == "," {
        return nil
      } else {
        result.append(scalar)
      }
    }
    return isEscaped ? nil : String(result)
  }
}

extension Array<UInt8> {
  fileprivate func ends(with tail: [UInt8]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
