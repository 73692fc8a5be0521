// SPDX-License-Identifier: Apache-2.0

package import Markup

/// One thing that was looked at: how it is, and what to do when it is not as it should be.
package struct HealthCheck: Hashable, Sendable {
  /// How something is.
  package enum State: String, Hashable, Sendable, Codable {
    case ok
    /// It works, and something should be known.
    case warn
    /// It does not work.
    case fail
  }

  /// What was looked at, for scripts.
  package enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
    case program, folder, space, database, packs, documents, port, clock, terminal, language
  }

  package let subject: Subject
  package let state: State
  /// What was found.
  package let finding: Message
  /// What to do; nil when there is nothing to do.
  package let advice: Message?

  /// Creates a check.
  init(_ subject: Subject, _ state: State, _ finding: Message, advice: Message? = nil) {
    self.subject = subject
    self.state = state
    self.finding = finding
    self.advice = advice
  }
}

extension HealthCheck.Subject {
  /// What was looked at, for people.
  package var title: Message {
    switch self {
    case .program: "Program"
    case .folder: "Data folder"
    case .space: "Free space"
    case .database: "Database"
    case .packs: "Packs"
    case .documents: "PDF reader"
    case .port: "Port"
    case .clock: "Clock"
    case .terminal: "Terminal"
    case .language: "Language"
    }
  }
}

extension HealthCheck.State {
  /// The state in a word.
  package var title: Message {
    switch self {
    case .ok: "In order"
    case .warn: "Note"
    case .fail: "Failed"
    }
  }
}
