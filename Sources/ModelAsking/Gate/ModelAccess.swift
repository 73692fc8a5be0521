// SPDX-License-Identifier: Apache-2.0

public import LanguageModel

/// How the server reaches language models; it comes in as a value, so that a test needs neither a network nor an environment.
public struct ModelAccess: Sendable {
  /// Returns the value of a variable of the environment at the moment of the call; nil when it is not set.
  public let variable: @Sendable (String) -> String?
  /// Makes a client of a connection with its key.
  let make: @Sendable (ModelConnection, String?) -> any ChatModel
  /// What reads a round a second time; nil when nothing does.
  public let reading: SecondReadingJob?

  /// Creates an access.
  public init(
    variable: @escaping @Sendable (String) -> String?,
    make: @escaping @Sendable (ModelConnection, String?) -> any ChatModel,
    reading: SecondReadingJob? = nil
  ) {
    self.variable = variable
    self.make = make
    self.reading = reading
  }

  /// No access: every call fails, and nothing leaves the process.
  public static let none = ModelAccess(variable: { _ in nil }, make: { _, _ in NoModel() })
}

/// A model that there is not.
private struct NoModel: ChatModel {
  func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    throw .unreachable("this program was started without a way to language models")
  }
}
