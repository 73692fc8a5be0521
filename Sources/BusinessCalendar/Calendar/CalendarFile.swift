// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A calendar that other programs can read.
///
/// Source of the format: RFC 5545, Internet Calendaring and Scheduling Core Object Specification, 2009.
public struct CalendarFile: Hashable, Sendable {
  public let events: [CalendarEvent]
  /// When the file is made.
  public let stamp: Instant

  /// Creates a file; a calendar must hold something, so a file without an event says so in its text only.
  public init(_ events: [CalendarEvent], stamp: Instant) {
    self.events = events
    self.stamp = stamp
  }

  /// The media type of the file.
  public static let mediaType = "text/calendar; charset=utf-8"

  /// The text of the file; its lines end with a carriage return and a line feed.
  public var text: String {
    var lines = [
      ContentLine.folded("BEGIN", "VCALENDAR"), ContentLine.folded("VERSION", "2.0"),
      ContentLine.folded("PRODID", "-//Windtunnel//Timeline//EN"),
      ContentLine.folded("CALSCALE", "GREGORIAN"),
    ]
    for event in events { lines += self.lines(of: event) }
    lines.append(ContentLine.folded("END", "VCALENDAR"))
    return lines.joined()
  }

  private func lines(of event: CalendarEvent) -> [String] {
    var pairs = [
      ("BEGIN", "VEVENT"), ("UID", ContentLine.text(event.uid)), ("DTSTAMP", Self.text(stamp)),
    ]
    switch event.time {
    case .days(let days):
      // The end is the first day that is free again; the last day of all has none after it and stands for itself.
      let end = days.upperBound.adding(days: 1) ?? days.upperBound
      pairs += [
        ("DTSTART;VALUE=DATE", Self.text(days.lowerBound)), ("DTEND;VALUE=DATE", Self.text(end)),
      ]
    case .clock(let start, let length):
      pairs += [("DTSTART", Self.text(start)), ("DTEND", Self.text(start + length))]
    }
    pairs += [
      ("SUMMARY", ContentLine.text(event.summary)),
      ("DESCRIPTION", ContentLine.text(event.details)),
      ("TRANSP", event.hasReminder ? "OPAQUE" : "TRANSPARENT"),
    ]
    if event.hasReminder {
      pairs += [
        ("BEGIN", "VALARM"), ("ACTION", "DISPLAY"),
        ("DESCRIPTION", ContentLine.text(event.summary)), ("TRIGGER", "-PT24H"),
        ("END", "VALARM"),
      ]
    }
    pairs.append(("END", "VEVENT"))
    return pairs.map { ContentLine.folded($0.0, $0.1) }
  }

  /// Returns a day as DATE, such as `20261124`.
  private static func text(_ day: Day) -> String {
    String(day.description.filter { $0 != "-" })
  }

  /// Returns a moment as DATE-TIME in UTC, such as `20261124T140500Z`.
  private static func text(_ instant: Instant) -> String {
    String(CivilTime(instant).machineText.filter { $0 != "-" && $0 != ":" })
  }
}
