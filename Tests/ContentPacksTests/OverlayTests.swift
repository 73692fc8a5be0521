// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Testing

struct OverlayTests {
  /// A pack with the header of its format before its body.
  private func file(_ name: String, _ format: String, _ body: String) -> PackFile {
    PackFile(
      path: name,
      text: """
        format: windtunnel/\(format)@1
        version: 2026-12-01
        provenance: {source: a teacher, date: 2026-12-01}
        \(body)
        """)
  }

  private func problems(overlaying files: [PackFile]) -> String {
    do throws(PackFailure) {
      _ = try PackLibrary.embedded(overlaidBy: files)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func `without files the embedded packs stand as they are`() throws {
    let plain = try PackLibrary.embedded()
    let overlaid = try PackLibrary.embedded(overlaidBy: [])
    #expect(overlaid.questions == plain.questions)
    #expect(overlaid.packs == plain.packs)
  }

  @Test func `a question of the same name replaces the embedded one in its place`() throws {
    let plain = try PackLibrary.embedded()
    let library = try PackLibrary.embedded(overlaidBy: [
      file(
        "mine.yaml", "questions",
        """
        questions:
          - {id: ps-onboarding, kind: problem_solving, prompt: What would you ask first?}
        """)
    ])
    #expect(library.questions.map(\.id) == plain.questions.map(\.id))
    let question = try #require(library.question("ps-onboarding"))
    #expect(question.prompt == "What would you ask first?")
    #expect(question.exhibits == nil)
    #expect(library.question("ps-pricing-test") == plain.question("ps-pricing-test"))
  }

  @Test func `a question of a new name is added at the end`() throws {
    let library = try PackLibrary.embedded(overlaidBy: [
      file(
        "mine.yaml", "questions",
        """
        questions:
          - {id: my-case, kind: technical, prompt: How would you serve this?}
        """)
    ])
    #expect(library.questions.count == (try Embedded.library.get()).questions.count + 1)
    #expect(library.questions.last?.id == "my-case")
    #expect(library.packs.last?.path == "mine.yaml")
    #expect(library.packs.last?.ids == ["my-case"])
  }

  @Test func `a rubric replaces the one of its kind, and probes of criteria it drops go too`()
    throws
  {
    let library = try PackLibrary.embedded(overlaidBy: [
      file(
        "team.yaml", "rubric",
        """
        kind: team_fit
        criteria:
          - id: TF1
            name: Respectful challenge
            weight: 100
            anchors: {1: attacks, 3: disagrees, 5: offers a way to settle it}
            required: [BH-CONFL]
            advice: Say the other point first.
        """)
    ])
    let rubric = try #require(library.rubrics[.teamFit])
    #expect(rubric.version == "2026-12-01")
    #expect(rubric.provenance.source == "a teacher")
    #expect(rubric.criteria.map(\.id) == ["TF1"])
    #expect(Set(library.probes(for: .teamFit).map(\.criterion)) == ["TF1"])
    #expect(!library.probes.contains { $0.criterion == "TF2" })
  }

  @Test func `a probe of the files for a criterion that they drop is reported`() {
    let rubric = file(
      "team.yaml", "rubric",
      """
      kind: team_fit
      criteria:
        - id: TF1
          name: Respectful challenge
          weight: 100
          anchors: {1: attacks, 3: disagrees, 5: offers a way to settle it}
          required: [BH-CONFL]
          advice: Say the other point first.
      """)
    let probes = file(
      "probes.yaml", "probes",
      """
      probes:
        - id: mine
          criterion: TF3
          reason: unsourced-figure
          wordings: [Where from?]
          priority: 5
      """)
    #expect(
      problems(overlaying: [rubric, probes])
        == "probes.yaml:6: probe `mine` names the criterion `TF3`, which no pack has; add it to a "
        + "pack or remove the name")
  }

  @Test func `two files that give the same name are reported with both places`() {
    let body = "questions:\n  - {id: my-case, kind: technical, prompt: Serve this?}"
    #expect(
      problems(overlaying: [file("a.yaml", "questions", body), file("b.yaml", "questions", body)])
        == "b.yaml:5: the question `my-case` is there already, at a.yaml:5; rename or remove one of "
        + "the two")
  }

  @Test func `a criterion that another rubric has already is reported with both places`() throws {
    let report = problems(overlaying: [
      file(
        "team.yaml", "rubric",
        """
        kind: team_fit
        criteria:
          - id: PS1
            name: Respectful challenge
            weight: 100
            anchors: {1: attacks, 3: disagrees, 5: offers a way to settle it}
            required: [BH-CONFL]
            advice: Say the other point first.
        """)
    ])
    let place = "team.yaml:6: the criterion `PS1` is there already, at "
    #expect(report.hasPrefix("\(place)embedded/rubrics/problem-solving.yaml:"))
    #expect(report.hasSuffix("; rename one of the two"))
  }

  @Test func `a lexicon that breaks the examples of an embedded rule is reported`() {
    let report = problems(overlaying: [
      file(
        "words.yaml", "lexicons",
        """
        lexicons:
          metric:
            about: Nothing that anybody says.
            terms: [xyzzy]
        """)
    ])
    #expect(report.contains("rule MT-TARGET misses"))
    #expect(report.contains("embedded/evidence/"))
  }

  @Test func `every problem of every file is reported, in the order of files and lines`() {
    let report = problems(overlaying: [
      PackFile(path: "c.yaml", text: "format: windtunnel/questions@7\n"),
      PackFile(path: "b.yaml", text: "[not, closed"),
      file(
        "a.yaml", "questions",
        """
        questions:
          - {id: one, kind: riddles, prompt: ""}
          - {id: two, kind: technical}
        """),
    ])
    let places = report.split(separator: "\n").map { $0.split(separator: " ").first ?? "" }
    #expect(places == ["a.yaml:5:", "a.yaml:5:", "a.yaml:6:", "b.yaml:2:", "c.yaml:1:"])
  }

  @Test func `names with control characters cannot write to the terminal`() {
    let report = problems(overlaying: [
      file(
        "\u{1B}[2J.yaml", "questions",
        #"questions: [{id: "\e[31m\u202Ered", kind: technical, prompt: Why?}]"#)
    ])
    #expect(
      report
        == "\\u{1b}[2J.yaml:4: the `id` of question `\\u{1b}[31m\\u{202e}red` is "
        + "`\\u{1b}[31m\\u{202e}red`; use at most 64 letters, digits, hyphens, underscores and dots, "
        + "a letter first")
  }

  @Test func `after a hundred problems only the number of the others is shown`() {
    let lines = (1...130).map { "  - {id: q\($0), kind: technical}" }
    let report = problems(overlaying: [
      file("many.yaml", "questions", (["questions:"] + lines).joined(separator: "\n"))
    ])
    let shown = report.split(separator: "\n")
    #expect(shown.count == 101)
    #expect(shown.last == "and 30 more")
  }
}
