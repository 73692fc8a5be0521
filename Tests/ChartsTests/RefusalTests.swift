// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import Testing

struct RefusalTests {
  private let time = Measure("Time", .seconds)

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a value that is not finite makes no chart`(value: Double) {
    #expect(throws: ChartError.self) { try Point(value, 1) }
    #expect(throws: ChartError.self) { try Point(1, value) }
    #expect(throws: ChartError.self) { try Point(1, 1, low: value) }
    #expect(throws: ChartError.self) { try Point(1, 1, high: value) }
    #expect(throws: ChartError.self) { try Limit("limit", value) }
    #expect(throws: ChartError.self) { try StackedBars.Bar("bar", [value]) }
    #expect(throws: ChartError.self) { try StackedBars.Bar("bar", [1], capacity: value) }
    #expect(throws: ChartError.self) {
      try Histogram(values: [1, value], measure: time, counted: "Requests")
    }
    #expect(throws: ChartError.self) {
      try Histogram(edges: [0, value], counts: [1], measure: time, counted: "Requests")
    }
    #expect(throws: ChartError.notFinite(name: "an estimate", value: "\(value)")) {
      try Estimate(value)
    }
  }

  @Test(arguments: [1e61, -1e61, 1e-61, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude])
  func `a value out of reach makes no chart`(value: Double) {
    #expect(throws: ChartError.outOfReach(name: "an estimate", value: value)) {
      try Estimate(value)
    }
  }

  @Test func `a part of a whole is never below zero`() throws {
    #expect(throws: ChartError.negative(name: "bar", value: -1)) {
      try StackedBars.Bar("bar", [1, -1])
    }
    let amount = try Estimate(1, low: -1)
    #expect(throws: ChartError.negative(name: "step", value: -1)) {
      try Waterfall.Step("step", amount)
    }
  }

  @Test func `a range holds its value`() {
    #expect(throws: ChartError.self) { try Estimate(1, low: 2) }
    #expect(throws: ChartError.self) { try Estimate(1, high: 0.5) }
  }

  @Test(arguments: [0.0, -1])
  func `zero and less have no place on a logarithmic axis`(value: Double) throws {
    let series = [Series("one", style: .line, points: [try Point(value, value)])]
    let (plain, logarithmic) = (
      Axis("Plain", .count()), Axis("Steep", .count(), scale: .logarithmic)
    )
    #expect(throws: ChartError.notPositive(axis: "Steep", value: value)) {
      try LinePlot(series: series, x: logarithmic, y: plain)
    }
    #expect(throws: ChartError.notPositive(axis: "Steep", value: value)) {
      try LinePlot(series: series, x: plain, y: logarithmic)
    }
    let limit = try Limit("limit", value)
    #expect(throws: ChartError.notPositive(axis: "Steep", value: value)) {
      try LinePlot(series: [], x: logarithmic, y: plain, xLimits: [limit])
    }
  }

  @Test func `every bar has one value for each part`() throws {
    let bar = try StackedBars.Bar("bar", [1])
    #expect(throws: ChartError.wrongCount(name: "bar", count: 1, expected: 2)) {
      try StackedBars(parts: ["a", "b"], bars: [bar], measure: time)
    }
    #expect(throws: ChartError.wrongCount(name: "group", count: 0, expected: 1)) {
      try GroupedBars(series: ["a"], groups: [GroupedBars.Group("group", [])], measure: time)
    }
  }

  @Test func `edges rise, and there is one more than counts`() {
    #expect(throws: ChartError.edgesNotRising(before: 1, after: 1)) {
      try Histogram(edges: [0, 1, 1], counts: [1, 1], measure: time, counted: "Requests")
    }
    for edges in [[], [1.0], [0, 1]] {
      #expect(throws: ChartError.self) {
        try Histogram(edges: edges, counts: [1, 2], measure: time, counted: "Requests")
      }
    }
    #expect(throws: ChartError.negative(name: "Requests", value: -1)) {
      try Histogram(edges: [0, 1], counts: [-1], measure: time, counted: "Requests")
    }
  }

  @Test func `more than can be told apart or drawn is refused`() throws {
    let names = (0..<13).map { "\($0)" as Message }
    #expect(throws: ChartError.tooManySeries(count: 13, limit: 12)) {
      try StackedBars(parts: names, bars: [], measure: time)
    }
    let points = try (0..<2_001).map { try Point(Double($0), 1) }
    #expect(throws: ChartError.tooManyValues(count: 2_001, limit: 2_000)) {
      try LinePlot(
        series: [Series("one", style: .line, points: points)], x: Axis("x", .count()),
        y: Axis("y", .count()))
    }
  }
}
