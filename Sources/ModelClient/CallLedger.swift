// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Synchronization

/// What the tries of one call took, also when the call is ended from outside in the middle of one.
final class CallLedger: Sendable {
  private struct State {
    var sent: [ChatMessage] = []
    var tries = 0
    var usage = TokenUsage()
    /// What the try that is under way has used as far as can be told; nil between tries.
    var open: TokenUsage?
    var began = ContinuousClock.now
    var firstWords: Duration?
    var lastTry = Duration.zero
  }

  private let state = Mutex(State())

  var tries: Int { state.withLock { $0.tries } }

  /// A try begins.
  func begin(_ messages: [ChatMessage]) {
    state.withLock {
      $0.sent = messages
      $0.tries += 1
      $0.open = TokenUsage(prompt: TokenEstimate.tokens(of: messages), isEstimated: true)
      $0.began = .now
      $0.firstWords = nil
    }
  }

  /// The first words of the reply are here.
  func wordsCame() {
    state.withLock { if $0.firstWords == nil { $0.firstWords = .now - $0.began } }
  }

  /// The try ends with this usage.
  func end(_ usage: TokenUsage) {
    state.withLock {
      $0.usage = $0.usage + usage
      $0.open = nil
      $0.lastTry = .now - $0.began
    }
  }

  /// Returns what the call took.
  func report(_ result: Result<ChatReply, ModelFailure>) -> CallReport {
    state.withLock { state in
      CallReport(
        result: result, sent: state.sent, tries: state.tries,
        usage: state.open.map { state.usage + $0 } ?? state.usage, firstWords: state.firstWords,
        lastTry: state.lastTry)
    }
  }
}
