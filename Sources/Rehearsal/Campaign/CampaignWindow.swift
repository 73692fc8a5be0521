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
    let progress = stages[index]
    guard start.mode == .real, !progress.hasBegun, !progress.isWritten,
      !progress.stage.appointment.isSameDay, progress.stage.appointment.window != nil,
      let today = Day(now)
    else { return nil }
    let held = stages[..<index].lastIndex { !$0.isWritten && $0.endedAt != nil }
    var first = held.flatMap { stages[$0].endedAt }.flatMap { Day($0) } ?? start.applied
    let days = BusinessDays(start.regions.compactMap(HolidayRegion.init(rawValue:)))
    for stage in stages[((held ?? -1) + 1)...index].map(\.stage) {
      guard !stage.appointment.isSameDay, let window = stage.appointment.window else { continue }
      guard let next = days.day(window.fewest, after: first) else { return nil }
      first = next
    }
    return today < first ? first : nil
  }
}

extension StageProgress {
  /// Whether people do not meet for it.
  var isWritten: Bool { isScreening || stage.appointment.format == .written }
}
