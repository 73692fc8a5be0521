// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelServer

@testable import ModelClient

/// Calls and clients of the tests.
enum Samples {
  static let text = ChatRequest(
    purpose: .check,
    messages: [
      ChatMessage(role: .system, content: "Be brief."),
      ChatMessage(role: .user, content: "Say ready."),
    ], seed: 7, longestReply: 64)

  static let schema: JSONValue = .object([
    "type": .string("object"),
    "properties": .object(["level": .object(["type": .string("integer"), "maximum": .integer(5)])]),
    "required": .array([.string("level")]),
  ])

  static let object = ChatRequest(
    purpose: .secondReading, messages: text.messages, form: .object(name: "reading", schema: schema)
  )

  /// A client that waits 20 ms before a second try.
  static func client(
    _ server: ModelServer, key: String? = nil, patience: Int = 180,
    dialect: ModelDialect = ModelDialect(),
    wait: Duration = .milliseconds(20)
  ) -> ModelClient {
    client(url: server.url, key: key, patience: patience, dialect: dialect, wait: wait)
  }

  static func client(
    url: String, key: String? = nil, patience: Int = 180, dialect: ModelDialect = ModelDialect(),
    wait: Duration = .milliseconds(20), loopbackOnly: Bool = true
  ) -> ModelClient {
    let connection = ModelConnection(
      url: url, model: "tiny", loopbackOnly: loopbackOnly, patience: patience)
    return ModelClient(
      connection: connection, key: key, abilities: ModelAbilities(dialect),
      waiting: Waiting(first: wait))
  }
}

/// Returns the failure of a call.
func failure(_ work: () async throws(ModelFailure) -> ChatReply) async -> ModelFailure? {
  do throws(ModelFailure) {
    _ = try await work()
    return nil
  } catch { return error }
}
