// SPDX-License-Identifier: Apache-2.0

/// The test that an answer proposes, with what it could see.
public struct ProposedTest: Codable, Hashable, Sendable {
  /// Whether the test is large enough.
  public enum Verdict: String, Codable, Hashable, Sendable {
    /// No test is proposed.
    case none
    /// A test is proposed, and neither its users nor its length are said.
    case notSaid
    /// It sees the smallest change that matters in less than 80% of cases.
    case underpowered
    /// It sees it in 80% of cases or more.
    case enough
  }

  /// Whether it is large enough.
  public let verdict: Verdict
  /// The users without the change; nil when they are not said.
  public let control: Int?
  /// The users with the change; nil when they are not said.
  public let treatment: Int?
  /// How often it sees the smallest change that matters, two-sided at 5%; nil when the size is not said.
  public let power: Double?
  /// The users in each of two equal arms for 80% power.
  public let neededPerArm: Int
  /// The days until both arms are full at the traffic of the case.
  public let neededDays: Int
  /// The words that propose it; nil when there is none.
  public let passage: CaseReview.Passage?
  /// The judgement in one sentence.
  public let sentence: String
}
