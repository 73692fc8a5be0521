// SPDX-License-Identifier: Apache-2.0

public import ModelVoice

/// What the packs say about a question, for the terminal.
public struct PassagesText {
  private let passages: [FactPassage]
  private let explained: ModelExplanation?
  private let style: TerminalStyle

  /// Creates the text; `explained` is what a language model made of the passages, if one was asked.
  public init(
    _ passages: [FactPassage], _ explained: ModelExplanation? = nil, style: TerminalStyle
  ) {
    self.passages = passages
    self.explained = explained
    self.style = style
  }

  /// What a model made of the passages, and the passages, numbered, each with its source; or that there are none.
  public var text: String {
    (explained.map { ExplanationLines($0, style: style).text + "\n" } ?? "") + found
  }

  private var found: String {
    guard !passages.isEmpty else { return "The packs say nothing about it.\n" }
    return passages.enumerated().map { number, passage in
      let age = passage.goodUntil.map { ", good until \($0)" } ?? ""
      return """
        [\(number + 1)] \(style.bold(TerminalStyle.printable(passage.title)))
        \(style.wrap(TerminalStyle.printable(passage.text), indent: "    "))
        \(style.wrap("Source: \(passage.source), \(passage.date)\(age)", indent: "    "))

        """
    }.joined(separator: "\n")
  }
}

/// What the packs say about a question, as JSON.
public struct PassagesJSON: Encodable {
  let version = 1
  let question: String
  let passages: [Passage]
  /// What a language model made of them; nil when none was asked.
  let explanation: ModelExplanationJSON?

  struct Passage: Encodable {
    let id: String
    let title: String
    let text: String
    let source: String
    let date: String
    let goodUntil: String?

    enum CodingKeys: String, CodingKey {
      case id, title, text, source, date
      case goodUntil = "good_until"
    }
  }

  /// Creates the value.
  public init(_ explaining: Explaining, _ explained: ModelExplanation? = nil) {
    question = explaining.question
    explanation = explained.map(ModelExplanationJSON.init)
    passages = explaining.passages.map {
      Passage(
        id: $0.id, title: $0.title, text: $0.text, source: $0.source, date: $0.date,
        goodUntil: $0.goodUntil)
    }
  }
}
