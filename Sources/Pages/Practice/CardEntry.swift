// SPDX-License-Identifier: Apache-2.0

public import Drills
public import InterviewContent
import Markup
public import Practice
public import Quantities

/// A card as a list shows it.
public struct CardEntry: Hashable, Sendable, Identifiable {
  public let card: Card
  public let kind: DrillKind
  /// The predicted recall now; nil for a card that was never asked.
  public let recall: Double?
  /// When it is due; nil for a new card and for one at rest.
  public let due: Day?
  public let reviews: Int
  public let lapses: Int
  /// Why it is not asked; nil when it is.
  public let resting: String?

  /// Creates an entry.
  public init(
    card: Card, kind: DrillKind, recall: Double?, due: Day?, reviews: Int, lapses: Int,
    resting: String? = nil
  ) {
    self.card = card
    self.kind = kind
    self.recall = recall
    self.due = due
    self.reviews = reviews
    self.lapses = lapses
    self.resting = resting
  }

  public var id: CardID { card.id }
  /// What it came from.
  public var origin: CardOriginKind { CardOriginKind(card.origin) }

  /// What it asks for, what it is about, and what it came from.
  var kicker: Message {
    "\(Message(label: kind.title)) · \(Message(label: card.topic)) · \(Message(label: origin.title))"
  }

  /// When it is asked next, in a word or two.
  var dueWords: Message {
    if resting != nil { return "at rest" }
    return due?.shownText ?? "new"
  }
}

/// The choice of cards by kind, topic, origin and words; it is sent as an address.
struct CardFilterForm {
  let filter: CardFilter
  let topics: [String]
  let action: Route
  var hasOrigin = true

  var body: HTML {
    form(.class("card-filter"), .get, .action(action), .role("search")) {
      field(
        "Kind", .kind, ElementID("filter-kind"),
        DrillKind.allCases.map { ($0.rawValue, Message(label: $0.title)) },
        chosen: filter.kind?.rawValue ?? "")
      field(
        "Topic", .topic, ElementID("filter-topic"), topics.map { ($0, Message(label: $0)) },
        chosen: filter.topic)
      if hasOrigin {
        field(
          "Origin", .origin, ElementID("filter-origin"),
          CardOriginKind.allCases.map { ($0.rawValue, Message(label: $0.title)) },
          chosen: filter.origin?.rawValue ?? "")
      }
      div(.class("field")) {
        label(.for(Self.searchID)) { "Words" }
        input(
          .id(Self.searchID), .type("text"), .name(.search), .value(filter.search), .noCompletion)
      }
      button(.type("submit")) { "Show" }
    }
  }

  private static let searchID = ElementID("filter-search")

  private func field(
    _ caption: Message, _ name: FormField, _ id: ElementID, _ choices: [(String, Message)],
    chosen: String
  ) -> HTML {
    div(.class("field")) {
      label(.for(id)) { caption }
      select(.id(id), .name(name)) {
        option(.value(""), .selected(chosen.isEmpty)) { "All" }
        for (value, title) in choices {
          option(.value(value), .selected(value == chosen), .ownDirection) { title }
        }
      }
    }
  }
}
