// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
import Markup
public import ModelVoice

/// A term explained: what the packs say about it, with sources, and on request what a language model makes of that.
public struct AskPage: Page {
  /// What was asked; empty before anything was.
  public let question: String
  /// What the packs say about it, the best first.
  public let passages: [FactPassage]
  /// The day on which it is asked, as `2026-11-30`, to mark what has expired.
  public let today: String
  /// The language model that may explain it; nil when none is used for that.
  public let guide: ModelConnection?
  /// What came of asking it; nil when it was not asked.
  public let explanation: TermExplanation?

  /// Creates the page.
  public init(
    question: String = "", passages: [FactPassage] = [], today: String,
    guide: ModelConnection? = nil, explanation: TermExplanation? = nil
  ) {
    self.question = question
    self.passages = passages
    self.today = today
    self.guide = guide
    self.explanation = explanation
  }

  public func render() -> String {
    Layout("Ask about a term", at: .practice, with: .workbench, .catalogue) {
      h1 { "Ask about a term" }
      p(.class("lead")) {
        "Answers come from the packs and the catalogue alone, each with its source. Ask in English."
      }
      box
      if !question.isEmpty { result }
    }.render()
  }

  private static let boxID = ElementID("question")

  private var box: HTML {
    form(.class("find"), .get, .action(.ask(.form)), .role("search")) {
      label(.for(Self.boxID)) { "Your question" }
      input(
        .id(Self.boxID), .type("search"), .name("q"), .value(question), .noCompletion,
        .noSpellcheck, .longest(FactShelf.longestQuestion))
      button(.type("submit"), .class("primary")) { "Look it up" }
    }
  }

  @HTMLBuilder private var result: HTML {
    if passages.isEmpty {
      section(.labelledBy(Self.resultID)) {
        h2(.id(Self.resultID)) { "The packs say nothing about it" }
        p(.role("status")) {
          "Nothing here is about “\(question)”. Try the name of the thing alone, such as “KV cache” or “statistical power”."
        }
      }
    } else {
      if let explanation { explained(explanation) }
      section(.labelledBy(Self.resultID)) {
        h2(.id(Self.resultID)) { "What the packs say" }
        ol(.class("passages")) {
          for (number, passage) in passages.enumerated() { entry(passage, number + 1) }
        }
      }
      if let guide, explanation == nil { request(guide) }
    }
  }

  private static let resultID = ElementID("result")
  private static let explanationID = ElementID("explained")

  private static func mark(of number: Int) -> String { "[\(number)]" }

  private func entry(_ passage: FactPassage, _ number: Int) -> HTML {
    li(.id(ElementID("passage", number))) {
      p {
        strong(.ownDirection) { passage.title }
      }
      p(.ownDirection) { passage.text }
      p(.class("detail")) {
        "Source: "
        span(.ownDirection) { passage.source }
        ", "
        span(.ownDirection) { passage.date }
        if let last = passage.goodUntil {
          last < today
            ? ". It was good until \(last): look it up at its source before you say it."
            : ". Good until \(last)."
        }
      }
    }
  }

  private func explained(_ explanation: TermExplanation) -> HTML {
    section(.labelledBy(Self.explanationID)) {
      h2(.id(Self.explanationID)) { "In the words of the language model" }
      switch explanation {
      case .said(let sentences):
        p(.ownDirection) {
          for sentence in sentences {
            sentence.text
            for number in sentence.citations {
              " "
              a(.href(ElementID("passage", number))) { Self.mark(of: number) }
            }
            " "
          }
        }
        p(.class("detail")) {
          "Each sentence was checked against the passages that it cites: its numbers, names and most of its words stand there. What it makes of them was not checked; the passages are below."
        }
      case .nothingHeld:
        p(.role("status")) {
          "Nothing that it said stands in the passages, so none of it is shown. The passages are below."
        }
      case .failed(let reason):
        p(.role("status")) {
          "It gave no answer: "
          span(.ownDirection) { reason }
          ". The passages are below."
        }
      }
      if let guide { ModelNotice(guide, for: .conversation).body }
    }
  }

  private func request(_ guide: ModelConnection) -> HTML {
    form(.class("actions"), .post, .action(.ask(.form))) {
      input(.type("hidden"), .name("q"), .value(question))
      button(.type("submit")) { "Let the language model explain it from these passages" }
      ModelNotice(guide, for: .conversation).body
    }
  }
}
