// SPDX-License-Identifier: Apache-2.0

import Charts
import Foundation
import Markup
import TestSupport
import Testing

struct HostileTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "\"\u{301} onload=alert(1) x=\"", "'><svg/onload=alert(1)>",
    "</title></text></svg><img src=x onerror=alert(1)>", "]]><!--", "&lt;b&gt; &amp; &#60;",
    "url(#x) javascript:alert(1)", "\u{202E}right to left\u{2066}", "עברית and العربية <b>", "",
    "before\u{0}\u{8}\u{7F}after", "two\nlines\r\nand three", String(repeating: "W<", count: 1_000),
    "e" + String(repeating: "\u{301}", count: 1_000), "模型🧑🏽‍🔬",
  ])
  func `a hostile text in every place for words stays words`(text: String) throws {
    for seed in 0..<2 as Range<UInt64> {
      var random = RandomChart(seed: seed, text: text)
      for chart in try random.all() {
        let reader = PageReader(HTMLWriter.fragment(chart), isFragment: true)
        #expect(reader.problems == [], "\(text.debugDescription)")
        #expect(Set(reader.elements).isSubset(of: Self.ours), "\(text.debugDescription)")
        #expect(Set(reader.attributes.map(\.name)).isSubset(of: Self.names))
      }
    }
  }

  private static let ours: Set<String> = [
    "caption", "circle", "defs", "desc", "details", "div", "figcaption", "figure", "g", "li",
    "line", "path", "pattern", "rect", "span", "strong", "summary", "svg", "table", "tbody", "td",
    "text", "th", "thead", "title", "tr", "ul",
  ]

  private static let names: Set<String> = [
    "aria-hidden", "aria-label", "aria-labelledby", "class", "cx", "cy", "d", "dir", "fill",
    "height", "id", "patternUnits", "r", "role", "scope", "stroke-dasharray", "tabindex",
    "text-anchor", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
  ]

  @Test func `a long name is cut in the picture, and whole in its title and in the table`() throws {
    let name = "long " + String(repeating: "name ", count: 100) + "end"
    let plot = try GroupedBars(
      series: ["one"], groups: [GroupedBars.Group(Message(verbatim: name), [try Estimate(1)])],
      measure: Measure("x", .count()))
    let html = HTMLWriter.fragment(Chart(id: ElementID("c"), title: "t", plot: plot).body)
    #expect(html.contains("<title>\(name)</title>"))
    #expect(html.contains("dir=\"auto\">\(name)</th>"))
    #expect(
      html.contains("name…</text>") || html.contains("na…</text>") || html.contains("…</text>"))
  }
}
