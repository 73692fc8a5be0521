// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import InterviewContent
public import Quantities

/// The days on which the stages of a campaign are held.
extension Campaign {
  /// Returns the first day on which a stage is held by the calendar of its loop, where a moment lies before that day; nil where it may begin.
  ///
  /// The windows are counted in business days from the day on which the last stage that people met for was over, or from the application. What is
  /// written is written whenever one likes: its window is the wait for the reply. Only real mode keeps to days, and a stage that has begun goes on.
  public func firstDay(of index: Int, at now: Instant) -> Day? {
    guard !stages[index].hasBegun, let today = Day(now), let first = windowOpens(on: index) else {
      return nil
    }
    return today < first ? first : nil
  }

  /// Whether a stage was begun before the first day of its window.
  public func wasEarly(_ index: Int) -> Bool {
    guard let began = stages[index].beganAt.flatMap({ Day($0) }),
      let first = windowOpens(on: index)
    else { return false }
    return began < first
  }

  /// The first day on which a stage is held by the calendar of its loop; nil where days do not count.
  private func windowOpens(on index: Int) -> Day? {
    let progress = stages[index]
    guard start.mode == .real, !progress.isWritten, !progress.stage.appointment.isSameDay,
      progress.stage.appointment.window != nil
    else { return nil }
    let held = stages[..<index].lastIndex { !$0.isWritten && $0.endedAt != nil }
    var first = held.flatMap { stages[$0].endedAt }.flatMap { Day($0) } ?? start.applied
    let days = BusinessDays(start.regions.compactMap(HolidayRegion.init(rawValue:)))
    for stage in stages[((held ?? -1) + 1)...index].map(\.stage) {
      guard !stage.appointment.isSameDay, let window = stage.appointment.window else { continue }
      guard let next = days.day(window.fewest, after: first) else { return nil }
      first = next
    }
    return first
  }
}

extension StageProgress {
  /// Whether people do not meet for it.
  public var isWritten: Bool { isScreening || stage.appointment.format == .written }

  /// The day on which it was held; nil while it is not over, and where nobody took it.
  public var heldOn: Day? {
    items.contains { $0.round != nil } ? endedAt.flatMap { Day($0) } : nil
  }
}
