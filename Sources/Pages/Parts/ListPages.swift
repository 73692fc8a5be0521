// SPDX-License-Identifier: Apache-2.0

import Markup

/// A long list in pages, the newest entries on the first: where a page stands, and the ways to the next ones.
public struct ListPages: Hashable, Sendable {
  /// How many entries a page lists.
  public static let length = 50

  /// The number of the page, from 1.
  public let number: Int
  /// How many entries the whole list has, and a page at most.
  public let count: Int
  let length: Int

  /// Creates the place of a page; a number before the first page is the first, one behind the last the last.
  public init(_ number: Int = 1, count: Int, length: Int = ListPages.length) {
    self.count = count
    self.length = length
    self.number = max(1, min(number, max((count + length - 1) / length, 1)))
  }

  /// Reads the number of a page from the value of a query; what is no number is the first page.
  public init(_ text: String, count: Int) {
    self.init(Int(text) ?? 1, count: count)
  }

  /// The number of the last page that lists anything.
  public var last: Int { max((count + length - 1) / length, 1) }

  /// Returns the entries of the page.
  func shown<Entry>(of entries: [Entry]) -> ArraySlice<Entry> {
    number > last ? [] : entries.dropFirst((number - 1) * length).prefix(length)
  }

  /// The links to the newer and the older entries; nothing where all fit on one page.
  func body(_ route: (Int) -> Route) -> HTML {
    links(route, before: "Newer", after: "Older")
  }

  /// The links to the entries before and after; nothing where all fit on one page.
  func links(_ route: (Int) -> Route, before: Message, after: Message) -> HTML {
    guard count > length else { return .group([]) }
    return nav(.class("actions"), .label("Pages of this list")) {
      if number > 1 {
        a(.class("button"), .href(route(min(number - 1, last))), .rel("prev")) { before }
      }
      if number < last { a(.class("button"), .href(route(number + 1)), .rel("next")) { after } }
      span(.class("detail")) { "Page \(min(number, last)) of \(last)" }
    }
  }
}
