// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Testing

/// How answers are built, read by the rules of the program.
struct AnswerShapeTests {
  let assessor: Assessor

  init() throws {
    let library = try Embedded.library.get()
    assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
  }

  private func shape(_ text: String, _ kind: QuestionKind) -> AnswerShape? {
    let question = Question(
      id: "own", kind: kind, prompt: "Tell me about a launch that failed. What did you change?")
    return assessor.explain(assessor.examine(text, for: question)).shape
  }

  private static let story = """
    The miss was mine: in May 2024 I ignored the security review to keep the date, and we lost two pilots worth 80,000 EUR. The \
    research lead wanted two more weeks, and she had a point: her traces showed that one answer in twenty leaked a name. Her \
    traces convinced me, so I withdrew the launch, and we agreed on a gate of 500 red-team prompts. Since then every launch of \
    ours has that gate; in the next two quarters no pilot was lost, and activation rose from 31% to 44%.
    """

  @Test func `a story shows where its parts begin, and who acts in it`() throws {
    let found = try #require(shape(Self.story, .behavioral))
    #expect(
      found.inOrder.map(\.name) == ["Situation", "Own deed", "Result", "Lesson", "The other side"])
    #expect(found.inOrder.map(\.sentence) == [1, 1, 1, 1, 2])
    #expect(found.own >= 2 && found.shared >= 1)
    let share = found.parts.map(\.share).reduce(0, +)
    #expect(share > 0.4 && share <= 1.000_001)
  }

  @Test func `what is not there is missing, and an empty answer has nothing`() throws {
    let thin = try #require(
      shape("The team did a great job and the launch went well.", .behavioral))
    #expect(thin.missing.map(\.name).contains("Lesson"))
    let empty = try #require(shape("", .productSense))
    #expect(empty.inOrder.isEmpty && empty.missing.count == 5)
    #expect(empty.own == 0 && empty.shared == 0)
  }

  @Test(arguments: [QuestionKind.technical, .teamFit, .executive, .candidateQuestions])
  func `kinds without parts to go through have no shape`(kind: QuestionKind) {
    #expect(shape(Self.story, kind) == nil)
  }

  @Test(arguments: [QuestionKind.behavioral, .problemSolving, .productSense, .screening])
  func `parts begin in the order that is told, and their shares are no more than all`(
    kind: QuestionKind
  ) throws {
    for text in FollowUpPropertyTests.answers {
      guard let shape = shape(text, kind) else { continue }
      let numbers = shape.inOrder.compactMap(\.sentence)
      #expect(numbers == numbers.sorted())
      #expect(shape.parts.map(\.share).reduce(0, +) <= 1.000_001)
    }
  }
}
