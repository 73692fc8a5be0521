// SPDX-License-Identifier: Apache-2.0

/// How many tokens a text has, roughly, where no server has counted them.
///
/// One token for four bytes of UTF-8, rounded up. Source: OpenAI, "What are tokens and how to count them" (one token is about four
/// characters of English), read 2026-11-30. Bytes instead of characters, and four more for each message (its role and its marks), are ours.
public enum TokenEstimate {
  /// Returns the tokens of a text.
  public static func tokens(of text: String) -> Int { (text.utf8.count + 3) / 4 }

  /// Returns the tokens of a conversation.
  public static func tokens(of messages: [ChatMessage]) -> Int {
    messages.reduce(0) { $0 + tokens(of: $1.content) + 4 }
  }

  /// Returns the tokens of the prompt of a call, its schema included.
  public static func prompt(of request: ChatRequest) -> Int {
    switch request.form {
    case .text: tokens(of: request.messages)
    case .object(_, let schema): tokens(of: request.messages) + tokens(of: schema.json)
    }
  }
}
