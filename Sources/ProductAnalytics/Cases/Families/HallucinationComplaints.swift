// SPDX-License-Identifier: Apache-2.0

/// Reports of made-up answers rise by half after a new version of an assistant.
///
/// One of five things did it: the button for reports moved; the version itself, which three in five conversations get;
/// an index of web pages that is no longer refreshed; a launch in a language that the assistant never mastered; or
/// nothing, after four weeks that were quieter than ever. The others leave their traces and do no harm. A tiny trial
/// that went wrong and a later change of the instructions are always there.
public struct HallucinationComplaints: CaseFamily {
  public static let id = "hallucination-complaints"
  public static let title = "A wave of hallucination complaints"
  public static let summary =
    "More conversations with an assistant are reported as made up than in the weeks before."

  enum Cause: String, CaseIterable {
    case button = "moved-button"
    case version = "new-version"
    case index = "stale-index"
    case language = "language-mix"
    case lull = "quiet-weeks"
  }

  /// The first day of the later weeks.
  static let changeDay = 56
  static let earlier = Period(
    "earlier", "eight to twelve weeks ago", days: 0...27,
    words: ["earlier", "longer baseline", "the month before that", "history", "quarter"])
  static let before = Period(
    "before", "four weeks before", days: 28...55, words: ["last month", "previous", "baseline"])
  static let after = Period(
    "after", "four weeks after", days: 56...83, words: ["this month", "since", "now", "latest"])
  static let recent = Period(
    "recent", "the last eight weeks", days: 28...83, words: ["eight weeks", "recent"])
  static let whole = Period(
    "all", "all twelve weeks", days: 0...83, words: ["whole", "twelve weeks", "overall"])

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Sampled conversations a day.
  let traffic: Double
  /// The share of conversations that was reported in the four weeks before.
  let base: Double
  /// The relative size that the cause is made for.
  let size: Double
  /// The share of conversations that get the new version.
  let rollout: Double
  /// The share of answers with pages of the web as their source.
  let webShare: Double
  let version: String
  let market: (id: String, label: String)
  let engineers: Int
  let labellers: Int
  let gpuHours: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .button, .version, .index, .language, .lull)
    calendar = CaseCalendar(start: draw.whole("start", in: 10...250))
    traffic = draw.number("traffic", in: 200...230)
    base = draw.number("base", in: 0.048...0.054)
    size = draw.number("size", in: 0.46...0.54)
    rollout = draw.number("rollout", in: 0.55...0.65)
    webShare = draw.number("web", in: 0.3...0.38)
    version = draw.pick("version", "2.3", "3.1", "4.0", "5.2")
    market = draw.pick(
      "market", ("turkish", "Turkish"), ("polish", "Polish"), ("vietnamese", "Vietnamese"),
      ("arabic", "Arabic"))
    engineers = draw.whole("engineers", in: 3...5)
    labellers = draw.whole("labellers", in: 2...4)
    gpuHours = draw.whole("GPU hours", in: 6...14) * 100
  }

  /// The day on which a possible cause began: the first of the later weeks for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause
      ? Self.changeDay
      : Self.changeDay + draw.whole("day of \(possible.rawValue)", in: -4...3)
  }

  /// The first day of the new version: the interviewer's date, whatever the cause.
  var versionDay: Int { Self.changeDay }

  var voiceDay: Int { Self.changeDay + draw.whole("day of the voice trial", in: -2...2) }

  var instructionsDay: Int { Self.changeDay + draw.whole("day of the instructions", in: 11...17) }

  /// The chance of a report when the answer is wrong, and when it is not.
  static let reported = (wrong: 0.4, right: 0.012)

  /// Returns the share of wrong answers with which so large a share of conversations is reported.
  func wrongShare(forReports share: Double) -> Double {
    (share - Self.reported.right) / (Self.reported.wrong - Self.reported.right)
  }

  /// The wrong answers, of all, that the cause adds: as many as make the told rise of reports.
  var addedWrong: Double { size * base / (Self.reported.wrong - Self.reported.right) }

  /// Conversations in the new language, against all others, before and after the launch.
  var guestShare: (before: Double, after: Double) {
    (0.05, cause == .language ? 0.65 : 0.16)
  }

  /// How often guests report, against others.
  var guestFactor: Double {
    guard cause == .language else { return 1.05 }
    let early = guestShare.before / (1 + guestShare.before)
    let late = guestShare.after / (1 + guestShare.after)
    return 1 + size / (late - early - size * early)
  }
}
