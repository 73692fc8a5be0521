// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Rehearsal
import Storage
import Testing

/// Lists in pages: every entry on one of them, in order.
struct ListPartTests {
  private let store: RoundStore

  init() throws {
    store = try RoundStore.inMemory()
  }

  private static let loop = Loop(
    id: "a-loop", title: "A loop", stages: [],
    provenance: Provenance(source: "a test", date: "2026-11-29"))

  @Test(arguments: [1, 3, 7, 10, 50])
  func `the pages of a history are the whole of it, in order`(size: Int) throws {
    for number in 0..<7 {
      try store.create(
        id: RoundID("r-\(number)"), start: Samples.round(), at: Samples.later(number / 2))
    }
    let all = try store.summaries().map(\.id)
    #expect(all.map(\.name) == ["r-6", "r-5", "r-4", "r-3", "r-2", "r-1", "r-0"])
    let pages = try (1...8).map { try store.summaries(.page($0, of: size)).map(\.id) }
    #expect(pages.flatMap(\.self) == all)
    #expect(pages.allSatisfy { $0.count <= size })
    #expect(try store.summaries(.first(size)).map(\.id) == pages[0])
  }

  @Test func `the pages of campaigns are the whole of them, in order`() throws {
    for number in 0..<5 {
      try store.create(
        campaign: CampaignID("c-\(number)"),
        start: CampaignStart(loop: Self.loop, mode: .real, seed: 1, applied: Samples.day(0)),
        at: Samples.later(number))
    }
    let pages = try (1...3).map { try store.campaigns(.page($0, of: 2)).map(\.id.name) }
    #expect(pages == [["c-4", "c-3"], ["c-2", "c-1"], ["c-0"]])
  }

  @Test func `a page before the first is the first, and one behind the last is empty`() throws {
    try store.create(id: "r", start: Samples.round(), at: Samples.start)
    for number in [0, -1, Int.min] {
      #expect(try store.summaries(.page(number, of: 50)).map(\.id) == ["r"])
    }
    for number in [2, Int.max] { #expect(try store.summaries(.page(number, of: 50)) == []) }
  }
}
