// SPDX-License-Identifier: Apache-2.0

import Pages
import Quantities
import Rehearsal

/// The state of a room as its script reads it.
///
/// Times are milliseconds since 1970; what there is none of is `null`, never left out.
struct RoomStateJSON: Encodable {
  let notesRevision: Int
  let answerRevision: Int
  /// The exchange that waits for an answer; nil while preparing and when all are answered.
  let exchange: Int?
  let savedAt: Instant?
  let serverNow: Instant
  let phase: String
  /// When the clock of the present phase reaches zero; nil when untimed.
  let endsAt: Instant?

  /// Creates the state of a round at a moment, with the revisions of the boxes that a form is about.
  init(_ round: Round, form: RoomForm, now: Instant) {
    let last = round.exchanges.count - 1
    let answer = round.draft(of: .answer(exchange: form.exchange ?? last)) ?? Draft()
    let open = round.exchanges[last].answer == nil ? last : nil
    notesRevision = round.notes.revision
    answerRevision = answer.revision
    savedAt = [round.notes.savedAt, answer.savedAt].compactMap(\.self).max()
    serverNow = now
    (phase, exchange, endsAt) =
      switch round.phase(at: now) {
      case .preparation(let left): ("preparation", nil, left.map { now + $0 })
      case .discussion: ("discussion", open, round.deadline)
      case .finished: ("finished", nil, nil)
      }
  }

  private enum Key: CodingKey {
    case version, notesRevision, answerRevision, exchange, savedAt, serverNow, phase, endsAt
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: .version)
    try container.encode(notesRevision, forKey: .notesRevision)
    try container.encode(answerRevision, forKey: .answerRevision)
    try container.encode(exchange, forKey: .exchange)
    try container.encode(savedAt, forKey: .savedAt)
    try container.encode(serverNow, forKey: .serverNow)
    try container.encode(phase, forKey: .phase)
    try container.encode(endsAt, forKey: .endsAt)
  }
}
