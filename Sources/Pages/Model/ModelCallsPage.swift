// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
import Markup
public import Quantities

/// A call of a language model as pages show it.
public struct ModelCallEntry: Hashable, Sendable {
  public let id: Int
  public let at: Instant
  /// What was sent and what came of it; nil when the row cannot be read.
  public let call: ModelCall?
  /// Why the row cannot be read; nil when it can.
  public let problem: String?
  /// Whether its words went with the round that they were for.
  public let isEmptied: Bool

  /// Creates an entry.
  public init(id: Int, at: Instant, call: ModelCall?, problem: String?, isEmptied: Bool) {
    self.id = id
    self.at = at
    self.call = call
    self.problem = problem
    self.isEmptied = isEmptied
  }
}

/// What was sent to language models, the newest call first.
public struct ModelCallsPage: Page {
  public let calls: [ModelCallEntry]
  public let pages: ListPages

  /// Creates the page.
  public init(calls: [ModelCallEntry], pages: ListPages) {
    self.calls = calls
    self.pages = pages
  }

  public func render() -> String {
    Layout("What was sent", at: .model, with: .model) {
      h1 { "What was sent" }
      p(.class("lead")) {
        "Every call of a language model, the newest first; each opens into the words that were sent. Times are in UTC."
      }
      if calls.isEmpty { p { "There are no calls here." } } else { list }
      pages.body { .model(.calls($0)) }
      if pages.count > 0 { deletion }
      p { a(.href(.model(.home))) { "A language model of your own" } }
    }.render()
  }

  private var list: HTML {
    table(.class("rounds")) {
      tableCaption(.class("spoken-only")) { "Calls of a language model, the newest first" }
      thead {
        tr {
          th(.scope("col")) { "When" }
          th(.scope("col")) { "Call" }
          th(.scope("col")) { "What came of it" }
        }
      }
      tbody { for entry in calls { row(entry) } }
    }
  }

  private func row(_ entry: ModelCallEntry) -> HTML {
    tr {
      td(.class("when")) { moment(entry.at) }
      th(.scope("row")) {
        a(.href(.model(.call(entry.id)))) {
          if let call = entry.call {
            "\(call.purpose.title), call \(entry.id)"
          } else {
            "Call \(entry.id)"
          }
        }
        if let call = entry.call {
          " "
          span(.class("detail")) {
            "\(ModelConnection(url: call.url, model: call.model).shownPlace)"
          }
        }
      }
      td(.class("outcome")) {
        if let call = entry.call {
          CallOutcome.words(call.outcome)
          span(.class("detail")) {
            ModelAmounts.words(calls: 1, call.usage, call.dollars)
          }
        } else {
          "This row cannot be read."
        }
      }
    }
  }

  private var deletion: HTML {
    section(.labelledBy(ElementID("delete"))) {
      h2(.id(ElementID("delete"))) { "Delete the log" }
      p {
        "All calls are removed from the database for good. What rounds have used is forgotten with them, so their limits begin anew. What was sent cannot be called back."
      }
      form(.class("actions"), .post, .action(.model(.action(.deleteCalls)))) {
        button(.class("danger"), .type("submit")) { "Delete the log of calls" }
      }
    }
  }
}

/// What came of a call.
enum CallOutcome {
  /// What stands in the log of a call that was answered, and of one that has not ended.
  private static let known = [
    "answered", "answered up to the limit of the reply", "the server held the reply back",
    "sent, and not answered yet", "failed",
  ]

  static func words(_ outcome: String) -> HTML {
    known.contains(outcome)
      ? .message(Message(label: outcome, meaning: "call"))
      : span(.ownDirection) { engineSentence(outcome) }
  }
}

extension ModelPurpose {
  /// What the call is for.
  var title: Message {
    switch self {
    case .check: "A try"
    case .secondReading: "Second reader"
    case .phrasing: "Livelier follow-ups"
    case .conversation: "Explanations"
    }
  }
}
