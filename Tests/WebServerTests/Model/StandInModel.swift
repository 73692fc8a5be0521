// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import ModelAsking
import Rehearsal
import Storage
import Synchronization
import Testing
import WebServer

/// A language model of a test: it answers as it is told, and remembers what it was asked.
final class StandInModel: Sendable {
  typealias Answer = @Sendable (ChatRequest) async throws(ModelFailure) -> ChatReply

  private struct State {
    var answer: Answer
    var requests: [ChatRequest] = []
    var keys: [String?] = []
  }

  private let state: Mutex<State>

  init(_ answer: @escaping Answer = { _ throws(ModelFailure) in StandInModel.said("ready") }) {
    state = Mutex(State(answer: answer))
  }

  /// How it answers from now on.
  func answers(_ answer: @escaping Answer) { state.withLock { $0.answer = answer } }

  /// What it was asked, in order.
  var requests: [ChatRequest] { state.withLock { $0.requests } }
  /// The key of each call.
  var keys: [String?] { state.withLock { $0.keys } }

  /// An access that makes this model of every connection.
  func access(
    key: String? = nil, reading: SecondReadingJob? = nil
  ) -> ModelAccess {
    ModelAccess(
      variable: { $0 == "TEST_KEY" ? key : nil },
      make: { _, key in Client(model: self, key: key) }, reading: reading)
  }

  static func said(
    _ text: String, prompt: Int = 10, reply: Int = 5
  ) -> ChatReply {
    ChatReply(
      text: text, usage: TokenUsage(prompt: prompt, completion: reply), ending: .done,
      model: "stand-in-1")
  }

  private struct Client: ChatModel {
    let model: StandInModel
    let key: String?

    func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
      let answer = model.state.withLock { state in
        state.requests.append(request)
        state.keys.append(key)
        return state.answer
      }
      return try await answer(request)
    }
  }
}

/// A model that never answers and does not listen when it is told to stop.
let deaf: StandInModel.Answer = { _ throws(ModelFailure) in
  await withCheckedContinuation { (never: CheckedContinuation<Void, Never>) in
    Task.detached {
      try? await Task.sleep(for: .seconds(1200))
      never.resume()
    }
  }
  return StandInModel.said("late")
}

extension ModelConnection {
  /// A connection of a test; it waits longer than a whole run of the tests takes, so that nothing runs out on a machine under load.
  static func test(
    _ uses: Set<ModelUse> = [.secondReading, .phrasing, .conversation],
    url: String = "http://127.0.0.1:9/v1", key: String? = nil, tokens: Int = 200_000,
    patience: Int = 600
  ) -> ModelConnection {
    ModelConnection(
      url: url, model: "tiny", keyVariable: key, budget: ModelBudget(tokens: tokens),
      patience: patience, uses: uses)
  }
}

extension ChatRequest {
  /// A request of a test.
  static func test(
    _ words: String = "words", _ purpose: ModelPurpose = .phrasing, longestReply: Int = 50
  ) -> ChatRequest {
    ChatRequest(
      purpose: purpose, messages: [ChatMessage(role: .user, content: words)],
      longestReply: longestReply)
  }
}

/// Waits until something holds; a machine that runs a hundred tests at once may take long, and what never holds ends after two minutes.
func eventually(
  _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation,
  _ holds: () async throws -> Bool
) async throws {
  for _ in 0..<12_000 {
    if try await holds() { return }
    try await Task.sleep(for: .milliseconds(10))
  }
  Issue.record(what, sourceLocation: sourceLocation)
}
