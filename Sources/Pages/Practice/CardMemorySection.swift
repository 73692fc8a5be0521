// SPDX-License-Identifier: Apache-2.0

import Markup
public import Practice
import ProductAnalytics
public import Quantities

/// What the memory of a deck is reckoned with.
public struct MemoryStanding: Hashable, Sendable {
  /// The reviews that a fit to the person learns from, and how many it needs.
  public let reviews: Int
  public let needed: Int
  /// The cards that these are reviews of, and how many of them a fit needs.
  public let cards: Int
  public let neededCards: Int
  /// The fit that is used, the last one, and whether fits are made without being asked for.
  public let fitting: MemoryFitting
  /// East of Greenwich, so that a fit has the person's day.
  public let offset: Seconds

  /// Creates a standing.
  public init(
    reviews: Int, needed: Int, cards: Int, neededCards: Int, fitting: MemoryFitting,
    offset: Seconds = .zero
  ) {
    self.reviews = reviews
    self.needed = needed
    self.cards = cards
    self.neededCards = neededCards
    self.fitting = fitting
    self.offset = offset
  }

  /// Whether there is enough to learn from.
  var isEnough: Bool { reviews >= needed && cards >= neededCards }
}

/// What memory is reckoned with, what a fit to the person changed, when the next one is made, and what can be chosen.
struct CardMemorySection {
  let standing: MemoryStanding

  var body: HTML {
    section(.labelledBy(Self.id)) {
      h2(.id(Self.id)) { "How memory is reckoned" }
      p { words }
      if let used = fitting.used { FitChangeTable(fit: used.fit).body }
      if let last = fitting.last, last != fitting.used { p { unused(last) } }
      p { next }
      if standing.isEnough { request }
      choices
    }
  }

  private static let id = ElementID("memory")
  private var fitting: MemoryFitting { standing.fitting }

  private var words: Message {
    guard let used = fitting.used else { return "By FSRS-6 with its published parameters." }
    return
      "By FSRS-6, fitted on \(day(of: used)) to \(used.fit.reviews) reviews of yours: on cards that were left out its log loss was \(Self.number(used.fit.loss)), that of the published parameters \(Self.number(used.fit.standardLoss)). Less is better."
  }

  private func unused(_ made: MemoryFitting.Made) -> Message {
    "A fit on \(day(of: made)) to \(made.fit.reviews) reviews of yours is not used: on cards that were left out its log loss was \(Self.number(made.fit.loss)), that of the published parameters \(Self.number(made.fit.standardLoss))."
  }

  private var next: Message {
    guard fitting.isAutomatic else { return "It is fitted to you only when you ask for it." }
    guard standing.reviews < fitting.nextAt else {
      guard standing.cards >= standing.neededCards else {
        return
          "It is fitted to you by itself once \(standing.neededCards) cards were reviewed on two days; \(standing.cards) are there."
      }
      return
        "It is fitted to you by itself after the next drill: \(standing.reviews) reviews of cards seen on an earlier day are there."
    }
    return fitting.last == nil
      ? "It is fitted to you by itself from \(fitting.nextAt) reviews of cards seen on an earlier day on; \(standing.reviews) are there."
      : "It is fitted anew by itself from \(fitting.nextAt) reviews of cards seen on an earlier day on; \(standing.reviews) are there."
  }

  private func day(of made: MemoryFitting.Made) -> Message {
    Day(made.at, offset: standing.offset)?.shownText ?? "a day that no calendar has"
  }

  private static func number(_ value: Double) -> String { FigureText.number(value, digits: 3) }
}

extension CardMemorySection {
  private var request: HTML {
    form(.class("actions"), .post, .action(.practice(.fit))) {
      button(.type("submit")) {
        fitting.used == nil ? "Fit it to my reviews" : "Fit it anew"
      }
    }
  }

  private var choices: HTML {
    form(.class("actions"), .post, .action(.practice(.fitting))) {
      if fitting.isAutomatic || fitting.used != nil {
        button(.type("submit"), .name(.automatic), .value("no")) {
          "Keep to the published parameters"
        }
      }
      if !fitting.isAutomatic {
        button(.type("submit"), .name(.automatic), .value("yes")) { "Fit it by itself" }
      }
    }
  }
}
