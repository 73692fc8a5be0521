// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// A room as it is after a restart, beside what its writer knew before.
struct Look {
  let page: PageText
  let before: Seat

  /// Brings a seat up to date, and returns whether what was on its way has landed.
  ///
  /// One request is one transaction: its boxes and its step have all landed, or none has.
  ///
  /// - Throws: ``Broken`` when the room shows anything but the one or the other.
  func settle(_ seat: inout Seat) throws -> Bool {
    var parts = [try notes(&seat), step(&seat)].compactMap(\.self)
    if !seat.isPreparing { parts += [try answer(&seat)].compactMap(\.self) }
    guard Set(parts).count <= 1 else {
      throw Broken("half of a request is there: \(parts) in \(seat.round)")
    }
    seat.step = nil
    return parts.first == true
  }

  private func notes(_ seat: inout Seat) throws -> Bool? {
    guard let text = page.box("notes"),
      let revision = page.field("notesRevision").flatMap({ Int($0) })
    else { throw Broken("the room has no notes") }
    return try seat.notes.settle(text: text, revision: revision)
  }

  /// Returns whether the step that was on its way has been taken; nil when there was none.
  private func step(_ seat: inout Seat) -> Bool? {
    switch before.step {
    case .begin:
      seat.isPreparing = page.attribute("data-phase") == "preparation"
      return !seat.isPreparing
    case .answer: return page.field("exchange") == "\(before.exchange + 1)"
    case .finish: return false
    case nil: return nil
    }
  }

  private func answer(_ seat: inout Seat) throws -> Bool? {
    guard let exchange = page.field("exchange").flatMap({ Int($0) }), let text = page.box("answer"),
      let revision = page.field("answerRevision").flatMap({ Int($0) })
    else { throw Broken("the room has no box for the answer") }
    if exchange == seat.exchange { return try seat.answer.settle(text: text, revision: revision) }
    let said = page.words(at: "data-answer=\"\(before.exchange)\"")
    guard before.step == .answer, exchange == before.exchange + 1, text.isEmpty, revision == 0,
      said == before.answer.onItsWay
    else { throw Broken("exchange \(exchange) follows \(before.exchange), after “\(said ?? "")”") }
    (seat.exchange, seat.answer) = (exchange, OpenBox())
    return true
  }
}
