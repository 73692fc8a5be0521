// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Practice

/// Which story covers which prompt: a matrix where there is room, a list where there is none; and the gaps.
struct CoverageView {
  let bank: StoryBank

  var body: HTML {
    .group([
      gaps,
      section(.labelledBy(ElementID("coverage"))) {
        h2(.id(ElementID("coverage"))) { "What each story can be told for" }
        div(.class("only-wide")) { matrix }
        div(.class("only-narrow")) { list }
      },
    ])
  }

  /// The five kinds, and the questions that a story covers at least partly; those that none covers stand among the gaps.
  private var shown: [BankPrompt] {
    bank.prompts.filter { $0.prompt.question == nil || !$0.coverage.isEmpty }
  }

  /// The kinds of story and the questions that no story covers fully.
  @HTMLBuilder private var gaps: HTML {
    let kinds = bank.gaps.filter { $0.prompt.question == nil }
    let questions = bank.gaps.filter { $0.prompt.question != nil }
    section(.labelledBy(ElementID("gaps"))) {
      h2(.id(ElementID("gaps"))) { "Gaps" }
      if bank.gaps.isEmpty { p { "Every prompt has a story that covers it." } }
      if !kinds.isEmpty { ul { for prompt in kinds { gap(prompt) } } }
      if !questions.isEmpty {
        details(.class("fold")) {
          summary { "\(counted(questions.count, "question")) without a full story" }
          ul { for prompt in questions { gap(prompt) } }
        }
      }
    }
  }

  private func gap(_ prompt: BankPrompt) -> HTML {
    li(.ownDirection) { Message(engine: prompt.gap ?? "") }
  }

  private var matrix: HTML {
    ScrollBox(label: "Stories and prompts").body {
      table(.class("numbers coverage")) {
        tableCaption(.class("spoken-only")) { "Stories and prompts" }
        thead {
          tr {
            th(.scope("col")) { "Prompt" }
            for entry in bank.entries {
              th(.scope("col")) {
                a(.href(.outlook(.story(entry.id))), .ownDirection) {
                  Self.short(entry.story.title)
                }
              }
            }
          }
        }
        tbody { for prompt in shown { row(prompt) } }
      }
    }
  }

  private func row(_ prompt: BankPrompt) -> HTML {
    tr {
      th(.scope("row"), .ownDirection) { Message(label: prompt.prompt.title.capitalizedFirst) }
      for entry in bank.entries {
        td { cell(prompt.coverage.first { $0.story == entry.id }) }
      }
    }
  }

  @HTMLBuilder private func cell(_ coverage: StoryCoverage?) -> HTML {
    if let coverage {
      span(
        .class(coverage.strength >= .full ? "covers" : "covers-partly"),
        Attribute("title", message: Message(engine: coverage.reason))
      ) {
        coverage.strength.word
      }
    } else {
      span(.class("detail")) { "–" }
    }
  }

  private var list: HTML {
    ul(.class("tasks")) {
      for prompt in shown {
        li {
          strong(.ownDirection) { Message(label: prompt.prompt.title.capitalizedFirst) }
          if prompt.coverage.isEmpty {
            p(.class("reason")) { "No story yet." }
          } else {
            for coverage in prompt.coverage { line(coverage) }
          }
        }
      }
    }
  }

  private func line(_ coverage: StoryCoverage) -> HTML {
    p(.class("reason")) {
      a(.href(.outlook(.story(coverage.story))), .ownDirection) { bank.title(of: coverage.story) }
      ": \(coverage.strength.word)"
    }
  }

  private static func short(_ title: String) -> String {
    let scalars = title.unicodeScalars
    guard scalars.count > 32 else { return title }
    return String(String.UnicodeScalarView(scalars.prefix(31))) + "…"
  }
}

extension StoryCoverage.Strength {
  /// How well a story fits, in a word.
  fileprivate var word: Message {
    switch self {
    case .partly: "partly"
    case .full: "fully"
    case .byHand: "marked"
    }
  }
}
