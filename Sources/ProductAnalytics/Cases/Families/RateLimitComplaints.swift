// SPDX-License-Identifier: Apache-2.0

/// Complaints about rate limits double in four weeks.
///
/// One of five things did it: there are twice as many accounts; the time of year; a quota that is wrong in one plan;
/// programs that try again without a pause and write tickets by themselves; or a form that now files such tickets
/// where they are counted. The others leave their traces and do no harm. A tiny extension that broke and a later
/// change of the answers are always there. Last year's weeks are in the data.
public struct RateLimitComplaints: CaseFamily {
  public static let id = "rate-limit-complaints"
  public static let title = "Rate-limit complaints double"
  public static let summary =
    "An inference API gets about twice as many complaints about its rate limits as a month ago."

  enum Cause: String, CaseIterable {
    case growth = "more-accounts"
    case season = "time-of-year"
    case quota = "wrong-quota"
    case agents = "retry-storm"
    case form = "ticket-form"
  }

  /// The first day of the later weeks, 52 weeks after that of last year's.
  static let changeDay = 392
  static let lastBefore = Period(
    "last-before", "the same weeks last year, before", days: 0...27,
    words: ["last year before", "year ago before"])
  static let lastAfter = Period(
    "last-after", "the same weeks last year, after", days: 28...55,
    words: ["last year", "year ago", "year on year"])
  static let before = Period(
    "before", "four weeks before", days: 364...391, words: ["last month", "previous", "baseline"])
  static let after = Period(
    "after", "four weeks after", days: 392...419, words: ["this month", "since", "now", "latest"])
  static let whole = Period(
    "all", "all eight weeks", days: 364...419, words: ["whole", "eight weeks", "overall"])

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Sampled account weeks a day.
  let traffic: Double
  /// The share of account weeks with a ticket that counts as a complaint, before.
  let base: Double
  /// The relative size that the cause is made for.
  let size: Double
  /// The share of accounts on the Build plan.
  let planShare: Double
  /// The share of accounts on the agent framework.
  let agentShare: Double
  /// What comes every year.
  let season: String
  let release: String
  let engineers: Int
  let gpus: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .growth, .growth, .season, .quota, .agents, .form)
    // The later weeks begin 27 days of the year after the start.
    let isSpring = draw.chance("season", 0.5)
    season = isSpring ? "the weeks of theses and exams" : "the weeks before the holiday sales"
    calendar = CaseCalendar(
      start: isSpring
        ? draw.whole("spring", in: 98...118) : draw.whole("autumn", in: 271...288))
    traffic = draw.number("traffic", in: 155...180)
    base = draw.number("base", in: 0.082...0.092)
    size = draw.number("size", in: 0.88...1.0)
    planShare = draw.number("plan", in: 0.32...0.38)
    agentShare = draw.number("agents", in: 0.145...0.165)
    release = draw.pick(
      "release", "a 24B model", "a code model", "a speech model", "a vision model")
    engineers = draw.whole("engineers", in: 2...4)
    gpus = draw.whole("GPUs", in: 2...5) * 8
  }

  /// The day on which a possible cause began: the first of the later weeks for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause || possible == .season
      ? Self.changeDay
      : Self.changeDay + draw.whole("day of \(possible.rawValue)", in: -4...3)
  }

  var extensionDay: Int { Self.changeDay + draw.whole("day of the extension", in: -2...1) }

  var headerDay: Int { Self.changeDay + draw.whole("day of the header", in: 11...17) }

  /// The share of tickets about limits that are filed as such, before and after the new form.
  var filed: (before: Double, after: Double) {
    cause == .form ? (0.47, 0.47 * (1 + size)) : (0.88, 0.895)
  }

  /// The share of account weeks with a ticket about limits, filed as such or not.
  var mentions: Double { base / filed.before }

  /// Further accounts, against those there are.
  var addedAccounts: Double { cause == .growth ? size : 0.05 }

  /// Tickets of an account week in the season, against others.
  var seasonFactor: Double { cause == .season ? 1 + size : 1.02 }

  /// Tickets of the plan with the wrong quota and of the agents, added to the share of account weeks with one.
  var addedMentions: (plan: Double, agents: Double) {
    let told = size * mentions
    return (
      cause == .quota ? told / planShare : 0.004, cause == .agents ? told / agentShare : 0.008
    )
  }
}
