// SPDX-License-Identifier: Apache-2.0

/// How cards, items and vetoes become a decision; published with every decision, and ours.
///
/// No line is a mean over people: each counts cards, stages, items or vetoes. The figures were set on model-labelled answers, see
/// `accuracy committee`.
public struct DecisionRule: Hashable, Sendable, Codable {
  /// The version, printed with every decision, so that two decisions can be compared fairly.
  public let version: String
  /// The share of the expected cards that must have been seen.
  public let seenShare: Double
  /// The share of the cards that were seen which must be on the hiring side.
  public let cardShare: Double
  /// How many stages may lack a majority of cards on the hiring side.
  public let weakStages: Int
  /// How many cards may be at the lowest band.
  public let lowestCards: Int
  /// How many of the six items must be at some or more.
  public let items: Int
  /// For a hire rather than a leaning yes, and for a strong hire: the share of cards on the hiring side.
  public let hireShare: Double
  public let strongShare: Double
  /// For a hire rather than a leaning yes, and for a strong hire: the items at some or more.
  public let hireItems: Int
  public let strongItems: Int
  /// From how many numbers that are wrong the bar-raiser lowers, when they are more than a third of those that were checked.
  public let wrongClaims: Int
  /// From how many follow-ups in which an argument did not move the candidate the bar-raiser lowers.
  public let immovable: Int

  /// The rule of this version.
  public static let published = DecisionRule(
    version: "2026-11-29", seenShare: 2.0 / 3, cardShare: 0.6, weakStages: 1, lowestCards: 1,
    items: 3, hireShare: 0.7, strongShare: 0.9, hireItems: 4, strongItems: 5, wrongClaims: 3,
    immovable: 2)
}
