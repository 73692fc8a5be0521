// SPDX-License-Identifier: Apache-2.0

import LanguageModel

/// A call that is given up after a time, whether or not the model notices.
enum PatientCall {
  /// Returns the reply, or why there is none; `timedOut` as soon as the time is over.
  static func reply(
    of model: any ChatModel, to request: ChatRequest, within patience: Duration
  ) async -> Result<ChatReply, ModelFailure> {
    let (results, out) = AsyncStream<Result<ChatReply, ModelFailure>>.makeStream()
    let call = Task {
      do throws(ModelFailure) {
        out.yield(.success(try await model.reply(to: request)))
      } catch {
        out.yield(.failure(error))
      }
    }
    let clock = Task {
      // A sleep ends early only when nobody waits any more.
      try? await Task.sleep(for: patience)
      out.yield(.failure(.timedOut(seconds: Int(patience.components.seconds))))
    }
    defer {
      call.cancel()
      clock.cancel()
    }
    for await result in results { return result }
    return .failure(.cancelled)
  }
}
