// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Drills
import Practice
import Quantities
import Reports
import SpacedRepetition
import Storage

/// Which cards or drills are meant.
struct CardChoice: ParsableArguments {
  @Option(
    help: "Only drills of a kind: \(DrillKind.allCases.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(DrillKind.allCases.map(\.rawValue)), transform: Self.kind)
  var kind: DrillKind?

  @Option(help: ArgumentHelp("Only cards of a topic, whole or its beginning.", valueName: "topic"))
  var topic: String?

  /// Whether nothing was chosen.
  var isEmpty: Bool { kind == nil && topic == nil }

  /// Whether a topic and a kind are meant.
  func holds(kind: DrillKind?, topic: String) -> Bool {
    (self.kind.map { $0 == kind } ?? true)
      && (self.topic.map { topic.lowercased().hasPrefix($0.lowercased()) } ?? true)
  }

  @Sendable private static func kind(_ name: String) throws -> DrillKind {
    guard let kind = DrillKind(rawValue: name) else {
      let names = DrillKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("a kind is one of \(names), not “\(name)”")
    }
    return kind
  }
}

/// The cards of a deck as they stand at one moment.
struct DeckView {
  let state: PracticeState
  let now: Instant
  private let drills: CardDrill
  private let scheduler: Scheduler

  init(_ state: PracticeState, trainer: Trainer) {
    self.state = state
    now = trainer.now
    drills = trainer.cardDrill(for: state)
    scheduler = trainer.scheduler(for: state)
  }

  /// Returns what a card asks for; nil when it cannot be asked (any more).
  func kind(of card: DeckCard) -> DrillKind? {
    if case .template(let id) = card.card.origin {
      return drills.isGone(card.card) ? nil : scheduler.kinds[id]
    }
    return drill(of: card)?.kind
  }

  /// Returns what a card asks next; nil when it cannot be asked (any more).
  func drill(of card: DeckCard) -> Drill? { try? drills.drill(of: card) }

  /// Returns a card with how it stands.
  func row(_ card: DeckCard) -> DeckReport.Row {
    DeckReport.Row(
      card, kind: kind(of: card), due: due(card),
      recall: card.memory?.recall(at: now, in: state.model))
  }

  /// Returns the day on which a card is due; nil for a card that was never asked, or cannot be (any more).
  func due(_ card: DeckCard) -> Day? { scheduler.dueDay(of: card, in: state, now: now) }

  /// Returns how many days after its last review a card is due; nil as for the day.
  func days(_ card: DeckCard) -> Int? {
    guard let due = due(card), let last = card.memory?.lastAt else { return nil }
    return Day(last, offset: offset).map { due.days(since: $0) }
  }

  /// Returns the day of an instant where the person is, as text.
  func day(_ instant: Instant) -> String { Day(instant, offset: offset)?.description ?? "" }

  private var offset: Seconds { state.goal?.offset ?? .zero }
}
