// SPDX-License-Identifier: Apache-2.0

import Markup

/// All rounds, the open ones with a way back in.
public struct HistoryPage: Page {
  /// The rounds in the order in which they are shown: the newest first.
  public let rounds: [RoundEntry]

  /// Creates the page.
  public init(rounds: [RoundEntry]) {
    self.rounds = rounds
  }

  public func render() -> String {
    Layout("History", at: .history) {
      h1 { "History" }
      if rounds.isEmpty { emptyState } else { list }
    }.render()
  }

  private var emptyState: HTML {
    section(.class("next-step")) {
      h2 { "No rounds yet" }
      p {
        "Every round you take is listed here with its question, your answers and its scorecard, "
        "so that you can read an old one beside a new one."
      }
      p(.class("actions")) {
        a(.class("button primary"), .href(.questions(kind: nil))) { "Choose a question" }
      }
    }
  }

  private var list: HTML {
    .group([
      p { "\(counted(rounds.count, "round")), the newest first. Times are in UTC." },
      RoundTable(caption: "All rounds, the newest first", rounds: rounds).body,
    ])
  }
}
