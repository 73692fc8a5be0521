// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import Testing

/// A course over time that has only begun.
struct SinglePointTests {
  @Test(arguments: [(1, true), (2, false)])
  func `the range of a single point is drawn, though its band has no width`(
    count: Int, hasWhisker: Bool
  ) throws {
    let points = try (1...count).map { try Point(Double($0), 4, low: 3, high: 5) }
    let plot = try LinePlot(
      series: [Series("ability", style: .dottedLine, points: points)],
      x: Axis("Round", .count(), startsAtZero: false, wholeNumbers: true),
      y: Axis("Band", .count(), startsAtZero: false, wholeNumbers: true, holding: 1...6))
    let html = HTMLWriter.fragment(Chart(id: ElementID("c"), title: "t", plot: plot).body)
    #expect(html.contains("class=\"whisker\"") == hasWhisker)
    for level in 1...6 { #expect(html.contains(">\(level)</text>"), "\(level)") }
  }
}
