// SPDX-License-Identifier: Apache-2.0

/// What one cell of a cut needs of its rows.
struct CutTally {
  /// The rows that counted.
  var n = 0
  /// The sum above the line.
  var top = 0.0
  /// The sum below the line; the number of rows but for a ratio of sums.
  var bottom = 0.0
  /// The values of the measure; none for rates and counts.
  var values: [Double] = []
  /// The values below the line, of a ratio of sums.
  var lowerValues: [Double] = []

  mutating func add(_ other: CutTally) {
    n += other.n
    top += other.top
    bottom += other.bottom
    values += other.values
    lowerValues += other.lowerValues
  }

  /// Counts a row without a measure.
  mutating func count(_ happened: Bool) {
    n += 1
    top += happened ? 1 : 0
    bottom += 1
  }

  /// Counts the value of a row; not a number is no value.
  mutating func count(_ value: Float) {
    guard !value.isNaN else { return }
    n += 1
    top += Double(value)
    bottom += 1
    values.append(Double(value))
  }

  /// Counts the two values of a row.
  mutating func count(_ upper: Float, over lower: Float) {
    guard !upper.isNaN, !lower.isNaN else { return }
    n += 1
    top += Double(upper)
    bottom += Double(lower)
    values.append(Double(upper))
    lowerValues.append(Double(lower))
  }
}

extension EventTable {
  /// Returns the tallies of a cut, period by period, group by group, in one pass over the rows for each period.
  func tally(_ plan: CutPlan) -> [CutTally] {
    let groups = plan.groupCount
    let kind = plan.metric.kind
    let among = kind.among.rawValue
    var tallies = Array(repeating: CutTally(), count: groups * plan.periods.count)
    let (days, outcomes) = (days, outcomes)
    let splitCodes = plan.place.map { codes[$0] } ?? []
    for (place, period) in plan.periods.enumerated() {
      let (first, last) = (period.days.lowerBound, period.days.upperBound)
      for row in 0..<count {
        let day = Int(days[row])
        guard day >= first, day <= last, outcomes[row].rawValue & among == among,
          passes(row, plan.tests)
        else { continue }
        var group = 0
        if !splitCodes.isEmpty {
          group = Int(splitCodes[row])
        } else if let length = plan.daysPerGroup {
          group = (day - first) / length
        }
        guard group < groups else { continue }
        count(row, of: kind, in: &tallies[place * groups + group])
      }
    }
    return tallies
  }

  @inline(__always)
  private func passes(_ row: Int, _ tests: [CutPlan.Test]) -> Bool {
    for test in tests where (codes[test.place][row] == test.code) != test.keeps { return false }
    return true
  }

  @inline(__always)
  private func count(_ row: Int, of kind: Metric.Kind, in tally: inout CutTally) {
    switch kind {
    case .rate(let wanted, _):
      tally.count(outcomes[row].rawValue & wanted.rawValue == wanted.rawValue)
    case .count: tally.count(true)
    case .mean(let measure, _), .sum(let measure, _), .percentile(_, let measure, _):
      tally.count(measures[measure][row])
    case .ratio(let upper, let lower, _):
      tally.count(measures[upper][row], over: measures[lower][row])
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
}
