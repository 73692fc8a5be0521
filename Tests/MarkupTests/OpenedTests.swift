// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

struct OpenedTests {
  @Test func `every fold is open, also one within another, and all else stays`() {
    let page = section {
      details(.class("fold")) {
        summary { "One" }
        details(.open(false)) { p { "Two" } }
      }
      details(.open(true)) { p(.class("open")) { "Three" } }
    }
    let folds = section {
      details(.class("fold"), .open(true)) {
        summary { "One" }
        details(.open(true)) { p { "Two" } }
      }
      details(.open(true)) { p(.class("open")) { "Three" } }
    }
    #expect(HTMLWriter.fragment(page.opened) == HTMLWriter.fragment(folds))
  }
}
