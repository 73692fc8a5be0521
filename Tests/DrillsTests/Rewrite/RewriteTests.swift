// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import Drills
import InterviewContent
import Quantities
import SpacedRepetition
import Testing

@Suite struct `A passage that is written anew` {
  private static let assessor = Result { () throws(PackFailure) in
    let library = try PackLibrary.embedded()
    return Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
  }

  private static let question = Question(
    id: "own-open", kind: .executive,
    prompt: "Our weights are free. Why would anybody pay us in three years?")
  private static let passage = """
    Customers will pay because leaving becomes unattractive: adapters are stored in our own format, and the switching costs \
    rise with every agent they build.
    """
  private static let better = """
    A regression service replays their own cases inside their cluster and tells them what breaks before the next version. \
    Hospitals pay for an upgrade that does not break their prompts, because their auditor asks for it, at 40,000 EUR a year \
    per environment. If after a year fewer than 30% of customers run the comparison, I was wrong and should have built hosting.
    """

  private static let drill = Drill(
    template: "failure-flag", seed: 0, prompt: "Write the passage again.", target: Seconds(120),
    key: .explanation(
      ExplanationKey(
        question: question, mostWords: 150,
        rewrite: Rewrite(
          flag: "walled_garden", name: "Lock-in as the plan", passage: passage,
          better: "Name a value that free weights leave."))))

  private func read(_ text: String, after seconds: Int = 60, hint: Bool = false) throws
    -> DrillResult
  {
    let assessor = try Self.assessor.get()
    return DrillChecker { question, text in assessor.assess(text, for: question) }
      .check(
        DrillAnswer(text: text, elapsed: Seconds(seconds), tookHint: hint), to: Self.drill)
  }

  @Test func `passes once the flag is gone and something stands in its place`() throws {
    let result = try read(Self.better)
    #expect(result.rating >= .good, "\(result)")
    #expect(result.missed.isEmpty)
    for finding in result.found {
      let quote = try #require(finding.quote)
      #expect(Array(Self.better.utf8)[quote.start..<quote.end].elementsEqual(quote.text.utf8))
    }
  }

  @Test func `fails with the words when the flag is still there`() throws {
    let result = try read(
      Self.better
        + " And adapters are stored in our own format, so that leaving becomes unattractive and switching costs rise."
    )
    #expect(result.rating == .again)
    #expect(result.missed.first?.quote != nil)
    #expect(result.reference == ["Name a value that free weights leave."])
  }

  @Test(arguments: [
    "", "  \n", "\u{202E}\u{0}", "yes", "We will see what customers want.", ".....",
  ])
  func `fails when nothing stands in its place`(text: String) throws {
    #expect(try read(text).rating == .again)
  }

  @Test func `fails when it is the same passage`() throws {
    #expect(try read(Self.passage.uppercased()).reason.contains("same passage"))
  }

  @Test func `is hard when it took more than twice the time, not when it took twice`() throws {
    #expect(try read(Self.better, after: 241).rating == .hard)
    #expect(try read(Self.better, after: 240).rating == .good)
  }

  @Test func `fails with a hint`() throws {
    #expect(try read(Self.better, hint: true).rating == .again)
  }

  @Test func `is hard when it is too long`() throws {
    let longer =
      Self.better + "\n\n" + Array(repeating: Self.better, count: 3).joined(separator: "\n")
    #expect(try read(longer).rating <= .hard)
  }
}
