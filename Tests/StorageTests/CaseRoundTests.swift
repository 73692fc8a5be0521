// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// Rounds on generated cases on the disk.
struct CaseRoundTests {
  private static let made = ProductCase(OnboardingConversion.self, seed: .max)

  private func start() throws -> RoundStart {
    let handout = CaseHandout(Self.made)
    return RoundStart(
      question: Question(Self.made, handout: handout), mode: .real,
      plan: RoundPlan(
        stage: "problem-solving", title: "Problem solving", preparation: .minutes(10),
        discussion: .minutes(45), followUps: 3, dataPrice: Seconds(20)),
      interviewer: Samples.round().interviewer, seed: 1, handout: handout)
  }

  @Test func `handout and tables come back as they were shown, in a new store as well`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try store.create(id: "r", start: try start(), at: Samples.start)
    let cut = Cut(
      "conversion", by: .breakdown("region"), in: ["before", "after"],
      where: [.init("account", "team", keeps: false)])
    let table = try Self.made.exhibit(cut)
    let written = try store.update("r", at: Samples.later(5)) { _ in
      [
        .dataAsked(words: "by region \u{0} “quoted”", cut: cut, understood: "u", table: table),
        .dataAsked(
          words: nil, cut: Cut("conversion", by: .week, in: ["all"]), understood: "",
          table: try Self.made.exhibit(Cut("conversion", by: .week, in: ["all"]))),
      ]
    }
    let read = try #require(try RoundStore(folder: folder.path).round("r"))
    #expect(read == written)
    #expect(read.requests[0].table == table)
    #expect(read.requests[0].cut == cut)
    #expect(read.start.handout?.reference == CaseReference(Self.made))
    #expect(read.start.handout?.exhibits == Self.made.exhibits)
    #expect(read.deadline == Samples.start + (.minutes(55) - Seconds(40)))
    #expect(try store.check().findings == [])
    #expect(try store.summaries().map(\.questionID.name) == [Self.made.id])
  }

  @Test func `every case can be written down and read`() throws {
    let store = try RoundStore.inMemory()
    for type in CaseFamilies.all {
      let made = ProductCase(type, seed: 3)
      let handout = CaseHandout(made)
      let start = RoundStart(
        question: Question(made, handout: handout), mode: .coach, plan: Samples.round().plan,
        interviewer: Samples.round().interviewer, seed: 1, handout: handout)
      let id = RoundID(type.id)
      try store.create(id: id, start: start, at: Samples.start)
      #expect(try Round(id: id, events: store.events(of: id)).start == start, "\(type.id)")
    }
  }
}
