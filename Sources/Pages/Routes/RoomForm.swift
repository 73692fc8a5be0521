// SPDX-License-Identifier: Apache-2.0

/// The names of the fields that pages send.
public enum FormField: String, Hashable, Sendable, CaseIterable {
  // The room.
  case notes, notesRevision, exchange, answer, answerRevision, hintsSeen, dictatedWords,
    dictatedTime, blankIsMeant
  // A request for data.
  case dataWords, dataMetric, dataSplit, dataPeriod, dataFilter
  // The start of a round.
  case question, mode
  // The start of a round on a generated case.
  case family, seed
  // A campaign.
  case loop, applied, region, curriculum, file
  // The language of the interface.
  case language
  // A level that is set by hand.
  case criterion, level, reason
  // A drill, and the rating of its answer.
  case card, review, rating, skipped, extra
  // The deck.
  case template, kind, topic, origin, search, starters, failures, round, text
  // Whether the memory model is fitted without being asked for.
  case automatic
  // The erasing of all data.
  case confirmation
}

/// What the room sends, by a button or by its script.
///
/// A field that is absent leaves its box as it is, so a script can save one box and a conflict in the other stays open. A form without
/// any field asks only where the round stands.
public struct RoomForm: Hashable, Sendable, Codable {
  /// The notes as they stand in the window.
  public var notes: String?
  /// The revision of the notes that the window started from.
  public var notesRevision: Int?
  /// The exchange that the answer belongs to, counted from zero.
  public var exchange: Int?
  /// The answer as it stands in the window.
  public var answer: String?
  /// The revision of the answer that the window started from.
  public var answerRevision: Int?
  /// How many hints the window shows, so that a second click takes no second one.
  public var hintsSeen: Int?
  /// How many words of the answer were dictated.
  public var dictatedWords: Int?
  /// How long it was dictated, in milliseconds.
  public var dictatedTime: Int64?
  /// Says that an answer without a word is meant; nil when nobody was asked.
  public var blankIsMeant: String?

  /// Creates a form.
  public init(
    notes: String? = nil, notesRevision: Int? = nil, exchange: Int? = nil, answer: String? = nil,
    answerRevision: Int? = nil
  ) {
    self.notes = notes
    self.notesRevision = notesRevision
    self.exchange = exchange
    self.answer = answer
    self.answerRevision = answerRevision
  }
}
