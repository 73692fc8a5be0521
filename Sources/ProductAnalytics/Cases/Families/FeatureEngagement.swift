// SPDX-License-Identifier: Apache-2.0

/// Engagement with a feature of an assistant falls by about a fifth in the second month after its launch.
///
/// One of four things did it: the curiosity of the first weeks wore off, the calendar, an event that is no longer
/// recorded, or a switch that turned the feature off for teams. The others leave their traces and do no harm. Two more
/// decoys are always there: a tiny way in that fell far, and a new default model that came later.
public struct FeatureEngagement: CaseFamily {
  public static let id = "feature-engagement"
  public static let title = "Engagement with a feature falls"
  public static let summary =
    "Two months after its launch a feature of the assistant is opened less often than a month before."

  enum Cause: String, CaseIterable {
    case novelty = "first-weeks"
    case season = "holidays"
    case recording = "lost-event"
    case teamSwitch = "team-switch"
  }

  /// The time of the year at which the later weeks begin, with the words for it.
  struct Season: Hashable {
    let name: String
    let start: Int
    let phrases: [String]
  }

  static let before = Period(
    "before", "four weeks before", days: 0...27,
    words: ["last month", "previous", "first month", "baseline"])
  static let after = Period(
    "after", "four weeks after", days: 28...55,
    words: ["this month", "since", "now", "latest", "second month"])
  static let whole = EightWeeks.whole
  /// The same weeks a year earlier; 364 days keep the days of the week in step.
  static let yearBefore = Period(
    "year-before", "the first four weeks, a year earlier", days: -364 ... -337,
    words: ["last year before", "year ago before"])
  static let yearAfter = Period(
    "year-after", "the second four weeks, a year earlier", days: -336 ... -309,
    words: ["last year", "year ago", "year over year", "same weeks last year", "previous year"])

  let draw: ParameterDraw
  let cause: Cause
  let season: Season
  let calendar: CaseCalendar
  /// Active users of a working day, this year.
  let traffic: Double
  /// The share of active users that open the feature once they are used to it.
  let base: Double
  /// The relative size that the cause is made for.
  let size: Double
  /// The share of team workspaces among active users.
  let teamShare: Double
  let feature: String
  let version: String
  let engineers: Int
  let hours: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .novelty, .season, .recording, .teamSwitch)
    season = draw.pick(
      "season",
      Season(
        name: "the summer holidays", start: 161,
        phrases: ["summer", "summer break", "summer holidays"]),
      Season(
        name: "the weeks around the new year", start: 316,
        phrases: ["new year", "christmas", "end of the year"]))
    calendar = CaseCalendar(start: season.start + draw.whole("start", in: 0...8))
    traffic = draw.number("traffic", in: 170...210)
    base = draw.number("base", in: 0.36...0.44)
    size = draw.number("size", in: 0.183...0.198)
    teamShare = draw.number("teams", in: 0.34...0.42)
    feature = draw.pick(
      "feature", "research mode", "the shared canvas", "voice notes", "project folders")
    version = draw.pick("version", "3.1", "4.2", "5.0", "6.3")
    engineers = draw.whole("engineers", in: 2...4)
    hours = 50 * draw.whole("hours", in: 4...12)
  }

  /// The day on which a possible cause began: the first of the later weeks for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause ? 28 : draw.whole("day of \(possible.rawValue)", in: 25...31)
  }

  var extensionDay: Int { draw.whole("day of the extension", in: 26...30) }

  var modelDay: Int { draw.whole("day of the model", in: 39...46) }
}
