// SPDX-License-Identifier: Apache-2.0

/// What one cell of a cut needs of its rows.
struct CutTally {
  /// The rows that counted.
  var n = 0
  /// The sum above the line.
  var top = 0.0
  /// The sum below the line; the number of rows but for a ratio of sums.
  var bottom = 0.0
  /// The values of the measure, where they are kept.
  var values: [Double] = []
  /// The values below the line, of a ratio of sums, where they are kept.
  var lowerValues: [Double] = []

  mutating func add(_ other: CutTally) {
    n += other.n
    top += other.top
    bottom += other.bottom
    values += other.values
    lowerValues += other.lowerValues
  }

  /// Counts a row without a measure.
  @inline(__always)
  mutating func count(_ happened: Bool) {
    n += 1
    top += happened ? 1 : 0
    bottom += 1
  }

  /// Counts the value of a row; not a number is no value.
  @inline(__always)
  mutating func count(_ value: Float, keeping: Bool) {
    guard !value.isNaN else { return }
    n += 1
    top += Double(value)
    bottom += 1
    if keeping { values.append(Double(value)) }
  }

  /// Counts the two values of a row.
  @inline(__always)
  mutating func count(_ upper: Float, over lower: Float, keeping: Bool) {
    guard !upper.isNaN, !lower.isNaN else { return }
    n += 1
    top += Double(upper)
    bottom += Double(lower)
    guard keeping else { return }
    values.append(Double(upper))
    lowerValues.append(Double(lower))
  }
}

extension EventTable {
  /// Returns the tallies of a cut, period by period, group by group, in one pass over the rows of each period.
  ///
  /// - Parameters:
  ///   - plan: The cut.
  ///   - keepsValues: Whether the tallies hold the single values of a measure.
  /// - Returns: All groups of the first period, then all of the next.
  func tally(_ plan: CutPlan, keepsValues: Bool) -> [CutTally] {
    var tallies = Array(repeating: CutTally(), count: plan.groupCount * plan.periods.count)
    switch plan.metric.kind {
    case .rate(let wanted, _):
      visit(plan) { row, place in
        tallies[place].count(outcomes[row].rawValue & wanted.rawValue == wanted.rawValue)
      }
    case .count:
      visit(plan) { _, place in tallies[place].count(true) }
    case .mean(let measure, _), .sum(let measure, _), .percentile(_, let measure, _):
      let column = measures[measure]
      visit(plan) { row, place in tallies[place].count(column[row], keeping: keepsValues) }
    case .ratio(let upper, let lower, _):
      let (above, below) = (measures[upper], measures[lower])
      visit(plan) { row, place in
        tallies[place].count(above[row], over: below[row], keeping: keepsValues)
      }
    }
    return tallies
  }

  /// Calls a body with each row that counts and the place of its tally.
  @inline(__always)
  private func visit(_ plan: CutPlan, _ body: (_ row: Int, _ place: Int) -> Void) {
    let among = plan.metric.kind.among.rawValue
    let (days, outcomes) = (days, outcomes)
    let tests = plan.tests.map { (codes: codes[$0.place], code: $0.code, keeps: $0.keeps) }
    let splitCodes = plan.place.map { codes[$0] } ?? []
    for (period, span) in plan.periods.map(\.days).enumerated() {
      let (first, last) = (span.lowerBound, span.upperBound)
      next: for row in rows(of: span) {
        let day = Int(days[row])
        guard day >= first, day <= last, outcomes[row].rawValue & among == among else { continue }
        for test in tests where (test.codes[row] == test.code) != test.keeps { continue next }
        var group = 0
        if plan.place != nil {
          group = Int(splitCodes[row])
        } else if let length = plan.daysPerGroup {
          group = (day - first) / length
        }
        guard group < plan.groupCount else { continue }
        body(row, period * plan.groupCount + group)
      }
    }
  }
}

extension Metric.Kind {
  /// The outcomes that a row needs to count at all.
  var among: OutcomeSet {
    switch self {
    case .rate(_, let among), .mean(_, let among), .percentile(_, _, let among), .count(let among),
      .sum(_, let among), .ratio(_, _, let among):
      among
    }
  }

  /// Whether a cell needs the single values of the measure: percentiles do, means and ratios for their interval.
  func needsValues(withInterval: Bool) -> Bool {
    switch self {
    case .percentile: true
    case .mean, .ratio: withInterval
    case .rate, .count, .sum: false
    }
  }
}
