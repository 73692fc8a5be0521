// SPDX-License-Identifier: Apache-2.0

/// The share that is still there at each age, from cohorts that were watched for different times.
///
/// It is the product of the shares that stayed through each age. Source: Kaplan and Meier, "Nonparametric estimation from
/// incomplete observations", JASA 53, 1958. Who comes back after leaving has not left.
public struct RetentionCurve: Hashable, Sendable {
  /// The curve at one age.
  public struct Point: Hashable, Sendable {
    /// The age in whole periods.
    public let age: Int
    /// Those that were there at the start of the age, over all cohorts.
    public let atRisk: Int
    /// Those of them that were gone at its end.
    public let lost: Int
    /// The share of all that is still there at the end of the age.
    public let share: Double
    /// The sum of lost / (at risk x retained) up to this age: the squared relative standard error of the share.
    let spread: Double
  }

  /// How the interval is made.
  public enum Scale: Hashable, Sendable {
    /// Symmetric around the share, cut at 0 and 1.
    case plain
    /// Symmetric on the scale ln(-ln share), so that it cannot leave 0...1.
    case logMinusLog
  }

  /// The curve at each age, ages rising.
  public let points: [Point]

  /// Creates a curve of all cohorts together, in any order.
  ///
  /// The curve ends before the first age at which nobody is at risk.
  ///
  /// - Throws: ``StatisticsError/tooFew(what:count:needed:)`` when nobody is at risk at age 1, or an age is left out,
  ///   ``StatisticsError/partExceedsWhole(part:partCount:whole:wholeCount:)`` when more of a cohort are at risk than were retained
  ///   at the age before, ``StatisticsError/outOfRange(what:value:allowed:)`` when all together are too many to count.
  public init(_ counts: [RetentionCount]) throws(StatisticsError) {
    try Self.checkCohorts(counts)
    let byAge = Dictionary(grouping: counts, by: \.age)
    var points: [Point] = []
    var (share, spread) = (1.0, 0.0)
    for age in byAge.keys.sorted() {
      guard age == points.count + 1 else {
        throw .tooFew(what: "at risk at age \(points.count + 1)", count: 0, needed: 1)
      }
      let rows = byAge[age] ?? []
      let atRisk = try Self.total(rows.map(\.atRisk), age: age)
      let retained = try Self.total(rows.map(\.retained), age: age)
      guard atRisk > 0 else { break }
      share *= Double(retained) / Double(atRisk)
      spread += Double(atRisk - retained) / Double(atRisk) / Double(retained)
      points.append(
        Point(age: age, atRisk: atRisk, lost: atRisk - retained, share: share, spread: spread))
    }
    guard !points.isEmpty else { throw .tooFew(what: "at risk at age 1", count: 0, needed: 1) }
    self.points = points
  }

  /// Returns the curve of each cohort alone, by name.
  public static func byCohort(
    _ counts: [RetentionCount]
  ) throws(StatisticsError) -> [(cohort: String, curve: RetentionCurve)] {
    let groups = Dictionary(grouping: counts, by: \.cohort)
    var curves: [(cohort: String, curve: RetentionCurve)] = []
    for cohort in groups.keys.sorted() {
      curves.append((cohort, try RetentionCurve(groups[cohort] ?? [])))
    }
    return curves
  }

  private static func total(_ counts: [Int], age: Int) throws(StatisticsError) -> Int {
    var sum = 0
    for count in counts {
      let (next, overflow) = sum.addingReportingOverflow(count)
      guard !overflow else {
        throw .outOfRange(
          what: "all counts at age \(age)", value: Double(sum) + Double(count),
          allowed: "at most \(Int.max)")
      }
      sum = next
    }
    return sum
  }

  private static func checkCohorts(_ counts: [RetentionCount]) throws(StatisticsError) {
    for rows in Dictionary(grouping: counts, by: \.cohort).values {
      let rows = rows.sorted { $0.age < $1.age }
      for (row, next) in zip(rows, rows.dropFirst()) {
        guard row.age < next.age else {
          throw .undefined(
            what: "the curve", reason: "cohort \(row.cohort) has age \(row.age) twice")
        }
        guard next.atRisk <= row.retained else {
          throw .partExceedsWhole(
            part: "of cohort \(row.cohort) at risk at age \(next.age)", partCount: next.atRisk,
            whole: "retained at age \(row.age)", wholeCount: row.retained)
        }
      }
    }
  }
}

extension RetentionCurve {
  /// The first age by whose end half or more are gone; nil when more than half are still there at the last age.
  public var medianAge: Int? { points.first { $0.share <= 0.5 }?.age }
}
