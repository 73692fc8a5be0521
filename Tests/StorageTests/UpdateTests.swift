// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct UpdateTests {
  struct Objection: Error, Equatable {
    let number: Int
  }

  @Test func `a decision that throws writes nothing and its error comes out unchanged`() throws {
    let store = try RoundStore.inMemory()
    let before = try store.create(id: "r", start: Samples.round(), at: Samples.start)
    #expect(throws: Objection(number: 7)) {
      try store.update("r", at: Samples.later(1)) { _ in throw Objection(number: 7) }
    }
    #expect(throws: RoundError.noSuchBox) {
      try store.update("r", at: Samples.later(1)) {
        try $0.save("x", in: .answer(exchange: 9), basedOn: nil, at: Samples.later(1))
      }
    }
    #expect(try store.round("r") == before)
    #expect(try store.events(of: "r").count == 1)
  }

  @Test func `events that cannot follow are refused with all that came with them`() throws {
    let store = try RoundStore.inMemory()
    let before = try store.create(id: "r", start: Samples.round(), at: Samples.start)
    #expect(throws: ReplayError.outOfPlace("r", sequence: 3)) {
      try store.update("r", at: Samples.later(1)) { _ in
        [
          .draftEdited(field: .notes, edit: DraftEdit(from: "", to: "lost?")),
          .started(round: Samples.round()),
        ]
      }
    }
    #expect(try store.round("r") == before)
    #expect(try store.events(of: "r").count == 1)
    #expect(try store.check().isSound)
  }

  @Test func `a decision without events changes nothing`() throws {
    let store = try RoundStore.inMemory()
    let before = try store.create(id: "r", start: Samples.round(), at: Samples.start)
    let after = try store.update("r", at: Samples.later(1)) { _ in [] }
    #expect(after == before)
    #expect(try store.events(of: "r").count == 1)
  }

  @Test func `what another store wrote is seen at once`() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (try RoundStore(folder: folder.path), try RoundStore(folder: folder.path))
    try one.create(id: "r", start: Samples.round(), at: Samples.start)
    for number in 1...5 {
      try one.saveAnswer("one \(number)", in: "r", at: Samples.later(2 * number))
      #expect(try two.round("r")?.exchanges[0].draft.text == "one \(number)")
      try two.saveAnswer("two \(number)", in: "r", at: Samples.later(2 * number + 1))
      #expect(try one.round("r")?.exchanges[0].draft.text == "two \(number)")
    }
    #expect(try one.round("r") == two.round("r"))
    #expect(try one.round("r")?.exchanges[0].draft.revision == 10)
  }

  @Test func `a round erased and begun again elsewhere is not mistaken for the old one`() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (try RoundStore(folder: folder.path), try RoundStore(folder: folder.path))
    try one.create(id: "r", start: Samples.round(), at: Samples.start)
    try one.saveAnswer("old", in: "r", at: Samples.later(1))
    try two.erase()
    #expect(try one.round("r") == nil)
    try two.create(id: "r", start: Samples.round(seed: 2), at: Samples.start)
    try two.saveAnswer("new", in: "r", at: Samples.later(1))
    #expect(try one.round("r")?.exchanges[0].draft.text == "new")
    #expect(try one.round("r")?.start.seed == 2)
  }
}

struct ConcurrentUpdateTests {
  /// Appends one line to the answer, so that a lost update is a missing line.
  private static func appendLine(_ line: String, to store: RoundStore) throws {
    try store.update("r", at: Samples.later(1)) { round in
      let text = round.exchanges[0].draft.text + "\(line)\n"
      return try round.save(text, in: .answer(exchange: 0), basedOn: nil, at: Samples.later(1))
    }
  }

  private func expectLines(_ expected: Set<String>, in folder: TemporaryFolder) throws {
    let store = try RoundStore(folder: folder.path)
    let events = try store.events(of: "r")
    #expect(events.map(\.sequence) == Array(1...(expected.count + 1)))
    let round = try Round(id: "r", events: events)
    let lines = round.exchanges[0].draft.text.split(separator: "\n").map(String.init)
    #expect(lines.count == expected.count)
    #expect(Set(lines) == expected)
    #expect(try store.check().findings == [])
  }

  @Test func `two stores on one file lose no update and leave no gap`() async throws {
    let folder = try TemporaryFolder()
    let stores = [try RoundStore(folder: folder.path), try RoundStore(folder: folder.path)]
    try stores[0].create(id: "r", start: Samples.round(), at: Samples.start)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask { try Self.appendLine("line \(number)", to: stores[number % 2]) }
      }
      try await group.waitForAll()
    }
    try expectLines(Set((0..<200).map { "line \($0)" }), in: folder)
    #expect(try stores[0].round("r") == stores[1].round("r"))
  }

  @Test func `two processes lose no update and leave no gap`() async throws {
    let folder = try TemporaryFolder()
    try RoundStore(folder: folder.path).create(id: "r", start: Samples.round(), at: Samples.start)
    async let ours: Void = {
      let store = try RoundStore(folder: folder.path)
      for number in 0..<100 {
        try Self.appendLine("ours \(number)", to: store)
        await Task.yield()
      }
    }()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      let store = try RoundStore(folder: path)
      for number in 0..<100 { try Self.appendLine("theirs \(number)", to: store) }
    }
    try await ours
    try expectLines(
      Set((0..<100).flatMap { ["ours \($0)", "theirs \($0)"] }), in: folder)
  }

  @Test func `many stores can open a new folder at once`() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let store = try RoundStore(folder: folder.path(of: "new"))
          let id = RoundID("r\(number)")
          try store.create(id: id, start: Samples.round(), at: Samples.later(number))
        }
      }
      try await group.waitForAll()
    }
    let store = try RoundStore(folder: folder.path(of: "new"))
    #expect(try store.summaries().map(\.id) == (0..<8).reversed().map { RoundID("r\($0)") })
    #expect(try store.check().findings == [])
  }
}
