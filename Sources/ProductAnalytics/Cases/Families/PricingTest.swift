// SPDX-License-Identifier: Apache-2.0

/// A lead wants to ship a new pricing tier: two weeks of a test show about a third more revenue for each account.
///
/// The tier itself does nothing. One of four things made the difference: three accounts with large bills, heavy users
/// who chose the new page, a test that was stopped on a good run, or upgrades that were cancelled after they had been
/// counted. The others leave their traces and do no harm. Two more decoys are always there: one of many industries
/// that stands out by chance, and a newsletter that reached both arms. For a difference that matters the test is far too
/// small in every case.
public struct PricingTest: CaseFamily {
  public static let id = "pricing-test"
  public static let title = "A pricing test that is to be shipped"
  public static let summary =
    "A test of a new pricing tier shows more revenue for each account, and the lead wants to ship it."

  enum Cause: String, CaseIterable {
    case outlier = "large-bills"
    case choice = "switched-page"
    case peeking = "early-stop"
    case cancelled = "cancelled-upgrades"
  }

  static let before = Period(
    "before", "four weeks before the test", days: 0...27,
    words: ["before", "before the test", "last month", "baseline"])
  static let test = Period(
    "test", "the two weeks of the test", days: 28...41,
    words: ["during the test", "test", "the test", "two weeks", "fourteen days"])
  static let whole = Period(
    "all", "all six weeks", days: 0...41, words: ["whole", "six weeks", "overall"])
  /// The first of the last four days of the test.
  static let lastDays = 38
  /// The day on which it is decided.
  static let today = 60

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// New accounts a day, in both arms together.
  let traffic: Double
  /// How likely accounts upgrade, against the family's own rates.
  let appetite: Double
  /// The median bill of the first month of a medium account, in euros.
  let bill: Double
  /// The relative size that the cause is made for.
  let size: Double
  let tier: String
  let industry: String
  let engineers: Int
  let quarter: String

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .outlier, .choice, .peeking, .cancelled)
    calendar = CaseCalendar(start: draw.whole("start", in: 10...280))
    traffic = draw.number("traffic", in: 235...285)
    appetite = draw.number("appetite", in: 0.9...1.1)
    bill = draw.number("bill", in: 70...120)
    size = draw.number("size", in: 0.31...0.34)
    tier = draw.pick("tier", "Build", "Scale", "Studio", "Launch")
    industry = draw.pick("industry", "Law", "Energy", "Travel", "Games")
    engineers = draw.whole("engineers", in: 2...4)
    quarter = draw.pick("quarter", "five", "six", "seven")
  }

  /// The day on which a possible cause began.
  func day(_ possible: Cause) -> Int {
    switch possible {
    case .peeking: Self.lastDays
    case .outlier: 29
    case .choice: possible == cause ? 28 : draw.whole("day of the page", in: 27...30)
    case .cancelled: possible == cause ? 28 : draw.whole("day of the terms", in: 26...30)
    }
  }

  var newsletterDay: Int { draw.whole("day of the newsletter", in: 34...37) }
}
