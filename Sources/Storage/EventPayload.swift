// SPDX-License-Identifier: Apache-2.0

import Foundation
import Rehearsal

/// Events as JSON.
///
/// JSON writes NUL and the other control characters as escapes, so a payload holds none of them and SQLite's C strings keep it whole.
enum EventPayload {
  /// Returns the JSON of an event, keys sorted.
  static func text(of event: some Encodable) throws -> String {
    String(decoding: try encoder().encode(event), as: UTF8.self)
  }

  /// Returns an encoder whose output is the same for the same value.
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// Returns stored events as values.
  ///
  /// - Throws: ``StoreError/unreadable(_:reason:)`` for the first that is none.
  static func records(
    of id: RoundID, in stored: [StoredEvent]
  ) throws(StoreError) -> [RecordedEvent] {
    var records: [RecordedEvent] = []
    records.reserveCapacity(stored.count)
    for event in stored {
      guard let value = value(of: event) else {
        throw .unreadable(id, reason: "event \(event.sequence) is not one that this version knows")
      }
      records.append(RecordedEvent(sequence: event.sequence, at: event.at, event: value))
    }
    return records
  }

  /// Returns a stored event as a value, or nil when it is none.
  static func value(of event: StoredEvent) -> RoundEvent? {
    // The reason is a position in JSON that a person did not write: of no use to anybody who can act on it.
    try? JSONDecoder().decode(RoundEvent.self, from: event.payload)
  }
}

extension RoundEvent {
  /// The name of the kind of event; it is also the only key of the event's JSON, and the table checks that.
  var kind: String {
    switch self {
    case .started: "started"
    case .discussionBegan: "discussionBegan"
    case .draftEdited: "draftEdited"
    case .dataAsked: "dataAsked"
    case .dictated: "dictated"
    case .hintGiven: "hintGiven"
    case .answered: "answered"
    case .followUpAsked: "followUpAsked"
    case .followUpPhrased: "followUpPhrased"
    case .finished: "finished"
    case .feedbackGiven: "feedbackGiven"
    case .scored: "scored"
    case .levelOverridden: "levelOverridden"
    case .secondRead: "secondRead"
    }
  }
}
