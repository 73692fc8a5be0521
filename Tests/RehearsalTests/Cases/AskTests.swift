// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal
import Testing

struct AskTests {
  private let cut = Cut("conversion", by: .breakdown("region"), in: ["before", "after"])

  @Test func `a table by the menu is kept with its values, and they are those of the case`() throws
  {
    let round = try CaseSamples.discussing().asking(.cut(cut), at: Samples.after(120))
    let asked = try #require(round.requests.first)
    let answer = try CaseSamples.made.answer(cut)
    #expect(asked.cut == cut)
    #expect(asked.words == nil)
    #expect(asked.at == Samples.after(120))
    #expect(asked.table.rows.count == answer.rows.count + 1)
    let value = try #require(answer.rows[0].cells[0].value)
    #expect(asked.table.rows[0][2] == .number(value))
    #expect(asked.table.title.hasPrefix("Conversion by region; "))
  }

  @Test func `words are read, and a second request leans on the first`() throws {
    let first = try CaseSamples.discussing()
      .asking(.words("conversion by region"), at: Samples.after(70))
    #expect(first.requests[0].cut.split == .breakdown("region"))
    #expect(first.requests[0].words == "conversion by region")
    let second = try first.asking(.words("the same by type of account"), at: Samples.after(90))
    #expect(second.requests[1].cut.metric == "conversion")
    #expect(second.requests[1].cut.split == .breakdown("account"))
  }

  @Test(arguments: ["", "   \n", "weather in spring", "how do you feel?"])
  func `unclear words come back as a question and cost nothing`(words: String) throws {
    let round = try CaseSamples.discussing()
    guard
      case .refused(let question) = round.ask(
        .words(words), of: CaseSamples.made, at: Samples.after(70))
    else {
      Issue.record("something was shown for \(words)")
      return
    }
    #expect(!question.isEmpty)
  }

  @Test(arguments: [
    Cut("nothing", in: ["before"]), Cut("conversion", by: .breakdown("shoe size"), in: ["before"]),
    Cut("conversion", in: ["yesterday"]), Cut("conversion", in: []),
    Cut("conversion", in: ["before"], where: [.init("region", "moon")]),
  ])
  func `a cut that the case lacks is refused with the names there are`(cut: Cut) throws {
    let reply = try CaseSamples.discussing()
      .ask(.cut(cut), of: CaseSamples.made, at: Samples.after(70))
    guard case .refused(let reason) = reply else {
      Issue.record("something was shown")
      return
    }
    #expect(reason.contains("there are"))
  }

  @Test func `what was asked before is not sold twice`() throws {
    let round = try CaseSamples.discussing().asking(.cut(cut), at: Samples.after(70))
    #expect(
      round.ask(.cut(cut), of: CaseSamples.made, at: Samples.after(80))
        == .refused("You have this already: it is table 1 of those you asked for."))
  }

  @Test func `the forty-first table is refused`() throws {
    var round = try CaseSamples.discussing(.coach)
    for cut in CaseSamples.cuts.prefix(40) {
      round = try round.asking(.cut(cut), at: Samples.after(100))
    }
    #expect(round.requests.count == 40)
    let reply = round.ask(.cut(CaseSamples.cuts[40]), of: CaseSamples.made, at: Samples.after(101))
    #expect(
      reply == .refused("You have asked for 40 tables, which is the most for one round."))
  }

  @Test func `a question of a pack has no data`() throws {
    let reply = try Samples.discussing().ask(.cut(cut), of: CaseSamples.made, at: Samples.after(70))
    #expect(reply == .refused("There are no data behind this question."))
  }

  @Test func `a case of another version of the generator keeps what was shown and sells no more`()
    throws
  {
    let reference = CaseReference(family: "onboarding-conversion", seed: 7, generatorVersion: 0)
    #expect(reference.make() == nil)
    let start = try CaseSamples.start(reference: reference)
    let first = RecordedEvent(sequence: 1, at: Samples.begin, event: .started(round: start))
    let round = try Round(id: "r", events: [first])
    #expect(round.start.handout?.exhibits == CaseSamples.handout.exhibits)
    guard case .refused(let reason) = round.ask(.cut(cut), of: CaseSamples.made, at: Samples.begin)
    else {
      Issue.record("something was shown")
      return
    }
    #expect(reason.contains("another version"))
  }

  @Test func `the handout tells nothing of the key`() throws {
    let made = CaseSamples.made
    let text = "\(CaseSamples.handout)"
    for mechanism in made.story.mechanisms {
      #expect(!text.contains(mechanism.statement))
      #expect(!text.contains("mechanism"))
    }
    for exhibit in made.exhibits {
      #expect(CaseSamples.handout.exhibits.contains(exhibit))
    }
  }
}
