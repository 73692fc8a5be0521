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
  private let kinds: [String: DrillKind]

  init(_ state: PracticeState, trainer: Trainer) {
    self.state = state
    now = trainer.now
    drills = trainer.cardDrill(for: state)
    kinds = Dictionary(
      trainer.templates.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
  }

  /// Returns what a card asks for; nil when it cannot be asked (any more).
  func kind(of card: DeckCard) -> DrillKind? {
    if case .template(let id) = card.card.origin {
      return drills.isGone(card.card) ? nil : kinds[id]
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

  /// Returns the day on which a card is due; nil for a card that was never asked.
  func due(_ card: DeckCard) -> Day? {
    guard let memory = card.memory, let days = days(card) else { return nil }
    return Day(memory.lastAt, offset: offset)?.adding(days: days)
  }

  /// Returns how many days after its last review a card is due: at a recall of 95% with an interview ahead, of 90% without.
  func days(_ card: DeckCard) -> Int? {
    card.memory.map { state.model.interval(stability: $0.state.stability, retention: aim) }
  }

  /// Returns the day of an instant where the person is, as text.
  func day(_ instant: Instant) -> String { Day(instant, offset: offset)?.description ?? "" }

  private var offset: Seconds { state.goal?.offset ?? .zero }

  private var aim: Double {
    guard let goal = state.goal, let today = Day(now, offset: goal.offset) else { return 0.9 }
    return goal.interview >= today ? 0.95 : 0.9
  }
}
