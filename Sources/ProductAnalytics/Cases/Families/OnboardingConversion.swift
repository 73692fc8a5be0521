// SPDX-License-Identifier: Apache-2.0

/// Conversion through the onboarding of a developer console falls by about a tenth.
///
/// One of four things did it: the sign-on step of one type of account, a campaign that brought other people, an event
/// that is no longer recorded, or a phone check in one region. The others leave their traces and do no harm. Two more
/// decoys are always there: a tiny source of sign-ups that fell far, and a later change of the first page.
public struct OnboardingConversion: CaseFamily {
  public static let id = "onboarding-conversion"
  public static let title = "Onboarding conversion falls"
  public static let summary =
    "Fewer sign-ups to a developer console finish their onboarding than a month ago."

  enum Cause: String, CaseIterable {
    case signOn = "sign-on-step"
    case campaign = "campaign-mix"
    case recording = "lost-event"
    case phone = "phone-check"
  }

  static let before = EightWeeks.before
  static let after = EightWeeks.after
  static let whole = EightWeeks.whole

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Sign-ups a day.
  let traffic: Double
  /// The rate of the completion of an individual account of the EU from a search.
  let base: Double
  /// The relative size that the cause is made for.
  let size: Double
  /// The share of accounts with single sign-on.
  let enterpriseShare: Double
  /// The share of the region with the phone check.
  let regionShare: Double
  /// The place of that region.
  let region: Int
  /// The seconds that the new sign-on step adds, harmful or not.
  let signOnWait: Double
  /// The minutes that the phone check adds, harmful or not.
  let phoneWait: Double
  let version: String
  let campaign: String
  let market: String
  let engineers: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .signOn, .campaign, .recording, .phone)
    calendar = CaseCalendar(start: draw.whole("start", in: 10...280))
    traffic = draw.number("traffic", in: 300...420)
    base = draw.number("base", in: 0.62...0.72)
    size = draw.number("size", in: 0.095...0.12)
    enterpriseShare = draw.number("enterprise", in: 0.2...0.3)
    regionShare = draw.number("region share", in: 0.2...0.28)
    region = draw.whole("region", in: 1...3)
    signOnWait = draw.number("sign-on wait", in: 3...7)
    phoneWait = draw.number("phone wait", in: 3...8)
    version = draw.pick("version", "2.14", "3.2", "4.0", "5.1")
    campaign = draw.pick(
      "campaign", "students", "a hackathon series", "a video course", "open-source maintainers")
    market = draw.pick("market", "plug-in directory", "cloud marketplace", "partner portal")
    engineers = draw.whole("engineers", in: 2...5)
  }
}
