// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A stage of an interview process as far as the calendar goes.
public struct TimelineStage: Hashable, Sendable {
  /// The name of the stage, such as `problem-solving`.
  public let id: String
  public let title: String
  /// Business days since the end of the stage before it, or since the application; nil when nobody says.
  public let window: ClosedRange<Int>?
  /// Whether it is held on the day of the stage before it; the window does not count then.
  public let isSameDay: Bool
  /// How long it takes, for a calendar.
  public let length: Seconds
  /// The pause between the stage before it and this one, where both are held on one day.
  public let pause: Seconds

  /// Creates a stage.
  ///
  /// - Precondition: The window begins at 0 or later.
  public init(
    id: String, title: String, window: ClosedRange<Int>?, isSameDay: Bool = false,
    length: Seconds = .minutes(60), pause: Seconds = .zero
  ) {
    precondition((window?.lowerBound ?? 0) >= 0, "a stage cannot lie before the one before it")
    self.id = id
    self.title = title
    self.window = window
    self.isSameDay = isSameDay
    self.length = length
    self.pause = pause
  }

  /// The days that count: none for a stage on the same day, nil when nobody says.
  public var span: ClosedRange<Int>? { isSameDay ? 0...0 : window }
}

/// When a stage was held, or is to be held.
public struct SetDate: Hashable, Sendable {
  /// The day on the calendar of the place.
  public let day: Day
  /// When it begins; nil when only the day is known.
  public let moment: Instant?

  private init(day: Day, moment: Instant?) {
    self.day = day
    self.moment = moment
  }

  /// Creates a date without a time.
  public init(_ day: Day) {
    self.init(day: day, moment: nil)
  }

  /// Creates a date from a text: `2026-12-10`, or with a clock and its zone, `2026-12-10T14:00Z` or `2026-12-10T14:00+01:00`.
  ///
  /// Source of the form: RFC 3339, section 5.6, without seconds. It is nil for anything else, also for a clock without a zone.
  public init?(_ text: String) {
    guard text.utf8.count > 10 else {
      guard let day = Day(text) else { return nil }
      self.init(day)
      return
    }
    let bytes = Array(text.utf8)
    guard let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T"), let clock = Self.minutes(bytes[11...].prefix(5)),
      let offset = Self.offset(bytes[11...].dropFirst(5))
    else { return nil }
    self.init(day: day, moment: day.start + .minutes(clock - offset))
  }

  /// Returns how many minutes a clock is ahead of UTC, from `Z`, `+01:00` or `-05:30`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    switch bytes.first {
    case UInt8(ascii: "Z"): bytes.count == 1 ? 0 : nil
    case UInt8(ascii: "+"): minutes(bytes.dropFirst())
    case UInt8(ascii: "-"): minutes(bytes.dropFirst()).map { -$0 }
    default: nil
    }
  }

  /// Returns the minutes since midnight of a clock such as `14:05`.
  private static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard bytes.count == 5, parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
      bytes.allSatisfy({ (48...58).contains($0) })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
    return numbers[0] < 24 && numbers[1] < 60 ? numbers[0] * 60 + numbers[1] : nil
  }
}

/// Why there is no timeline.
public enum TimelineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A name that is no region.
  case unknownRegion(String)
  /// A day before 1900 or after 2199.
  case outsideCalendar(Day)
  /// A date for a stage that the loop does not have; with the stages that it has.
  case unknownStage(String, known: [String])
  /// A stage before the one before it, or before the application.
  case outOfOrder(stage: String, Day, before: String, Day)

  public var description: String {
    switch self {
    case .unknownRegion(let name):
      "there is no region “\(name)”; the regions are "
        + HolidayRegion.allCases.map(\.rawValue).joined(separator: ", ") + ", or none"
    case .outsideCalendar(let day):
      "the calendar does not reach from \(day) to the end; holidays are known from "
        + "\(HolidayRegion.years.lowerBound) to \(HolidayRegion.years.upperBound), so give a day within"
    case .unknownStage(let name, let known):
      "there is no stage “\(name)”; the stages are \(known.joined(separator: ", "))"
    case .outOfOrder(let stage, let day, let before, let other):
      "\(stage) on \(day) would come before \(before) on \(other); correct one of the two dates"
    }
  }
}
