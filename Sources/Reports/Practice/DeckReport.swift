// SPDX-License-Identifier: Apache-2.0

public import Drills
import InterviewContent
public import Practice
public import Quantities
import SpacedRepetition

/// The cards of a deck, as JSON and as text.
public struct DeckReport {
  /// A card of the deck, as it stands now.
  public struct Row {
    public let card: DeckCard
    /// What it asks for; nil when it cannot be asked (any more).
    public let kind: DrillKind?
    /// The day on which it is due; nil for a card that was never asked.
    public let due: Day?
    /// The probability to remember it now; nil for a card that was never asked.
    public let recall: Double?

    /// Creates a row.
    public init(_ card: DeckCard, kind: DrillKind?, due: Day?, recall: Double?) {
      self.card = card
      self.kind = kind
      self.due = due
      self.recall = recall
    }
  }

  private let rows: [Row]

  /// Gathers rows.
  public init(_ rows: [Row]) {
    self.rows = rows
  }

  /// The form that scripts rely on.
  public var json: JSONValue {
    ["version": .number(1), "command": .text("drill list"), "cards": .list(rows.map(\.json))]
  }

  /// Returns one line for each card, under the heading of its topic.
  public func text(style: TerminalStyle) -> String {
    guard !rows.isEmpty else { return "There is no card.\n" }
    var topics: [String] = []
    for row in rows where !topics.contains(row.card.card.topic) {
      topics.append(row.card.card.topic)
    }
    let parts = topics.map { topic in
      let own = rows.filter { $0.card.card.topic == topic }
      return
        ([style.bold("\(topic) (\(own.count))")]
        + own.map { style.wrap($0.line, indent: "  ") }).joined(separator: "\n")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension DeckReport.Row {
  /// The form that scripts rely on.
  var json: JSONValue {
    [
      "id": .text(card.id.name), "title": .text(card.card.title), "topic": .text(card.card.topic),
      "origin": .text(card.card.origin.name), "kind": .optional(kind?.rawValue),
      "reviews": .number(card.reviews.count), "lapses": .number(card.memory?.lapses ?? 0),
      "due": .optional(due?.description), "recall": .optional(recall),
      "stability": .optional(card.memory?.state.stability),
      "difficulty": .optional(card.memory?.state.difficulty),
    ]
  }

  /// The card on a line.
  var line: String {
    let what = kind?.title.lowercased() ?? "not asked any more"
    return "\(card.id): \(card.card.title) (\(what), \(standing))"
  }

  /// How it stands, in a few words.
  var standing: String {
    guard let due, let recall else { return "new" }
    return "recall \(Self.percent(recall)), due \(due.text)"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}

extension CardOrigin {
  /// What a card came from, in a word.
  var name: String {
    switch self {
    case .template: "template"
    case .failure: "failure"
    case .story: "story"
    case .telling: "telling"
    case .imported: "imported"
    }
  }
}
