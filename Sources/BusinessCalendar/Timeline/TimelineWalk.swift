// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The way through the stages, with the days that the next window counts from.
struct TimelineWalk {
  private var earliest: Day?
  private var latest: Day?
  private var proposal: Day?
  /// Whether the days come from a date, and not from a window.
  private var isDated = true
  private let today: Day?
  private let days: BusinessDays

  init(from applied: Day, today: Day?, days: BusinessDays) {
    (earliest, latest, proposal) = (applied, applied, applied)
    self.today = today
    self.days = days
  }

  /// Returns the days of the next stage, and goes on to it.
  mutating func next(
    _ stage: TimelineStage, _ date: SetDate?
  ) throws(TimelineError) -> LoopTimeline.Entry {
    let before = self
    if let date {
      (earliest, latest, proposal, isDated) = (date.day, date.day, date.day, true)
      return entry(stage, date, before, isOverdue: false)
    }
    isDated = isDated && stage.isSameDay
    guard let span = stage.span else {
      (earliest, latest, proposal) = (nil, nil, nil)
      return entry(stage, nil, before, isOverdue: false)
    }
    earliest = try move(earliest, by: span.lowerBound)
    latest = try move(latest, by: span.upperBound)
    proposal = try move(proposal, by: (span.lowerBound + span.upperBound) / 2)
    let isOverdue = try waitForToday()
    return entry(stage, nil, before, isOverdue: isOverdue)
  }

  /// Puts nothing before today; returns whether all days of the stage have passed.
  private mutating func waitForToday() throws(TimelineError) -> Bool {
    guard let today, let soonest = try move(today, by: 0) else { return false }
    let isOverdue = latest.map { $0 < today } ?? false
    earliest = earliest.map { max($0, soonest) }
    proposal = proposal.map { max($0, soonest) }
    if isOverdue { latest = nil }
    return isOverdue
  }

  private func move(_ day: Day?, by count: Int) throws(TimelineError) -> Day? {
    guard let day else { return nil }
    guard let moved = days.day(count, after: day) else { throw .outsideCalendar(day) }
    return moved
  }

  private func entry(
    _ stage: TimelineStage, _ date: SetDate?, _ before: TimelineWalk, isOverdue: Bool
  ) -> LoopTimeline.Entry {
    var holidays: [Holiday] = []
    if let start = before.earliest, let end = latest ?? earliest, start < end {
      holidays = days.holidays(from: start, through: end).filter { $0.day > start }
    }
    return LoopTimeline.Entry(
      stage: stage, date: date, earliest: earliest, latest: latest, proposal: proposal,
      offBy: date.flatMap { before.offBy(stage, $0.day) }, followsOpenStage: !before.isDated,
      isOverdue: isOverdue, holidays: holidays)
  }

  /// Returns by how many business days a date lies beyond the window of its stage, or before it with a minus.
  private func offBy(_ stage: TimelineStage, _ day: Day) -> Int? {
    guard let span = stage.span, let earliest, let latest,
      let first = days.day(span.lowerBound, after: earliest),
      let last = days.day(span.upperBound, after: latest)
    else { return nil }
    if day > last { return days.count(after: last, through: day) }
    if day < first { return days.count(after: first, through: day) }
    return 0
  }
}
