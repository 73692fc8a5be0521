// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// An entry of a calendar.
public struct CalendarEvent: Hashable, Sendable {
  /// When it is.
  public enum Time: Hashable, Sendable {
    /// All day, from a day to another one with both.
    case days(ClosedRange<Day>)
    /// From a moment on, for a length of time.
    case clock(Instant, Seconds)
  }

  /// A name that stays the same when the event moves, so that a calendar that reads the file again replaces it.
  public let uid: String
  public let summary: String
  /// What stands below the summary; may hold line ends.
  public let details: String
  public let time: Time
  /// Whether the calendar reminds of it 24 hours before.
  public let hasReminder: Bool

  /// Creates an event.
  public init(uid: String, summary: String, details: String, time: Time, hasReminder: Bool) {
    self.uid = uid
    self.summary = summary
    self.details = details
    self.time = time
    self.hasReminder = hasReminder
  }
}

extension CalendarEvent {
  /// The same event with its time in its name: where nothing else tells two plans apart, an event of another time stands beside this one and
  /// does not replace it.
  public var namedByTime: CalendarEvent {
    CalendarEvent(
      uid: "\(time.name)-\(uid)", summary: summary, details: details, time: time,
      hasReminder: hasReminder)
  }
}

extension CalendarEvent.Time {
  /// The days or the moments in one word.
  fileprivate var name: String {
    switch self {
    case .days(let days): "\(days.lowerBound)-to-\(days.upperBound)"
    case .clock(let start, let length): "\(CivilTime(start).machineText)-\(length.milliseconds)"
    }
  }
}

extension LoopTimeline {
  /// Returns the application, the stages and the decision as events, in their order.
  ///
  /// A stage with a clock takes its length from that moment on, one with a day takes the day; both get a reminder. So does one that is held on the
  /// day of a stage with a clock: it follows after its pause. What is open takes all days from the first to the last on which it can be held, as
  /// free time. What has no last day is left out.
  ///
  /// - Parameter process: A name for the process, which makes its events recognisable; the day of the application is added to it.
  /// - Returns: The events.
  public func events(of process: String) -> [CalendarEvent] {
    let application = CalendarEvent(
      uid: uid(process, "application"), summary: "Application sent",
      details: "The day from which the windows count.", time: .days(applied...applied),
      hasReminder: false)
    var events = [application]
    var end: Instant?
    for entry in entries {
      let begin = entry.begin(after: end)
      end = begin.map { $0 + entry.stage.length }
      if let event = event(entry, at: begin, process) { events.append(event) }
    }
    return events
  }

  private func event(_ entry: Entry, at begin: Instant?, _ process: String) -> CalendarEvent? {
    let uid = uid(process, entry.stage.id)
    let day = entry.date.map { CalendarEvent.Time.days($0.day...$0.day) }
    if let time = begin.map({ .clock($0, entry.stage.length) }) ?? day {
      return CalendarEvent(
        uid: uid, summary: entry.stage.title, details: entry.windowText, time: time,
        hasReminder: true)
    }
    guard let earliest = entry.earliest, let latest = entry.latest, earliest <= latest else {
      return nil
    }
    let proposal = entry.proposal.map { "\nProposed: \($0.text)" } ?? ""
    return CalendarEvent(
      uid: uid, summary: "\(entry.stage.title): open", details: entry.windowText + proposal,
      time: .days(earliest...latest), hasReminder: false)
  }

  private func uid(_ process: String, _ stage: String) -> String {
    "\(process)-\(applied)-\(stage)@windtunnel"
  }
}

extension LoopTimeline.Entry {
  /// Returns when it begins: at its own moment, or after its pause where the stage before it ends at a moment of the same day.
  fileprivate func begin(after end: Instant?) -> Instant? {
    if let date { return date.moment }
    return stage.isSameDay ? end.map { $0 + stage.pause } : nil
  }
}
