// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Pages

struct ListPagesTests {
  @Test(arguments: [("1", 1), ("3", 3), ("99", 3), ("0", 1), ("-4", 1), ("x", 1), ("", 1)])
  func `a page that there is not is the nearest one`(asked: String, number: Int) {
    let pages = ListPages(asked, count: 120)
    #expect(pages.number == number)
    #expect(!pages.shown(of: Array(1...120)).isEmpty)
  }

  @Test func `a list of nothing has one page`() {
    #expect(ListPages(7, count: 0).number == 1)
    #expect(ListPages(count: 0).shown(of: [Int]()).isEmpty)
  }
}
