// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What a window sends about the boxes of a room: the text of each and the revision it started from.
public struct RoomSave: Hashable, Sendable {
  /// The text of a box and where it comes from.
  public struct Box: Hashable, Sendable {
    public let text: String
    /// The revision that the writer started from; nil to write over whatever is there.
    public let base: Int?

    /// Creates the state of a box.
    public init(text: String, base: Int?) {
      self.text = text
      self.base = base
    }
  }

  /// The notes; nil to leave them as they are.
  public let notes: Box?
  /// The answer of an exchange; nil to leave it as it is.
  public let answer: Box?
  /// The exchange that the answer belongs to, counted from zero.
  public let exchange: Int
  /// What of the answer was dictated so far; nil when nothing was.
  public let dictation: Dictation?

  /// Creates what a window sends.
  public init(
    notes: Box? = nil, answer: Box? = nil, exchange: Int = 0, dictation: Dictation? = nil
  ) {
    self.dictation = dictation
    self.notes = notes
    self.answer = answer
    self.exchange = exchange
  }
}

extension RoomSave {
  /// Creates what a window sends that writes in one box only.
  public init(_ text: String, in field: DraftField, base: Int?) {
    let box = Box(text: text, base: base)
    switch field {
    case .notes: self.init(notes: box)
    case .answer(let exchange): self.init(answer: box, exchange: exchange)
    }
  }
}

/// What came of saving the boxes of a room.
public struct RoomSaved: Sendable {
  /// The events to write down.
  public let events: [RoundEvent]
  /// The boxes that could not be saved, and why; the others were.
  public let refused: [(field: DraftField, error: RoundError)]
}

extension Round {
  /// Returns the events that save both boxes of a room; what is wrong with one does not keep the other from being saved.
  ///
  /// An empty answer box that was never written in is no change, so it is accepted even while the preparation runs.
  public func save(_ save: RoomSave, at now: Instant) -> RoomSaved {
    var events: [RoundEvent] = []
    var refused: [(field: DraftField, error: RoundError)] = []
    for (field, box) in boxes(of: save) where !isUntouched(field, box) {
      do throws(RoundError) {
        events += try self.save(box.text, in: field, basedOn: box.base, at: now)
      } catch {
        refused.append((field, error))
      }
    }
    return RoomSaved(events: events + dictated(save, at: now), refused: refused)
  }

  /// The event that keeps what was dictated of the open answer; none when as much is known, and when the answer is no longer open.
  private func dictated(_ save: RoomSave, at now: Instant) -> [RoundEvent] {
    guard let dictation = save.dictation, exchanges.indices.contains(save.exchange),
      (exchanges[save.exchange].dictation?.words ?? 0) < dictation.words,
      (try? checkOpen(.answer(exchange: save.exchange), at: now)) != nil
    else { return [] }
    return [.dictated(exchange: save.exchange, dictation: dictation)]
  }

  private func boxes(of save: RoomSave) -> [(DraftField, RoomSave.Box)] {
    let notes = save.notes.map { (DraftField.notes, $0) }
    let answer = save.answer.map { (DraftField.answer(exchange: save.exchange), $0) }
    return [notes, answer].compactMap(\.self)
  }

  /// Whether a box holds what is written down already.
  private func isUntouched(_ field: DraftField, _ box: RoomSave.Box) -> Bool {
    let kept = draft(of: field)?.text ?? ""
    return box.text.withUnixLineEnds.utf8.elementsEqual(kept.utf8)
  }
}
