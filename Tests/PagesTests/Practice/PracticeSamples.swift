// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
import Pages
import Practice
import Quantities
import SpacedRepetition

/// The pages of practice with one text in every field.
struct PracticeSamples {
  let text: String

  static let now = Samples.minute(0)

  static let loop = Loop(
    id: "short", title: "A short loop", stages: [],
    provenance: Provenance(source: "a test", date: "2026-11-24", note: nil))

  var card: Card {
    Card(
      id: CardID(text.isEmpty ? "card" : text), title: text, topic: text,
      origin: .imported(front: text, back: text, source: text), addedAt: Self.now)
  }

  var drill: Drill {
    Drill(
      template: text, seed: 1, prompt: text, target: Seconds(90),
      key: .fact(FactKey(answer: text, source: text)), hint: text)
  }

  var review: Review {
    let whole = Quote(start: 0, end: text.utf8.count, text: text)
    return Review(
      card: card.id, drill: drill, answer: DrillAnswer(text: text, elapsed: Seconds(61)),
      result: DrillResult(
        rating: .again, reason: text, found: [DrillFinding(name: text, quote: whole)],
        missed: [DrillFinding(name: text)], reference: [text]))
  }

  /// A deck of one card that was failed once, with a day ahead.
  func state(daysAhead: Int? = 10) -> PracticeState {
    var state = PracticeState()
    var events: [PracticeEvent] = [.cardAdded(card), .reviewed(review)]
    let day = Day(Self.now)?.adding(days: daysAhead ?? 0)
    if daysAhead != nil, let day {
      events.append(
        .goalSet(Goal(interview: day, minutesPerDay: 30, loop: Loop.ID(text))))
    }
    for (place, event) in events.enumerated() {
      state.apply(RecordedPracticeEvent(sequence: place + 1, at: Self.now, event: event))
    }
    return state
  }

  var entry: CardEntry {
    CardEntry(
      card: card, kind: .fact, recall: 0.5, due: Day(Self.now), reviews: 1, lapses: 0,
      resting: text)
  }

  func home(_ state: PracticeState, memory: MemoryStanding? = nil) -> PracticePage {
    let day = Day(Self.now)
    return PracticePage(
      standing: PracticeStanding(
        session: Scheduler().session(state, now: Self.now), isOpen: false,
        cards: state.deck.count, hasLibrary: true,
        forecast: try? RecallForecast(state, now: Self.now),
        titles: [card.id: text],
        minutes: day.map { [PracticeMinutes(day: $0, practised: 2, planned: 4)] } ?? [],
        memory: memory),
      goal: state.goal)
  }

  func drillPage(tookHint: Bool) -> DrillPage {
    DrillPage(
      card: card, review: 2, drill: drill, shownAt: Self.now, now: Self.now + Seconds(75),
      draft: text, tookHint: tookHint)
  }

  func reviewPage(rating: Rating = .good, problem: String? = nil) -> ReviewPage {
    ReviewPage(
      number: 2, at: Self.now, review: review, rating: rating, card: state().deck.first,
      due: Day(Self.now), left: 1, typed: RatingForm(rating: "3", reason: text),
      problem: problem, notice: ReviewPage.Notice(text, unsaved: text))
  }

  var pages: [(name: String, page: any Page)] {
    let answered = CardPage.Answered(number: 2, at: Self.now, review: review, rating: .hard)
    let filter = CardFilter(topic: text, search: text)
    let template = DrillTemplate(
      id: text, title: text, kind: .fact, topic: text, expires: text, make: { _ in drill })
    return [
      ("home", home(state())),
      ("drill", drillPage(tookHint: false)), ("hint", drillPage(tookHint: true)),
      ("review", reviewPage(problem: text)),
      (
        "notice",
        DrillNoticePage(
          heading: "Skipped", explanation: text, words: text,
          retry: DrillForm(card: text, review: 1, answer: text))
      ),
      (
        "cards",
        CardsPage(entries: [entry], total: 1, filter: filter, topics: [text], notice: text)
      ),
      ("card", CardPage(entry: entry, reviews: [answered], removal: (text, text))),
      (
        "library",
        LibraryPage(
          entries: [LibraryPage.Entry(template)], total: 1, filter: filter, topics: [text],
          problem: text)
      ),
      (
        "exchange",
        ExchangePage(
          outcome: .init(taken: 1, problems: [RowProblem(row: 1, reason: text, better: text)]),
          problem: text, pasted: text)
      ),
    ]
  }
}
