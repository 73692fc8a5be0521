// SPDX-License-Identifier: Apache-2.0

/// Week-4 retention of a chat assistant falls around the day on which its default model changes.
///
/// One of five things did it: the model, for people who write no English; a campaign that brought other people; an
/// event of the phone app that is lost; a report that counts people who are not four weeks old; or a limit of the free
/// plan. The others leave their traces and do no harm. A tiny client that broke and a later change are always there.
public struct AssistantRetention: CaseFamily {
  public static let id = "assistant-retention"
  public static let title = "Retention after a model change"
  public static let summary =
    "Fewer new users of an assistant are still there in their fourth week than two months ago."

  enum Cause: String, CaseIterable {
    case model = "model-languages"
    case campaign = "campaign-mix"
    case recording = "lost-app-event"
    case young = "young-cohorts"
    case limit = "free-limit"
  }

  /// The day from which the cause is at work; whoever signs up 28 days before it has a fourth week under it.
  static let changeDay = 62
  static let before = Period(
    "before", "earlier cohorts", days: 0...27, words: ["before", "previous", "old cohorts"])
  static let after = Period(
    "after", "later cohorts", days: 34...61, words: ["after", "since", "new cohorts", "latest"])
  static let whole = Period(
    "all", "all cohorts", days: 0...61, words: ["whole", "all", "overall", "nine weeks"])

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Sign-ups a day.
  let traffic: Double
  /// Week-4 retention of a free user who writes English.
  let base: Double
  /// The relative size that the cause is made for.
  let size: Double
  /// The share of users who write German, French or Italian.
  let languageShare: Double
  /// The share of users on the phone app.
  let appShare: Double
  /// The share of users on the free plan.
  let freeShare: Double
  /// The last day that the report has seen.
  let today: Int
  let model: String
  let app: String
  let campaign: String
  let engineers: Int
  let hours: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .model, .campaign, .recording, .young, .limit)
    calendar = CaseCalendar(start: draw.whole("start", in: 0...250))
    traffic = draw.number("traffic", in: 340...420)
    base = draw.number("base", in: 0.33...0.4)
    size = draw.number("size", in: 0.165...0.2)
    languageShare = draw.number("languages", in: 0.38...0.46)
    appShare = draw.number("app", in: 0.4...0.5)
    freeShare = draw.number("free", in: 0.6...0.7)
    let lastSeen = Self.after.days.upperBound + 34
    today =
      cause == .young
      ? lastSeen - Int((size * 28).rounded()) : lastSeen + draw.whole("today", in: 0...6)
    model = draw.pick("model", "Kestrel 8B", "Heron 12B", "Swift 9B", "Tern 14B")
    app = draw.pick("app version", "5.2", "6.0", "7.4")
    campaign = draw.pick("campaign", "schools", "short videos", "a price comparison site")
    engineers = draw.whole("engineers", in: 3...6)
    hours = 500 * draw.whole("GPU hours", in: 2...8)
  }
}
