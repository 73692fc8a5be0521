// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import Markup
import Rehearsal

/// One call of a language model, word for word.
public struct ModelCallPage: Page {
  public let entry: ModelCallEntry

  /// Creates the page.
  public init(entry: ModelCallEntry) {
    self.entry = entry
  }

  public func render() -> String {
    Layout("Call \(entry.id)", at: .model, with: .model) {
      h1 { "Call \(entry.id)" }
      if let call = entry.call { shown(call) } else { unreadable }
      p { a(.href(.model(.calls(1)))) { "All calls" } }
    }.render()
  }

  @HTMLBuilder private var unreadable: HTML {
    p(.class("problem")) { "This row cannot be read." }
    if let problem = entry.problem {
      p(.class("detail"), .ownDirection) { engineSentence(problem) }
    }
  }

  @HTMLBuilder private func shown(_ call: ModelCall) -> HTML {
    dl(.class("amounts")) {
      fact("When") { moment(entry.at) }
      fact("For") { call.purpose.title }
      fact("Sent to") { "\(ModelConnection(url: call.url, model: call.model).shownPlace)" }
      fact("What came of it") { CallOutcome.words(call.outcome) }
      fact("Tokens") { Self.tokens(call.usage) }
      if let dollars = call.dollars {
        fact("Cost") { "\(ModelAmounts.money(dollars))" }
      }
      fact("Took") { "\(call.milliseconds) ms" }
      if call.tries > 1 { fact("Tries") { "\(call.tries)" } }
      if let round = call.round {
        fact("Round") { a(.href(.scorecard(RoundID(round)))) { "The round it was for" } }
      }
    }
    if entry.isEmptied {
      p(.class("notice")) {
        "The words of this call were deleted with the round that they were for."
      }
    } else {
      h2 { "What was sent, word for word" }
      for message in call.messages {
        section(.class("said")) {
          h3 { message.role.title }
          written(message.content)
        }
      }
    }
  }

  private func fact(_ name: Message, @HTMLBuilder _ value: () -> HTML) -> HTML {
    .group([dt { name }, dd { value() }])
  }

  private static func tokens(_ usage: TokenUsage) -> Message {
    usage.isEstimated
      ? "about \(usage.prompt) sent and \(usage.completion) answered"
      : "\(usage.prompt) sent and \(usage.completion) answered"
  }
}

extension ChatMessage.Role {
  /// Who speaks.
  fileprivate var title: Message {
    switch self {
    case .system: "Instructions of ours"
    case .user: "What it is asked"
    case .assistant: "What it said before"
    }
  }
}
