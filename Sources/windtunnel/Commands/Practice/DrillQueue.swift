// SPDX-License-Identifier: Apache-2.0

import Drills
import Practice
import Quantities
import Reports
import Storage

/// What is asked in a session, and when it ends.
struct DrillQueue {
  let trainer: Trainer
  let card: CardID?
  let choice: CardChoice
  let minutes: Seconds?
  let count: Int?

  /// What comes next.
  enum Next {
    case drill(ShownDrill)
    /// Nothing, and why, in a sentence.
    case end(String)
  }

  /// Opens the drill that comes next; one that is open already is returned as it is.
  ///
  /// - Throws: What the trainer throws.
  func next(after answered: Int) throws -> Next {
    if let count, answered >= count { return .end("") }
    if card != nil, answered > 0 { return .end("") }
    if let shown = try trainer.desk.shown(), answered == 0, card == nil || card == shown.card {
      return .drill(shown)
    }
    if let card { return try open(card) }
    let (state, session) = try trainer.session(extra: extra(), among: chosen)
    if let minutes, session.load.spent >= minutes { return .end(Self.timeIsUp(minutes)) }
    guard let next = session.cards.first else {
      return .end(reason(session, try trainer.drillShare(of: state)))
    }
    return try open(next.id)
  }

  /// Returns the cards of the choice; nil when nothing was chosen.
  private func chosen(in state: PracticeState) -> Set<CardID>? {
    guard !choice.isEmpty else { return nil }
    let view = DeckView(state, trainer: trainer)
    let cards = state.deck.filter { card in
      choice.holds(kind: view.kind(of: card), topic: card.card.topic)
    }
    return Set(cards.map(\.id))
  }

  /// Opens the drill of a card; an open drill of another card is put aside, unless something was written to it.
  ///
  /// - Throws: ``CommandFailure`` when something was written to the open one; what the trainer throws.
  func open(_ id: CardID) throws -> Next {
    if let shown = try trainer.desk.shown(), shown.card != id {
      guard shown.draft.isEmpty else {
        throw CommandFailure.other(
          "the drill of card “\(shown.card)” is open with a text of yours; end it first with windtunnel drill"
        )
      }
      try trainer.desk.putAside(shown.card, review: shown.review)
    }
    do {
      guard let shown = try trainer.open(id) else {
        return .end("Card “\(id)” cannot be asked.")
      }
      return .drill(shown)
    } catch let error as NoDrill {
      throw CommandFailure.other("card “\(id)” cannot be asked: \(error)")
    }
  }

  /// Returns a review as a session keeps it.
  func answered(_ standing: StandingReview) throws -> DrillSession.Answered {
    let state = try trainer.desk.state()
    let days = state.card(standing.review.card).flatMap(DeckView(state, trainer: trainer).days)
    return DrillSession.Answered(standing.review, sequence: standing.sequence, days: days)
  }

  /// The time beyond the minutes that drills have today.
  private func extra() throws -> Seconds {
    guard let minutes else { return .zero }
    let state = try trainer.desk.state()
    guard let goal = state.goal else { return .zero }
    let today = trainer.desk.today(in: state)
    let isOff = today.map(goal.daysOff.contains) ?? false
    let share = try trainer.drillShare(of: state)?.minutes ?? goal.minutesPerDay
    return max(.zero, minutes - (isOff ? .zero : Seconds.minutes(share)))
  }

  private func reason(_ session: Practice.Session, _ share: DrillShare?) -> String {
    let load = session.load
    let others = (share?.remarks ?? []).map { " \($0)" }.joined()
    if let remark = load.remark {
      return load.isDayOff || load.limit == Seconds.zero
        ? "\(remark)\(others) Set --minutes to practise all the same."
        : "The minutes of today's drills are over. \(remark)\(others) Set --minutes to go on."
    }
    let next = load.nextDue.map { " The next card is due on \($0.text)." } ?? ""
    let first =
      choice.isEmpty
      ? "Nothing is due any more today." : "Nothing else of this choice is due today."
    return first + next + others
  }

  private static func timeIsUp(_ minutes: Seconds) -> String {
    let count = minutes.milliseconds / 60_000
    return "The \(count) minutes of today are over."
  }
}
