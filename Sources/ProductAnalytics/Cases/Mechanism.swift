// SPDX-License-Identifier: Apache-2.0

/// Something that happened in the world of a case: the cause of the change, or a decoy.
public struct Mechanism: Identifiable, Hashable, Sendable {
  /// What the mechanism is in this case.
  public enum Role: String, Hashable, Sendable {
    /// It made the change.
    case cause
    /// It is visible and explains little or nothing.
    case decoy
  }

  /// The name, in kebab case.
  public let id: String
  /// Cause or decoy in this seed.
  public let role: Role
  /// The trap that it sets, or nil.
  public let trap: Trap?
  /// A short name: "slow sign-on for enterprise accounts".
  public let name: String
  /// What happened, in one or two sentences, with the names and dates of this case.
  public let statement: String
  /// Ways in which a candidate may name it: each a run of words in lower case.
  public let phrases: [String]
  /// The group it points at, if it is one.
  public let segment: Cut.Filter?
  /// The day on which it began, if it did on one.
  public let day: Int?
  /// What in the data shows whether it is the cause.
  public let check: CauseCheck
  /// Its entry in the change log; nil for what nobody announced.
  public let entry: String?

  /// Creates a mechanism.
  public init(
    _ id: String, _ role: Role, trap: Trap? = nil, name: String, statement: String,
    phrases: [String], segment: Cut.Filter? = nil, day: Int? = nil, check: CauseCheck,
    entry: String? = nil
  ) {
    self.id = id
    self.role = role
    self.trap = trap
    self.name = name
    self.statement = statement
    self.phrases = phrases
    self.segment = segment
    self.day = day
    self.check = check
    self.entry = entry
  }
}
