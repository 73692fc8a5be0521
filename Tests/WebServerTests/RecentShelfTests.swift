// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WebServer

struct RecentShelfTests {
  private let shelf = RecentShelf<String, String>(most: 40) { $0.utf8.count }

  @Test func `what nobody asked for longest goes first`() {
    for name in ["a", "b", "c", "d"] { shelf.keep("ten bytes!", of: name) }
    #expect(shelf.bytes == 40)
    #expect(shelf.value(of: "a") == "ten bytes!")
    shelf.keep("ten bytes!", of: "e")
    #expect(shelf.value(of: "b") == nil)
    #expect(["a", "c", "d", "e"].allSatisfy { shelf.value(of: $0) != nil })
    #expect(shelf.bytes == 40)
  }

  @Test func `a new value takes the place of the one before`() {
    shelf.keep("ten bytes!", of: "a")
    shelf.keep("five!", of: "a")
    #expect(shelf.value(of: "a") == "five!")
    #expect(shelf.bytes == 5)
  }

  @Test func `a value of more than a quarter of the room is not kept`() {
    shelf.keep("eleven byte", of: "a")
    #expect(shelf.value(of: "a") == nil)
    #expect(shelf.bytes == 0)
  }

  @Test func `nothing is left after all was let go`() {
    shelf.keep("five!", of: "a")
    shelf.clear()
    #expect(shelf.value(of: "a") == nil)
    #expect(shelf.bytes == 0)
  }
}
