// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Rehearsal
import TestSupport
import Testing

@testable import Pages

struct ComparisonPageTests {
  private func result(
    _ id: String, _ level: Level?, _ low: Level? = nil, _ high: Level? = nil
  ) -> CriterionResult {
    CriterionResult(
      id: .init(id), name: "Name of \(id)", weight: 50, level: level, low: low ?? level,
      high: high ?? level, meaning: "", reason: "", quotes: [], nextStep: "")
  }

  private func assessment(
    _ criteria: [CriterionResult], flags: [String] = [], version: String = "1"
  ) -> Assessment {
    Assessment(
      questionID: Samples.question.id, kind: .problemSolving, rubricVersion: version,
      criteria: criteria,
      flags: flags.map { FlagResult(id: .init($0), name: "Flag \($0)", message: "m", quote: nil) },
      score: 40, band: .leaningNo, nextSteps: [], notices: [])
  }

  private func attempt(_ assessment: Assessment) throws -> Attempt {
    Attempt(round: try Samples.finished(assessment, claims: []), explained: nil)
  }

  private func page(_ then: Assessment, _ now: Assessment) throws -> PageReader {
    PageReader(ComparisonPage(try attempt(then), try attempt(now)).render())
  }

  @Test(
    arguments: [
      (Level.two, Level.three, "One level higher"), (.three, .two, "One level lower"),
      (.one, .four, "3 levels higher"), (.five, .three, "2 levels lower"),
      (.two, .two, "The same level"), (nil, .two, "Not assessed then, assessed now"),
      (.two, nil, "Assessed then, not assessed now"), (nil, nil, "Not assessed in either"),
    ] as [(Level?, Level?, String)])
  func `a change of level is said in words`(then: Level?, now: Level?, words: String) throws {
    let page = try page(assessment([result("A", then)]), assessment([result("A", now)]))
    #expect(page.problems == [])
    #expect(page.text.contains(words))
  }

  @Test func `readings that overlap are said to`() throws {
    let overlap = "could have given both the same level"
    let near = try page(
      assessment([result("A", .three, .two, .three)]), assessment([result("A", .two, .two, .three)])
    )
    #expect(near.text.contains(overlap))
    let far = try page(assessment([result("A", .one)]), assessment([result("A", .four)]))
    #expect(!far.text.contains(overlap))
    let same = try page(assessment([result("A", .one)]), assessment([result("A", .one)]))
    #expect(!same.text.contains(overlap))
  }

  @Test func `only what both rounds share is compared, and it is said`() throws {
    let page = try page(
      assessment([result("A", .one), result("B", .two)]),
      assessment([result("B", .two), result("C", .two)], version: "2"))
    #expect(page.text.contains("Read in the earlier round only: Name of A"))
    #expect(page.text.contains("Read in the later round only: Name of C"))
    #expect(page.text.contains("from version 1 to 2"))
    #expect(page.elements.filter { $0 == "article" }.count == 2, "the page and one criterion")
    let apart = try self.page(assessment([result("A", .one)]), assessment([result("C", .two)]))
    #expect(apart.text.contains("These rounds share no criterion."))
  }

  @Test func `flags are gone, new or kept`() throws {
    let comparison = AttemptComparison(
      try attempt(assessment([], flags: ["a", "b", "b"])),
      try attempt(assessment([], flags: ["b", "c"])))
    #expect(comparison.flagsGone.map(\.name) == ["Flag a"])
    #expect(comparison.flagsNew.map(\.name) == ["Flag c"])
    #expect(comparison.flagsKept.map(\.name) == ["Flag b"])
  }

  @Test func `evidence is gained, lost, firmer or weaker`() {
    let change = AttemptComparison.EvidenceChange(
      from: ["lost": .linked, "same": .specific, "firm": .mentioned, "weak": .linked],
      to: ["same": .specific, "firm": .linked, "weak": .mentioned, "gained": .mentioned])
    #expect(change.gained == ["gained"] && change.lost == ["lost"])
    #expect(change.firmer == ["firm"] && change.weaker == ["weak"])
  }

  @Test(arguments: HostileTests.texts)
  func `hostile words stay words on the page and in the file`(text: String) throws {
    let flags = [FlagResult(id: .init(text), name: text, message: text, quote: nil)]
    let hostile = Assessment(
      questionID: .init(text), kind: .problemSolving, rubricVersion: text,
      criteria: [
        CriterionResult(
          id: .init(text), name: text, weight: 100, level: .two, low: .one, high: .three,
          meaning: text, reason: text, quotes: [], nextStep: text)
      ], flags: flags, score: 10, band: .noHire, nextSteps: [], notices: [])
    let other = assessment([result("A", .one)])
    let page = ComparisonPage(try attempt(hostile), try attempt(other))
    let file = page.file(madeAt: Samples.start, by: "1")
    #expect(!file.contains("<script") && !file.contains("<svg"))
    #expect(file.split(separator: "</style>").count == 8, "seven sheets, each ended by us")
    #expect(PageReader(page.render()).problems == [])
  }
}
