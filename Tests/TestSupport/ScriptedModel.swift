// SPDX-License-Identifier: Apache-2.0

import Foundation
public import LanguageModel
import Synchronization

/// A language model that says what a test wants, and keeps what it was asked.
public final class ScriptedModel: ChatModel {
  private let says: @Sendable (ChatRequest, Int) throws(ModelFailure) -> ChatReply
  private let asked = Mutex<[ChatRequest]>([])

  /// Creates a model; the closure gets the call and its number, from 0.
  public init(
    replying says: @escaping @Sendable (ChatRequest, Int) throws(ModelFailure) -> ChatReply
  ) {
    self.says = says
  }

  /// Creates a model that says texts; 100 tokens of prompt and 20 of reply each.
  public convenience init(
    _ text: @escaping @Sendable (ChatRequest) throws(ModelFailure) -> String
  ) {
    self.init { request, _ throws(ModelFailure) in .saying(try text(request)) }
  }

  /// The calls so far, in order.
  public var requests: [ChatRequest] { asked.withLock { $0 } }

  public func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    let number = asked.withLock { asked in
      asked.append(request)
      return asked.count - 1
    }
    return try says(request, number)
  }
}

extension ChatReply {
  /// Returns a reply with a text.
  public static func saying(
    _ text: String, ending: Ending = .done
  ) -> ChatReply {
    ChatReply(
      text: text, usage: TokenUsage(prompt: 100, completion: 20), ending: ending, model: "scripted")
  }

  /// Returns a reply in the form of a judgement.
  public static func judging(_ level: Int, _ sentences: [Int], _ quotes: [String]) -> ChatReply {
    .saying(judgement(level, sentences, quotes))
  }

  /// Returns a judgement as JSON.
  public static func judgement(_ level: Int, _ sentences: [Int], _ quotes: [String]) -> String {
    let value = JSONValue.object([
      "level": .integer(level), "sentences": .array(sentences.map(JSONValue.integer)),
      "quotes": .array(quotes.map(JSONValue.string)), "why": .string("Because of the words."),
    ])
    guard let data = try? JSONEncoder().encode(value) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}

/// What a model can read in the call of a second reader.
public struct AskedJudgement: Sendable {
  /// The name of the criterion.
  public let criterion: String
  /// The sentences that may be quoted.
  public let sentences: [(number: Int, text: String)]
  /// The code in the marks.
  public let code: String
  /// All that was said between the marks of the answer.
  public let answer: String
  /// The lines of evidence.
  public let evidence: [String]

  /// Reads a call; nil when it is none of a second reader.
  public init?(_ request: ChatRequest) {
    guard request.purpose == .secondReading, let text = request.messages.last?.content,
      let opening = text.firstMatch(of: /<<answer ([0-9a-f]{6})>>\n/)
    else { return nil }
    let code = String(opening.output.1)
    guard let end = text.range(of: "\n<<end of answer \(code)>>"),
      let name = text.firstMatch(of: /^Criterion ([^:]+):/)?.output.1
    else { return nil }
    let answer = String(text[opening.range.upperBound..<end.lowerBound])
    self.code = code
    self.answer = answer
    criterion = String(name)
    evidence = text[..<opening.range.lowerBound].split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("- ") }
    sentences = answer.components(separatedBy: "[\(code) ").dropFirst().compactMap { part in
      guard let close = part.firstIndex(of: "]"), let number = Int(part[..<close]) else {
        return nil
      }
      let words = part[close...].dropFirst(2)
      guard !words.hasPrefix("(set aside") else { return nil }
      return (number, words.hasSuffix("\n") ? String(words.dropLast()) : String(words))
    }
  }

  /// Returns a judgement that quotes the longest sentence, truly.
  public func honest(_ level: Int) -> ChatReply {
    guard let best = sentences.max(by: { $0.text.utf8.count < $1.text.utf8.count }) else {
      return .judging(1, [], [])
    }
    return .judging(level, [best.number], [best.text])
  }
}
