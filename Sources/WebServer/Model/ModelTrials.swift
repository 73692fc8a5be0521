// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelAsking
import ModelClient
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
  func begin() {
    guard task == nil, let connection = gate.connection() else { return }
    let isLoopback = (try? ModelAddress(connection.url).isLoopback) ?? false
    note(
      ModelCheckReport(url: connection.url, model: connection.model, isLoopback: isLoopback),
      of: connection)
    task = Task { await self.run(connection) }
  }

  /// Ends the try.
  func cancel() async {
    guard let task else { return }
    task.cancel()
    self.task = nil
    if let state { self.state = (state.connection, state.trial.ended()) }
    await gate.cancelAll()
  }

  private func run(_ connection: ModelConnection) async {
    let check = ModelCheck(
      connection: connection, key: gate.key(of: connection),
      asking: { [gate] client, request in
        await gate.report(on: request, over: connection, round: nil, by: client)
      },
      progress: { await self.note($0, of: connection) })
    let refused = await Self.refusal(of: check)
    guard !Task.isCancelled, var report = state?.trial.report else { return }
    if let refused {
      report.results.append(.init(.words, works: false, note: refused.description))
    }
    state = (connection, ModelTrial(at: now(), report: report, isRunning: false))
    task = nil
  }

  /// Runs a check, and returns why nothing was tried; nil when something was.
  private static func refusal(of check: ModelCheck) async -> ModelFailure? {
    do throws(ModelFailure) {
      _ = try await check.report()
      return nil
    } catch { return error }
  }

  private func note(_ report: ModelCheckReport, of connection: ModelConnection) {
    guard !Task.isCancelled else { return }
    state = (connection, ModelTrial(at: now(), report: report, isRunning: true))
  }
}

extension ModelConnection {
  /// Whether another connection asks the same model at the same address.
  fileprivate func isSameEndpoint(as other: ModelConnection) -> Bool {
    url == other.url && model == other.model && keyVariable == other.keyVariable
  }
}
