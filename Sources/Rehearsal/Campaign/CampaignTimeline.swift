// SPDX-License-Identifier: Apache-2.0

public import BusinessCalendar
public import InterviewContent
public import Quantities

/// A loop on the calendar: its dates, how they compare with what is said of its length, and how many get through.
public struct CampaignTimeline: Sendable {
  public let loop: Loop
  public let timeline: LoopTimeline
  /// The sum of all windows; nil when one is not stated.
  public let total: TimelineTotal?
  /// The sum against a stated length; nil when there is no sum or no such length.
  public let slack: TimelineSlack?
  /// The pass rates of the stages; nil when none is stated.
  public let funnel: FunnelFigures?

  /// Puts a loop on the calendar.
  ///
  /// - Parameters:
  ///   - loop: The loop, whose stages carry windows and rates.
  ///   - applied: The day of the application.
  ///   - dates: When stages were held or are to be held, by the name of the stage.
  ///   - stated: How long the process is said to take; nil for what the loop has.
  ///   - today: Nothing that has no date yet is put before this day; nil for a plan without a today.
  ///   - days: Which days count.
  /// - Throws: `TimelineError` when a date names no stage or is out of order, or the calendar ends before the process does.
  public init(
    _ loop: Loop, applied: Day, dates: [String: SetDate] = [:], stated: StatedLength? = nil,
    today: Day? = nil, days: BusinessDays
  ) throws(TimelineError) {
    let stages = loop.stages.map(TimelineStage.init)
    self.loop = loop
    timeline = try LoopTimeline(
      applied: applied, stages: stages, decision: loop.committee?.window.days, dates: dates,
      today: today, days: days)
    let total = TimelineTotal(stages, decision: loop.committee?.window.days)
    self.total = total
    slack = (stated ?? loop.length.map(StatedLength.init)).flatMap { total?.slack(against: $0) }
    funnel = FunnelFigures(loop.stages.map { ($0.title, $0.appointment.passRate) })
  }

  /// Returns the timeline as a file for other calendars.
  ///
  /// - Parameters:
  ///   - stamp: When the file is made.
  ///   - campaign: The campaign that is held on these dates, which keeps its events apart from those of another one and lets a file that is taken
  ///     anew replace them; nil for a loop alone, whose events are named by their dates, so that a plan with other dates keeps its own.
  /// - Returns: The file, with an event for everything that has days.
  public func file(at stamp: Instant, of campaign: CampaignID? = nil) -> CalendarFile {
    guard let campaign else {
      return CalendarFile(timeline.events(of: loop.id.name).map(\.namedByTime), stamp: stamp)
    }
    let process = "\(loop.id.name)-\(campaign.name)"
    return CalendarFile(timeline.events(of: process), stamp: stamp)
  }
}

extension CampaignTimeline {
  /// Puts a campaign on the calendar, with the days on which people met for its stages, and on which it was decided.
  ///
  /// - Parameter campaign: The campaign, with the day of its application and its regions.
  /// - Throws: `TimelineError` when a stage was held out of order, or the calendar ends before the process does.
  public init(_ campaign: Campaign) throws(TimelineError) {
    var dates: [String: SetDate] = [:]
    for progress in campaign.stages where !progress.isWritten {
      guard let day = progress.heldOn else { continue }
      dates[progress.stage.id.name] = SetDate(day)
    }
    dates[LoopTimeline.decisionID] = campaign.decidedOn.map { SetDate($0) }
    let regions = campaign.start.regions.compactMap { HolidayRegion(rawValue: $0) }
    try self.init(
      campaign.start.loop, applied: campaign.start.applied, dates: dates,
      days: BusinessDays(regions))
  }
}

extension Campaign {
  /// The day on which the committee decided; nil while it has not, or where the loop has a stage of that name.
  public var decidedOn: Day? {
    guard decision != nil, !stages.contains(where: { $0.stage.id.name == LoopTimeline.decisionID })
    else { return nil }
    return endedAt.flatMap { Day($0) }
  }
}

extension StatedLength {
  /// Creates what the source of a loop says.
  init(_ length: LoopLength) {
    self.init(weeks: length.weeks, label: length.label)
  }
}

extension BusinessDayWindow {
  /// The window as a range.
  var days: ClosedRange<Int> { fewest...most }
}

extension TimelineStage {
  /// Creates what the calendar needs of a stage.
  init(_ stage: Stage) {
    let items = stage.items.reduce(Seconds.zero) { $0 + $1.preparation + $1.discussion }
    let stated = stage.preparation + stage.discussion
    self.init(
      id: stage.id.name, title: stage.title, window: stage.appointment.window?.days,
      isSameDay: stage.appointment.isSameDay,
      length: max(items, stated), pause: stage.appointment.pause)
  }
}
