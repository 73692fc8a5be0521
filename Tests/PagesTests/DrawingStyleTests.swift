// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Pages

struct DrawingStyleTests {
  @Test func `a drawing has the rules that are about it, and the colours that they name`() {
    let text = DrawingStyle.text(
      charts:
        ".chart{margin:0}.chart figcaption strong{x:y}.chart .tick,.chart .note{fill:var(--quiet)}"
        + ".series-1{--series:var(--series-1)}@container (min-width:36rem){.chart-wide{display:block}}",
      page: ":root{color-scheme:light dark;--quiet:#555;--paper:#fff;--series-1:#00f}"
        + "@media (prefers-color-scheme:dark){:root{--quiet:#aaa;--paper:#000;--series-1:#88f}}")
    #expect(
      text == "svg{--quiet:#555;--series-1:#00f}"
        + "@media (prefers-color-scheme:dark){svg{--quiet:#aaa;--series-1:#88f}}"
        + ".chart .tick,.chart .note{fill:var(--quiet)}.series-1{--series:var(--series-1)}")
  }

  @Test func `every colour that drawings name is defined in both themes`() {
    let text = DrawingStyle.text(
      charts: Asset.chartStyle.text + Asset.drawingStyle.text, page: Asset.stylesheet.text)
    let names = Set(text.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.output.1) })
    #expect(names.count > 10)
    // The families of letters are the same in both.
    for name in names where name != "--sans" && name != "--series" {
      #expect(text.ranges(of: "\(name):#").count == 2, "\(name)")
    }
  }
}
