// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Storage
import TestSupport
import Testing

/// What is read from the tables is what the whole log folds up to, whoever wrote it and in whatever order.
struct PracticeReplayTests {
  private static let cards = (0..<5).map { CardID("card-\($0)") }

  private static func event(
    in state: PracticeState, using generator: inout SeededGenerator
  ) -> PracticeEvent {
    let card = cards.randomElement(using: &generator) ?? "card-0"
    let rating = Rating.allCases.randomElement(using: &generator) ?? .good
    let known = state.deck.flatMap(\.reviews).map(\.sequence)
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<25: return .cardAdded(Samples.card(card))
    case 25..<30: return .cardRemoved(CardRemoval(card: card, reason: "r"))
    case 30..<75: return .reviewed(Samples.review(card, rating))
    case 75..<85:
      let review = known.randomElement(using: &generator) ?? 1
      return .ratingCorrected(RatingCorrection(review: review, rating: rating, reason: "r"))
    case 85..<86: return .parametersFitted(Samples.fit)
    case 86..<87: return .fittingChosen(FittingChoice(isAutomatic: rating.isPass))
    case 87..<88:
      return .parametersFitted(ParameterFit(values: [1], reviews: 1, loss: 1, standardLoss: 1))
    case 88..<91: return .goalSet(Samples.goal(Int.random(in: 1...9, using: &generator)))
    case 91..<94: return .storyWritten(Samples.story(StoryID("s\(rating)")))
    case 94..<96: return .storyRemoved(StoryRemoval(story: StoryID("s\(rating)")))
    case 96..<98: return .selfAssessed(SelfAssessment(round: "r\(rating)", band: .hire))
    default:
      return .outcomeLogged(
        Outcome(day: Samples.day(0), loop: "l", stage: nil, passed: true, forecast: nil))
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `practice kept by several stores is what its events add up to`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var stores = [try RoundStore(folder: folder.path), try RoundStore(folder: folder.path)]
    var expected = PracticeState()
    var now = Samples.start
    for _ in 0..<60 {
      now = now + Seconds(Int.random(in: 1...200_000, using: &generator))
      let event = Self.event(in: expected, using: &generator)
      expected.apply(
        RecordedPracticeEvent(sequence: expected.eventCount + 1, at: now, event: event))
      let pick = Int.random(in: 0...1, using: &generator)
      if Int.random(in: 0..<15, using: &generator) == 0 {
        stores[pick] = try RoundStore(folder: folder.path)
      }
      #expect(
        try stores[pick].updatePractice(at: now) { _ in PracticeChange([event]) } == expected)
    }
    let fresh = try RoundStore(folder: folder.path)
    for store in stores + [fresh] { #expect(try store.practice() == expected) }
    #expect(try fresh.foldedPractice() == expected)
    #expect(try fresh.check().findings == [])
    try fresh.rebuildProjections()
    #expect(try RoundStore(folder: folder.path).practice() == expected)
    let copy = try RoundStore.inMemory()
    #expect(try TestClock().desk(copy).importEvents(fresh.practiceEvents()) == expected)
    #expect(try copy.practiceEvents() == fresh.practiceEvents())
  }

  @Test func `a log is taken in whole, and only where there is none`() throws {
    let desk = TestClock().desk(try RoundStore.inMemory())
    let events = [1, 2].map {
      RecordedPracticeEvent(
        sequence: $0, at: Samples.later($0), event: .cardAdded(Samples.card(CardID("c\($0)"))))
    }
    #expect(throws: PracticeError.gap(expected: 1, found: 2)) {
      try desk.importEvents([events[1]])
    }
    #expect(try desk.importEvents([]).eventCount == 0)
    #expect(try desk.importEvents(events).deck.map(\.id) == ["c1", "c2"])
    // No more than drills of the library: another log can still be brought in.
    let review = PracticeEvent.reviewed(Samples.review("c3", .again))
    let others: [PracticeEvent] = [
      .cardAdded(Samples.card("c2")), .cardAdded(Samples.card("c3")), review,
      .ratingCorrected(RatingCorrection(review: 3, rating: .hard, reason: "r")),
    ]
    let log = others.enumerated().map { place, event in
      RecordedPracticeEvent(sequence: place + 1, at: Samples.later(place), event: event)
    }
    let restored = try desk.importEvents(log)
    #expect(restored.deck.map(\.id) == ["c2", "c3"])
    #expect(restored.card("c3")?.reviews.map(\.rating) == [.hard])
    #expect(restored.eventCount == 7)
    #expect(throws: PracticeError.notEmpty(events: 7)) { try desk.importEvents(events) }
  }
}
