// SPDX-License-Identifier: Apache-2.0

/// Connectors for an assistant, to build or not: teams of a beta that linked a source stay far more often than others.
///
/// Most of the gain is not made by connectors. One of five things made it: large teams link more and stay anyway,
/// teams that had asked were let in, late starters were measured after the summer, quitters never came to the step of
/// linking, or a new panel draws looks for a month. What connectors add themselves is small; a tiny group of teams
/// gains much, and an extension came last.
public struct ConnectorsDecision: CaseFamily {
  public static let id = "connectors-decision"
  public static let title = "Connectors: this quarter or not"
  public static let summary =
    "In a beta, teams that linked one of their tools to the assistant stay far more often than "
    + "the others."

  enum Cause: String, CaseIterable {
    case size = "large-teams"
    case asked = "teams-that-asked"
    case season = "summer-starts"
    case quitters = "early-quitters"
    case novelty = "new-panel"
  }

  static let whole = Period(
    "all", "starts of twelve weeks", days: 0...83,
    words: ["beta", "whole", "twelve weeks", "overall", "quarter"])
  static let early = Period(
    "early", "starts of the first eight weeks", days: 0...55,
    words: ["first eight weeks", "early starts", "old teams", "first"])
  static let late = Period(
    "late", "starts of the last four weeks", days: 56...83,
    words: ["last four weeks", "late starts", "new teams", "latest"])

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Teams that start on a day.
  let traffic: Double
  /// The share of ordinary teams that is kept.
  let base: Double
  /// The relative gain that the cause is made for.
  let size: Double
  /// The share of teams of fifty and more people.
  let largeShare: Double
  /// The share of teams that had asked for connectors.
  let askedShare: Double
  let engineers: Int
  /// GPU hours a month that are free.
  let gpuHours: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .size, .asked, .season, .quitters, .novelty)
    // Day 0 lies about 20 May, so the sixth week of the first eight weeks of starts lies in July and August.
    calendar = CaseCalendar(start: draw.whole("start", in: 136...143))
    traffic = draw.number("traffic", in: 185...215)
    base = draw.number("base", in: 0.28...0.33)
    size = draw.number("size", in: 0.29...0.36)
    largeShare = draw.number("large", in: 0.2...0.26)
    askedShare = draw.number("asked", in: 0.18...0.24)
    engineers = draw.whole("engineers", in: 4...6)
    gpuHours = draw.whole("gpu hours", in: 12...30) * 100
  }

  func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  /// The day on which a possible cause began.
  func day(_ possible: Cause) -> Int {
    switch possible {
    case .size: draw.whole("day of bulk", in: 9...13)
    case .asked: draw.whole("day of invitations", in: 4...8)
    case .season: 56
    case .quitters: draw.whole("day of consent", in: 1...3)
    case .novelty: draw.whole("day of the panel", in: 14...20)
    }
  }

  var archiveDay: Int { draw.whole("day of the archive", in: 24...34) }

  var extensionDay: Int { draw.whole("day of the extension", in: 66...76) }
}
