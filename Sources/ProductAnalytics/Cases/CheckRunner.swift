// SPDX-License-Identifier: Apache-2.0

/// Runs the checks of a case on its events: cuts and arithmetic, nothing of how the events came about.
public struct CheckRunner: Sendable {
  let table: EventTable
  let schema: EventSchema
  let headline: Headline
  let calendar: CaseCalendar

  /// Creates a runner for the events of a case.
  public init(
    table: EventTable, schema: EventSchema, headline: Headline, calendar: CaseCalendar
  ) {
    self.table = table
    self.schema = schema
    self.headline = headline
    self.calendar = calendar
  }

  /// Returns what a check finds.
  public func run(_ check: CauseCheck) throws(CutError) -> CheckResult {
    try run(check, of: whole())
  }

  /// Returns both sides of the headline, which all checks compare with.
  func whole() throws(CutError) -> SideBySide {
    try headline.contrast.sides(headline.metric, in: table, schema: schema)
  }

  func run(_ check: CauseCheck, of whole: SideBySide) throws(CutError) -> CheckResult {
    let metric = try schema.metric(headline.metric)
    switch check {
    case .within(let breakdown, let value): return try within(breakdown, value, metric, whole)
    case .mix(let breakdown): return try mix(breakdown, metric, whole)
    case .excluding(let breakdown, let value):
      return try excluding(breakdown, value, metric, whole)
    case .otherMetric(let other): return try otherMetric(other, metric, whole)
    case .everyYear(let before, let after):
      return try elsewhere(before, after, metric, whole, isYearly: true)
    case .otherPeriods(let before, let after):
      return try elsewhere(before, after, metric, whole, isYearly: false)
    case .timing(let day): return try timing(day, metric, whole)
    }
  }

  func label(_ breakdown: Breakdown.ID, _ value: Breakdown.Value.ID) -> String {
    schema.breakdowns.first { $0.id == breakdown }?.values.first { $0.id == value }?.label ?? value
  }
}

/// The quotient, or 0 where it is none: a change of nothing is explained by nothing.
func quotient(_ top: Double?, _ bottom: Double?) -> Double {
  guard let top, let bottom, bottom != 0, top.isFinite, bottom.isFinite else { return 0 }
  return top / bottom
}
