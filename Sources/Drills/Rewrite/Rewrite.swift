// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// A passage of an answer that is to be written anew, so that a failure is not in it any more.
public struct Rewrite: Hashable, Sendable, Codable {
  /// The failure.
  public let flag: FlagID
  /// The failure as a person reads it.
  public let name: String
  /// The passage as it was said; empty when the failure is about what the whole answer lacked.
  public let passage: String
  /// What was seen, and what would clear it.
  public let better: String

  /// Creates a passage to be written anew.
  public init(flag: FlagID, name: String, passage: String, better: String) {
    self.flag = flag
    self.name = name
    self.passage = passage
    self.better = better
  }
}
