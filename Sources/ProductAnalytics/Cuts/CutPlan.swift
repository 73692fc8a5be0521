// SPDX-License-Identifier: Apache-2.0

/// A cut with every name looked up, ready for one pass over the events.
struct CutPlan {
  /// A filter as place, code and whether rows of the code stay.
  struct Test {
    let place: Int
    let code: UInt8
    let keeps: Bool
  }

  let cut: Cut
  let metric: Metric
  let periods: [Period]
  let tests: [Test]
  /// The place of the breakdown of the split, if it is one.
  let place: Int?
  /// How many days one row holds when the split is by day or week.
  let daysPerGroup: Int?
  let groupCount: Int

  init(_ cut: Cut, schema: EventSchema) throws(CutError) {
    self.cut = cut
    metric = try schema.metric(cut.metric)
    guard let first = cut.periods.first else { throw .noPeriod(known: schema.periods.map(\.id)) }
    var periods = [try schema.period(first)]
    if cut.split != .day && cut.split != .week {
      for id in cut.periods.dropFirst() { periods.append(try schema.period(id)) }
    }
    self.periods = periods
    var tests: [Test] = []
    for filter in cut.filter {
      let place = try schema.place(of: filter.breakdown)
      let code = try schema.code(of: filter.value, at: place)
      tests.append(Test(place: place, code: UInt8(code), keeps: filter.keeps))
    }
    self.tests = tests
    switch cut.split {
    case .breakdown(let id):
      let found = try schema.place(of: id)
      place = found
      daysPerGroup = nil
      groupCount = schema.breakdowns[found].values.count
    case .day, .week:
      let days = cut.split == .day ? 1 : 7
      place = nil
      daysPerGroup = days
      groupCount = (periods[0].days.count + days - 1) / days
    case nil:
      place = nil
      daysPerGroup = nil
      groupCount = 1
    }
  }

  /// The label, value and first day of each row.
  func rowNames(
    in schema: EventSchema
  ) -> [(label: String, value: Breakdown.Value.ID?, day: Int?)] {
    if let place {
      return schema.breakdowns[place].values.map { ($0.label, $0.id, nil) }
    }
    guard let daysPerGroup else { return [] }
    return (0..<groupCount).map { group in
      let day = periods[0].days.lowerBound + group * daysPerGroup
      return ("\(daysPerGroup == 1 ? "Day" : "Week of day") \(day)", nil, day)
    }
  }
}

extension CutPlan {
  /// Returns the plan with the metric made one that collects the values of its measure, for a histogram.
  static func valuesPlan(_ plan: CutPlan) -> CutPlan {
    let metric = plan.metric
    let measure: Int
    switch metric.kind {
    case .mean(let place, _), .sum(let place, _), .percentile(_, let place, _),
      .ratio(let place, _, _):
      measure = place
    case .rate, .count:
      preconditionFailure("a histogram needs a metric of a measure; \(metric.id) counts outcomes")
    }
    let collecting = Metric(
      metric.id, metric.name, .percentile(0.5, measure: measure, among: metric.kind.among),
      unit: metric.unit, digits: metric.digits, definition: metric.definition)
    return CutPlan(replacing: collecting, in: plan)
  }

  private init(replacing metric: Metric, in plan: CutPlan) {
    cut = plan.cut
    self.metric = metric
    periods = plan.periods
    tests = plan.tests
    place = plan.place
    daysPerGroup = plan.daysPerGroup
    groupCount = plan.groupCount
  }
}
