// SPDX-License-Identifier: Apache-2.0

import Foundation
import LanguageModel
import Pages
import Quantities

/// Tries a connected model beside the requests: whether it answers, and what it can do. Nothing of a person is sent.
actor ModelTrials {
  private let gate: ModelGate
  private let now: @Sendable () -> Instant
  private var state: (connection: ModelConnection, trial: ModelTrial)?
  private var task: Task<Void, Never>?

  init(gate: ModelGate, now: @escaping @Sendable () -> Instant) {
    self.gate = gate
    self.now = now
  }

  /// Returns the last try of a connection; nil when there was none since the start.
  func trial(of connection: ModelConnection) -> ModelTrial? {
    state.flatMap { $0.connection.isSameEndpoint(as: connection) ? $0.trial : nil }
  }

  /// Begins to try the connection that stands; nothing happens while a try runs.
  func begin() async {
    guard task == nil, let connection = gate.connection(),
      let model = await gate.model(for: nil, purpose: .check)
    else { return }
    state = (connection, ModelTrial(at: now(), steps: [], isRunning: true))
    task = Task { await self.run(model, connection) }
  }

  /// Ends the try.
  func cancel() async {
    guard let task else { return }
    task.cancel()
    self.task = nil
    if let state { self.state = (state.connection, state.trial.ended()) }
    await gate.cancelAll()
  }

  private func run(_ model: any ChatModel, _ connection: ModelConnection) async {
    for question in ModelTrial.Question.allCases {
      let step = await Self.step(question, model)
      guard !Task.isCancelled else { return }
      let steps = (state?.trial.steps ?? []) + [step]
      let isLast = question == ModelTrial.Question.allCases.last || step.failure != nil
      state = (connection, ModelTrial(at: now(), steps: steps, isRunning: !isLast))
      if isLast { break }
    }
    task = nil
  }

  private static func step(
    _ question: ModelTrial.Question, _ model: any ChatModel
  ) async -> ModelTrial.Step {
    let clock = ContinuousClock()
    let began = clock.now
    do throws(ModelFailure) {
      let reply = try await model.reply(to: request(question))
      return ModelTrial.Step(
        question: question, isMet: isMet(question, reply),
        milliseconds: Int((clock.now - began) / .milliseconds(1)), model: reply.model,
        countsTokens: !reply.usage.isEstimated, failure: nil)
    } catch {
      return ModelTrial.Step(
        question: question, isMet: false,
        milliseconds: Int((clock.now - began) / .milliseconds(1)), model: nil, countsTokens: false,
        failure: error.description)
    }
  }

  private static func request(_ question: ModelTrial.Question) -> ChatRequest {
    let form: ReplyForm =
      switch question {
      case .words: .text
      case .object:
        .object(
          name: "trial",
          schema: .object([
            "type": .string("object"),
            "properties": .object(["ready": .object(["type": .string("boolean")])]),
            "required": .array([.string("ready")]), "additionalProperties": .bool(false),
          ]))
      }
    return ChatRequest(
      purpose: .check,
      messages: [
        ChatMessage(role: .system, content: "You are being tried. Answer briefly."),
        ChatMessage(role: .user, content: question.words),
      ], form: form, longestReply: 40)
  }

  private static func isMet(_ question: ModelTrial.Question, _ reply: ChatReply) -> Bool {
    switch question {
    case .words: reply.text.contains { !$0.isWhitespace }
    case .object:
      if case .bool? = object(in: reply.text)?["ready"] { true } else { false }
    }
  }

  /// Returns what stands between the outermost braces, read as JSON; nil when it is none.
  private static func object(in text: String) -> JSONValue? {
    guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}"), start < end
    else { return nil }
    return try? JSONDecoder().decode(JSONValue.self, from: Data(text[start...end].utf8))
  }
}

extension ModelTrial.Question {
  /// What is sent.
  fileprivate var words: String {
    switch self {
    case .words: "Answer with the word ready."
    case .object: "Answer with a JSON object whose only member “ready” is true."
    }
  }
}

extension ModelConnection {
  /// Whether another connection asks the same model at the same address.
  fileprivate func isSameEndpoint(as other: ModelConnection) -> Bool {
    url == other.url && model == other.model && keyVariable == other.keyVariable
  }
}
