// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct RoundTripTests {
  @Test func `every kind of event comes back as it was written, in a new store as well`() throws {
    let folder = try TemporaryFolder()
    let first = try RoundStore(folder: folder.path)
    let written = try first.playWholeRound("r1")
    let expected =
      [RoundEvent.started(round: Samples.round())] + Samples.steps.flatMap { $0 }

    let second = try RoundStore(folder: folder.path)
    let events = try second.events(of: "r1")
    #expect(events.map(\.event) == expected)
    #expect(events.map(\.sequence) == Array(1...expected.count))
    #expect(events.first?.at == Samples.start)
    #expect(events.last?.at == Samples.later(60))
    let read = try second.round("r1")
    #expect(read == written)
    #expect(read?.scorecard == Samples.assessment)
    #expect(read?.notes.text == "check tracking")
    #expect(read?.start.seed == .max)
  }

  @Test func `the numbers of a round come back as they were written`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try store.create(id: "r", start: Samples.round(), at: Samples.start)
    let events: [RoundEvent] = [
      .feedbackGiven(exchange: 0, assessment: Samples.assessment, claims: [Samples.claim]),
      .finished(reason: .person),
      .scored(assessment: Samples.assessment, claims: [Samples.claim, Samples.claim]),
    ]
    let written = try store.update("r", at: Samples.later(1)) { _ in events }
    let read = try #require(try RoundStore(folder: folder.path).round("r"))
    #expect(read == written)
    #expect(read.claims == [Samples.claim, Samples.claim])
    #expect(read.feedbackClaims == [0: [Samples.claim]])
    #expect(try store.check().findings == [])
  }

  @Test func `what was dictated comes back with its answer`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try store.create(id: "r", start: Samples.round(), at: Samples.start)
    let dictation = try #require(Dictation(words: 120, time: Seconds(60)))
    let events: [RoundEvent] = [
      .discussionBegan,
      .draftEdited(field: .answer(exchange: 0), edit: DraftEdit(from: "", to: "So.")),
      .dictated(exchange: 0, dictation: dictation), .answered(exchange: 0, reason: .person),
    ]
    let written = try store.update("r", at: Samples.later(1)) { _ in events }
    let read = try #require(try RoundStore(folder: folder.path).round("r"))
    #expect(read == written)
    #expect(read.exchanges[0].dictation == dictation)
    #expect(try store.check().findings == [])
  }

  @Test func `a store in memory keeps rounds like one on disk`() throws {
    let store = try RoundStore.inMemory()
    let written = try store.playWholeRound("r1")
    #expect(try Round(id: "r1", events: store.events(of: "r1")) == written)
    #expect(try RoundStore.inMemory().summaries().isEmpty)
  }

  /// Texts that databases, JSON and C strings have lost or changed before.
  static let hostileTexts: [String] = [
    "before\u{0}after", "\u{0}", "\u{0}\u{0}x",
    String(
      String.UnicodeScalarView((0..<0x20).filter { $0 != 13 }.compactMap { Unicode.Scalar($0) })),
    "\u{7F}\u{80}\u{9F}", "\u{FEFF}mark first", "\u{FFFE}\u{FFFF}\u{10FFFF}\u{FFFD}",
    "👩🏽‍🔬🏳️‍🌈 and 𝕏", "שלום \u{202E}abc\u{202C} مرحبا", "\u{301}lone accent", "e\u{301} or é",
    "\u{2028}line\u{2029}paragraph", "quote \" slash / back \\ \\u0000 \\n",
    "'; DROP TABLE event; --",
    "{\"started\":{}}", "\u{200B}\u{200D}\u{AD}", "</script><b>", " trailing \n\n\t ",
  ]

  @Test(arguments: hostileTexts)
  func `a text comes back byte for byte`(text: String) throws {
    let folder = try TemporaryFolder()
    let prompt = "Asked: \(text)"
    do {
      let store = try RoundStore(folder: folder.path)
      try store.create(id: "r", start: Samples.round(prompt: prompt), at: Samples.start)
      try store.saveAnswer("a\(text)b", in: "r", at: Samples.later(1))
      try store.update("r", at: Samples.later(2)) {
        try $0.save(text, in: .notes, basedOn: nil, at: Samples.later(2))
          + $0.answer(exchange: 0, at: Samples.later(2))
      }
    }
    let store = try RoundStore(folder: folder.path)
    let round = try #require(try store.round("r"))
    #expect(Array(round.exchanges[0].draft.text.utf8) == Array("a\(text)b".utf8))
    #expect(Array((round.exchanges[0].answer?.text ?? "").utf8) == Array("a\(text)b".utf8))
    #expect(Array(round.notes.text.utf8) == Array(text.utf8))
    let summary = try #require(try store.summaries().first)
    #expect(Array(summary.prompt.utf8) == Array(prompt.utf8))
    #expect(try store.check().findings == [])
  }

  @Test func `the largest text a box takes is kept whole, even when all of it must be escaped`()
    throws
  {
    let store = try RoundStore.inMemory()
    try store.create(id: "r", start: Samples.round(), at: Samples.start)
    let text = String(repeating: "\u{1}", count: Round.largestText)
    try store.saveAnswer(text, in: "r", at: Samples.later(1))
    let events = try store.events(of: "r")
    #expect(try Round(id: "r", events: events).exchanges[0].draft.text == text)
  }

  @Test(arguments: [Int64.min, -1, 0, Int64.max])
  func `any moment comes back`(milliseconds: Int64) throws {
    let store = try RoundStore.inMemory()
    let moment = Instant(millisecondsSince1970: milliseconds)
    try store.create(id: "r", start: Samples.round(), at: moment)
    #expect(try store.events(of: "r").map(\.at) == [moment])
    #expect(try store.summaries().map(\.startedAt) == [moment])
  }
}

