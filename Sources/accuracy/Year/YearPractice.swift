// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Drills
import InterviewContent
import Practice
import ProductAnalytics
import Quantities
import Rehearsal
import SpacedRepetition
import Storage

/// A year of practice: a deck, its reviews, stories, goal and outcomes.
struct YearPractice {
  let store: RoundStore
  let library: PackLibrary
  let calendar: YearCalendar

  private static let cards = 300
  private static let daysAhead = 21
  private var draw: ParameterDraw { ParameterDraw(seed: 1) }

  func write(reviews: Int) throws {
    let start = calendar.start
    let world = World(now: { start }, newRoundID: { RoundID("none") }, newSeed: { 1 })
    let desk = PracticeDesk(
      store: store,
      checker: DrillChecker { _, _ in preconditionFailure("the ratings are given") }, world: world)
    let templates = library.drills + NumberFamilies.all + FactTemplates.all(on: nil)
    let cards = deck(of: templates)
    let drills = CardDrill(templates: templates, stories: [], today: nil)
    let events = cards.map { (at: start, event: PracticeEvent.cardAdded($0)) }
    let log = try events + person + answered(reviews, of: cards, drills)
    try desk.importEvents(
      log.enumerated().map {
        RecordedPracticeEvent(sequence: $0 + 1, at: $1.at, event: $1.event)
      })
  }

  /// A card of each template, then imported ones until the deck is full.
  private func deck(of templates: [DrillTemplate]) -> [Card] {
    let known = templates.prefix(Self.cards).map { CardMaker.card(of: $0, at: calendar.start) }
    let imported = (known.count..<max(Self.cards, known.count)).map { number in
      CardMaker.card(
        front: "What did launch \(number) teach?", back: "To write down what would stop it.",
        source: "notes", at: calendar.start)
    }
    return known + imported
  }

  private func answered(
    _ reviews: Int, of cards: [Card], _ drills: CardDrill
  ) throws -> [(at: Instant, event: PracticeEvent)] {
    var counts: [CardID: Int] = [:]
    return try (0..<reviews).map { number in
      // A step that shares no divisor with the deck, so that each card comes as often as the next.
      let card = cards[number * 7919 % cards.count]
      let drill = try drills.drill(of: card, review: counts[card.id, default: 0])
      counts[card.id, default: 0] += 1
      let rating = Rating(rawValue: draw.whole("rating-\(number)", in: 1...4)) ?? .good
      let review = Review(
        card: card.id, drill: drill,
        answer: DrillAnswer(
          text: "About 140 GB, since the weights take two bytes each.", elapsed: Seconds(25)),
        result: DrillResult(
          rating: rating, reason: "Right and in time.", found: [DrillFinding(name: "140 GB")],
          missed: [], reference: ["70 × 2 = 140"]))
      return (calendar.moment(Double(number) / Double(max(reviews, 1))), .reviewed(review))
    }
  }

  /// The stories and the goal.
  private var person: [(at: Instant, event: PracticeEvent)] {
    let stories = YearTexts.stories(at: calendar.start).map { PracticeEvent.storyWritten($0) }
    let goal = calendar.until.adding(days: Self.daysAhead).flatMap { day in
      library.loopsByUse.first.map { Goal(interview: day, minutesPerDay: 40, loop: $0.id) }
    }
    return (stories + [goal].compactMap(\.self).map { PracticeEvent.goalSet($0) }).map {
      (calendar.start, $0)
    }
  }
}
