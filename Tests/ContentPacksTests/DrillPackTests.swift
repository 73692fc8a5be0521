// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Drills
import InterviewContent
import Testing

struct DrillPackTests {
  @Test func `explanations and contrasts are read as templates`() throws {
    let library = try PackLibrary(files: SamplePacks.files(changing: SamplePacks.more))
    #expect(library.drills.map(\.id) == ["explain-log", "contrast-look"])
    #expect(library.drills.map(\.kind) == [.explanation, .contrast])
    #expect(library.drills.map(\.expires) == ["2027-03-01", nil])
    let drill = library.drills[0].drill(seed: 7)
    #expect(drill.prompt == "In 30 seconds, 75 words at most: What is the log for?")
    #expect(drill.hint == "When is it read?")
    guard case .explanation(let key) = drill.key else { throw Wrong.kind }
    #expect(key.criteria == ["C1"])
    #expect(key.points.map(\.wordings) == [["read … first", "not skip"]])
  }

  @Test func `a later drill of the same name replaces the earlier one`() throws {
    let text = try SamplePacks.text(of: "drills.yaml", "title: The log", to: "title: Our log")
    let own = PackFile(path: "own.yaml", text: text.replacing("C1", with: "PS1"))
    let library = try PackLibrary.embedded(overlaidBy: [own])
    let embedded = try Embedded.library.get()
    #expect(library.drills.count == embedded.drills.count + 2)
    #expect(library.drills.first { $0.id == "explain-log" }?.title == "Our log")
  }

  private enum Wrong: Error { case kind }

  @Test(arguments: [
    Mistake(
      "drills", "id: explain-log", to: "id: log",
      "drills.yaml:5: the `id` of explanation `log` is `log`; begin it with `explain-`"),
    Mistake(
      "drills", "id: contrast-look", to: "id: contrast-",
      "drills.yaml:18: the `id` of contrast `contrast-` is `contrast-`; begin it with `contrast-`"),
    Mistake(
      "drills", "seconds: 30", to: "seconds: 45",
      "drills.yaml:9: the `seconds` of explanation `explain-log` is `45`; the known ones are `30`, `60` and `90`"
    ),
    Mistake(
      "drills", "criteria: [C1]", to: "criteria: [C9]",
      "drills.yaml:11: explanation `explain-log` names the criterion `C9`, which no pack has for the kind "
        + "`problem_solving`; add it to a pack or remove the name"),
    Mistake(
      "drills", "read … first", to: "read …",
      "drills.yaml:14: the wording `read …` of point 1 of explanation `explain-log` has a part without a "
        + "word; write words, with `…` only between them"),
    Mistake(
      "drills", "passes: first", to: "passes: both",
      "drills.yaml:25: the `passes` of contrast `contrast-look` is `both`; the known ones are `first` and `second`"
    ),
    Mistake(
      "drills", "    why: One of them says what was done.\n", to: "",
      "drills.yaml:18: no `why` in contrast `contrast-look`; add `why: …`"),
    Mistake(
      "drills", "    hint: When is it read?", to: "    hints: When is it read?",
      "drills.yaml:15: unknown key `hints` in explanation `explain-log`; did you mean `hint`?\n"
        + "drills.yaml:5: no `hint` in explanation `explain-log`; add `hint: …`"),
  ])
  func `a mistake in a drill is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(Set(report.split(separator: "\n")) == Set(mistake.problem.split(separator: "\n")))
  }

  @Test func `a pack with neither list says so`() {
    let file = PackFile(
      path: "drills.yaml",
      text: """
        format: windtunnel/drills@1
        version: 2026-11-24
        provenance: {source: a test, date: 2026-11-24}
        """)
    #expect(
      problems([file]).contains(
        "drills.yaml:1: neither `explanations` nor `contrasts` in the file; add one of the two"))
  }
}
