// SPDX-License-Identifier: Apache-2.0

import LanguageModel

/// A call as it goes over the wire.
///
/// Sources: OpenAI, API reference, "Create chat completion"; llama.cpp, README of its server, "POST /v1/chat/completions"; both read 2026-11-30.
struct WireRequest {
  let request: ChatRequest
  let model: String
  let dialect: ModelDialect

  /// The messages, with what the dialect adds to them.
  var messages: [ChatMessage] {
    var messages = request.messages
    if case .object(_, let schema) = request.form, dialect.objectForm != .schema {
      Self.add(
        "Reply with one JSON object and nothing else. It must fit this JSON schema: \(schema.json)",
        to: &messages)
    }
    return dialect.takesSystemRole ? messages : Self.withoutSystemRole(messages)
  }

  /// The body.
  var body: [UInt8] {
    var members: [String: JSONValue] = [
      "model": .string(model),
      "messages": .array(messages.map(\.json)),
      dialect.hasLongLimitName ? "max_completion_tokens" : "max_tokens": .integer(
        request.longestReply),
      "stream": .bool(dialect.streams),
    ]
    if dialect.takesTemperature { members["temperature"] = .number(request.temperature) }
    if dialect.takesSeed { members["seed"] = .integer(request.seed) }
    if dialect.streams, dialect.countsStreams {
      members["stream_options"] = .object(["include_usage": .bool(true)])
    }
    members["response_format"] = format
    return Array(JSONValue.object(members).json.utf8)
  }

  private var format: JSONValue? {
    guard case .object(let name, let schema) = request.form else { return nil }
    switch dialect.objectForm {
    case .schema:
      return .object([
        "type": .string("json_schema"),
        "json_schema": .object(["name": .string(name), "strict": .bool(true), "schema": schema]),
      ])
    case .grammar:
      return .object(["type": .string("json_object"), "schema": Self.withNumbersListed(schema)])
    case .object: return .object(["type": .string("json_object")])
    case .words: return nil
    }
  }

  /// The schema with short ranges of whole numbers as lists: makers of grammars know lists, and some leave out ranges.
  static func withNumbersListed(_ schema: JSONValue) -> JSONValue {
    switch schema {
    case .array(let elements): return .array(elements.map(withNumbersListed))
    case .object(var members):
      members = members.mapValues(withNumbersListed)
      if members["type"]?.text == "integer", members["enum"] == nil,
        let least = members["minimum"]?.wholeNumber, let most = members["maximum"]?.wholeNumber,
        least <= most, most.subtractingReportingOverflow(least).partialValue < 50, most < 1_000_000
      {
        members["enum"] = .array((least...most).map(JSONValue.integer))
      }
      return .object(members)
    default: return schema
    }
  }

  /// Adds to the instructions, or to the last words of the user where there are none.
  private static func add(_ words: String, to messages: inout [ChatMessage]) {
    guard let index = messages.firstIndex(where: { $0.role == .system }) ?? messages.indices.last
    else {
      messages.append(ChatMessage(role: .user, content: words))
      return
    }
    let message = messages[index]
    messages[index] = ChatMessage(role: message.role, content: message.content + "\n\n" + words)
  }

  private static func withoutSystemRole(_ messages: [ChatMessage]) -> [ChatMessage] {
    let instructions = messages.filter { $0.role == .system }.map(\.content).joined(
      separator: "\n\n")
    var rest = messages.filter { $0.role != .system }
    guard !instructions.isEmpty else { return rest }
    if let first = rest.first, first.role == .user {
      rest[0] = ChatMessage(role: .user, content: instructions + "\n\n" + first.content)
    } else {
      rest.insert(ChatMessage(role: .user, content: instructions), at: 0)
    }
    return rest
  }
}

extension ChatMessage {
  var json: JSONValue { .object(["role": .string(role.rawValue), "content": .string(content)]) }
}