struct RoundNameTests {
  @Test func `an unknown round is nil to read and an error to update`() throws {
    let store = try RoundStore.inMemory()
    #expect(try store.round("nobody") == nil)
    #expect(try store.events(of: "nobody").isEmpty)
    #expect(throws: StoreError.unknownRound("nobody")) {
      try store.update("nobody", at: Samples.start) { _ in [] }
    }
  }

  @Test func `an id is given once`() throws {
    let store = try RoundStore.inMemory()
    let first = try store.create(id: "r", start: Samples.round(), at: Samples.start)
    #expect(throws: StoreError.existingRound("r")) {
      try store.create(id: "r", start: Samples.round(seed: 1), at: Samples.later(1))
    }
    #expect(try store.round("r") == first)
  }

  @Test(arguments: [
    "", "a b", "a/b", "../r", "r\u{0}", "r\u{0}x", "é", "r'", String(repeating: "r", count: 65),
  ])
  func `a name that no round can have is refused, and finds no other round`(name: String) throws {
    let store = try RoundStore.inMemory()
    try store.create(id: "r", start: Samples.round(), at: Samples.start)
    let id = RoundID(name)
    #expect(throws: StoreError.invalidID(id)) {
      try store.create(id: id, start: Samples.round(), at: Samples.start)
    }
    #expect(try store.round(id) == nil)
    #expect(try store.events(of: id).isEmpty)
    #expect(throws: StoreError.unknownRound(id)) {
      try store.update(id, at: Samples.start) { _ in [.discussionBegan] }
    }
  }

  @Test(arguments: ["r", "A-z-0-9", String(repeating: "r", count: 64)])
  func `letters, digits and hyphens name a round`(name: String) throws {
    let store = try RoundStore.inMemory()
    try store.create(id: RoundID(name), start: Samples.round(), at: Samples.start)
    #expect(try store.round(RoundID(name))?.id.name == name)
  }
}
