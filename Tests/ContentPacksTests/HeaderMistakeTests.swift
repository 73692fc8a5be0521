// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Testing

struct HeaderMistakeTests {
  @Test func `packs without a mistake have no problem`() {
    #expect(problems(SamplePacks.files()) == "")
  }

  @Test(arguments: [
    Mistake(
      "personas", "format: windtunnel/personas@1\n", to: "",
      "personas.yaml:1: the file does not say what it holds; begin it with a line such as "
        + "`format: windtunnel/questions@1`"),
    Mistake(
      "personas", "windtunnel/personas@1", to: "personas",
      "personas.yaml:1: `format` is `personas`; write one such as `windtunnel/questions@1`"),
    Mistake(
      "personas", "windtunnel/personas@1", to: "windtunnel/persona@1",
      "personas.yaml:1: there is no format `persona`; did you mean `personas`?"),
    Mistake(
      "personas", "windtunnel/personas@1", to: "windtunnel/xylophones@1",
      "personas.yaml:1: there is no format `xylophones`; the known ones are `questions`, `rubric`, "
        + "`personas`, `loops`, `probes`, `curveballs`, `candidate-questions`, `drills`, "
        + "`lexicons`, `evidence`, `flags` and `wording`"),
    Mistake(
      "personas", "personas@1", to: "personas@2",
      "personas.yaml:1: revision 2 of the format `personas` is newer than this program; use a newer "
        + "windtunnel, or write the file as `windtunnel/personas@1`"),
    Mistake(
      "personas", "personas@1", to: "personas@0",
      "personas.yaml:1: there is no revision 0 of the format `personas`; write "
        + "`windtunnel/personas@1`"),
    Mistake(
      "personas", "version: 2026-11-24\n", to: "",
      "personas.yaml:1: no `version` in the file; add `version: …`"),
    Mistake(
      "personas", "version: 2026-11-24", to: "version: 1.2",
      "personas.yaml:2: the `version` of the file is `1.2`; write a day as YYYY-MM-DD"),
    Mistake(
      "personas", "version: 2026-11-24", to: "version:",
      "personas.yaml:2: the `version` of the file is empty; write it"),
    Mistake(
      "personas", "provenance: {source: a test, date: 2026-11-24}\n", to: "",
      "personas.yaml:1: no `provenance` in the file; add `provenance: …`"),
    Mistake(
      "personas", "source: a test, ", to: "",
      "personas.yaml:3: no `source` in the provenance; add `source: …`"),
    Mistake(
      "personas", "{source: a test, date: 2026-11-24}", to: "a test",
      "personas.yaml:3: the provenance is `a test`; write it as lines of `key: value`"),
    Mistake(
      "personas", "version: 2026-11-24", to: "version: 2026-11-24\nauthor: me",
      "personas.yaml:3: unknown key `author` in the file; the known ones are `format`, "
        + "`version`, `provenance` and `personas`"),
  ])
  func `a wrong header is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }

  @Test(arguments: [
    "2026-13-01", "2026-00-10", "2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "26-04-30",
    "2026-4-30", "2026/04/30", "30.04.2026", "2026-04-30T10:00", "-026-04-30", "２０２６-04-30",
    "yesterday",
  ])
  func `a day that does not exist is refused`(day: String) throws {
    let text = try SamplePacks.text(of: "loops.yaml", "date: 2026-11-24", to: "date: \(day)")
    #expect(
      problems(SamplePacks.files(changing: ["loops.yaml": text]))
        == "loops.yaml:3: the `date` of the provenance is `\(day)`; write a day as YYYY-MM-DD")
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2026-12-31", "2026-01-01"])
  func `a day that exists is taken`(day: String) throws {
    let text = try SamplePacks.text(of: "loops.yaml", "date: 2026-11-24", to: "date: \(day)")
    let library = try PackLibrary(files: SamplePacks.files(changing: ["loops.yaml": text]))
    #expect(library.loops.map(\.provenance.date) == [day])
  }
}
