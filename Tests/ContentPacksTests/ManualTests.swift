// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import Foundation
import InterviewContent
import Testing

/// The examples in `docs/packs.md` are what the program reads.
struct ManualTests {
  /// Returns the YAML examples of the manual, each as a file.
  private func examples() throws -> [PackFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let manual = try String(contentsOf: root.appending(path: "docs/packs.md"), encoding: .utf8)
    let blocks = manual.split(separator: "```yaml\n").dropFirst()
    return blocks.enumerated().map { number, block in
      let text = String(
        block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex))
      return PackFile(path: "example-\(number + 1).yaml", text: text)
    }
  }

  @Test func `the examples of the manual load, one of every format`() throws {
    let examples = try examples()
    let library = try PackLibrary.embedded(overlaidBy: examples)
    let added = library.packs.suffix(examples.count)
    #expect(added.map(\.format) == PackFormat.allCases)
    let plain = try Embedded.library.get()
    #expect(library.questions.count == plain.questions.count + 1)
    #expect(library.rules.evidence.count == plain.rules.evidence.count + 1)
    #expect(library.curveballs.last?.id == "our-budget-cut")
    #expect(library.exampleQuestions.last?.id == "our-release-gate")
  }
}
