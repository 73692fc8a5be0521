// SPDX-License-Identifier: Apache-2.0

public import ModelVoice

/// What the packs say about a question, for the terminal.
public struct PassagesText {
  private let passages: [FactPassage]
  private let style: TerminalStyle

  /// Creates the text.
  public init(_ passages: [FactPassage], style: TerminalStyle) {
    self.passages = passages
    self.style = style
  }

  /// The passages, numbered, each with its source; or that there are none.
  public var text: String {
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
  public init(_ question: String, _ passages: [FactPassage]) {
    self.question = question
    self.passages = passages.map {
      Passage(
        id: $0.id, title: $0.title, text: $0.text, source: $0.source, date: $0.date,
        goodUntil: $0.goodUntil)
    }
  }
}
