// SPDX-License-Identifier: Apache-2.0

import Markup
public import Practice
import Quantities

/// The home of practice: what to do today, the day it aims at, and what is likely to be recalled on it.
public struct PracticePage: Page {
  /// Where practice stands.
  public let standing: PracticeStanding
  /// The day it aims at; nil while none is set.
  public let goal: Goal?

  /// Creates the page.
  public init(standing: PracticeStanding, goal: Goal?) {
    self.standing = standing
    self.goal = goal
  }

  public func render() -> String {
    Layout("Practice", at: .practice, with: .practice) {
      h1 { "Practice" }
      p(.class("lead")) {
        "Short drills from memory: numbers, explanations, facts, your own stories, and what went "
        "wrong in your rounds. Each comes back when it is about to be forgotten."
      }
      TodaySection(standing: standing).body
      ways
      if let forecast = standing.forecast, standing.cards > 0 {
        RecallSection(forecast: forecast, titles: standing.titles).body
      }
      PracticeTimeSection(days: standing.minutes).body
      GoalSection(goal: goal).body
      if let memory = standing.memory, standing.cards > 0 {
        CardMemorySection(standing: memory).body
      }
    }.render()
  }

  private var ways: HTML {
    nav(.class("kinds"), .label("Practice")) {
      ul {
        li { a(.href(.practice(.cards(CardFilter())))) { "Cards" } }
        li { a(.href(.practice(.library(CardFilter())))) { "Library" } }
        li { a(.href(.practice(.exchange))) { "Import and export" } }
        li { a(.href(.practice(.plan))) { "Plan" } }
        li { a(.href(.practice(.stories))) { "Stories" } }
        li { a(.href(.practice(.readiness))) { "Readiness" } }
      }
    }
  }
}

/// Where practice stands, as its home shows it.
public struct PracticeStanding: Sendable {
  /// What there is to do today.
  public let session: Session
  /// Whether a drill is open.
  public let isOpen: Bool
  /// How many cards the deck has.
  public let cards: Int
  /// Whether drills of the library are among them.
  public let hasLibrary: Bool
  /// What is recalled on the day; nil without a day ahead.
  public let forecast: RecallForecast?
  /// The titles of the weakest cards.
  public let titles: [CardID: String]
  /// The minutes of each day, past and to come.
  public let minutes: [PracticeMinutes]
  /// What of today the plan keeps for other work than drills, in sentences.
  public let others: [String]
  /// What memory is reckoned with; nil where that is not shown.
  public let memory: MemoryStanding?

  /// Creates a standing.
  public init(
    session: Session, isOpen: Bool, cards: Int, hasLibrary: Bool, forecast: RecallForecast?,
    titles: [CardID: String], minutes: [PracticeMinutes], others: [String] = [],
    memory: MemoryStanding? = nil
  ) {
    self.memory = memory
    self.others = others
    self.session = session
    self.isOpen = isOpen
    self.cards = cards
    self.hasLibrary = hasLibrary
    self.forecast = forecast
    self.titles = titles
    self.minutes = minutes
  }
}
