// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// When the stages of an interview process can be held, from the day of the application on.
///
/// Windows are in business days since the stage before. A stage with a set date begins the count anew; the windows before it no longer matter.
public struct LoopTimeline: Sendable {
  /// The day of the application; it may be one on which nobody works.
  public let applied: Day
  /// The stages in their order.
  public let stages: [Entry]
  /// The decision; nil when nobody says by when it is made.
  public let decision: Entry?
  /// The day from which on something can still be held; nil when it is not asked for.
  public let today: Day?
  /// Which days count.
  public let days: BusinessDays

  /// Creates the timeline.
  ///
  /// - Parameters:
  ///   - applied: The day of the application.
  ///   - stages: The stages in their order.
  ///   - decision: Business days from the last stage to the decision; nil when nobody says.
  ///   - dates: When stages were held or are to be held, by the name of the stage; under ``decisionID`` when it was decided.
  ///   - today: Nothing that has no date yet is put before this day; nil for a plan without a today.
  ///   - days: Which days count.
  /// - Throws: ``TimelineError`` when a date names no stage, is out of order, or the calendar ends before the process does.
  public init(
    applied: Day, stages: [TimelineStage], decision: ClosedRange<Int>?,
    dates: [String: SetDate] = [:], today: Day? = nil, days: BusinessDays
  ) throws(TimelineError) {
    let known = stages.map(\.id)
    let end = TimelineStage(id: Self.decisionID, title: "Decision", window: decision)
    let isEndDated = decision != nil && !known.contains(end.id)
    let dated = isEndDated ? stages + [end] : stages
    if let stray = dates.keys.sorted().first(where: { name in !dated.contains { $0.id == name } }) {
      throw .unknownStage(stray, known: dated.map(\.id))
    }
    try Self.checkOrder(of: dated, dates, since: applied)
    for day in [applied] + [today].compactMap(\.self) where !BusinessDays.covers(day) {
      throw .outsideCalendar(day)
    }
    var walk = TimelineWalk(from: applied, today: today, days: days)
    var entries: [Entry] = []
    for stage in stages { entries.append(try walk.next(stage, dates[stage.id])) }
    if decision != nil { entries.append(try walk.next(end, isEndDated ? dates[end.id] : nil)) }
    entries = Self.clamped(entries)
    self.applied = applied
    self.decision = decision == nil ? nil : entries.removeLast()
    self.stages = entries
    self.today = today
    self.days = days
  }

  /// The name of the decision among the entries.
  public static let decisionID = "decision"

  /// The stages and, where there is one, the decision.
  public var entries: [Entry] { stages + [decision].compactMap(\.self) }

  private static func checkOrder(
    of stages: [TimelineStage], _ dates: [String: SetDate], since applied: Day
  ) throws(TimelineError) {
    var (last, name) = (applied, "the application")
    for stage in stages {
      guard let day = dates[stage.id]?.day else { continue }
      guard day >= last else {
        throw .outOfOrder(stage: stage.title, day, before: name, last)
      }
      guard BusinessDays.covers(day) else { throw .outsideCalendar(day) }
      (last, name) = (day, stage.title)
    }
  }

  /// Returns entries of which none that has no date lies after a later one that has.
  private static func clamped(_ entries: [Entry]) -> [Entry] {
    var result: [Entry] = []
    var limit: Day?
    for entry in entries.reversed() {
      result.append(limit.map(entry.by) ?? entry)
      limit = entry.date?.day ?? limit
    }
    return result.reversed()
  }
}

extension LoopTimeline {
  /// A stage with the days on which it can be held.
  public struct Entry: Hashable, Sendable {
    public let stage: TimelineStage
    /// When it was or is to be held; nil when that is open.
    public let date: SetDate?
    /// The first day on which it can be held; nil when a window up to here is not stated.
    public internal(set) var earliest: Day?
    /// The last day that the windows allow; nil when one of them is not stated, or when this or a stage before it is overdue.
    public internal(set) var latest: Day?
    /// A day in the middle of its window, counted from the proposals before it; nil where ``earliest`` is.
    public internal(set) var proposal: Day?
    /// For a stage with a date: business days beyond the end of its window, negative before its start, 0 within; nil when it is not known.
    public let offBy: Int?
    /// Whether a stage before it is without a date, so that its window counts from the window of that one.
    public let followsOpenStage: Bool
    /// Whether its window has passed without a date.
    public let isOverdue: Bool
    /// The holidays that take a business day away while one waits for it.
    public let holidays: [Holiday]

    /// Returns the entry held by a day at the latest.
    func by(_ limit: Day) -> Entry {
      guard date == nil else { return self }
      var entry = self
      entry.earliest = earliest.map { min($0, limit) }
      entry.latest = latest.map { min($0, limit) }
      entry.proposal = proposal.map { min($0, limit) }
      return entry
    }
  }
}
