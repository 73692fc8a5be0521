// SPDX-License-Identifier: Apache-2.0

public import Foundation
import InterviewContent
import Quantities
import Rehearsal

/// Everything that was ever written, as one JSON document.
///
/// It has each round's texts as they stand, and each round's whole log, which holds every saved revision of every text: a `draftEdited`
/// event says how many bytes of UTF-8 `kept` their place at the start of the text and `keptAtEnd` at its end, and what was `inserted`
/// between them.
///
/// All times are in UTC, to the millisecond, as in `2026-11-24T18:00:00.000Z`.
public struct StoreExport: Encodable, Sendable {
  /// The version of this form; fields are added, never renamed.
  let version = 1
  let exportedAt: String
  let rounds: [ExportedRound]
  let campaigns: [ExportedCampaign]
  let practice: ExportedPractice
  /// Absent when no language model was ever connected.
  let languageModel: ExportedModel?

  /// Returns the document with its keys sorted, readable, and a line feed at its end.
  public func json() throws -> Data {
    let encoder = EventPayload.encoder()
    encoder.outputFormatting.insert(.prettyPrinted)
    return try encoder.encode(self) + Data("\n".utf8)
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
      ExportedExchange(prompt: $0.prompt, draft: $0.draft.text, answer: $0.answer?.text)
    }
  }
}

/// What was asked and what was written to it.
struct ExportedExchange: Encodable {
  let prompt: String
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
