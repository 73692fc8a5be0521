// SPDX-License-Identifier: Apache-2.0

/// Fewer of the pilots of an enterprise plan end in a contract than in the quarter before, by about a quarter.
///
/// One of four things did it: the latest pilots are too young to have signed, companies now choose themselves who
/// starts one, the quarter before was good by luck, or a licence check broke pilots on own servers. The others leave
/// their traces and do no harm. Two more decoys are always there: a sector with a few dozen pilots that fell far, and a
/// later change of a sales team.
public struct EnterprisePilots: CaseFamily {
  public static let id = "enterprise-pilots"
  public static let title = "Enterprise pilots turn into fewer contracts"
  public static let summary =
    "A smaller part of the pilots of an enterprise plan has signed than a quarter ago."

  enum Cause: String, CaseIterable {
    case young = "young-pilots"
    case selfStart = "self-started"
    case luck = "lucky-quarter"
    case licence = "licence-check"
  }

  static let before = Period(
    "before", "last quarter", days: 0...90,
    words: ["last quarter", "previous quarter", "previous", "baseline"])
  static let after = Period(
    "after", "this quarter", days: 91...181, words: ["this quarter", "since", "now", "latest"])
  static let earlier = Period(
    "earlier", "the two quarters before that", days: -182 ... -1,
    words: [
      "earlier", "earlier quarters", "longer baseline", "last year", "history", "two quarters",
      "year before", "further back", "long run",
    ])
  static let whole = Period(
    "all", "all four quarters", days: -182...181, words: ["whole", "year", "overall"])
  /// The day on which the numbers are read, four weeks after the last pilot began.
  static let today = 209
  /// The age, in days, at which pilots of all quarters are compared.
  static let age = 45

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Pilots that start on a day.
  let traffic: Double
  /// The share of pilots that sign in the end.
  let base: Double
  /// The relative size that the cause is made for.
  let size: Double
  /// The share of pilots on the customers' own servers.
  let ownShare: Double
  let sector: String
  let team: String
  let engineers: Int
  let hours: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .young, .selfStart, .luck, .licence)
    calendar = CaseCalendar(start: draw.whole("start", in: 60...160))
    traffic = draw.number("traffic", in: 36...46)
    base = draw.number("base", in: 0.34...0.4)
    size = draw.number("size", in: 0.225...0.24)
    ownShare = draw.number("own servers", in: 0.42...0.5)
    sector = draw.pick("sector", "shipping", "mining", "broadcasting", "museums")
    team = draw.pick("team", "Asia-Pacific", "the Americas")
    engineers = draw.whole("engineers", in: 2...4)
    hours = 100 * draw.whole("hours", in: 6...20)
  }

  /// The day on which a possible cause began: the first of the later quarter for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause ? 91 : draw.whole("day of \(possible.rawValue)", in: 84...98)
  }

  var sectorDay: Int { draw.whole("day of the sector", in: 88...94) }

  var teamDay: Int { draw.whole("day of the team", in: 128...150) }
}
