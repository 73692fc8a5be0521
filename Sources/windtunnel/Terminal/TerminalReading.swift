// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import ModelAsking
import Rehearsal
import Reports
import Storage

/// Second readings of rounds that were taken in the terminal, after their scorecards; without a model for that, nothing happens.
struct TerminalReading {
  private let desk: RoundDesk
  private let gate: ModelGate
  private let style = TerminalStyle.current

  /// Creates the reading of rounds of a desk; a gate that has just been used knows whether its model has failed.
  init(desk: RoundDesk, gate: ModelGate? = nil) {
    self.desk = desk
    self.gate = gate ?? .live(desk.store)
  }

  /// Says who reads rounds and what it is sent, lets it read those that are scored, and shows its levels; Ctrl-C gives it up.
  ///
  /// - Parameters:
  ///   - rounds: The rounds, in the order in which they are read.
  ///   - isSealed: Whether what was read of a round stays closed until a committee opens its card.
  /// - Throws: What the desk throws; a model that fails is told in a line, and the scorecards stand.
  func read(_ rounds: [Round], isSealed: (Round) throws -> Bool = { _ in false }) async throws {
    let scored = rounds.filter { $0.scorecard != nil }
    guard !scored.isEmpty, let connection = gate.connection(),
      connection.uses.contains(.secondReading)
    else { return }
    StandardError.write("\n" + ModelText(style: style).reader(connection, of: "A round"))
    say("Ctrl-C ends this reading.")
    for (place, round) in scored.enumerated() {
      if scored.count > 1 {
        say("\(round.start.plan.title), round \(place + 1) of \(scored.count)")
      }
      let outcome = await self.outcome(of: round)
      guard outcome == .kept else { return say(Self.words(outcome)) }
      try show(round, isSealed: try isSealed(round))
    }
  }

  private func outcome(of round: Round) async -> SecondReadingOutcome {
    await Interrupt.cancelling { [desk, gate] in
      await SecondReadingJob(desk).outcome(of: round, over: gate) { done, all in
        guard !Task.isCancelled else { return }
        StandardError.write("\(done) of \(all) criteria are done.\n")
      }
    }
  }

  private func show(_ round: Round, isSealed: Bool) throws {
    guard !isSealed else {
      return say("The second reading is kept with the card, and opened with it.")
    }
    guard let read = try desk.round(round.id), let scorecard = read.scorecard,
      let recorded = read.secondReading
    else { return }
    StandardOutput.write(
      SecondReadingText(ModelReading(recorded), beside: scorecard, style: style).text())
  }

  private static func words(_ outcome: SecondReadingOutcome) -> String {
    switch outcome {
    case .kept: "It has read this round."
    case .cancelled: "The second reading was cancelled; nothing of it is kept."
    case .failed(nil): "The second reading came to nothing."
    case .failed(let failure?): "The second reading came to nothing: \(failure)."
    case .notKept(let reason): "The second reading could not be kept: \(reason)."
    }
  }

  private func say(_ text: String) {
    StandardError.write(style.wrap(text) + "\n")
  }
}
