// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Rehearsal
import Synchronization

/// What came of reading a round with the model that is connected.
public enum SecondReadingOutcome: Hashable, Sendable {
  /// It was read, and the reading is kept.
  case kept
  /// It was given up before its end, and nothing of it is kept.
  case cancelled
  /// No call was answered; why, where that is known.
  case failed(ModelFailure?)
  /// It was read and could not be written down; why.
  case notKept(String)
}

extension SecondReadingJob {
  /// Reads a round with the model that is connected, and keeps what was read.
  ///
  /// It takes as long as the model does. Cancelling its task ends the call that is under way.
  ///
  /// - Parameters:
  ///   - round: The round, after it was scored.
  ///   - gate: The way to the model.
  ///   - progress: Told after each criterion how many are done, and of how many.
  /// - Returns: What came of it; it never throws, since the scorecard is whole without it.
  public func outcome(
    of round: Round, over gate: ModelGate, progress: @escaping Progress
  ) async -> SecondReadingOutcome {
    guard let connection = gate.connection(),
      let model = await gate.model(for: round.id, purpose: .secondReading)
    else { return .failed(await gate.standing().failure?.reason) }
    let watched = WatchedModel(model)
    let keeping = await read(round, watched, progress)
    guard !Task.isCancelled else { return .cancelled }
    if let failure = watched.failureOfAll { return .failed(failure) }
    guard let keeping else { return .failed(nil) }
    do { try keeping(connection) } catch { return .notKept("\(error)") }
    return .kept
  }
}

/// A model that remembers whether any of its calls was answered.
private final class WatchedModel: ChatModel {
  private let model: any ChatModel
  private let seen = Mutex<(answered: Bool, failure: ModelFailure?)>((false, nil))

  init(_ model: any ChatModel) {
    self.model = model
  }

  /// The last failure when no call was answered; nil when one was, and when there was no call.
  var failureOfAll: ModelFailure? { seen.withLock { $0.answered ? nil : $0.failure } }

  func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    do throws(ModelFailure) {
      let reply = try await model.reply(to: request)
      seen.withLock { $0.answered = true }
      return reply
    } catch {
      seen.withLock { $0.failure = error }
      throw error
    }
  }
}
