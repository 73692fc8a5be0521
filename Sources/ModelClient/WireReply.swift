// SPDX-License-Identifier: Apache-2.0

import LanguageModel

/// What a server has said so far of one reply, whole or word by word.
struct WireReply {
  private(set) var text = ""
  private(set) var model: String?
  private(set) var usage: TokenUsage?
  private(set) var ending: ChatReply.Ending?
  /// Whether the stream said that it is over.
  private(set) var isDone = false
  private var refusal = ""
  private var callsTools = false

  /// Whether any words have come.
  var hasWords: Bool { !text.isEmpty || !refusal.isEmpty }

  /// Takes the data of one event of a stream.
  ///
  /// - Throws: `ModelFailure.malformed`, or `ModelFailure.serverFailed` when the server says in the stream that it failed.
  mutating func take(event data: [UInt8]) throws(ModelFailure) {
    if data.elementsEqual("[DONE]".utf8) {
      isDone = true
    } else if !data.isEmpty {
      try take(JSONValue(parsing: data), member: "delta")
    }
  }

  /// Takes a whole reply.
  ///
  /// - Throws: As ``take(event:)`` does.
  mutating func take(whole body: [UInt8]) throws(ModelFailure) {
    let value = try JSONValue(parsing: body)
    guard value["choices"]?.elements?.isEmpty == false || value["error"] != nil else {
      throw .malformed("the server's JSON holds no reply")
    }
    try take(value, member: "message")
    isDone = true
  }

  private mutating func take(_ value: JSONValue, member: String) throws(ModelFailure) {
    if let error = value["error"], error != .null {
      throw .serverFailed(
        status: error["code"]?.wholeNumber ?? 200, message: Complaint.text(of: value))
    }
    guard case .object = value else { throw .malformed("the server sent JSON that is no object") }
    model = value["model"]?.text ?? model
    if let prompt = value["usage"]?["prompt_tokens"]?.wholeNumber,
      let completion = value["usage"]?["completion_tokens"]?.wholeNumber,
      Self.isPlausible(prompt, completion)
    {
      usage = TokenUsage(prompt: prompt, completion: completion)
    }
    guard let choice = value["choices"]?.elements?.first else { return }
    let part = choice[member] ?? choice["message"] ?? choice["delta"]
    text += Self.words(of: part?["content"])
    refusal += part?["refusal"]?.text ?? ""
    callsTools = callsTools || part?["tool_calls"]?.elements?.isEmpty == false
    switch choice["finish_reason"]?.text {
    case nil: break
    case "length", "model_length": ending = .limit
    case "content_filter": ending = .withheld
    default: ending = .done
    }
  }

  private static func isPlausible(_ prompt: Int, _ completion: Int) -> Bool {
    (0...100_000_000).contains(prompt) && (0...100_000_000).contains(completion)
  }

  /// The words of a content: a string, or parts of which some are words.
  private static func words(of content: JSONValue?) -> String {
    switch content {
    case .string(let text): text
    case .array(let parts):
      parts.filter { $0["type"]?.text == "text" }.compactMap { $0["text"]?.text }.joined()
    default: ""
    }
  }

  /// Returns the reply.
  ///
  /// - Parameter prompt: An estimate of the tokens of the prompt, for servers that count none.
  /// - Returns: The reply, without what the model thought aloud.
  /// - Throws: `ModelFailure.cutOff` when the end is missing, `ModelFailure.malformed` when there is nothing to read.
  func reply(prompt: Int) throws(ModelFailure) -> ChatReply {
    guard isDone || ending != nil else { throw .cutOff }
    let isRefusal = text.isEmpty && !refusal.isEmpty
    let words = isRefusal ? refusal : Self.withoutThinking(text)
    let ending = isRefusal ? .withheld : ending ?? .done
    if words.allSatisfy(\.isWhitespace), ending != .withheld {
      if callsTools { throw .malformed("the model asked for a tool instead of answering") }
      throw .malformed(
        ending == .limit ? "all tokens of the reply were used before its first word" : "it is empty"
      )
    }
    return ChatReply(
      text: words, usage: usage ?? estimate(prompt: prompt), ending: ending, model: model)
  }

  /// What was used as far as it can be told from the words.
  func estimate(prompt: Int) -> TokenUsage {
    TokenUsage(
      prompt: prompt, completion: TokenEstimate.tokens(of: text + refusal), isEstimated: true)
  }

  /// The reply without what a model thinks aloud before it, between the marks that several models use.
  private static func withoutThinking(_ text: String) -> String {
    guard let end = text.firstRange(of: "</think>") else {
      return text.drop(while: \.isWhitespace).hasPrefix("<think>") ? "" : text
    }
    let before = text[..<end.lowerBound].drop(while: \.isWhitespace)
    guard before.hasPrefix("<think>") || !before.contains("<think>") else { return text }
    return String(text[end.upperBound...].drop(while: \.isWhitespace))
  }
}

/// What a server says when it fails.
enum Complaint {
  /// The most bytes of it that are read.
  static let longest = 8_192

  /// Returns the words of a body, on one line.
  static func text(of body: [UInt8]) -> String {
    guard let value = try? JSONValue(parsing: body) else {
      return String(decoding: body, as: UTF8.self).onOneLine
    }
    return text(of: value)
  }

  static func text(of value: JSONValue) -> String {
    let words =
      value["error"]?["message"] ?? value["error"] ?? value["message"] ?? value["detail"] ?? value
    return (words.text ?? words.json).onOneLine
  }

  /// Returns the beginning of it, for a person.
  static func short(_ text: String) -> String {
    text.count > 200 ? text.prefix(200) + "…" : text
  }
}
