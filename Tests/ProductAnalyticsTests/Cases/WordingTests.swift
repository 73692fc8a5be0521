// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ProductAnalytics

/// How findings, figures and temptations are put into words.
@Suite struct WordingTests {
  @Test(arguments: FamilyName.all)
  func `two groups are called by their labels, and no side is called before or later`(
    _ name: FamilyName
  ) throws {
    let made = CaseShelf.take(name.family, seed: 1)
    guard case .groups(let breakdown, let from, let to, _) = made.story.headline.contrast else {
      return
    }
    let place = try made.story.schema.place(of: breakdown)
    let labels = made.story.schema.breakdowns[place].values
      .filter { $0.id == from || $0.id == to }.map(\.label)
    for finding in [made.key.cause] + made.key.decoys {
      let said = finding.check.finding
      #expect(labels.allSatisfy { said.contains("\"\($0)\"") }, "\(said)")
      for word in ["went from", "of the later", " before ", "later period"] {
        #expect(!said.contains(word), "\(said)")
      }
      for figure in finding.check.figures {
        #expect(labels.contains { figure.name.hasSuffix(", \($0)") }, "\(figure.name)")
      }
    }
  }

  @Test(arguments: FamilyName.all)
  func `each decoy has a sentence with figures that tempts, and the cause has none`(
    _ name: FamilyName
  ) {
    for seed in CaseTests.fewSeeds {
      let key = CaseShelf.take(name.family, seed: seed).key
      #expect(key.cause.temptation == nil)
      for decoy in key.decoys {
        let said = decoy.temptation ?? ""
        #expect(said.hasSuffix(".") && said.contains(/[0-9]/), "\(decoy.mechanism.id): \(said)")
      }
    }
  }

  private static let schema = EventSchema(
    subjects: "requests",
    breakdowns: [
      Breakdown("plan", "Plan", values: [.init("free", "Free of charge"), .init("pro", "Pro")])
    ],
    measureCount: 2,
    metrics: [
      Metric("requests", "requests", .count(), unit: .count, digits: 0, definition: "Requests."),
      Metric(
        "cost", "cost of a token", .ratio(measure: 0, over: 1), unit: .euros, digits: 2,
        definition: "Euros over tokens."),
      Metric("long", "long ones", .rate(OutcomeSet(bit: 0)), definition: "Long ones over all."),
    ],
    periods: [
      Period("before", "two days before", days: 0...1), Period("after", "now", days: 2...5),
    ])

  /// Requests a day: 2 and 2, then 2, 2, 4 and 4; those of plan Free have one unit below the line, of Pro three.
  private static let table: EventTable = {
    var table = schema.emptyTable()
    for (day, count) in [2, 2, 2, 2, 4, 4].enumerated() {
      for place in 0..<count {
        var row = EventRow(day: day)
        row[breakdown: 0] = place % 2
        row[measure: 0] = 1
        row[measure: 1] = place % 2 == 0 ? 1 : 3
        row.mark(OutcomeSet(bit: 0), when: place == 0)
        table.append(row)
      }
    }
    return table
  }()

  private func runner(_ metric: Metric.ID) -> CheckRunner {
    CheckRunner(
      table: Self.table, schema: Self.schema,
      headline: Headline(metric, .periods(before: "before", after: "after"), promised: -9...9),
      calendar: CaseCalendar(start: 0))
  }

  /// From 2 a day to 3 a day in all; from day 4 on 4 a day instead of 2, on half of the days: (4 - 2) / 2 = 1 of 1.
  @Test func `a jump of a count is measured by the day, as the whole change is`() throws {
    let found = try runner("requests").run(.timing(day: 4))
    #expect(found.share == 1)
    #expect(
      found.finding
        == "Before 5 January the figure already stood at 2 a day, from then on at 4 a day.")
  }

  /// Pro has three quarters of what is below the line.
  @Test func `the weight of a group in a ratio is its part of the denominator`() throws {
    let found = try runner("cost").run(.within("plan", "pro"))
    #expect(found.finding.contains("is 75% of the later denominator;"), "\(found.finding)")
    #expect(
      found.figures.last?.name == "share of Pro in the denominator, after")
  }

  @Test func `what is left out stands in quotation marks`() throws {
    let found = try runner("long").run(.excluding("plan", "free"))
    #expect(found.finding.hasPrefix("Without \"Free of charge\" the figure went from "))
  }

  @Test func `metrics of different units stand in columns of their own`() throws {
    let builder = ExhibitBuilder(
      table: Self.table, schema: Self.schema, calendar: CaseCalendar(start: 0))
    let exhibit = try builder.build(
      ExhibitPlan(
        "mixed", "Mixed", .table,
        .metrics(["requests", "long", "cost"], periods: ["before", "after"])))
    #expect(
      exhibit.columns.map(\.name)
        == ["Period", "requests", "long ones, number", "long ones", "cost of a token"])
    let shown = exhibit.rows.indices.map { row in
      exhibit.columns.indices.map { exhibit.text(row: row, column: $0) }
    }
    #expect(
      shown == [
        ["two days before", "4", "4", "50.0%", "0.50 EUR"],
        ["now", "12", "12", "33.3%", "0.50 EUR"],
      ])
  }
}
