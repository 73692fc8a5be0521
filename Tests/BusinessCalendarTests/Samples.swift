// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Quantities
import Testing

/// The stages of the article: windows of 3 to 5, 0 to 5 and 5 to 10 days, a stage on the same day, 3 to 5, and up to 2 for the decision.
enum Samples {
  static let stages = [
    TimelineStage(id: "screening", title: "Screening", window: 3...5),
    TimelineStage(id: "problem-solving", title: "Problem solving", window: 0...5),
    TimelineStage(id: "deep-dive", title: "Deep dive", window: 5...10, length: .minutes(90)),
    TimelineStage(
      id: "team-fit", title: "Team fit", window: nil, isSameDay: true, pause: .minutes(15)),
    TimelineStage(id: "executive", title: "Executive", window: 3...5),
  ]

  /// Returns the timeline of an application on Monday, 30 November 2026.
  static func timeline(
    _ dates: [String: String] = [:], applied: String = "2026-11-30", today: String? = nil,
    in regions: [HolidayRegion] = [.france]
  ) throws -> LoopTimeline {
    try LoopTimeline(
      applied: try #require(Day(applied)), stages: stages, decision: 0...2,
      dates: try dates.mapValues { try #require(SetDate($0)) },
      today: try today.map { try #require(Day($0)) }, days: BusinessDays(regions))
  }
}

extension LoopTimeline {
  /// The first and last days, such as `12-03..12-07`, with `?` for what is not known.
  var spans: [String] {
    entries.map { entry in
      [entry.earliest, entry.latest].map { day in
        day.map { String($0.description.dropFirst(5)) } ?? "?"
      }.joined(separator: "..")
    }
  }
}
