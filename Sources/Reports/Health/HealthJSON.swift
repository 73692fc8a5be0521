// SPDX-License-Identifier: Apache-2.0

import Markup

/// Checks in the form that scripts rely on.
public struct HealthJSON: Encodable, Sendable {
  let version = 1
  /// The state of the worst check.
  let state: HealthCheck.State
  let checks: [Check]
  let amounts: HealthAmounts?

  struct Check: Encodable, Sendable {
    let subject: HealthCheck.Subject
    let state: HealthCheck.State
    let finding: String
    /// Absent when there is nothing to do.
    let advice: String?
  }

  /// Puts facts into the form, with how much there is where somebody counted.
  public init(_ facts: HealthFacts, amounts: HealthAmounts? = nil) {
    let checks = facts.checks
    let states = checks.map(\.state)
    state = states.contains(.fail) ? .fail : states.contains(.warn) ? .warn : .ok
    self.checks = checks.map {
      Check(
        subject: $0.subject, state: $0.state, finding: $0.finding.text(in: nil),
        advice: $0.advice?.text(in: nil))
    }
    self.amounts = amounts
  }
}

/// How much there is.
public struct HealthAmounts: Encodable, Hashable, Sendable {
  /// Since when the server runs, in seconds.
  public let uptimeSeconds: Int
  /// Rounds and campaigns, the sample left out.
  public let rounds: Int
  public let campaigns: Int
  public let cards: Int
  public let reviews: Int
  public let stories: Int
  /// The size of the database with its log, in bytes; absent for one without a file.
  public let databaseBytes: Int64?
  /// When something was last saved, in UTC; absent when nothing was.
  public let lastSave: String?
  public let program: String
  /// The day of the newest rubric.
  public let rubrics: String
  public let questions: Int

  /// Creates amounts.
  public init(
    uptimeSeconds: Int, rounds: Int, campaigns: Int, cards: Int, reviews: Int, stories: Int,
    databaseBytes: Int64?, lastSave: String?, rubrics: String, questions: Int
  ) {
    self.uptimeSeconds = uptimeSeconds
    self.rounds = rounds
    self.campaigns = campaigns
    self.cards = cards
    self.reviews = reviews
    self.stories = stories
    self.databaseBytes = databaseBytes
    self.lastSave = lastSave
    program = ProgramVersion.text
    self.rubrics = rubrics
    self.questions = questions
  }
}
