// SPDX-License-Identifier: Apache-2.0

/// Something that answers a conversation with text: a language model behind an address, or a stand-in of a test.
///
/// Whoever asks it trusts nothing of what comes back: a reply is data, to be checked before anything is shown or decided.
public protocol ChatModel: Sendable {
  /// Returns the whole reply.
  ///
  /// - Throws: A `ModelFailure`, always one of its cases, also for what the network did. Cancelling the task ends the call with
  ///   `ModelFailure.cancelled`.
  func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply
}

/// One call of a language model.
public struct ChatRequest: Hashable, Sendable {
  /// What the call is for; shown in the log of what left the machine, never sent.
  public let purpose: ModelPurpose
  /// The conversation, the instructions first.
  public let messages: [ChatMessage]
  /// The form that the reply must have.
  public let form: ReplyForm
  /// From 0, the same each time as far as the server can, to 1.
  public let temperature: Double
  /// What the server may draw its choices from, so that a run can be repeated where servers keep it.
  public let seed: Int
  /// The most tokens of a reply; what is longer is cut off by the server.
  public let longestReply: Int

  /// Creates a call.
  public init(
    purpose: ModelPurpose, messages: [ChatMessage], form: ReplyForm = .text,
    temperature: Double = 0, seed: Int = 0, longestReply: Int = 600
  ) {
    self.purpose = purpose
    self.messages = messages
    self.form = form
    self.temperature = temperature
    self.seed = seed
    self.longestReply = longestReply
  }
}

/// What a call of a language model is for.
public enum ModelPurpose: String, Hashable, Sendable, Codable, CaseIterable {
  /// To see what the server can do.
  case check
  /// To give a level to a criterion of an answer, beside our own.
  case secondReading
  /// To say a question of the interviewer in livelier words.
  case phrasing
  /// To explain something in coach mode.
  case conversation
}

/// One turn of a conversation with a language model.
public struct ChatMessage: Hashable, Sendable, Codable {
  /// Who speaks.
  public enum Role: String, Hashable, Sendable, Codable {
    case system
    case user
    case assistant
  }

  public let role: Role
  public let content: String

  /// Creates a turn.
  public init(role: Role, content: String) {
    self.role = role
    self.content = content
  }
}

/// The form that a reply must have.
public enum ReplyForm: Hashable, Sendable {
  /// Words as they come.
  case text
  /// An object of this schema. A server that knows schemas or grammars is held to it; of others it is asked in words, and the reply is mended.
  case object(name: String, schema: JSONValue)
}

/// What a language model said.
public struct ChatReply: Hashable, Sendable {
  public let text: String
  public let usage: TokenUsage
  /// Why the reply ends.
  public let ending: Ending
  /// The model as the server names it; nil when it does not say.
  public let model: String?

  /// Why a reply ends.
  public enum Ending: String, Hashable, Sendable, Codable {
    /// The model was done.
    case done
    /// The limit of tokens was reached.
    case limit
    /// The server says that it held something back.
    case withheld
  }

  /// Creates a reply.
  public init(text: String, usage: TokenUsage, ending: Ending, model: String?) {
    self.text = text
    self.usage = usage
    self.ending = ending
    self.model = model
  }
}

/// The tokens of one call or of several.
public struct TokenUsage: Hashable, Sendable, Codable {
  public var prompt: Int
  public var completion: Int
  /// Whether the numbers are our estimate, because the server gave none.
  public var isEstimated: Bool

  /// Creates a count.
  public init(prompt: Int = 0, completion: Int = 0, isEstimated: Bool = false) {
    self.prompt = prompt
    self.completion = completion
    self.isEstimated = isEstimated
  }

  /// Both together.
  public var total: Int { prompt + completion }

  /// The sum; estimated when a part of it is.
  public static func + (one: TokenUsage, other: TokenUsage) -> TokenUsage {
    TokenUsage(
      prompt: one.prompt + other.prompt, completion: one.completion + other.completion,
      isEstimated: one.isEstimated || other.isEstimated)
  }
}
