// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What a person may do in a round. Each function returns the events to write down, or says why it cannot be done.
extension Round {
  /// The largest text that a box takes, in bytes of UTF-8: a novel chapter, far beyond any answer.
  public static let largestText = 512 * 1024

  /// Returns the events that end the preparation; none when it is over already.
  ///
  /// - Throws: ``RoundError/over`` when the round has ended.
  public func beginDiscussion(at now: Instant) throws(RoundError) -> [RoundEvent] {
    switch phase(at: now) {
    case .preparation: [.discussionBegan]
    case .discussion: []
    case .finished: throw .over
    }
  }

  /// Returns the events that save what stands in a box; none when nothing changed.
  ///
  /// `base` is the revision that the writer started from; nil to write over whatever is there.
  ///
  /// - Throws: ``RoundError`` when the round is over, the box is closed, the text is too large, or another window saved in between.
  public func save(
    _ text: String, in field: DraftField, basedOn base: Int?, at now: Instant
  ) throws(RoundError) -> [RoundEvent] {
    guard text.utf8.count <= Self.largestText else { throw .tooLarge(bytes: text.utf8.count) }
    try checkOpen(field, at: now)
    guard let draft = draft(of: field) else { throw .noSuchBox }
    let text = text.withUnixLineEnds
    guard !text.utf8.elementsEqual(draft.text.utf8) else { return [] }
    if let base, base != draft.revision {
      throw .changedElsewhere(draft)
    }
    return [.draftEdited(field: field, edit: DraftEdit(from: draft.text, to: text))]
  }

  /// Returns the events that send the answer of the open exchange.
  ///
  /// The caller adds what the interviewer does next: see ``Interviewer``. `exchange` is the number of the exchange that the writer saw, so
  /// that a second click does not answer the next question.
  ///
  /// - Throws: ``RoundError`` when the round is over, the preparation still runs, or the exchange is answered already.
  public func answer(exchange: Int, at now: Instant) throws(RoundError) -> [RoundEvent] {
    try checkOpen(.answer(exchange: exchange), at: now)
    return [.answered(exchange: exchange, reason: .person)]
  }

  /// Returns the events that end the round at the person's wish; the open draft is taken as it stands.
  ///
  /// - Throws: ``RoundError/over`` when the round has ended.
  public func finish(at now: Instant) throws(RoundError) -> [RoundEvent] {
    guard end == nil else { throw .over }
    return closing(.person)
  }

  /// Returns the events that the clock has made due; none while time is left.
  public func tick(at now: Instant) -> [RoundEvent] {
    isTimeUp(at: now) ? closing(.timeUp) : []
  }

  /// Takes the open draft as it stands, if something is in it, and ends the round.
  private func closing(_ reason: EndReason) -> [RoundEvent] {
    guard let last = exchanges.last, last.answer == nil, !last.draft.text.isEmpty else {
      return [.finished(reason: reason)]
    }
    return [.answered(exchange: exchanges.count - 1, reason: reason), .finished(reason: reason)]
  }

  func checkOpen(_ field: DraftField, at now: Instant) throws(RoundError) {
    if end != nil || isTimeUp(at: now) { throw .over }
    guard case .answer(let exchange) = field else { return }
    if case .preparation = phase(at: now) { throw .stillPreparing }
    guard exchanges.indices.contains(exchange) else { throw .noSuchBox }
    guard exchanges[exchange].answer == nil else { throw .answeredAlready }
  }
}

/// A reason why something cannot be done in a round.
public enum RoundError: Error, Hashable, Sendable {
  /// The round has ended.
  case over
  /// The preparation still runs, and only notes can be written.
  case stillPreparing
  /// The exchange has its answer.
  case answeredAlready
  /// There is no box of this name.
  case noSuchBox
  /// There is no hint to give, or the mode gives none.
  case noHint
  /// The text is larger than a box takes.
  case tooLarge(bytes: Int)
  /// Another window saved in between; this is what stands there now.
  case changedElsewhere(Draft)
}

extension RoundError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .over: "the round is over; its scorecard is ready"
    case .stillPreparing: "the preparation still runs: begin the discussion first"
    case .answeredAlready: "this question has been answered; reload to see the next one"
    case .noSuchBox: "there is no such question in this round; reload to see where it stands"
    case .noHint:
      "there is no hint: real mode gives none, and in coach mode nothing more is missing that a hint could name"
    case .tooLarge(let bytes):
      "the text has \(bytes) bytes and the largest that fits is \(Round.largestText); shorten it"
    case .changedElsewhere: "another window has saved a different text since this one was opened"
    }
  }
}

extension String {
  /// The text with every line end as a single line feed, as a form and a script send it differently.
  package var withUnixLineEnds: String {
    guard utf8.contains(13) else { return self }
    return String(decoding: unixLineEnds(of: Array(utf8)), as: UTF8.self)
  }

  /// Whether it holds no word and no sign.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

private func unixLineEnds(of bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case 13: result.append(10)
    case 10 where index > 0 && bytes[index - 1] == 13: break
    default: result.append(byte)
    }
  }
  return result
}
