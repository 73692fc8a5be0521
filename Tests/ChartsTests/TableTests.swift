// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import Testing

/// The tables behind charts, row by row.
struct TableTests {
  private let gibibyte = 1_073_741_824.0

  @Test func `a whole shows its parts, their sum, its capacity and what is free`() throws {
    let plot = try StackedBars(
      parts: ["Weights", "KV cache"],
      bars: [
        try StackedBars.Bar("fits", [14 * gibibyte, 4 * gibibyte], capacity: 24 * gibibyte),
        try StackedBars.Bar("does not", [20 * gibibyte, 8 * gibibyte], capacity: 24 * gibibyte),
        try StackedBars.Bar("unlimited", [gibibyte, 0]),
      ],
      measure: Measure("Memory", .binaryBytes))
    #expect(plot.table.shownColumns == ["Name", "Weights", "KV cache", "Sum", "Capacity", "Free"])
    #expect(
      plot.table.shownRows == [
        ["fits", "14 GiB", "4 GiB", "18 GiB", "24 GiB", "6 GiB"],
        ["does not", "20 GiB", "8 GiB", "28 GiB", "24 GiB", "−4 GiB"],
        ["unlimited", "1 GiB", "0 B", "1 GiB", "–", "–"],
      ])
    #expect(plot.summary.text(in: nil).contains("does not: does not fit: 4 GiB too much."))
    #expect(plot.summary.text(in: nil).contains("fits: 18 of 24 GiB."))
  }

  @Test func `what is only known to lie in a range shows no value`() throws {
    let plot = try GroupedBars(
      series: ["Passed"],
      groups: [GroupedBars.Group("Screening", [try Estimate(0.222, low: 0.04, high: 0.59)])],
      measure: Measure("Probability", .own { "\(Int(($0 * 100).rounded()))%" }),
      showsRanges: true)
    #expect(plot.table.shownRows == [["Screening", "4% to 59%"]])
    #expect(plot.summary.text(in: nil) == "Ranges of Probability. Screening: 4% to 59%.")
    let html = HTMLWriter.fragment(Chart(id: ElementID("c"), title: "t", plot: plot).body)
    #expect(html.contains(">4% to 59%</text>") && !html.contains("22%"))
  }

  @Test func `steps show their ranges, the whole, and what it is held against`() throws {
    let plot = try Waterfall(
      steps: [try Waterfall.Step("Search", try Estimate(0.01, low: 0.005, high: 0.03))],
      total: ("First token", try Estimate(0.25)), limits: [try Limit("target", 0.3)],
      measure: Measure("Time", .seconds))
    #expect(
      plot.table.shownRows == [
        ["Search", "10 ms (5 ms to 30 ms)"], ["First token", "250 ms"], ["target", "300 ms"],
      ])
  }

  @Test func `groups show every estimate, and where there is none`() throws {
    let plot = try GroupedBars(
      series: ["Own", "API"],
      groups: [GroupedBars.Group("7B", [try Estimate(0.11, low: 0.08, high: 0.2), nil])],
      limits: [try Limit("budget", 0.5)], measure: Measure("Cost", .money()))
    #expect(plot.table.shownColumns == ["Name", "Own", "API"])
    #expect(
      plot.table.shownRows == [
        ["7B", "$0.11 ($0.08 to $0.20)", "–"], ["budget", "$0.50", "$0.50"],
      ])
  }

  @Test func `points show both their values, their range and their name`() throws {
    let plot = try LinePlot(
      series: [
        Series(
          "7B", style: .points,
          points: [try Point(0.01, 1_250, low: 1_000, high: 1_500, label: "batch 8")]),
        Series("Frontier", style: .frontier, points: [try Point(0.02, 2_000)]),
      ],
      x: Axis("Latency", .seconds), y: Axis("Throughput", .count("tokens/s")),
      xLimits: [try Limit("service level", 0.05)])
    #expect(plot.table.shownColumns == ["Series", "Point", "Latency", "Throughput"])
    #expect(
      plot.table.shownRows == [
        ["7B", "batch 8", "10 ms", "1.25k tokens/s (1k tokens/s to 1.5k tokens/s)"],
        ["Frontier", "", "20 ms", "2k tokens/s"], ["service level", "", "50 ms", "–"],
      ])
  }

  @Test func `bars of a histogram hold each value once`() throws {
    let plot = try Histogram(
      values: [0, 1, 1, 2, 3, 3, 3, 4, 4], limits: [try Limit("p50", 3)],
      measure: Measure("Tokens", .count()), counted: "Requests")
    // Nine values: three bars asked for, so steps of two; four lies on the last edge.
    #expect(
      plot.table.shownRows == [["0 to 2", "3"], ["2 to 4", "6"], ["p50: 3", "–"]])
  }

  @Test func `a chart without values says so`() throws {
    let plot = try Histogram(values: [], measure: Measure("x", .count()), counted: "y")
    #expect(plot.table.rows.isEmpty)
    #expect(plot.summary.text(in: nil) == "No values.")
  }
}

extension DataTable {
  /// The headings as they show.
  fileprivate var shownColumns: [String] { columns.map { $0.text(in: nil) } }
  /// The cells as they show.
  fileprivate var shownRows: [[String]] { rows.map { row in row.map { $0.text(in: nil) } } }
}
