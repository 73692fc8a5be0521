// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
public import InterviewContent
public import Quantities
public import Rehearsal

/// What is asked of the timeline, as it was typed: everything that its page shows is in the address.
public struct TimelineQuery: Hashable, Sendable {
  /// The day of the application.
  public var applied = ""
  /// The name of the loop; empty for the first one.
  public var loop = ""
  /// The name of the campaign that is held on these dates, so that a calendar keeps it apart from others; empty for a loop alone.
  public var campaign = ""
  /// The names of regions.
  public var regions: [String] = []
  /// How many weeks the process is said to take; empty for what the loop has.
  public var stated = ""
  /// Whether nothing that is open may lie before today.
  public var isFromToday = false
  /// When stages were or will be held, by the name of the stage.
  public var dates: [String: String] = [:]

  /// Creates an empty query.
  public init() {}

  /// Reads the fields of an address; unknown ones are ignored, and of a name that counts once the first value that holds something.
  ///
  /// What is longer than any value can be is cut, so that no page grows with its address.
  public init(pairs: [(name: String, value: String)]) {
    for (name, value) in pairs {
      let text = String(Substring(value.unicodeScalars.prefix(Self.longest)))
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !text.isEmpty else { continue }
      switch name {
      case "applied": if applied.isEmpty { applied = text }
      case "loop": if loop.isEmpty { loop = text }
      case "campaign": if campaign.isEmpty { campaign = text }
      case "stated": if stated.isEmpty { stated = text }
      case "region": if regions.count < Self.mostRegions { regions.append(text) }
      case "from": isFromToday = text == "today"
      default:
        let stage = name.dropFirst(Self.datePrefix.count)
        guard name.hasPrefix(Self.datePrefix), dates.count < Self.mostDates,
          stage.unicodeScalars.count <= Self.longest
        else { continue }
        if dates[String(stage)] == nil { dates[String(stage)] = text }
      }
    }
  }

  /// What stands before the name of a stage in the name of its field.
  static let datePrefix = "date-"
  private static let longest = 60
  private static let mostRegions = 30
  private static let mostDates = 40

  /// The fields that hold something, in a fixed order.
  public var pairs: [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    let single = [
      ("applied", applied), ("loop", loop), ("campaign", campaign), ("stated", stated),
    ]
    for (name, value) in single where !value.isEmpty { pairs.append((name, value)) }
    pairs += regions.map { (name: "region", value: $0) }
    if isFromToday { pairs.append(("from", "today")) }
    for (stage, text) in dates.sorted(by: { $0.key < $1.key }) {
      pairs.append((Self.datePrefix + stage, text))
    }
    return pairs
  }
}

/// A timeline query read against the loops that there are.
public struct TimelineReading: Sendable {
  /// The loop that is meant; the first one where none is named or the name is unknown, nil when there is none at all.
  public let loop: Loop?
  /// The result; nil when something is wrong.
  public let plan: CampaignTimeline?
  /// What is wrong, by the name of the field.
  public let problems: [(field: String, message: String)]

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - query: What was typed.
  ///   - loops: The loops that there are.
  ///   - today: The day on which it is asked.
  public init(_ query: TimelineQuery, loops: [Loop], today: Day) {
    var problems: [(field: String, message: String)] = []
    let named = loops.first { $0.id.name == query.loop }
    if named == nil, !query.loop.isEmpty {
      problems.append(("loop", "there is no loop “\(query.loop)”; choose one of the list"))
    }
    loop = named ?? loops.first
    let applied = Day(query.applied)
    if applied == nil {
      problems.append(
        ("applied", "“\(query.applied)” is no day of the calendar; write one such as 2026-11-30"))
    }
    let stated = StatedLength(query.stated, label: "as given")
    if stated == nil, !query.stated.isEmpty {
      problems.append(("stated", "“\(query.stated)” is no length; write weeks such as 5 or 4-6"))
    }
    var dates: [String: SetDate] = [:]
    for (name, _) in loop?.datedEntries ?? [] {
      guard let text = query.dates[name] else { continue }
      dates[name] = SetDate(text)
      if dates[name] == nil {
        let field = TimelineQuery.datePrefix + name
        problems.append(
          (field, "“\(text)” is no date; write 2026-12-03 or 2026-12-03T14:00+01:00"))
      }
    }
    var plan: CampaignTimeline?
    do throws(TimelineError) {
      let regions = try HolidayRegion.list(query.regions.joined(separator: ","))
      if problems.isEmpty, let loop, let applied {
        plan = try CampaignTimeline(
          loop, applied: applied, dates: dates, stated: stated,
          today: query.isFromToday ? today : nil, days: BusinessDays(regions))
      }
    } catch {
      problems.append(("", error.description))
    }
    self.plan = plan
    self.problems = problems
  }
}

extension Loop {
  /// What can have a date, by name and title: the stages and, where a committee decides, the decision.
  var datedEntries: [(name: String, title: String)] {
    let entries = stages.map { (name: $0.id.name, title: $0.title) }
    let end = LoopTimeline.decisionID
    guard committee != nil, !entries.contains(where: { $0.name == end }) else { return entries }
    return entries + [(name: end, title: "Decision")]
  }
}
