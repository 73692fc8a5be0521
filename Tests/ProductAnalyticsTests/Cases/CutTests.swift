// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

/// Cuts of a table of six rows, counted by hand.
@Suite struct CutTests {
  private static let paid = OutcomeSet(bit: 0)
  private static let schema = EventSchema(
    subjects: "users",
    breakdowns: [
      Breakdown("plan", "Plan", values: [.init("free", "Free"), .init("pro", "Pro")])
    ],
    measureCount: 2,
    metrics: [
      Metric("paid", "paid", .rate(paid), definition: "Paid over all."),
      Metric("mean", "mean", .mean(measure: 0), unit: .count, definition: "Mean."),
      Metric("median", "median", .percentile(0.5, measure: 0), unit: .count, definition: "Median."),
      Metric("ratio", "ratio", .ratio(measure: 0, over: 1), unit: .count, definition: "Ratio."),
      Metric("users", "users", .count(), unit: .count, definition: "Users."),
      Metric("sum", "sum", .sum(measure: 0, among: paid), unit: .count, definition: "Sum."),
    ],
    periods: [
      Period("early", "early", days: 0...6), Period("late", "late", days: 7...20),
      Period("never", "never", days: 90...99),
    ])

  /// Day, plan, paid, first measure, second measure.
  private static let rows: [(Int, Int, Bool, Double, Double)] = [
    (0, 0, true, 1, 2), (3, 0, false, 2, 2), (6, 1, true, 6, .nan), (7, 1, false, .nan, 1),
    (8, 0, true, 4, 4), (20, 1, true, 8, 4),
  ]

  private static let table: EventTable = {
    var table = schema.emptyTable()
    for (day, plan, isPaid, first, second) in rows {
      var row = EventRow(day: day)
      row[breakdown: 0] = plan
      row.mark(paid, when: isPaid)
      row[measure: 0] = first
      row[measure: 1] = second
      table.append(row)
    }
    return table
  }()

  private func values(_ cut: Cut) throws -> [[Double?]] {
    let answer = try Self.table.answer(cut, schema: Self.schema)
    return (answer.rows + [answer.total]).map { $0.cells.map(\.value) }
  }

  @Test func `rates, means, medians, ratios, counts and sums are as counted by hand`() throws {
    let both = ["early", "late"]
    #expect(try values(Cut("paid", in: both)) == [[2.0 / 3, 2.0 / 3]])
    #expect(try values(Cut("mean", in: both)) == [[3, 6]])
    #expect(try values(Cut("median", in: both)) == [[2, 6]])
    #expect(try values(Cut("ratio", in: both)) == [[0.75, 1.5]])
    #expect(try values(Cut("users", in: both)) == [[3, 3]])
    #expect(try values(Cut("sum", in: both)) == [[7, 12]])
  }

  @Test func `splits and filters keep what they say`() throws {
    #expect(
      try values(Cut("users", by: .breakdown("plan"), in: ["early", "late"]))
        == [[2, 1], [1, 2], [3, 3]])
    #expect(try values(Cut("users", in: ["late"], where: [.init("plan", "pro")])) == [[2]])
    #expect(
      try values(Cut("users", in: ["late"], where: [.init("plan", "pro", keeps: false)])) == [[1]])
    #expect(try values(Cut("users", by: .week, in: ["late"])) == [[2], [1], [3]])
  }

  @Test func `where there is nothing, a cell is missing and not 0`() throws {
    #expect(try values(Cut("paid", in: ["never"])) == [[nil]])
    #expect(try values(Cut("median", in: ["never"])) == [[nil]])
    #expect(try values(Cut("users", in: ["never"])) == [[0]])
  }

  /// Wilson's interval of 2 in 3 at 95%: statsmodels.stats.proportion.proportion_confint(2, 3, method="wilson").
  @Test func `a rate has Wilson's interval`() throws {
    let answer = try Self.table.answer(Cut("paid", in: ["early"]), schema: Self.schema)
    let cell = answer.total.cells[0]
    #expect(abs(try #require(cell.low) - 0.207_659_6) < 1e-6)
    #expect(abs(try #require(cell.high) - 0.938_508_06) < 1e-6)
  }

  @Test func `unknown names are refused with those that there are`() {
    let table = Self.table
    #expect(throws: CutError.unknownMetric("x", known: Self.schema.metrics.map(\.id))) {
      try table.answer(Cut("x", in: ["early"]), schema: Self.schema)
    }
    #expect(throws: CutError.unknownBreakdown("x", known: ["plan"])) {
      try table.answer(Cut("paid", by: .breakdown("x"), in: ["early"]), schema: Self.schema)
    }
    #expect(throws: CutError.unknownValue("x", breakdown: "plan", known: ["free", "pro"])) {
      try table.answer(Cut("paid", in: ["early"], where: [.init("plan", "x")]), schema: Self.schema)
    }
    #expect(throws: CutError.unknownPeriod("x", known: ["early", "late", "never"])) {
      try table.answer(Cut("paid", in: ["early", "x"]), schema: Self.schema)
    }
    #expect(throws: CutError.noPeriod(known: ["early", "late", "never"])) {
      try table.answer(Cut("paid", in: []), schema: Self.schema)
    }
    #expect(
      CutError.noPeriod(known: ["early"]).description == "a cut needs a period; there are early")
  }
}
