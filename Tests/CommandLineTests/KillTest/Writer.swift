// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// A writer who types without rest and never believes more than the server has acknowledged.
///
/// Each life of the server begins with a look at the room: it must show what was acknowledged, or what was on its way when the last
/// life ended, and nothing else.
struct Writer {
  private(set) var ledger = Ledger()
  private var seat: Seat?
  private var typing: Typing

  init(seed: UInt64) {
    typing = Typing(seed: seed)
  }

  /// Goes on writing until the server is gone.
  ///
  /// - Throws: ``Broken`` when the server has lost or torn something, or answers what it should not.
  mutating func live(at port: UInt16, steps: Int = .max) throws {
    do {
      let client = try LoopbackClient(port: port)
      try look(client)
      for _ in 0..<steps {
        try act(client)
        usleep(typing.pause())
      }
    } catch is LoopbackClient.ConnectionLost {
      // What was on its way is looked for in the next life.
    }
  }

  private mutating func act(_ client: LoopbackClient) throws {
    guard let seat else { return try begin(client) }
    switch typing.next(isPreparing: seat.isPreparing, answer: seat.answer.kept) {
    case .notes: try save(client, notes: true, answer: false)
    case .answer: try save(client, notes: false, answer: true)
    case .both: try save(client, notes: true, answer: true)
    case .step(let step): try take(step, client)
    }
  }

  private mutating func begin(_ client: LoopbackClient) throws {
    let form = [("question", typing.question()), ("mode", "real")]
    let reply = try client.send(.post(form), "/rounds")
    guard reply.status == 303, let path = reply.location else {
      throw Broken("a round could not be begun: \(reply.status)")
    }
    let seat = Seat(path: path)
    ledger.began(seat.round)
    self.seat = seat
  }
}

extension Writer {
  /// Types something into boxes and saves them in one request.
  private mutating func save(_ client: LoopbackClient, notes: Bool, answer: Bool) throws {
    if notes { type(into: \.notes) }
    if answer { type(into: \.answer) }
    let state = try send(client, to: "draft")
    guard state.phase != "finished" else { throw Broken("a save ended the round") }
  }

  private mutating func type(into box: WritableKeyPath<Seat, OpenBox>) {
    guard var seat else { return }
    seat[keyPath: box].onItsWay = typing.more(than: seat[keyPath: box].kept)
    self.seat = seat
  }

  /// Sends what is on its way with a button of the room, and takes note of the acknowledgement.
  private mutating func send(_ client: LoopbackClient, to button: String) throws -> RoomState {
    guard let seat else { throw Broken("nobody sits in a round") }
    let start = ContinuousClock.now
    let reply = try client.send(.post(form(seat)), "\(seat.path)/\(button)", asScript: true)
    let time = ContinuousClock.now - start
    guard reply.status == 200 else {
      throw Broken("\(button) was answered with \(reply.status): \(reply.body)")
    }
    let state = try RoomState(reply.body)
    try acknowledge(state, in: time)
    return state
  }

  private func form(_ seat: Seat) -> [(String, String)] {
    var form: [(String, String)] = seat.isPreparing ? [] : [("exchange", "\(seat.exchange)")]
    if let text = seat.notes.onItsWay {
      form += [("notes", text), ("notesRevision", "\(seat.notes.revision)")]
    }
    if let text = seat.answer.onItsWay {
      form += [("answer", text), ("answerRevision", "\(seat.answer.revision)")]
    }
    return form
  }

  private mutating func acknowledge(_ state: RoomState, in time: Duration) throws {
    guard var seat else { return }
    if seat.notes.onItsWay != nil {
      let before = seat.notes.kept
      try seat.notes.acknowledge(revision: state.notesRevision)
      note(seat, exchange: nil, seat.notes, before, time)
    }
    if seat.answer.onItsWay != nil {
      let before = seat.answer.kept
      try seat.answer.acknowledge(revision: state.answerRevision)
      note(seat, exchange: seat.exchange, seat.answer, before, time)
    }
    self.seat = seat
    guard let endsAt = state.endsAt else { return }
    try checkClock(seat, state.phase, endsAt)
  }

