// SPDX-License-Identifier: Apache-2.0

import Foundation
import Pages
import TestSupport
import Testing

struct GoldenTests {
  @Test(arguments: SamplePages.names)
  func `a page is what its golden file says`(name: String) throws {
    let found = try SamplePages.page(name).render()
    let difference = try GoldenFile("\(name).html").difference(from: found)
    #expect(difference == nil)
  }

  @Test func `every golden file belongs to a page`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let pages = files.filter { $0.hasSuffix(".html") }
    let names =
      SamplePages.names + WorkbenchSamples.goldens.map(\.name)
      + ["serving", "serving-wrong"]
    #expect(Set(pages) == Set(names.map { "\($0).html" }))
  }
}
