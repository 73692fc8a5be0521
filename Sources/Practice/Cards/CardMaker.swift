// SPDX-License-Identifier: Apache-2.0

public import Drills
import InterviewContent
import ProductAnalytics
public import Quantities

/// Makes cards; each has a name that depends on what it came from alone, so that making it twice adds nothing.
public enum CardMaker {
  /// Returns the cards of what went wrong in a round, the weightiest first.
  public static func cards(of round: RehearsedRound, at now: Instant) -> [Card] {
    FailureFinder.failures(in: round).map { card(of: $0, at: now) }
  }

  /// Returns the card of something that went wrong.
  public static func card(of failure: Failure, at now: Instant) -> Card {
    Card(
      id: failure.cardID, title: failure.title, topic: failure.question.kind.title,
      origin: .failure(failure), addedAt: now)
  }

  /// Returns the card of a template; it has the name of the template.
  public static func card(of template: DrillTemplate, at now: Instant) -> Card {
    Card(
      id: CardID(template.id), title: template.title, topic: template.topic,
      origin: .template(id: template.id), addedAt: now)
  }

  /// Returns the card of something imported; its name comes from its front, so the same front is the same card.
  public static func card(
    front: String, back: String, source: String, topic: String = "Imported", at now: Instant
  ) -> Card {
    Card(
      id: importedID(front: front), title: String(front.prefix(longestTitle)), topic: topic,
      origin: .imported(front: front, back: back, source: source), addedAt: now)
  }

  /// Returns the name of the card of an imported front.
  static func importedID(front: String) -> CardID {
    let bits = SeededStream(seed: 0, "front: \(front)").bits(0)
    return CardID("imported-\(String(bits, radix: 36))")
  }

  private static let longestTitle = 80
}
