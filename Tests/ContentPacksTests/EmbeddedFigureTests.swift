// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Testing

/// What wrong and right figures do under the rules of the program, evidence alone.
struct EmbeddedFigureTests {
  let library: PackLibrary
  let assessor: Assessor

  init() throws {
    library = try Embedded.library.get()
    assessor = Assessor(
      rules: library.rules.byEvidenceAlone(), rubrics: Array(library.rubrics.values))
  }

  private let question = Question(
    id: "own", kind: .technical, prompt: "How would you serve the assistant, and at what cost?")

  /// One GPU hour at 2 euros and 1,000 requests an hour cost 0.002 euros each.
  private let text =
    "At 2 euros for a GPU hour and 1,000 requests an hour, one request costs 2 cents, because the machine is never idle."

  private func level(of criterion: String, _ verdict: CheckedFigure.Verdict?) -> Int? {
    let figures = verdict.map { [CheckedFigure(range: 0..<text.utf8.count, verdict: $0)] } ?? []
    let result = assessor.assess(text, for: question, figures: figures)
    return result.criteria.first { $0.id.name == criterion }?.level?.rawValue
  }

  @Test(arguments: ["TE2", "TE5"])
  func `a wrong cost costs the criteria of cost`(criterion: String) throws {
    let plain = try #require(level(of: criterion, nil))
    #expect(plain >= 3)
    #expect(level(of: criterion, .wrong(message: "It should be 0.2 cents.")) == 2)
    #expect(level(of: criterion, .computed) == plain)
  }

  @Test func `every criterion about numbers is held down by a wrong one, and no other is`() {
    let caps = library.rubrics.values.flatMap(\.criteria)
      .compactMap { criterion in
        criterion.caps["wrong_number"].map { (criterion.id.name, $0.rawValue) }
      }
    #expect(
      Dictionary(uniqueKeysWithValues: caps) == [
        "SC1": 4, "PS2": 4, "PS4": 3, "PR4": 4, "PR5": 3, "BE3": 4, "BE4": 3, "TE1": 4, "TE2": 3,
        "TE5": 3, "TF2": 4, "EX2": 3, "EX3": 3, "CQ2": 3,
      ])
  }
}
