// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Pages
import ProductAnalytics
import Quantities
import Rehearsal
import TestSupport
import Testing

/// The pages of generated cases, for every family there is.
struct CasePagesTests {
  private static let families = CaseFamilies.all.map { $0.id }

  private func made(_ family: String) throws -> ProductCase {
    try #require(CaseFamilies.family(family).map { ProductCase($0, seed: 5) })
  }

  private func check(_ html: String) -> PageReader {
    let reader = PageReader(html)
    #expect(reader.problems == [])
    #expect(reader.elements.filter { $0 == "h1" }.count == 1)
    let ids = reader.values(of: "id")
    #expect(Set(ids).count == ids.count, "an id stands twice")
    return reader
  }

  @Test func `the choice offers every family and tells nothing of causes`() throws {
    let reader = check(CasesPage().render())
    for family in CaseFamilies.all {
      #expect(reader.values(of: "value").contains(family.id))
      #expect(reader.text.contains(family.summary))
      for mechanism in try made(family.id).story.mechanisms {
        #expect(!reader.text.contains(mechanism.statement))
      }
    }
  }

  @Test(arguments: families)
  func `the key says cause, decoys, figures and test`(family: String) throws {
    let made = try made(family)
    let reader = check(CaseKeyPage(made).render())
    #expect(reader.text.contains(made.key.cause.mechanism.statement))
    for decoy in made.key.decoys { #expect(reader.text.contains(decoy.reason)) }
    for figure in made.key.figures { #expect(reader.text.contains(figure.name)) }
    let needed = FigureText.number(Double(made.key.test.usersPerArm), digits: 0)
    #expect(reader.text.contains("\(needed) \(made.story.schema.subjects)"))
    // By definition a test of the needed size sees the change in 80% of cases.
    #expect(reader.text.contains("80%"))
  }

  @Test(arguments: families)
  func `the room shows every exhibit and what was asked, and nothing of the key`(family: String)
    throws
  {
    let made = try made(family)
    let handout = CaseHandout(made)
    let start = RoundStart(
      question: Question(made, handout: handout), mode: .real,
      plan: RoundPlan(stage: Samples.stage, mode: .real), interviewer: Samples.persona, seed: 1,
      handout: handout)
    let cut = made.key.cause.check.cuts[0]
    let table = try made.exhibit(cut).named("asked-1", handout.menu.title(of: cut))
    let round = try Samples.round(
      start, .dataAsked(words: nil, cut: cut, understood: "Understood so.", table: table))
    let reader = check(RoomPage(round: round, now: Samples.minute(2)).render())
    for exhibit in made.exhibits { #expect(reader.text.contains(exhibit.title)) }
    #expect(reader.text.contains(table.title))
    #expect(reader.text.contains("Understood so."))
    #expect(reader.values(of: "id").contains("asked-1"))
    for mechanism in made.story.mechanisms {
      #expect(!reader.text.contains(mechanism.statement))
    }
  }
}
