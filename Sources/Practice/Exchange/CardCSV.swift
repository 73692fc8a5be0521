// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Quantities

/// Cards as comma-separated values (RFC 4180), for a spreadsheet.
///
/// The columns are `id,origin,topic,title,front,back,source`. Of a card from a template the front is the template, of a card from a story the
/// story and the back its part. What went wrong in a round is listed and cannot be read back: that takes the JSON file.
public enum CardCSV {
  private static let columns = ["id", "origin", "topic", "title", "front", "back", "source"]

  /// Returns the cards as a file, with a heading; lines end with CR LF.
  public static func text(of cards: [Card]) -> String {
    ([columns] + cards.map(fields)).map { fields in
      DelimitedRecords.line(
        fields.map(FormulaGuard.guarded), separator: UInt8(ascii: ",")) + "\r\n"
    }.joined()
  }

  /// Returns the cards of a file.
  ///
  /// The heading names the columns, in any order; `front` and `back` must be there. Rows without an origin are imported cards. Fields may be
  /// separated by semicolons, as a spreadsheet writes them where the comma stands before decimals.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - deck: The cards that are there already.
  ///   - templates: The drills that there are, by name; nil when any is taken.
  ///   - now: When the cards come into the deck.
  ///   - limits: How much is read.
  /// - Returns: The new cards, and what became of the other rows.
  /// - Throws: ``ImportRefusal`` when nothing of it can be read.
  public static func cards(
    in text: String, deck: [Card] = [], templates: Set<String>? = nil, at now: Instant,
    limits: ImportLimits = ImportLimits()
  ) throws(ImportRefusal) -> CardImport {
    let separator = separator(of: text) ?? UInt8(ascii: ",")
    let read = try DelimitedRecords(text, separator: separator, limits: limits)
    guard let heading = read.records.first else { throw .empty }
    let names = heading.fields.map { FormulaGuard.unguarded($0).trimmed.lowercased() }
    for needed in ["front", "back"] where !names.contains(needed) {
      throw .noColumn(name: needed, found: names.prefix(20).map { String($0.prefix(40)) })
    }
    var gathering = CardGathering(deck: deck, problems: read.problems)
    for record in read.records.dropFirst() {
      let row = CSVRow(names: names, record: record)
      switch row.card(at: now, templates: templates) {
      case .success(let card): gathering.take(card, row: record.line, named: row["id"])
      case .failure(let fault): gathering.refuse(record.line, fault.reason, fault.better)
      }
    }
    return gathering.result
  }

  /// Whether the first line of a text names the columns `front` and `back`.
  public static func isTable(_ text: String) -> Bool { separator(of: text) != nil }

  /// Returns the sign with which the first line separates the columns `front` and `back`; nil when it does not name them.
  private static func separator(of text: String) -> UInt8? {
    let heading = text.prefix { !$0.isNewline }.prefix(2_000).lowercased()
    return [UInt8(ascii: ","), UInt8(ascii: ";")].first { separator in
      let names = heading.utf8.split(separator: separator).map { name in
        String(decoding: name, as: UTF8.self)
          .filter { $0 != "\"" && $0 != "'" && !$0.isWhitespace }
      }
      return names.contains("front") && names.contains("back")
    }
  }

  private static func fields(_ card: Card) -> [String] {
    let (origin, front, back, source) =
      switch card.origin {
      case .template(let id): ("template", id, "", "")
      case .story(let id, let part): ("story", id.name, part.rawValue, "")
      case .telling(let id, let rung): ("story", id.name, "\(rung.seconds)", "")
      case .imported(let front, let back, let source): ("imported", front, back, source)
      case .failure(let failure):
        ("failure", failure.question.prompt, failure.better, "round \(failure.round)")
      }
    return [card.id.name, origin, card.topic, card.title, front, back, source]
  }
}

/// A row of the file with its columns by name.
private struct CSVRow {
  private let values: [String: String]
  private let isComplete: Bool

  init(names: [String], record: DelimitedRecords.Record) {
    values = Dictionary(
      zip(names, record.fields.map(FormulaGuard.unguarded)), uniquingKeysWith: { first, _ in first }
    )
    isComplete = record.fields.count <= names.count
  }

  subscript(name: String) -> String? {
    values[name].flatMap { $0.trimmed.isEmpty ? nil : $0 }
  }

  func card(at now: Instant, templates: Set<String>?) -> Result<Card, CardFault> {
    guard isComplete else { return .failure(.tooManyFields) }
    guard let front = self["front"] else { return .failure(.noFront) }
    switch self["origin"]?.trimmed ?? "imported" {
    case "imported":
      guard let back = self["back"] else { return .failure(.noBack) }
      let card = CardMaker.card(
        front: front, back: back, source: values["source"] ?? "",
        topic: self["topic"] ?? "Imported",
        at: now)
      return .success(card)
    case "template":
      guard templates?.contains(front) ?? true else { return .failure(.noTemplate(front)) }
      return .success(named(front, .template(id: front), at: now))
    case "story":
      return story(front, part: self["back"]?.trimmed ?? "", at: now)
    case "failure": return .failure(.failure)
    default: return .failure(.origin)
    }
  }

  private func story(
    _ story: String, part: String, at now: Instant
  ) -> Result<Card, CardFault> {
    if let part = StoryPart(rawValue: part) {
      let id = "story-\(story)-\(part.rawValue)"
      return .success(named(id, .story(id: StoryID(story), part: part), at: now))
    }
    if let rung = Int(part).flatMap(StoryRung.init) {
      let id = "story-\(story)-\(rung.seconds)s"
      return .success(named(id, .telling(id: StoryID(story), rung: rung), at: now))
    }
    return .failure(.noPart)
  }

  private func named(_ name: String, _ origin: CardOrigin, at now: Instant) -> Card {
    Card(
      id: CardID(self["id"] ?? name), title: values["title"] ?? name,
      topic: values["topic"] ?? "", origin: origin, addedAt: now)
  }
}

/// What is wrong with a row that could be read.
enum CardFault: Error, Hashable {
  case noFront, noBack, noPart, failure, origin, tooManyFields
  /// No drill of the library has this name.
  case noTemplate(String)

  var reason: String {
    switch self {
    case .noFront: "The front is empty."
    case .noBack: "The back is empty."
    case .noPart: "The back names no part of a story."
    case .failure: "What went wrong in a round cannot be read from a table."
    case .origin: "The origin is none that is known."
    case .tooManyFields: "It has more fields than the heading."
    case .noTemplate(let name): "There is no drill “\(name.prefix(80))”."
    }
  }

  var better: String {
    switch self {
    case .noFront: "Write what is asked."
    case .noBack: "Write the answer."
    case .noPart:
      "Write one of \(StoryPart.allCases.map(\.rawValue).joined(separator: ", ")), 30, 60 or 90."
    case .failure: "Take it from the JSON file of the deck."
    case .origin: "Write imported, template or story, or leave it empty."
    case .tooManyFields: "Put fields with commas in quotation marks."
    case .noTemplate: "`drill templates` lists the names that there are."
    }
  }
}
