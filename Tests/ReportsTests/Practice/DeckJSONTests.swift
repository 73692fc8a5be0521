// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Practice
import Quantities
import Reports
import SpacedRepetition
import Testing

@Suite struct `A deck as JSON` {
  private static func at(_ milliseconds: Int64) -> Instant {
    Instant(millisecondsSince1970: milliseconds)
  }

  private static let drill = Drill(
    template: "imported", seed: 1 << 52, prompt: "a \"\u{0}<b>\n", target: Seconds(30),
    key: .fact(FactKey(answer: "c", source: "")))

  private static let events: [PracticeEvent] = [
    .cardAdded(CardMaker.card(front: "a", back: "b", source: "s", at: at(0))),
    .reviewed(
      Review(
        card: CardMaker.card(front: "a", back: "b", source: "s", at: at(0)).id, drill: drill,
        answer: DrillAnswer(text: "c", elapsed: Seconds(3)),
        result: DrillResult(rating: .good, reason: "r", found: [], missed: [], reference: []))),
    .ratingCorrected(RatingCorrection(review: 2, rating: .hard, reason: "x")),
    .storyRemoved(StoryRemoval(story: "s")),
  ]

  private static var records: [RecordedPracticeEvent] {
    events.enumerated().map {
      RecordedPracticeEvent(sequence: $0.offset + 1, at: at(Int64($0.offset)), event: $0.element)
    }
  }

  @Test func `comes back as it was`() throws {
    let read = try DeckJSON.read(Array(DeckJSON.text(of: Self.records).utf8))
    #expect(read.problems.isEmpty)
    #expect(read.records == Self.records)
    #expect(try DeckJSON.read(Array(DeckJSON.text(of: []).utf8)).records.isEmpty)
  }

  @Test func `comes back after a clock was set back`() throws {
    let day = Int64(86_400_000)
    let card = CardMaker.card(front: "b", back: "b", source: "", at: Self.at(0))
    let records = [5 * day, 5 * day, 0, 1].enumerated().map { place, time in
      RecordedPracticeEvent(
        sequence: place + 1, at: Self.at(time),
        event: place == 3 ? .cardAdded(card) : Self.events[place])
    }
    let read = try DeckJSON.read(Array(DeckJSON.text(of: records).utf8))
    #expect(read.problems.isEmpty && read.records == records)
  }

  @Test func `says what it is`() throws {
    let text = try DeckJSON.text(of: [])
    #expect(text == #"{"events":[],"format":"windtunnel/deck","version":1}"#)
  }

  @Test func `is numbered anew, and corrections follow their reviews`() throws {
    let moved = Self.records.map { record -> RecordedPracticeEvent in
      guard case .ratingCorrected(let correction) = record.event else {
        return RecordedPracticeEvent(
          sequence: record.sequence * 10, at: record.at, event: record.event)
      }
      return RecordedPracticeEvent(
        sequence: 30, at: record.at,
        event: .ratingCorrected(
          RatingCorrection(review: 20, rating: correction.rating, reason: "x")))
    }
    #expect(try DeckJSON.read(Array(DeckJSON.text(of: moved).utf8)).records == Self.records)
  }

  @Test func `keeps the good events and names the others`() throws {
    let text = try DeckJSON.text(of: Self.records)
      .replacing("\"events\":[", with: "\"events\":[{\"at\":0},7,")
    let read = try DeckJSON.read(Array(text.utf8))
    #expect(read.records == Self.records)
    #expect(read.problems.map(\.row) == [1, 2])
  }

  @Test func `leaves out what refers to nothing`() throws {
    let loose = [Self.records[1], Self.records[2]]
    let read = try DeckJSON.read(Array(DeckJSON.text(of: loose).utf8))
    #expect(read.records.isEmpty)
    #expect(read.problems.map(\.row) == [1, 2])
  }

  @Test(arguments: [
    "{}", "[]", "nonsense", #"{"format":"other","version":1,"events":[]}"#,
    #"{"format":"windtunnel/deck","version":2,"events":[]}"#,
    #"{"format":"windtunnel/deck","version":0,"events":[]}"#, "{\"a\":", "\u{0}",
  ])
  func `is refused when it is no such file`(text: String) {
    #expect {
      try DeckJSON.read(Array(text.utf8))
    } throws: { error in
      if case ImportRefusal.otherFormat = error { true } else { false }
    }
  }

  @Test func `is refused when it is empty`() {
    #expect(throws: ImportRefusal.empty) { try DeckJSON.read([]) }
  }
}
