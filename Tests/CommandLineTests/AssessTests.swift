// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct AssessTests {
  @Test func `an answer is read from a file and from standard input alike`() async throws {
    let folder = try TemporaryFolder()
    try Data(Answers.strong.utf8).write(to: URL(filePath: folder.path(of: "answer.txt")))
    let file = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", "answer.txt", in: folder)
    let input = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", "-", input: .text(Answers.strong))
    let byDefault = try await Tool.run(
      "assess", "--json", "--question", "ps-onboarding", input: .text(Answers.strong))
    #expect(file.status == 0)
    #expect(file.errors == "")
    #expect(file.output == input.output)
    #expect(file.output == byDefault.output)
    #expect(file.output.hasSuffix("}\n"))
    #expect(!file.output.dropLast().contains("\n"), "one object on one line")
  }

  @Test func `quotes are the bytes of the answer between their offsets`() async throws {
    for answer in [Answers.strong, "\u{FEFF}\r\n" + Answers.strong, Answers.zeroWidth] {
      let run = try await Tool.run(
        "assess", "--question", "ps-onboarding", "--json", input: .text(answer))
      #expect(run.status == 0)
      let result = try AssessmentResult(run.output)
      #expect(result.wrongQuotes(of: answer).isEmpty)
      #expect(result.version == 1)
      #expect(result.question_id == "ps-onboarding")
      #expect(result.kind == "problem_solving")
      for criterion in result.criteria {
        guard let level = criterion.level else { continue }
        #expect((1...5).contains(level))
        #expect(try #require(criterion.low) <= level && level <= #require(criterion.high))
        #expect(
          level == 1 || !criterion.quotes.isEmpty, "\(criterion.id) has a level without words")
      }
    }
  }

  @Test func `a strong answer is quoted`() async throws {
    let run = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(Answers.strong))
    let result = try AssessmentResult(run.output)
    #expect(!result.quotes.isEmpty)
    #expect(result.band.map((1...6).contains) == true)
    #expect(result.score.map((0...100).contains) == true)
  }

  @Test(arguments: ["", "\n", "   \n\t\n", "\u{200B}\u{FEFF}"])
  func `an empty answer is at level 1 everywhere and says so`(answer: String) async throws {
    let run = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(answer))
    #expect(run.status == 0)
    let result = try AssessmentResult(run.output)
    #expect(result.criteria.allSatisfy { $0.level == nil || $0.level == 1 })
    #expect(result.criteria.contains { $0.level == 1 })
    #expect(result.score == 0)
    #expect(result.band == 1)
    #expect(result.notices.contains("The answer is empty."))
  }

  @Test func `an answer in another language is not scored and says so`() async throws {
    let run = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(Answers.french))
    #expect(run.status == 0)
    let result = try AssessmentResult(run.output)
    #expect(result.score == nil)
    #expect(result.band == nil)
    #expect(result.criteria.allSatisfy { $0.level == nil && $0.quotes.isEmpty })
    let notice = "This answer is in French. Only English is assessed, so it was not scored."
    #expect(result.notices == [notice])
    let text = try await Tool.run(
      "assess", "--question", "ps-onboarding", input: .text(Answers.french))
    #expect(text.output.contains("not assessed"))
    #expect(text.output.contains("This answer is in French."))
  }

  @Test func `right-to-left text is not scored, and nothing breaks`() async throws {
    let run = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(Answers.rightToLeft))
    #expect(run.status == 0)
    #expect(try AssessmentResult(run.output).score == nil)
  }

  @Test func `200 kB are read whole`() async throws {
    let filler = "In the first week I would compare the segments with retention because it moved.\n"
    let answer = String(repeating: filler, count: 200_000 / filler.utf8.count + 1) + Answers.strong
    let run = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(answer))
    #expect(run.status == 0)
    let result = try AssessmentResult(run.output)
    #expect(result.wrongQuotes(of: answer).isEmpty)
    #expect(result.quotes.contains { $0.start > 200_000 })
  }

  @Test func `the scorecard fits the terminal and cannot steer it`() async throws {
    let answer =
      Answers.strong + "\n\u{1B}]0;title\u{7}\u{1B}[2J I would look, because users left.\r"
    let run = try await Tool.run("assess", "--question", "ps-onboarding", input: .text(answer))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Problem solving: "))
    #expect(!run.outputBytes.contains { $0 < 32 && $0 != 10 })
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `a question of one's own is read like any other of its kind`() async throws {
    let folder = try TemporaryFolder()
    let own = """
      {"id": "my-own", "kind": "problem_solving", "prompt": "Why did enterprise completion fall?", "exhibits": "51% -> 36%"}
      """
    try Data(own.utf8).write(to: URL(filePath: folder.path(of: "own.json")))
    let run = try await Tool.run(
      "assess", "--question", "own.json", "--json", input: .text(Answers.strong), in: folder)
    #expect(run.status == 0)
    let result = try AssessmentResult(run.output)
    #expect(result.question_id == "my-own")
    #expect(result.score != nil)
  }
}
