// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Testing

struct EmbeddedPackTests {
  let library: PackLibrary

  init() throws {
    library = try Embedded.library.get()
  }

  @Test func `only the article's loop says how long it is said to take`() {
    let stated = library.loops.filter { $0.length != nil }
    // Four to six weeks from the application to the offer: sirjohnnymai.com/blog/mistral-pm-interview-qa-2026, read 2026-11-24.
    #expect(stated.map(\.id.name) == ["mistral-2026-article"])
    #expect(stated.first?.length == LoopLength(weeks: 4...6, label: "one article's figure"))
  }

  @Test func `there are questions of every kind, each with a name of its own`() {
    #expect(library.questions.count >= 27)
    #expect(Set(library.questions.map(\.id)).count == library.questions.count)
    for (kind, least) in zip(QuestionKind.allCases, [2, 4, 3, 5, 8, 2, 3, 2]) {
      #expect(library.questions(of: kind).count >= least, "\(kind)")
    }
  }

  @Test func `questions keep the order and the words in which they were written`() throws {
    let pack = library.packs.first { $0.path == "embedded/questions.yaml" }
    #expect(pack?.ids.first == "scr-engagement-drop")
    #expect(library.questions.prefix(27).map(\.id.name) == pack?.ids.prefix(27).map(\.self))
    #expect(library.questions[26].id == "exec-compute-cut")
    let question = try #require(library.question("ps-pricing-test"))
    #expect(
      question.prompt
        == "Your lead wants to ship the new pricing tier on the result below. What do you say?")
    #expect(
      question.exhibits
        == "Nine-day test. Control: 412 accounts, 21 upgrades. Variant: 398 accounts, 30 upgrades. "
        + "Average revenue per upgraded account: control 84 EUR, variant 61 EUR. About 90 eligible "
        + "accounts arrive per day.")
    #expect(library.question("beh-compromise")?.exhibits == nil)
    #expect(library.question("no-such-question") == nil)
  }

  @Test func `there are eight rubrics with thirty-five criteria, and each adds up to 100`() {
    #expect(Set(library.rubrics.keys) == Set(QuestionKind.allCases))
    let criteria = QuestionKind.allCases.flatMap { library.rubrics[$0]?.criteria ?? [] }
    #expect(criteria.count == 35)
    #expect(Set(criteria.map(\.id)).count == 35)
    for rubric in library.rubrics.values {
      #expect(rubric.criteria.map(\.weight).reduce(0, +) == 100)
    }
  }

  @Test(arguments: [
    (QuestionKind.screening, "SC", [35, 30, 20, 15]),
    (.problemSolving, "PS", [25, 20, 20, 20, 15]), (.productSense, "PR", [25, 20, 20, 20, 15]),
    (.behavioral, "BE", [10, 25, 25, 20, 20]), (.technical, "TE", [25, 20, 25, 20, 10]),
    (.teamFit, "TF", [35, 35, 30]), (.executive, "EX", [35, 20, 25, 20]),
    (.candidateQuestions, "CQ", [30, 25, 25, 20]),
  ])
  func `the weights are those of the rubric`(kind: QuestionKind, prefix: String, weights: [Int]) {
    let criteria = library.rubrics[kind]?.criteria ?? []
    #expect(criteria.map(\.weight) == weights)
    #expect(criteria.map(\.id.name) == weights.indices.map { "\(prefix)\($0 + 1)" })
  }

  @Test func `the anchors are those of the rubric`() throws {
    let criteria = try #require(library.rubrics[.problemSolving]).criteria
    #expect(
      criteria[1].anchors
        == Anchors(
          one: "none", three: "who and what gap",
          five: "segment, metric, window and size taken from the data, symptom told from cause"))
  }

  @Test func `a test without a sample size holds statistical judgement at two`() throws {
    let criterion = try #require(
      library.rubrics[.problemSolving]?.criteria.first { $0.id == "PS4" })
    #expect(criterion.required == ["ST-POWER", "ST-CAUSAL"])
    #expect(criterion.supporting == ["ST-ALTM", "PF-INSTR"])
    #expect(criterion.caps["underpowered_test"] == .two)
  }

  @Test(arguments: [
    ("tech-batching", "TE4", false), ("tech-cold-start", "TE4", false),
    ("tech-agentic", "TE4", true), ("tech-rag-ft", "TE4", true), ("tech-7b-70b", "TE4", true),
    ("tech-edge", "TE5", false), ("tech-agentic", "TE5", true), ("tech-rag-ft", "TE5", true),
    ("exec-open-weights", "EX2", false), ("exec-compute-cut", "EX2", false),
    ("exec-regulation", "EX2", true), ("fit-pushback-wrong", "TF2", true),
    ("fit-pushback-right", "TF2", true),
  ])
  func `a criterion applies where the question opens it`(
    id: String, criterion: String, applies: Bool
  ) throws {
    let question = try #require(library.question(Question.ID(id)))
    let criteria = library.rubrics[question.kind]?.criteria
    let found = try #require(criteria?.first { $0.id.name == criterion })
    let opening = try #require(found.opening)
    let text = "\(question.prompt)\n\(question.exhibits ?? "")"
    #expect(opening.anyLexicon.contains { library.rules.contains($0, in: text) } == applies)
  }

  @Test func `the types of evidence for answers, for questions and to clear flags are there`() {
    let ids = library.rules.evidence.map(\.id.name)
    let named = Set(
      library.rubrics.values.flatMap(\.criteria).flatMap { $0.required + $0.supporting }.map(\.name)
    )
    let clearing = [
      "BH-CHECK", "BH-ERROR", "BH-YIELD", "DC-CHECK", "DC-TURN", "DC-UNSURE", "MT-PART",
      "MT-SHARE",
    ]
    #expect(Set(ids).isSuperset(of: clearing) && named.isDisjoint(with: clearing))
    #expect(ids.count { $0.hasPrefix("CQ-") } == 8)
    #expect(ids.count == 40 + 8 + 8)
  }

  @Test func `the example of every rule comes out on its side`() {
    #expect(library.wrongExamples().map(\.description) == [])
  }

  @Test func `every pack says where it comes from`() {
    #expect(library.packs.map(\.path) == PackFile.embedded.map(\.path))
    for pack in library.packs {
      #expect(!pack.provenance.source.isEmpty)
      #expect(!pack.ids.isEmpty)
      #expect(pack.version.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    }
  }
}
