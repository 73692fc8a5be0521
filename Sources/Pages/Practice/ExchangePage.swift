// SPDX-License-Identifier: Apache-2.0

import Markup
public import Practice

/// Cards to take along, and cards to bring in, with what became of each row.
public struct ExchangePage: Page {
  /// What became of what was sent.
  public struct Outcome: Hashable, Sendable {
    /// How many cards or events were taken.
    public let taken: Int
    /// The rows of cards that are there already.
    public let duplicates: Int
    /// The rows that were not taken.
    public let problems: [RowProblem]

    /// Creates an outcome.
    public init(taken: Int, duplicates: Int = 0, problems: [RowProblem] = []) {
      self.taken = taken
      self.duplicates = duplicates
      self.problems = problems
    }
  }

  /// The most rows that are listed.
  private static let most = 200

  /// What came of the last import; nil when there was none.
  public let outcome: Outcome?
  /// Why the last import was refused as a whole; nil when it was not.
  public let problem: String?
  /// The text that was pasted and not taken.
  public let pasted: String

  /// Creates the page.
  public init(outcome: Outcome? = nil, problem: String? = nil, pasted: String = "") {
    self.outcome = outcome
    self.problem = problem
    self.pasted = pasted
  }

  public func render() -> String {
    Layout("Import and export", at: .practice, with: .practice) {
      h1 { "Import and export" }
      p { a(.href(.practice(.cards(CardFilter())))) { "Back to the deck" } }
      if let problem {
        p(.class("problem"), .role("alert"), .ownDirection) { Message(engine: problem) }
      }
      if let outcome { result(outcome) }
      bringIn
      takeAlong
    }.render()
  }

  private func result(_ outcome: Outcome) -> HTML {
    section(.labelledBy(ElementID("outcome"))) {
      h2(.id(ElementID("outcome"))) { "What was taken" }
      p(.class("notice"), .role("status")) {
        "\(outcome.taken) taken, \(outcome.duplicates) there already, \(outcome.problems.count) not taken."
      }
      if !outcome.problems.isEmpty {
        ul(.class("row-problems")) {
          for problem in outcome.problems.prefix(Self.most) {
            li(.ownDirection) {
              "Row \(problem.row): "
              engineSentence(problem.reason)
              " "
              engineSentence(problem.better)
            }
          }
        }
        if outcome.problems.count > Self.most {
          p { "And \(outcome.problems.count - Self.most) more." }
        }
      }
    }
  }

  private var bringIn: HTML {
    section(.labelledBy(ElementID("import"))) {
      h2(.id(ElementID("import"))) { "Bring cards in" }
      p {
        "A table with the columns "
        code { "front" }
        " and "
        code { "back" }
        " (CSV), notes of Anki as text, or the JSON file of a deck, which only an empty deck "
        "takes. Rows with errors are listed, the others are kept."
      }
      form(.class("exchange"), .post, .multipart, .action(.practice(.exchange))) {
        div(.class("field")) {
          label(.for(ElementID("import-file"))) { "File" }
          input(
            .id(ElementID("import-file")), .type("file"), .name(.file),
            .accept(".csv,.txt,.tsv,.json"))
        }
        WordBox(
          id: ElementID("import-text"), field: .text, caption: "Or paste the text", text: pasted
        ).body
        p(.class("actions")) { button(.class("primary"), .type("submit")) { "Bring them in" } }
      }
    }
  }

  private var takeAlong: HTML {
    section(.labelledBy(ElementID("export"))) {
      h2(.id(ElementID("export"))) { "Take them along" }
      p(.class("actions")) {
        a(.class("button"), .href(.practice(.file(.json))), .download) { "Everything (JSON)" }
        a(.class("button"), .href(.practice(.file(.csv))), .download) { "Cards (CSV)" }
        a(.class("button"), .href(.practice(.file(.anki))), .download) { "For Anki (text)" }
      }
      p(.class("detail")) {
        "The JSON file holds cards, reviews, stories, goal and outcomes; the other two the cards alone."
      }
    }
  }
}
