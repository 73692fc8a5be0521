// SPDX-License-Identifier: Apache-2.0

/// The headings of a file of notes: what separates fields, and which field is which.
struct AnkiHeading {
  /// The byte between fields.
  private(set) var separator: UInt8
  private var isHTML = false
  private var columns: [String] = []
  /// Fields that are not content, by their place from 0: `guid`, `tags`, `deck`, `notetype`.
  private var special: [String: Int] = [:]

  /// Reads the lines at the beginning that start with `#`.
  init(_ text: String) {
    let lines = text.split(separator: "\n", maxSplits: 40, omittingEmptySubsequences: false)
      .map { String($0.prefix(2_000)).trimmed }
    let heading = lines.prefix { $0.hasPrefix("#") }
    separator = Self.guess(lines.first { !$0.hasPrefix("#") && !$0.isEmpty } ?? "")
    for line in heading {
      let parts = line.dropFirst().split(separator: ":", maxSplits: 1).map { String($0) }
      guard parts.count == 2 else { continue }
      read(parts[0].trimmed.lowercased(), parts[1])
    }
  }

  private mutating func read(_ key: String, _ value: String) {
    switch key {
    case "separator": separator = Self.separators[value.trimmed.lowercased()] ?? separator
    case "html": isHTML = value.trimmed.lowercased() == "true"
    case "columns":
      columns = value.split(
        separator: Character(Unicode.Scalar(separator)), omittingEmptySubsequences: false
      ).map { $0.lowercased().trimmed }
    default:
      guard key.hasSuffix(" column"), let place = Int(value.trimmed), place > 0 else { return }
      special[String(key.dropLast(7))] = place - 1
    }
  }

  /// Returns the sides of a note, its topic and its name.
  func note(_ fields: [String]) -> (front: String, back: String, topic: String, name: String?) {
    let content = fields.indices.filter { !special.values.contains($0) && !isSpecial(column: $0) }
    let front = place(of: ["front", "question"]) ?? content.first
    let back = place(of: ["back", "answer"]) ?? content.first { $0 != front }
    let tags = field(special["tags"] ?? place(of: ["tags"]), of: fields)
    let name = field(special["guid"] ?? place(of: ["guid"]), of: fields)
    return (
      plain(field(front, of: fields)), plain(field(back, of: fields)),
      tags.isEmpty ? "Imported" : String(tags.split(separator: " ")[0].replacing("_", with: " ")),
      name.isEmpty ? nil : name
    )
  }

  private func place(of names: [String]) -> Int? { columns.firstIndex(where: names.contains) }

  private func isSpecial(column: Int) -> Bool {
    columns.indices.contains(column)
      && ["guid", "tags", "deck", "notetype"].contains(columns[column])
  }

  private func field(_ place: Int?, of fields: [String]) -> String {
    place.flatMap { fields.indices.contains($0) ? fields[$0].trimmed : nil } ?? ""
  }

  /// Returns a field as text: line breaks and the entities of signs are resolved where a file says that it is HTML; other tags stay.
  private func plain(_ field: String) -> String {
    guard isHTML else { return field }
    return Self.entities.reduce(field) { $0.replacing($1.0, with: $1.1) }.trimmed
  }

  private static let entities = [
    ("<br>", "\n"), ("<br/>", "\n"), ("<br />", "\n"), ("&nbsp;", " "), ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""), ("&amp;", "&"),
  ]

  private static let separators: [String: UInt8] = [
    "tab": 9, "\\t": 9, "comma": 44, ",": 44, "semicolon": 59, ";": 59, "pipe": 124, "|": 124,
    "colon": 58, ":": 58, "space": 32,
  ]

  private static func guess(_ line: String) -> UInt8 {
    [9, 59, 44].first { line.utf8.contains($0) } ?? 9
  }
}
