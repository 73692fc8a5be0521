// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import ModelAsking
import Pages
import Rehearsal

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
    states[round.id] = .running(done: 0, all: nil)
    let outcome = await job.outcome(of: round, over: gate) { [weak self] done, all in
      await self?.note(round.id, done, all)
    }
    return switch outcome {
    case .kept: .done
    case .cancelled: .cancelled
    case .failed(let failure): .failed(failure?.description)
    case .notKept(let reason): .failed(reason.asSentence)
    }
  }

  private func note(_ id: RoundID, _ done: Int, _ all: Int) {
    guard case .running = states[id] else { return }
    states[id] = .running(done: done, all: all)
  }
}
