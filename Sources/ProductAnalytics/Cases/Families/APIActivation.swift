// SPDX-License-Identifier: Apache-2.0

/// Fewer of the new accounts of an API become active than a month before, by about a quarter.
///
/// One of four things did it: a default of the Python library that breaks the first call, programs that sign up for the
/// free credits, accounts that are counted now and were not before, or smaller credits for learners. The others leave
/// their traces and do no harm. Two more decoys are always there: a tiny source of accounts that fell far, and a later
/// change of the documentation.
public struct APIActivation: CaseFamily {
  public static let id = "api-activation"
  public static let title = "Too few new API accounts become active"
  public static let summary =
    "Fewer of the new accounts of an API reach ten calls in their first week than a month ago."

  enum Cause: String, CaseIterable {
    case library = "library-default"
    case bots = "automated-accounts"
    case counting = "counting-rule"
    case credits = "learner-credits"
  }

  static let before = EightWeeks.before
  static let after = EightWeeks.after
  static let whole = EightWeeks.whole

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// New accounts a day, without programs and without accounts that came with the assistant.
  let traffic: Double
  /// The share of accounts that become active.
  let base: Double
  /// The relative size that the cause is made for.
  let size: Double
  /// The share of Python among new accounts.
  let pythonShare: Double
  /// The share of those who say that they want to learn.
  let learnerShare: Double
  let version: String
  let fault: String
  let market: String
  let engineers: Int
  let credits: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .library, .bots, .counting, .credits)
    calendar = CaseCalendar(start: draw.whole("start", in: 10...280))
    traffic = draw.number("traffic", in: 190...260)
    base = draw.number("base", in: 0.3...0.36)
    size = draw.number("size", in: 0.225...0.24)
    pythonShare = draw.number("python", in: 0.42...0.5)
    learnerShare = draw.number("learners", in: 0.42...0.5)
    version = draw.pick("version", "1.4", "2.0", "0.9", "1.12")
    fault = draw.pick(
      "fault", "a model name that was retired", "a region that most accounts cannot use",
      "a message format that the server refuses")
    market = draw.pick("market", "cloud marketplace", "plug-in directory", "partner portal")
    engineers = draw.whole("engineers", in: 2...5)
    credits = draw.pick("credits", 5, 10, 20)
  }

  /// The day on which a possible cause began: the first of the later weeks for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause ? 28 : draw.whole("day of \(possible.rawValue)", in: 24...31)
  }

  var marketDay: Int { draw.whole("day of the market", in: 26...30) }

  var docsDay: Int { draw.whole("day of the documentation", in: 40...46) }
}
