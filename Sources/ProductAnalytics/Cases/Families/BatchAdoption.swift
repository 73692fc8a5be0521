// SPDX-License-Identifier: Apache-2.0

/// The batch API was taken up quickly and then no longer.
///
/// One of four things did it: the organisations that had asked for it are through; the report counts more organisations
/// as able to use it; a quota refuses the jobs of one plan; or a review makes first jobs later, not fewer. The others
/// leave their traces and do no harm. A tiny client that broke and a later change of the price are always there.
public struct BatchAdoption: CaseFamily {
  public static let id = "batch-adoption"
  public static let title = "Batch API adoption stalls"
  public static let summary =
    "Fewer organisations run a first batch job soon after they could than in the months before."

  enum Cause: String, CaseIterable {
    case waitList = "end-of-wait-list"
    case definition = "wider-definition"
    case quota = "queue-quota"
    case review = "data-review"
  }

  /// The day on which the report is drawn.
  static let today = 70
  static let before = EightWeeks.before
  static let after = EightWeeks.after
  static let whole = EightWeeks.whole

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Organisations a day that can use the batch API by the older definition.
  let traffic: Double
  /// Their adoption in the earlier weeks.
  let base: Double
  /// The relative size that the cause is made for.
  let size: Double
  /// The share of organisations from the wait list, while there was one.
  let waitListShare: Double
  /// The share of the plan with the smaller quota.
  let planShare: Double
  let newLimit: String
  let engineers: Int
  let gpuHours: Int
  let rival: String

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .waitList, .definition, .quota, .review)
    calendar = CaseCalendar(start: draw.whole("start", in: 10...280))
    traffic = draw.number("traffic", in: 210...260)
    base = draw.number("base", in: 0.26...0.31)
    size = draw.number("size", in: 0.22...0.27)
    waitListShare = draw.number("wait list", in: 0.32...0.38)
    planShare = draw.number("plan", in: 0.34...0.42)
    newLimit = draw.pick("limit", "5,000", "10,000", "20,000")
    engineers = draw.whole("engineers", in: 2...4)
    gpuHours = draw.whole("GPU hours", in: 8...16) * 100
    rival = draw.pick("rival", "a cloud provider", "a closed-model lab", "an inference reseller")
  }

  /// The day on which a possible cause began: the first of the later weeks for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause ? 28 : draw.whole("day of \(possible.rawValue)", in: 24...31)
  }

  /// The day of the release that broke the command line's upload.
  var commandLineDay: Int { draw.whole("day of the command line", in: 25...29) }

  /// The day on which the discount was cut.
  var discountDay: Int { draw.whole("day of the discount", in: 39...44) }

  /// The share of the wait list once it has run out.
  static let lateWaitListShare = 0.05

  /// How often an organisation of the wait list adopts, against others.
  var waitListFactor: Double {
    guard cause == .waitList else { return 1.04 }
    // With this factor the fall of the share from early to late takes the told part from the whole.
    let (early, late) = (waitListShare, Self.lateWaitListShare)
    return 1 + size / (early - late - size * early)
  }

  /// How often an organisation that only the wider definition counts adopts, against others.
  static let addedFactor = 0.15

  /// Organisations that only the wider definition counts, against the others.
  var addedShare: Double {
    cause == .definition ? size / (1 - size - Self.addedFactor) : 0.018
  }
}
