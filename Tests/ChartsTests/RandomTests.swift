// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import TestSupport
import Testing

struct RandomTests {
  @Test(arguments: 0..<1_000 as Range<UInt64>)
  func `any values make a chart that is well formed and lies within its frame`(seed: UInt64) throws
  {
    var random = RandomChart(seed: seed)
    let html = HTMLWriter.fragment(try random.next())
    let reader = PageReader(html, isFragment: true)
    #expect(reader.problems == [])
    #expect(!html.contains("nan") && !html.contains("inf"))
    for name in ["x", "x1", "x2", "cx"] {
      let places = reader.values(of: name).compactMap(Double.init)
      #expect(places.allSatisfy { -1...641 ~= $0 }, "\(name) of seed \(seed)")
    }
    let sizes = (reader.values(of: "width") + reader.values(of: "height")).compactMap(Double.init)
    #expect(sizes.allSatisfy { $0 >= 0 }, "seed \(seed)")
  }

  @Test func `the same values give the same bytes`() throws {
    var (first, second) = (RandomChart(seed: 5), RandomChart(seed: 5))
    let pair = (
      try first.all().map { HTMLWriter.fragment($0) },
      try second.all().map { HTMLWriter.fragment($0) }
    )
    #expect(pair.0 == pair.1)
  }

  @Test func `the most points that are taken make a chart`() throws {
    let points = try (0..<2_000).map { try Point(Double($0), Double($0 % 7), label: "\($0)") }
    let plot = try LinePlot(
      series: [Series("all", style: .dottedLine, points: points)], x: Axis("x", .count()),
      y: Axis("y", .count()))
    let html = HTMLWriter.fragment(Chart(id: ElementID("all"), title: "all", plot: plot).body)
    let reader = PageReader(html, isFragment: true)
    #expect(reader.problems == [])
    #expect(reader.elements.count { $0 == "tr" } == 2_001)
  }

  @Test func `counts that sum to more than an integer holds make a chart`() throws {
    let plot = try Histogram(
      edges: [0, 1, 2], counts: [.max, .max], measure: Measure("x", .count()), counted: "y")
    #expect(plot.summary.text(in: nil).contains("1.845×10¹⁹ in all"))
  }
}
