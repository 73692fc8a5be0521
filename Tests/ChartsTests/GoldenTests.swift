// SPDX-License-Identifier: Apache-2.0

import Charts
import Foundation
import Markup
import TestSupport
import Testing

struct GoldenTests {
  @Test(arguments: SampleCharts.names)
  func `a chart is what its golden file says`(name: String) throws {
    let found = HTMLWriter.fragment(try SampleCharts.chart(name)) + "\n"
    let difference = try GoldenFile("\(name).html").difference(from: found)
    #expect(difference == nil)
  }

  @Test(arguments: SampleCharts.names)
  func `a chart is well formed, and every name in it is given once`(name: String) throws {
    let reader = PageReader(HTMLWriter.fragment(try SampleCharts.chart(name)), isFragment: true)
    #expect(reader.problems == [])
    #expect(reader.values(of: "role") == ["img", "img", "group"])
  }

  @Test func `every golden file belongs to a chart`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let charts = files.filter { $0.hasSuffix(".html") }
    #expect(Set(charts) == Set(SampleCharts.names.map { "\($0).html" }))
  }
}
