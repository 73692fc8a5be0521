// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Testing

struct EmbeddedCampaignTests {
  let library: PackLibrary

  init() throws {
    library = try Embedded.library.get()
  }

  @Test func `the article's stages take 11 to 27 business days up to the decision`() throws {
    let loop = try #require(library.loop("mistral-2026-article"))
    let committee = try #require(loop.committee)
    let windows = loop.stages.compactMap(\.appointment.window) + [committee.window]
    #expect(windows.map(\.fewest).reduce(0, +) == 11)
    #expect(windows.map(\.most).reduce(0, +) == 27)
    #expect(committee.isStrict)
    #expect(loop.stages.map(\.appointment.isSameDay) == [false, false, false, true, false])
    #expect(loop.remarks.contains { $0.contains("11 to 27 business days") })
  }

  @Test func `the article's pass rates belong to four stages, and the rate of 73% to none`() throws
  {
    let loop = try #require(library.loop("mistral-2026-article"))
    #expect(loop.stages.map(\.appointment.passRate) == [0.25, 0.40, nil, 0.60, 0.80])
    #expect(loop.remarks.contains { $0.contains("73%") && $0.contains("used nowhere") })
  }

  @Test func `the other campaign states no pass rates and begins in writing`() throws {
    let loop = try #require(library.loop("two-cases-first"))
    #expect(loop.stages.allSatisfy { $0.appointment.passRate == nil })
    #expect(loop.stages.first?.appointment.format == .written)
    #expect(loop.committee?.isStrict == false)
    #expect(loop.stages[2].appointment.isSameDay && loop.stages[5].appointment.isSameDay)
  }

  @Test func `every item of a campaign is asked in its stage by one of its interviewers`() {
    let campaigns = library.loops.filter { $0.committee != nil }
    #expect(campaigns.count == 2)
    for stage in campaigns.flatMap(\.stages) {
      #expect(!stage.items.isEmpty, "\(stage.id)")
      for item in stage.items {
        #expect(stage.kinds.contains(item.kind), "\(stage.id): \(item.title)")
        #expect(stage.interviewers.contains(item.interviewer), "\(stage.id): \(item.title)")
      }
    }
  }

  @Test func `the deep dive asks five stories, two designs and a prompt, one with a curveball`()
    throws
  {
    let items = try #require(library.loop("mistral-2026-article")).stages[2].items
    #expect(
      items.prefix(5).flatMap(\.among) == [
        "story-compromise", "story-missed-goals", "story-disagreement", "story-incomplete-data",
        "story-accelerated",
      ])
    #expect(items.suffix(3).map(\.kind) == [.technical, .technical, .technical])
    #expect(items.suffix(3).map(\.source) == [.generated, .generated, .pack])
    #expect(items.map(\.hasCurveball) == [false, false, false, false, false, false, true, false])
  }

  @Test func `a curveball can be said with and without the words of the candidate`() {
    #expect(library.curveballs.count >= 12)
    for curveball in library.curveballs {
      let quoting = curveball.wordings.filter { $0.contains("{quote}") }
      #expect(!quoting.isEmpty && quoting.count < curveball.wordings.count, "\(curveball.id)")
    }
    for kind in [QuestionKind.technical, .executive, .problemSolving, .productSense] {
      #expect(library.curveballs(for: kind).count >= 10, "\(kind)")
    }
  }

  @Test func `a written exchange has an argument that holds and one that does not`() {
    let exchanges = library.questions(of: .teamFit).filter { $0.pushbacks != nil }
    #expect(exchanges.count >= 8)
    for exchange in exchanges {
      let pushbacks = exchange.pushbacks ?? []
      #expect(pushbacks.map(\.isRight).sorted { !$0 && $1 } == [false, true], "\(exchange.id)")
      for pushback in pushbacks {
        #expect((4...10).contains(pushback.decides.count), "\(exchange.id)")
        #expect(pushback.truth.contains { $0.isNumber }, "\(exchange.id)")
      }
    }
  }

  @Test func `there are questions to learn from, weak ones among them, and facts expire`() {
    let weak = library.exampleQuestions.filter { $0.why.hasPrefix("Weak: ") }
    #expect(weak.count >= 6)
    #expect(library.exampleQuestions.count - weak.count >= 44)
    for example in library.exampleQuestions where example.text.contains("202") {
      #expect(example.expires != nil, "\(example.id)")
    }
    #expect(Set(library.exampleQuestions.map(\.text)).count == library.exampleQuestions.count)
  }
}
