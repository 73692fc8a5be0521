// SPDX-License-Identifier: Apache-2.0

public import Practice

extension PracticeDesk {
  /// Takes a whole log of practice into a store that has none, such as from an export; times stay as they are.
  ///
  /// A store in which drills were put into the deck and nothing else was done is as good as empty: a look at the deck does that.
  ///
  /// - Throws: ``PracticeError/notEmpty(events:)`` once practice was begun, ``PracticeError/gap(expected:found:)`` when events are missing,
  ///   ``PracticeError/invalidCardID(_:)``; ``StoreError``.
  @discardableResult
  public func importEvents(_ records: [RecordedPracticeEvent]) throws -> PracticeState {
    for (index, record) in records.enumerated() {
      guard record.sequence == index + 1 else {
        throw PracticeError.gap(expected: index + 1, found: record.sequence)
      }
      if case .cardAdded(let card) = record.event, !card.id.isStorableCard {
        throw PracticeError.invalidCardID(card.id)
      }
    }
    return try store.fillPractice(with: records)
  }
}

extension RoundStore {
  /// Writes a whole log of practice down in a store that has none, or no more than drills of the library.
  func fillPractice(with records: [RecordedPracticeEvent]) throws -> PracticeState {
    let loaded = try unwrappingRefusals {
      try write { db in
        var loaded = try practiceCache.load(from: db)
        guard loaded.state.isOnlyBegun else {
          throw Refusal(reason: PracticeError.notEmpty(events: loaded.state.eventCount))
        }
        try append(loaded.state.restoring(records), to: &loaded.state, db)
        return loaded
      }
    }
    practiceCache.keep(loaded)
    return loaded.state
  }
}

extension PracticeState {
  /// Whether nothing happened but that drills of the library came into the deck.
  fileprivate var isOnlyBegun: Bool {
    eventCount == deck.count
      && deck.allSatisfy { card in
        if case .template = card.card.origin { card.isNew } else { false }
      }
  }

  /// Returns what is to be written behind the log so that the deck becomes that of another log: cards that are not in it are taken out.
  fileprivate func restoring(_ records: [RecordedPracticeEvent]) -> [RecordedPracticeEvent] {
    guard let lastEventAt else { return records }
    var restored = PracticeState()
    for record in records { restored.apply(record) }
    let gone = deck.filter { restored.card($0.id) == nil }.enumerated().map { place, card in
      RecordedPracticeEvent(
        sequence: eventCount + 1 + place, at: lastEventAt,
        event: .cardRemoved(CardRemoval(card: card.id, reason: "another deck was brought in")))
    }
    let shift = eventCount + gone.count
    return gone + records.map { $0.moved(by: shift) }
  }
}

extension RecordedPracticeEvent {
  /// Returns the event with a later number, and what it says of another event with it.
  fileprivate func moved(by shift: Int) -> RecordedPracticeEvent {
    var event = event
    if case .ratingCorrected(let correction) = event {
      event = .ratingCorrected(
        RatingCorrection(
          review: correction.review + shift, rating: correction.rating, reason: correction.reason))
    }
    return RecordedPracticeEvent(sequence: sequence + shift, at: at, event: event)
  }
}
