// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Quantities
import Testing

struct EmbeddedInterviewTests {
  let library: PackLibrary

  init() throws {
    library = try Embedded.library.get()
  }

  @Test func `problem solving is ten minutes of preparation and forty-five of discussion`() throws {
    let loop = try #require(library.loop("mistral-2026-article"))
    #expect(
      loop.stages.map(\.id) == [
        "screening", "problem-solving", "deep-dive", "team-fit", "executive",
      ])
    let stage = loop.stages[1]
    #expect(stage.kinds == [.problemSolving])
    #expect((stage.preparation, stage.discussion) == (.minutes(10), .minutes(45)))
    #expect(stage.followUps == 3)
    #expect(stage.interviewers.count == 1)
    #expect(loop.provenance.note?.hasPrefix("One article's figures") == true)
  }

  @Test func `the deep dive and team fit take about three hours together`() throws {
    let stages = try #require(library.loop("mistral-2026-article")).stages
    let total = stages[2].discussion + stages[3].discussion
    #expect(total + stages[3].appointment.pause == .minutes(180))
    #expect(stages[2].interviewers.count == 3)
    #expect((30...60).contains(stages[4].discussion.milliseconds / 60_000))
  }

  @Test func `every question can be asked in some stage`() {
    let kinds = Set(library.loops.flatMap(\.stages).flatMap(\.kinds))
    #expect(kinds == Set(QuestionKind.allCases))
  }

  @Test
  func `what is said of where a question comes from is for candidates, and gives nothing away`() {
    let notes = Set(library.questions.compactMap { $0.guide?.provenance?.note })
    #expect(!notes.isEmpty)
    for note in notes {
      let words = ["comment", "decoy", "planted", "families", "holds and one"]
      #expect(!words.contains { note.contains($0) }, "\(note)")
    }
  }

  @Test func `the technical questions have a stage of practice`() {
    #expect(library.loop("technical-set")?.stages.map(\.id) == ["technical"])
  }

  @Test func `there are at least four interviewers, and each has several ways to ask on`() {
    #expect(library.personas.count >= 4)
    for persona in library.personas {
      #expect(persona.bridges.count >= 4)
      #expect(library.persona(persona.id) == persona)
    }
  }

  @Test func `every criterion has a probe, and where the round matters most it has two`() {
    for kind in QuestionKind.allCases {
      let least = [.problemSolving, .technical].contains(kind) ? 2 : 1
      let probes = library.probes(for: kind)
      for criterion in library.rubrics[kind]?.criteria ?? [] {
        #expect(probes.count { $0.criterion == criterion.id } >= least, "\(criterion.id)")
      }
      #expect(probes.map(\.priority) == probes.map(\.priority).sorted(by: >))
    }
    #expect(library.probe("ps4-users")?.criterion == "PS4")
  }

  @Test func `a probe can be worded in two or three ways`() {
    for probe in library.probes where probe.question == nil {
      #expect((2...3).contains(probe.wordings.count), "\(probe.id)")
    }
  }

  @Test func `a missing metric, a test without users and a figure without a source are followed`() {
    let probes = library.probes(for: .problemSolving)
    let reasons = probes.map(\.reason)
    #expect(reasons.contains(.missing(["MT-TARGET"])))
    #expect(reasons.contains(.flag("underpowered_test")))
    #expect(reasons.contains(.unsourcedFigure))
    let users = probes.first { $0.reason == .flag("underpowered_test") }?.wordings ?? []
    #expect(users.allSatisfy { $0.contains("users") && $0.contains("{quote}") })
  }

  @Test(arguments: [
    ("The dashboard has retention at 31%.", true), ("I assume 3,000 tokens per ticket.", true),
    ("We measured a p95 of 2.4 s.", true), ("Retention will rise by 31%.", false),
    ("A ticket takes 3,000 tokens.", false),
  ])
  func `words that say where a figure comes from are known`(text: String, isSourced: Bool) {
    #expect(library.rules.contains("figure-source", in: text) == isSourced)
  }
}
