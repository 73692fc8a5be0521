// SPDX-License-Identifier: Apache-2.0

public import Practice

extension PracticeDesk {
  /// Takes a whole log of practice into a store that has none, such as from an export; times stay as they are.
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
  /// Writes a whole log of practice down in a store that has none.
  func fillPractice(with records: [RecordedPracticeEvent]) throws -> PracticeState {
    let loaded = try unwrappingRefusals {
      try write { db in
        var loaded = try practiceCache.load(from: db)
        guard loaded.state.eventCount == 0 else {
          throw Refusal(reason: PracticeError.notEmpty(events: loaded.state.eventCount))
        }
        try append(records, to: &loaded.state, db)
        return loaded
      }
    }
    practiceCache.keep(loaded)
    return loaded.state
  }
}
