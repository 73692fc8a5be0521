// SPDX-License-Identifier: Apache-2.0

/// Why a scenario has no result: what was wrong, with the value, and what would be right.
public struct ScenarioProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whose fault it is.
  public enum Kind: Hashable, Sendable {
    /// A value cannot be used.
    case wrongValue
    /// The values are sound and the answer is that it does not work, such as a model that does not fit.
    case noAnswer
  }

  /// Where the value stands; `nil` when it stands nowhere, or in several places.
  public let key: ScenarioKey?
  public let kind: Kind
  /// One line, lowercase, without a full stop.
  public let message: String

  /// Creates a problem with the value of a key.
  public init(_ key: ScenarioKey, _ message: String) {
    self.key = key
    kind = .wrongValue
    self.message = message
  }

  /// Creates a problem with a value that stands nowhere.
  public init(_ message: String) {
    key = nil
    kind = .wrongValue
    self.message = message
  }

  /// Creates the answer that something does not work.
  public init(noAnswer message: String, at key: ScenarioKey? = nil) {
    self.key = key
    kind = .noAnswer
    self.message = message
  }

  public var description: String { message }
}
