// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import ModelAsking
import Pages
import Rehearsal
import Synchronization

/// Reads rounds a second time beside the requests: one at a time, with progress, to be cancelled at any moment.
///
/// What runs lives in memory. After a restart nothing goes on by itself; the scorecard offers to read again.
actor SecondReadingRunner {
  private let gate: ModelGate
  private let job: SecondReadingJob?
  private var states: [RoundID: SecondReadingState] = [:]
  private var tasks: [RoundID: Task<Void, Never>] = [:]
  /// The end of the line: a model on a machine of one's own reads one thing after the other.
  private var last: Task<Void, Never>?

  init(gate: ModelGate, job: SecondReadingJob?) {
    self.gate = gate
    self.job = job
  }

  /// Whether there is anything to read with.
  nonisolated var isPossible: Bool {
    job != nil && gate.connection()?.uses.contains(.secondReading) == true
  }

  /// Returns how the reading of a round stands; nil when none was begun since the start.
  func state(of id: RoundID) -> SecondReadingState? { states[id] }

  /// Begins to read a round that is scored; nothing happens when it is being read, or when there is nothing to read with.
  func begin(_ round: Round) {
    guard isPossible, let job, round.scorecard != nil, !round.id.isSample,
      tasks[round.id] == nil
    else { return }
    states[round.id] = .waiting
    let before = last
    let task = Task {
      await before?.value
      await self.read(round, job)
    }
    tasks[round.id] = task
    last = task
  }

  /// Ends the reading of a round.
  func cancel(_ id: RoundID) async {
    guard let task = tasks.removeValue(forKey: id) else { return }
    states[id] = .cancelled
    task.cancel()
    await gate.cancel(round: id)
  }

  /// Ends every reading.
  func cancelAll() async {
    for id in Array(tasks.keys) { await cancel(id) }
  }

  private func read(_ round: Round, _ job: SecondReadingJob) async {
    guard !Task.isCancelled else { return }
    let outcome = await self.outcome(of: round, job)
    // What was cancelled says so already, and another reading may have begun since.
    guard !Task.isCancelled else { return }
    states[round.id] = outcome
    tasks[round.id] = nil
  }

  private func outcome(of round: Round, _ job: SecondReadingJob) async -> SecondReadingState {
    guard let connection = gate.connection(),
      let model = await gate.model(for: round.id, purpose: .secondReading)
    else {
      return .failed(await gate.standing().failure?.reason.description)
    }
    states[round.id] = .running(done: 0, all: nil)
    let watched = WatchedModel(model)
    let keeping = await job.read(round, watched) { [weak self] done, all in
      await self?.note(round.id, done, all)
    }
    guard !Task.isCancelled else { return .cancelled }
    if let failure = watched.failureOfAll { return .failed(failure.description) }
    guard let keeping else { return .failed(nil) }
    do { try keeping(connection) } catch { return .failed("\(error)".asSentence) }
    return .done
  }

  private func note(_ id: RoundID, _ done: Int, _ all: Int) {
    guard case .running = states[id] else { return }
    states[id] = .running(done: done, all: all)
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
