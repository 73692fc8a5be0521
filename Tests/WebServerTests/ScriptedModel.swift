// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelAsking
import Rehearsal
import Synchronization
import WebServer

/// A language model of a test: answers by a script, counts its calls, and keeps what it was sent.
final class ScriptedModel: ChatModel {
  typealias Script =
    @Sendable (_ call: Int, _ request: ChatRequest) async -> Result<String, ModelFailure>

  private let script: Script
  private let seen = Mutex<[ChatRequest]>([])

  /// Creates a model; calls are counted from 1.
  init(_ script: @escaping Script) {
    self.script = script
  }

  /// What it was sent, in order.
  var requests: [ChatRequest] { seen.withLock { $0 } }

  func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    let call = seen.withLock { seen in
      seen.append(request)
      return seen.count
    }
    return ChatReply(
      text: try await script(call, request).get(), usage: TokenUsage(prompt: 10, completion: 5),
      ending: .done, model: "scripted")
  }

  /// The way to this model, connected for some uses.
  func access(
    for uses: Set<ModelUse> = [.phrasing, .conversation], patience: Duration = .seconds(6)
  ) -> VoiceAccess {
    let connection = ModelConnection(
      url: "http://127.0.0.1:9/v1", model: "scripted-7b", uses: uses)
    return VoiceAccess(
      model: { _, _ in self }, connection: { connection }, patience: patience)
  }

  /// Says every question as it stands, with a few words before it.
  static func lively(dyingAt death: Int = .max) -> ScriptedModel {
    ScriptedModel { call, request in
      guard call < death else { return .failure(.unreachable("127.0.0.1:9")) }
      return .success("Now then, stay with me. " + question(in: request))
    }
  }

  /// The built-in question that a call is about.
  static func question(in request: ChatRequest) -> String {
    let text = request.messages.last?.content ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.lastIndex(where: { $0.hasPrefix("<<question ") }),
      let last = lines.lastIndex(where: { $0.hasPrefix("<<end of question ") }), first < last
    else { return "" }
    return lines[(first + 1)..<last].joined(separator: "\n")
  }
}
