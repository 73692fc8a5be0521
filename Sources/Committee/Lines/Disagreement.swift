// SPDX-License-Identifier: Apache-2.0

/// Two interviewers who read the candidate differently; both stand side by side, and nothing is averaged.
public struct Disagreement: Hashable, Sendable, Codable {
  /// What they disagree about.
  public let subject: String
  public let high: Side
  public let low: Side

  /// What one of them says.
  public struct Side: Hashable, Sendable, Codable {
    public let place: CardPlace
    public let role: String
    /// The level or the band, such as `5 of 5` or `Hire`.
    public let judgement: String
    /// The words that it rests on; nil when it rests on what is missing.
    public let words: CardQuote?
    /// The rule or the failure behind it.
    public let reason: String
  }
}
