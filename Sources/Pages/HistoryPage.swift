// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// All rounds, the open ones with a way back in.
public struct HistoryPage: Page {
  /// The rounds in the order in which they are shown: the newest first.
  public let rounds: [RoundEntry]
  /// Which part of all rounds they are.
  public let pages: ListPages

  /// Creates the page; without pages, the rounds are all there are.
  public init(rounds: [RoundEntry], pages: ListPages? = nil) {
    self.rounds = rounds
    self.pages = pages ?? ListPages(count: rounds.count)
  }

  public func render() -> String {
    Layout("History", at: .history) {
      h1 { "History" }
      if pages.count == rounds.count, ownCount == 0 { emptyState }
      if pages.count > 0 { list }
    }.render()
  }

  private var ownCount: Int { rounds.count { !$0.id.isSample } }

  private var emptyState: HTML {
    section(.class("next-step")) {
      h2 { "No rounds of yours yet" }
      p {
        "Every round you take is listed here with its question, your answers and its scorecard, "
        "so that you can read an old one beside a new one."
      }
      p(.class("actions")) {
        a(.class("button primary"), .href(.questions(kind: nil))) { "Choose a question" }
        if rounds.isEmpty {
          a(.class("button"), .href(.firstRun(.tour(nil)))) { "See a finished campaign" }
        }
      }
    }
  }

  private var list: HTML {
    .group([
      p { "\(counted(pages.count, "round")), the newest first. Times are in UTC." },
      RoundTable(caption: "All rounds, the newest first", rounds: rounds).body,
      pages.body { .historyPage($0) },
    ])
  }
}
