// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal

/// Everything that a person ever wrote, as one JSON document; the sample is left out, since a script wrote it and makes it again.
///
/// It has each round's texts as they stand, and each round's whole log, which holds every saved revision of every text: a `draftEdited`
/// event says how many bytes of UTF-8 `kept` their place at the start of the text and `keptAtEnd` at its end, and what was `inserted`
/// between them. Its keys are sorted, and a line feed stands at its end. `version` is that of this form: fields are added, never renamed.
///
/// All times are in UTC, to the millisecond, as in `2026-11-24T18:00:00.000Z`.
public struct StoreExport: Sendable {
  private let text: Data

  /// Returns the document.
  public func json() -> Data { text }

  /// Reads the store round by round, so that no more than one of them is in memory beside the document.
  init(_ db: Database, at now: Instant) throws {
    var document = ExportDocument()
    let log = EventLog(db: db)
    let campaignLog = CampaignLog(db: db)
    try document.add("campaigns", try campaignLog.campaigns().filter { !$0.isSample }) { id in
      ExportedCampaign(id: id, stored: try campaignLog.stored(of: id))
    }
    try document.add("exportedAt", now.iso8601)
    // Absent when no language model was ever connected.
    if let model = try ExportedModel(db: db) { try document.add("languageModel", model) }
    try document.add("practice", try ExportedPractice(db: db))
    try document.add("rounds", try log.rounds().filter { !$0.isSample }) { id in
      ExportedRound(id: id, stored: try log.stored(of: id))
    }
    try document.add("version", 1)
    text = document.ended
  }
}

/// A JSON object that is written value by value, in the form of `JSONEncoder` with sorted keys and readable lines.
private struct ExportDocument {
  private var text = Data("{".utf8)
  private var isFirst = true
  private let encoder: JSONEncoder = {
    let encoder = EventPayload.encoder()
    encoder.outputFormatting.insert(.prettyPrinted)
    return encoder
  }()

  /// The whole text.
  var ended: Data { text + Data("\n}\n".utf8) }

  /// Adds a value.
  mutating func add(_ name: String, _ value: some Encodable) throws {
    begin(name)
    try write(value, depth: 1)
  }

  /// Adds a list, whose elements are made one after the other.
  mutating func add<Name, Element: Encodable>(
    _ name: String, _ names: [Name], _ element: (Name) throws -> Element
  ) throws {
    begin(name)
    text += Data("[\n".utf8)
    for (place, one) in names.enumerated() {
      text += Data((place == 0 ? "    " : ",\n    ").utf8)
      try write(try element(one), depth: 2)
    }
    text += Data("\n  ]".utf8)
  }

  private mutating func begin(_ name: String) {
    text += Data("\(isFirst ? "" : ",")\n  \"\(name)\" : ".utf8)
    isFirst = false
  }

  /// Writes a value with its lines moved in; within strings there are none, since JSON escapes them.
  private mutating func write(_ value: some Encodable, depth: Int) throws {
    let lineFeed = UInt8(ascii: "\n")
    let margin = [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
    for (place, line) in try encoder.encode(value)
      .split(separator: lineFeed, omittingEmptySubsequences: false).enumerated()
    {
      if place > 0 { text.append(lineFeed) }
      // The line within an empty list has no margin.
      if place > 0, !line.isEmpty { text += margin }
      text += line
    }
  }
}

/// A round in an export.
struct ExportedRound: Encodable {
  let id: RoundID
  /// Why the round cannot be shown as a whole; nil when it can.
  let problem: String?
  /// What was asked and written; nil when there is a problem.
  let texts: ExportedTexts?
  let events: [ExportedEvent<RoundEvent>]

  init(id: RoundID, stored: [StoredEvent]) {
    self.id = id
    events = stored.map { ExportedEvent($0, value: EventPayload.value(of: $0)) }
    do {
      let round = try Round(id: id, events: EventPayload.records(of: id, in: stored))
      texts = ExportedTexts(of: round)
      problem = nil
    } catch {
      texts = nil
      problem = "\(error)"
    }
  }
}

/// The texts of a round as they stand.
struct ExportedTexts: Encodable {
  let notes: String
  let exchanges: [ExportedExchange]

  init(of round: Round) {
    notes = round.notes.text
    exchanges = round.exchanges.map {
      ExportedExchange(
        prompt: $0.prompt, askedAs: $0.phrasing?.text, draft: $0.draft.text,
        answer: $0.answer?.text)
    }
  }
}

/// What was asked and what was written to it.
struct ExportedExchange: Encodable {
  let prompt: String
  /// The question in the words of a language model; absent when the built-in wording was shown.
  let askedAs: String?
  let draft: String
  /// What was sent or taken at the end; absent when nothing was.
  let answer: String?
}

/// A campaign in an export.
struct ExportedCampaign: Encodable {
  let id: CampaignID
  /// Why the campaign cannot be shown as a whole; nil when it can.
  let problem: String?
  let events: [ExportedEvent<CampaignEvent>]

  init(id: CampaignID, stored: [StoredEvent]) {
    self.id = id
    events = stored.map { ExportedEvent($0, value: CampaignLog.value(of: $0)) }
    do {
      _ = try CampaignLog.campaign(id, adding: stored)
      problem = nil
    } catch {
      problem = "\(error)"
    }
  }
}

/// An event of a log.
struct ExportedEvent<Event: Encodable & Sendable>: Encodable, Sendable {
  let sequence: Int
  let at: String
  /// The event; nil when it is not one that this version knows.
  let event: Event?
  /// What is stored in place of an event; nil when there is one.
  let unreadable: String?

  init(_ stored: StoredEvent, value: Event?) {
    sequence = stored.sequence
    at = stored.at.iso8601
    event = value
    unreadable = value == nil ? String(decoding: stored.payload, as: UTF8.self) : nil
  }
}

extension Instant {
  /// The moment in UTC to the millisecond, such as `2026-11-24T18:00:00.000Z`.
  var iso8601: String {
    let milliseconds = millisecondsSince1970
    let fraction = ((milliseconds % 1000) + 1000) % 1000
    let whole = Date(timeIntervalSince1970: Double((milliseconds - fraction) / 1000))
    let digits = String(1000 + fraction).dropFirst()
    return "\(whole.formatted(.iso8601).dropLast()).\(digits)Z"
  }
}
