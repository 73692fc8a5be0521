// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Quantities
import Rehearsal
import Testing

/// How much there is to ask, what belongs to each question, and that nothing comes back too soon; generated questions are counted where they
/// are made.
struct ContentCountTests {
  private let library: PackLibrary
  private let planner: ItemPlanner

  init() throws {
    library = try Embedded.library.get()
    planner = ItemPlanner(
      shelf: QuestionShelf(
        questions: library.questions, personas: library.personas, curveballs: library.curveballs))
  }

  private static let least: [([QuestionKind], Int)] = [
    ([.problemSolving, .productSense], 40), ([.behavioral], 40), ([.executive], 20),
    ([.candidateQuestions], 6),
  ]

  @Test(arguments: least)
  func `there are enough written questions`(kinds: [QuestionKind], least: Int) {
    #expect(kinds.flatMap { library.questions(of: $0) }.count >= least)
  }

  @Test func `there are examples of a candidate's own questions, with what makes them good`() {
    #expect(library.exampleQuestions.count >= 40)
    #expect(library.exampleQuestions.allSatisfy { !$0.why.isEmpty })
  }

  @Test func `every written question has a rubric, follow-ups, a guide and a provenance`() throws {
    for question in library.questions {
      let guide = try #require(question.guide, "\(question.id)")
      #expect((3...6).contains(guide.looksFor.count), "\(question.id)")
      #expect(Set(guide.looksFor).count == guide.looksFor.count, "\(question.id)")
      let provenance = try #require(guide.provenance, "\(question.id)")
      #expect(Day(provenance.date) != nil && !provenance.source.isEmpty, "\(question.id)")
      let criteria = try #require(library.rubrics[question.kind]).criteria
      #expect(library.probes(on: question).count >= 2 * criteria.count, "\(question.id)")
    }
  }

  @Test func `a question that cites the law runs out`() {
    let citing = library.questions.filter { question in
      let text = "\(question.prompt) \(question.exhibits ?? "")"
      return ["Regulation (EU)", "Commission's guidelines"].contains { text.contains($0) }
    }
    #expect(citing.count >= 4)
    for question in citing { #expect(question.guide?.expires != nil, "\(question.id)") }
  }

  /// Returns what a campaign asks, in order, after what was asked before it.
  private func asked(_ loop: Loop, seed: UInt64, avoided: [String]) throws -> [String] {
    var names: [String] = []
    for (stage, items) in loop.stages.map(\.items).enumerated() {
      for item in items.indices {
        let start = CampaignStart(
          loop: loop, mode: .real, seed: seed, applied: try #require(Day("2026-11-30")),
          avoided: avoided + names)
        let campaign = try Campaign(
          id: "c",
          events: [
            RecordedCampaignEvent(
              sequence: 1, at: Instant(millisecondsSince1970: 0), event: .started(campaign: start))
          ])
        names += try planner.plan(campaign, stage: stage, item: item).asked
      }
    }
    return names
  }

  @Test(arguments: ["mistral-2026-article", "two-cases-first"], UInt64(1)...4)
  func `no question, family or curveball comes twice within three campaigns`(
    id: String, seed: UInt64
  ) throws {
    let loop = try #require(library.loop(Loop.ID(id)))
    var all: [String] = []
    for number in UInt64(0)..<3 {
      all += try asked(loop, seed: seed &* 7_919 &+ number, avoided: all)
    }
    #expect(Set(all).count == all.count, "\(all)")
  }

  @Test func `who asks twice in a stage does not greet twice`() throws {
    for loop in library.loops {
      for stage in loop.stages {
        let counts = Dictionary(grouping: stage.items, by: \.interviewer).filter { $1.count > 1 }
        for id in counts.keys {
          let persona = try #require(library.persona(id))
          let openings = (0..<3).map { persona.meetingAgain(after: $0).opening }
          #expect(Set(openings).count == 3, "\(id)")
        }
        if stage.kinds.contains(.candidateQuestions) {
          for id in stage.interviewers { #expect(library.persona(id)?.turnOpening != nil, "\(id)") }
        }
      }
    }
  }

  @Test func `a written argument of the other loop has teammates who push back`() throws {
    let loop = try #require(library.loop("two-cases-first"))
    let among = loop.stages.flatMap(\.items).filter { $0.kind == .teamFit && $0.source == .pack }
      .flatMap(\.among)
    #expect(among.count >= 3)
    for name in among {
      #expect(library.question(Question.ID(name))?.pushbacks?.count == 2, "\(name)")
    }
  }
}
