// SPDX-License-Identifier: Apache-2.0

public import ModelVoice

/// What came of asking a language model to explain a term, with who was asked where.
public struct ModelExplanation: Hashable, Sendable {
  public let explanation: TermExplanation
  public let model: String
  public let address: String

  /// Creates a result.
  public init(_ explanation: TermExplanation, model: String, address: String) {
    self.explanation = explanation
    self.model = model
    self.address = address
  }
}

/// An explanation for the terminal.
struct ExplanationLines {
  let explained: ModelExplanation
  let style: TerminalStyle

  init(_ explained: ModelExplanation, style: TerminalStyle) {
    self.explained = explained
    self.style = style
  }

  /// The sentences with the numbers of their passages, or why there are none.
  var text: String {
    let heading = style.bold(
      TerminalStyle.printable("In the words of \(explained.model) at \(explained.address)"))
    return "\(heading)\n\(style.wrap(TerminalStyle.printable(words), indent: "    "))\n"
  }

  private var words: String {
    switch explained.explanation {
    case .said(let sentences):
      sentences.map { $0.text + $0.citations.map { " [\($0)]" }.joined() }.joined(separator: " ")
    case .nothingHeld:
      "Nothing that it said stands in the passages, so none of it is shown."
    case .failed(let reason): "It gave no answer: \(reason)"
    }
  }
}

/// An explanation as JSON.
struct ModelExplanationJSON: Encodable {
  let model: String
  let address: String
  let sentences: [Sentence]
  /// Why there are no sentences; nil when there are some.
  let failure: String?

  struct Sentence: Encodable {
    let text: String
    /// The passages that it rests on, counted from 1.
    let passages: [Int]
  }

  init(_ explained: ModelExplanation) {
    model = explained.model
    address = explained.address
    switch explained.explanation {
    case .said(let said):
      sentences = said.map { Sentence(text: $0.text, passages: $0.citations) }
      failure = nil
    case .nothingHeld:
      sentences = []
      failure = "nothing that it said stands in the passages"
    case .failed(let reason):
      sentences = []
      failure = reason
    }
  }
}