  private mutating func note(
    _ seat: Seat, exchange: Int?, _ box: OpenBox, _ before: String, _ time: Duration
  ) {
    let save = Ledger.Save(
      round: seat.round, exchange: exchange, revision: box.revision, text: box.kept)
    ledger.saved(save, typed: max(0, box.kept.utf8.count - before.utf8.count), in: time)
  }

  private mutating func checkClock(_ seat: Seat, _ phase: String, _ endsAt: Int64) throws {
    guard ledger.notesClock(of: seat.round, phase: phase, endsAt: endsAt) else {
      throw Broken("the clock of the \(phase) of \(seat.round) has moved to \(endsAt)")
    }
  }
}

extension Writer {
  /// Takes a step of the round, with the last words of the box in the same request.
  private mutating func take(_ step: Seat.Step, _ client: LoopbackClient) throws {
    seat?.step = step
    type(into: step == .begin ? \.notes : \.answer)
    let state = try send(client, to: step.button)
    seat?.step = nil
    if step == .begin {
      seat?.isPreparing = false
    } else {
      try moveOn(to: state.exchange, isOver: state.phase == "finished")
    }
  }

  /// Leaves an exchange whose answer was sent.
  private mutating func moveOn(to exchange: Int?, isOver: Bool) throws {
    guard var seat else { return }
    ledger.sent(
      Ledger.Sent(round: seat.round, exchange: seat.exchange, text: seat.answer.kept))
    guard !isOver else {
      self.seat = nil
      return
    }
    guard exchange == seat.exchange + 1 else {
      throw Broken("after exchange \(seat.exchange) comes \(exchange.map(String.init) ?? "none")")
    }
    seat.exchange += 1
    seat.answer = OpenBox()
    self.seat = seat
  }

  /// Looks at the room after a restart and compares it with what must be there.
  private mutating func look(_ client: LoopbackClient) throws {
    guard let seat else { return }
    let reply = try client.send(.get, seat.path)
    if reply.status == 303 { return try leave(client, seat) }
    guard reply.status == 200 else { throw Broken("the room answers \(reply.status)") }
    let page = PageText(reply.body)
    var looked = seat
    let landed = try Look(page: page, before: seat).settle(&looked)
    ledger.looked(for: seat, landed: landed)
    guard let phase = page.attribute("data-phase"),
      let endsAt = page.attribute("data-ends-at").flatMap({ Int64($0) })
    else { throw Broken("the room has no clock") }
    try checkClock(looked, phase, endsAt)
    noteFound(seat, looked)
    self.seat = looked
  }

  /// Notes what is on the disk although its acknowledgement was lost.
  private mutating func noteFound(_ before: Seat, _ after: Seat) {
    if after.notes.revision > before.notes.revision {
      ledger.found(
        Ledger.Save(
          round: after.round, exchange: nil, revision: after.notes.revision,
          text: after.notes.kept))
    }
    if after.exchange > before.exchange, let text = before.answer.onItsWay {
      ledger.sent(Ledger.Sent(round: before.round, exchange: before.exchange, text: text))
    } else if after.answer.revision > before.answer.revision {
      ledger.found(
        Ledger.Save(
          round: after.round, exchange: after.exchange, revision: after.answer.revision,
          text: after.answer.kept))
    }
  }

  /// Leaves a round that is over: only a step whose acknowledgement was lost can have ended it.
  private mutating func leave(_ client: LoopbackClient, _ seat: Seat) throws {
    guard seat.step == .answer || seat.step == .finish, let text = seat.answer.onItsWay else {
      throw Broken("\(seat.round) is over and nobody ended it")
    }
    let scorecard = try client.send(.get, "\(seat.path)/scorecard")
    guard scorecard.status == 200 else { throw Broken("the scorecard answers \(scorecard.status)") }
    ledger.looked(for: seat, landed: true)
    ledger.sent(Ledger.Sent(round: seat.round, exchange: seat.exchange, text: text))
    self.seat = nil
  }
}

extension Seat.Step {
  /// The last part of the path to which its button sends.
  fileprivate var button: String {
    switch self {
    case .begin: "discussion"
    case .answer: "answer"
    case .finish: "finish"
    }
  }
}
