// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Testing

struct SyntaxMistakeTests {
  @Test(arguments: [
    Mistake(
      "loops", "    title: A short loop", to: "   title: A short loop",
      "loops.yaml:6: this is not YAML: did not find expected '-' indicator while parsing a block "
        + "collection; check the indentation, colons and quotes here and just above"),
    Mistake(
      "loops", "title: A short loop", to: "title: \"A short loop",
      "loops.yaml:15: this is not YAML: found unexpected end of stream while scanning a quoted "
        + "scalar; check the indentation, colons and quotes here and just above"),
    Mistake(
      "loops", "title: A short loop", to: "title: A loop: short",
      "loops.yaml:6: this is not YAML: mapping values are not allowed in this context; check the "
        + "indentation, colons and quotes here and just above"),
    Mistake(
      "loops", "title: A short loop", to: "\ttitle: A short loop",
      "loops.yaml:6: this is not YAML: found a tab character that violates indentation while scanning "
        + "a plain scalar; check the indentation, colons and quotes here and just above"),
    Mistake(
      "loops", "title: A short loop", to: "title: A\n    title: B",
      "loops.yaml:6: the key `title` stands twice in one mapping; keep one"),
    Mistake(
      "loops", "    stages:", to: "---\n    stages:",
      "loops.yaml:7: a second document begins here; put it in a file of its own"),
    Mistake(
      "loops", "title: A short loop", to: "? [title]\n    : A short loop",
      "loops.yaml:6: a key is a list; a key must be one word"),
    Mistake(
      "loops", "title: A short loop", to: "title: *short",
      "loops.yaml:6: this is not YAML: found undefined alias; write the value out"),
    Mistake(
      "loops", "title: A short loop", to: "title: &t A short loop\n    id: *t",
      "loops.yaml:7: the alias `*t` repeats the value marked `&t`; packs take no aliases; write the "
        + "value out"),
    Mistake(
      "loops", "A short loop", to: "A short\u{7} loop",
      "loops.yaml:6: the control character U+0007; remove it"),
    Mistake(
      "loops", "A short loop", to: "A short\u{0} loop",
      "loops.yaml:6: the control character U+0000; remove it"),
    Mistake(
      "loops", "A short loop", to: "A short\u{86} loop",
      "loops.yaml:6: this is not YAML text: control characters are not allowed; remove the character"
    ),
    Mistake(
      "loops", "title: A short loop", to: #"title: "A short\e loop""#,
      "loops.yaml:6: the `title` of loop `short` has the control character U+1B; remove it"),
  ])
  func `text that is not YAML is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }

  @Test(arguments: ["", "\n\n", "# nothing but a comment\n", "---\n"])
  func `a file without a value is empty`(text: String) {
    #expect(
      problems([PackFile(path: "a.yaml", text: text)])
        == "a.yaml:1: the file is empty; begin it with `format: windtunnel/…`")
  }

  @Test func `a bomb of aliases is refused before it goes off`() {
    let levels = (1...9).map { level in
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]"
    }
    let bomb = (["a0: &a0 [lol, lol]"] + levels).joined(separator: "\n")
    #expect(
      problems([PackFile(path: "bomb.yaml", text: bomb)])
        == "bomb.yaml:2: the alias `*a0` repeats the value marked `&a0`; packs take no aliases; "
        + "write the value out")
  }

  @Test func `a bomb of aliases in keys is refused before it goes off`() {
    let levels = (1...30).map { "- &b\($0) {? [*b\($0 - 1), *b\($0 - 1)] : x}" }
    let bomb = (["- &b0 [x]"] + levels).joined(separator: "\n")
    #expect(problems([PackFile(path: "bomb.yaml", text: bomb)]).hasPrefix("bomb.yaml:2: the alias"))
  }

  @Test(arguments: ["R&D and P&L are *bold* here", "a & b * c", "5 * 3 & 4"])
  func `signs inside a text are no aliases`(prompt: String) throws {
    let text = try SamplePacks.text(
      of: "questions.yaml", "Fewer people return. What do you do?", to: prompt)
    let library = try PackLibrary(files: SamplePacks.files(changing: ["questions.yaml": text]))
    #expect(library.questions.map(\.prompt) == [prompt])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000),
    (0..<3_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
  ])
  func `deep nesting is refused and does not exhaust the stack`(text: String) {
    let report = problems([PackFile(path: "deep.yaml", text: text)])
    #expect(report.hasPrefix("deep.yaml:"))
  }

  @Test func `values nested more than twenty deep are refused`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth)
    }
    let deep = problems([PackFile(path: "deep.yaml", text: nested(21))])
    #expect(
      deep == "deep.yaml:1: values are nested more than 20 deep; no pack needs that; flatten them")
    #expect(!problems([PackFile(path: "deep.yaml", text: nested(20))]).contains("nested"))
  }

  @Test func `too many values are refused`() {
    let text = "[" + String(repeating: "a,", count: 200_000) + "a]"
    #expect(
      problems([PackFile(path: "many.yaml", text: text)])
        == "many.yaml:1: the file holds more than 200000 values; split it")
  }

  @Test func `a text over the largest size is refused`() {
    let text = String(repeating: "#", count: PackFile.largestFile + 1)
    #expect(
      problems([PackFile(path: "large.yaml", text: text)])
        == "large.yaml:1: the file has 5000001 bytes; at most 5000000 are read; split it")
  }

  @Test func `a byte order mark and foreign line ends do no harm`() throws {
    let text = "\u{FEFF}" + SamplePacks.loops.replacing("\n", with: "\r\n")
    let library = try PackLibrary(files: SamplePacks.files(changing: ["loops.yaml": text]))
    #expect(library.loops.map(\.title) == ["A short loop"])
  }
}
