// SPDX-License-Identifier: Apache-2.0

public import Drills
import Markup
import Practice

/// The drills of the library that are not in the deck.
public struct LibraryPage: Page {
  /// A drill that can be added.
  public struct Entry: Hashable, Sendable {
    public let id: String
    public let title: String
    public let topic: String
    public let kind: DrillKind
    /// The last day it is asked; nil for what does not grow old.
    public let expires: String?

    /// Creates an entry.
    public init(_ template: DrillTemplate) {
      id = template.id
      title = template.title
      topic = template.topic
      kind = template.kind
      expires = template.expires
    }
  }

  /// How many drills a page lists.
  static let most = 60

  /// The drills that match.
  public let entries: [Entry]
  /// How many drills are not in the deck.
  public let total: Int
  public let filter: CardFilter
  /// The topics of the library.
  public let topics: [String]
  /// Why the last request was not carried out; nil when nothing went wrong.
  public let problem: String?

  /// Creates the page.
  public init(
    entries: [Entry], total: Int, filter: CardFilter, topics: [String], problem: String? = nil
  ) {
    self.entries = entries
    self.total = total
    self.filter = filter
    self.topics = topics
    self.problem = problem
  }

  public func render() -> String {
    Layout("Library of drills", at: .practice, with: .practice) {
      h1 { "The library" }
      p { a(.href(.practice(.cards(CardFilter())))) { "Back to the deck" } }
      if let problem { p(.class("problem"), .role("alert")) { Message(label: problem) } }
      if total == 0 {
        p(.class("lead")) { "Every drill of the library is in the deck." }
      } else {
        CardFilterForm(
          filter: filter, topics: topics, action: .practice(.library(CardFilter())),
          hasOrigin: false
        ).body
        p { "\(entries.count) of \(counted(total, "drill")) that are not in the deck." }
        if !shown.isEmpty { choice }
        pages
      }
    }.render()
  }

  private var shown: ArraySlice<Entry> { entries.dropFirst(filter.from).prefix(Self.most) }

  @HTMLBuilder private var pages: HTML {
    if entries.count > Self.most {
      p(.class("detail")) { "Add what is ticked before you go to another page." }
      p(.class("actions")) {
        if filter.from > 0 { link("Drills before", max(filter.from - Self.most, 0)) }
        if filter.from + shown.count < entries.count, !shown.isEmpty {
          link("Drills after", filter.from + Self.most)
        }
      }
    }
  }

  private func link(_ caption: Message, _ from: Int) -> HTML {
    var other = filter
    other.from = from
    return a(.class("button"), .href(.practice(.library(other)))) { caption }
  }

  private var choice: HTML {
    form(.class("library"), .post, .action(.practice(.add))) {
      fieldset {
        legend { "Which drills" }
        for entry in shown {
          label(.class("choice")) {
            input(.type("checkbox"), .name(.template), .value(entry.id))
            span(.class("choice-text")) {
              strong(.ownDirection) { entry.title }
              " "
              span(.class("detail"), .ownDirection) {
                "\(Message(label: entry.kind.title)) · \(Message(label: entry.topic))"
                  + (entry.expires.map { " · good until \($0)" } ?? "")
              }
            }
          }
        }
      }
      p(.class("actions")) {
        button(.class("primary"), .type("submit")) { "Add what is ticked" }
        button(.type("submit"), .name(.starters), .value("yes")) {
          "Add what your loop begins with"
        }
      }
    }
  }
}
