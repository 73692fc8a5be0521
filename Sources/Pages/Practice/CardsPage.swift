// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Markup
import Practice

/// The deck: the cards that were chosen, each with its state.
public struct CardsPage: Page {
  /// How many cards a page lists.
  public static let most = 50

  /// All cards that match, in the order of the deck.
  public let entries: [CardEntry]
  /// How many cards the deck has.
  public let total: Int
  public let filter: CardFilter
  /// The topics of the deck.
  public let topics: [String]
  /// What the person should know about the last request; nil when there is nothing.
  public let notice: String?

  /// Creates the page.
  public init(
    entries: [CardEntry], total: Int, filter: CardFilter, topics: [String], notice: String? = nil
  ) {
    self.entries = entries
    self.total = total
    self.filter = filter
    self.topics = topics
    self.notice = notice
  }

  public func render() -> String {
    Layout("Cards", at: .practice, width: .wide, with: .practice) {
      h1 { "The deck" }
      p { a(.href(.practice())) { "Back to practice" } }
      if let notice { p(.class("notice"), .role("status")) { Message(engine: notice) } }
      if total == 0 {
        p(.class("lead")) { "There is no card yet." }
      } else {
        CardFilterForm(filter: filter, topics: topics, action: .practice(.cards(CardFilter()))).body
        p { summary }
        if !shown.isEmpty { list }
        pages
      }
      add
    }.render()
  }

  private var shown: ArraySlice<CardEntry> {
    entries.dropFirst(filter.from).prefix(Self.most)
  }

  private var summary: Message {
    guard !entries.isEmpty else { return "None of the \(counted(total, "card")) matches." }
    let all: Message =
      entries.count == total
      ? counted(total, "card") : "\(entries.count) of \(counted(total, "card"))"
    guard entries.count > shown.count else { return "\(all)." }
    guard !shown.isEmpty else { return "\(all); none from here on." }
    return "\(all); \(filter.from + 1) to \(filter.from + shown.count) are shown."
  }

  private var list: HTML {
    ScrollBox(label: "Table of cards").body {
      table(.class("rounds cards")) {
        tableCaption(.class("spoken-only")) { "Cards with their state" }
        thead {
          tr {
            th(.scope("col")) { "Card" }
            th(.scope("col")) { "Recall now" }
            th(.scope("col")) { "Due" }
            th(.scope("col")) { "Reviews" }
            th(.scope("col")) { "Lapses" }
          }
        }
        tbody { for entry in shown { row(entry) } }
      }
    }
  }

  private func row(_ entry: CardEntry) -> HTML {
    tr {
      th(.scope("row")) {
        a(.href(.practice(.card(entry.id))), .ownDirection) { entry.card.title }
        " "
        span(.class("detail"), .ownDirection) {
          entry.kicker
        }
      }
      td(.class("figures")) { entry.recall.map(Percent.text) ?? "–" }
      td { entry.dueWords }
      td(.class("figures")) { "\(entry.reviews)" }
      td(.class("figures")) { "\(entry.lapses)" }
    }
  }

  private var pages: HTML {
    p(.class("actions")) {
      if filter.from > 0 { link("Cards before", max(filter.from - Self.most, 0)) }
      if filter.from + shown.count < entries.count, !shown.isEmpty {
        link("Cards after", filter.from + Self.most)
      }
    }
  }

  private func link(_ caption: Message, _ from: Int) -> HTML {
    var other = filter
    other.from = from
    return a(.class("button"), .href(.practice(.cards(other)))) { caption }
  }

  private var add: HTML {
    section(.labelledBy(ElementID("add"))) {
      h2(.id(ElementID("add"))) { "Add cards" }
      form(.class("actions"), .post, .action(.practice(.add))) {
        a(.class("button"), .href(.practice(.library(CardFilter())))) { "Choose from the library" }
        button(.type("submit"), .name(.failures), .value("yes")) {
          "Add what went wrong in my rounds"
        }
        a(.class("button"), .href(.practice(.exchange))) { "Import or export" }
      }
    }
  }
}
