// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct ExportTests {
  private typealias Object = [String: Any]

  private func export(_ store: RoundStore) throws -> Object {
    let data = try store.export(at: Samples.later(3600)).json()
    return try #require(try JSONSerialization.jsonObject(with: data) as? Object)
  }

  private func rounds(_ store: RoundStore) throws -> [Object] {
    try #require(try export(store)["rounds"] as? [Object])
  }

  @Test func `an empty store exports no rounds`() throws {
    let json = try RoundStore.inMemory().export(at: Samples.start).json()
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {
          "campaigns" : [

          ],
          "exportedAt" : "2026-11-24T18:00:00.000Z",
          "practice" : {
            "events" : [

            ]
          },
          "rounds" : [

          ],
          "version" : 1
        }

        """)
  }

  @Test func `an export has every round, event and text`() throws {
    let store = try RoundStore.inMemory()
    try store.playWholeRound("b")
    try store.create(id: "a", start: Samples.round(), at: Instant(millisecondsSince1970: -1))
    let exported = try rounds(store)
    #expect(exported.map { $0["id"] as? String } == ["a", "b"])
    let events = try #require(exported[1]["events"] as? [Object])
    #expect(events.map { $0["sequence"] as? Int } == Array(1...10))
    #expect(events.last?["at"] as? String == "2026-11-24T18:01:00.000Z")
    #expect(
      events.compactMap { ($0["event"] as? Object)?.keys.first }
        == [
          "started", "discussionBegan", "draftEdited", "draftEdited", "answered", "feedbackGiven",
          "followUpAsked", "answered", "finished", "scored",
        ].map { $0 })
    let texts = try #require(exported[1]["texts"] as? Object)
    #expect(texts["notes"] as? String == "check tracking")
    let exchanges = try #require(texts["exchanges"] as? [Object])
    #expect(exchanges.map { $0["answer"] as? String } == ["I would split it", ""])
    #expect(
      exchanges.map { $0["prompt"] as? String } == [
        "Sessions dropped by 12%. What next?", "Which number would you watch?",
      ])
    let first = try #require(exported[0]["events"] as? [Object])
    #expect(first.first?["at"] as? String == "1969-12-31T23:59:59.999Z")
  }

  @Test func `every saved revision can be put together again from an export`() throws {
    let store = try RoundStore.inMemory()
    try store.create(id: "r", start: Samples.round(), at: Samples.start)
    let revisions = ["I think", "I think — no", "We think — né", "", "👩🏽‍🔬 e\u{301}", "👩🏽‍🔬\u{0} e"]
    for (index, text) in revisions.enumerated() {
      try store.saveAnswer(text, in: "r", at: Samples.later(index + 1))
    }
    var bytes: [UInt8] = []
    var rebuilt: [[UInt8]] = []
    for event in try #require(try rounds(store)[0]["events"] as? [Object]).dropFirst() {
      let edited = try #require((event["event"] as? Object)?["draftEdited"] as? Object)
      let edit = try #require(edited["edit"] as? Object)
      let kept = try #require(edit["kept"] as? Int)
      let keptAtEnd = try #require(edit["keptAtEnd"] as? Int)
      let inserted = try #require(edit["inserted"] as? String)
      bytes = bytes.prefix(kept) + Array(inserted.utf8) + bytes.suffix(keptAtEnd)
      rebuilt.append(bytes)
    }
    #expect(rebuilt == revisions.map { Array($0.utf8) })
  }

  @Test func `a round that cannot be read is exported with all that is there`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try store.playWholeRound("good")
    try store.playWholeRound("bad")
    try DatabaseQueue(path: store.file).write { db in
      try db.execute(
        sql: """
          DROP TRIGGER eventNeverChanges;
          UPDATE event SET kind = 'sung', payload = '{"sung":{"song":"la"}}'
          WHERE roundID = 'bad' AND sequence = 4;
          """)
    }
    let exported = try rounds(RoundStore(folder: folder.path))
    #expect(exported[1]["problem"] == nil)
    #expect(exported[1]["texts"] != nil)
    #expect((exported[0]["problem"] as? String)?.contains("event 4") == true)
    #expect(exported[0]["texts"] == nil)
    let events = try #require(exported[0]["events"] as? [Object])
    #expect(events.count == 10)
    #expect(events[3]["unreadable"] as? String == #"{"sung":{"song":"la"}}"#)
    #expect(events[3]["event"] == nil)
    #expect(events[4]["event"] != nil)
  }

  @Test func `keys are sorted and the same store exports the same bytes`() throws {
    let folder = try TemporaryFolder()
    try RoundStore(folder: folder.path).playWholeRound("r")
    let one = try RoundStore(folder: folder.path).export(at: Samples.start).json()
    let two = try RoundStore(folder: folder.path).export(at: Samples.start).json()
    #expect(one == two)
    let text = String(decoding: one, as: UTF8.self)
    let keys = ["\"exportedAt\"", "\"rounds\"", "\"version\""].compactMap { text.range(of: $0) }
    #expect(keys.count == 3)
    #expect(keys.map(\.lowerBound) == keys.map(\.lowerBound).sorted())
    #expect(!text.contains("\\/"))
  }
}
