// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// That an answer to another question is known as one, on questions that nothing was fitted on.
struct TopicTests {
  private static let ovens = Question(
    id: "ovens", kind: .problemSolving,
    prompt: "Customers bring back bread from the new ovens. What do you do?",
    exhibits: """
      Returned loaves rose from 2% to 9% since 4 March. The new ovens bake at 230 degrees, the old ones at 215. The flour \
      supplier changed on 1 March. 14 bakers work in two shifts; the night shift bakes 3,400 loaves. A thermometer costs 85 EUR.
      """)
  private static let ferry = Question(
    id: "ferry", kind: .problemSolving,
    prompt: "Passengers miss the evening ferry to the island. What would you change?",
    exhibits: """
      310 passengers an evening, 46 of them too late. The bus reaches the harbour five minutes before the ferry departs. The \
      queue at the ticket window takes 7 minutes; 60% of passengers buy there. A second window costs 1,900 EUR a month.
      """)
  private static let story = Question(
    id: "story", kind: .behavioral, prompt: "Tell me about a colleague who would not listen to you."
  )

  private static let plan = """
    Before anybody touches the new ovens I would separate flour and heat, because both changed in March. Bake 200 loaves at \
    215 degrees with flour of the new supplier, and the same at 230, both in the night shift, and let three bakers judge crust \
    and crumb blind. Returned loaves went from 2% to 9%, so of 3,400 about 240 more come back. A thermometer for 85 EUR tells \
    whether the oven shows its heat honestly. If the heat explains the returns, lower it tonight; if the flour does, ask the \
    supplier for the old mill. Customers with a receipt get fresh bread tomorrow morning, and the shop assistants write every \
    complaint on paper: burnt, raw, or merely darker than usual. Within a week I expect returns under 4%; otherwise somebody \
    measures humidity inside the proving cabinet, which nobody has mentioned yet.
    """
  private static let told = """
    In the bakery where I worked I told the head baker that the ovens ran too hot. He did not listen, since he had baked for \
    thirty years. I wrote down the returned loaves for two weeks, and we laid the list beside the thermometer. He saw that every \
    bad tray came from the left side. We turned the heat down together, and complaints fell by half. I should have asked him \
    earlier what he had noticed himself, because he knew about the left door and I never gave him a chance to say it.
    """

  private func isElsewhere(
    _ text: String, for question: Question, among library: [Question]
  ) throws -> Bool {
    let topics = TopicModel(
      topics: [], rarity: ["new": 2, "change": 2], usualRarity: 5,
      limits: TopicLimits(known: 0.7, story: 0.4, other: 0.15))
    let wording = WordingModel(
      phrases: [], levels: LevelFit(starts: [:], usual: 1, wording: 1, evidence: 1, spread: 0),
      band: BandFit(start: 1, wording: 1, evidence: 1), topics: topics)
    let rules = try RuleSet(
      lexicons: Samples.lexicons, evidence: [], flags: [], wording: wording, questions: library)
    let assessor = Assessor(rules: rules, rubrics: QuestionKind.allCases.map(Samples.rubric))
    return assessor.examine(text, for: question).voids.contains(.elsewhere)
  }

  @Test(arguments: [[ovens, ferry, story], [ferry, story], []])
  func `an answer to its own question is one, known or not`(library: [Question]) throws {
    #expect(try !isElsewhere(Self.plan, for: Self.ovens, among: library))
    #expect(try !isElsewhere(Self.told, for: Self.story, among: library))
  }

  @Test(arguments: [[ovens, ferry], [ovens]])
  func `an answer to a question of the library is none to another, known or not`(
    library: [Question]
  ) throws {
    #expect(try isElsewhere(Self.plan, for: Self.ferry, among: library))
  }

  @Test func `nothing is said where the library holds no other question`() throws {
    #expect(try !isElsewhere(Self.plan, for: Self.ferry, among: [Self.ferry]))
  }

  @Test func `a plan is no story, and a story may be about what another question is about`() throws
  {
    #expect(try isElsewhere(Self.plan, for: Self.story, among: [Self.ovens, Self.story]))
    #expect(try !isElsewhere(Self.told, for: Self.story, among: [Self.ovens, Self.story]))
  }

  @Test func `a question that says almost the same is not another one`() throws {
    let other = Question(
      id: "other", kind: .problemSolving, prompt: Self.ovens.prompt,
      exhibits: Self.ovens.exhibits?.replacing("two shifts", with: "turns"))
    #expect(try !isElsewhere(Self.plan, for: other, among: [Self.ovens]))
  }

  @Test func `too short an answer is not judged`() throws {
    let short = String(Self.plan.prefix(120))
    #expect(try !isElsewhere(short, for: Self.ferry, among: [Self.ovens]))
  }

  @Test func `empty questions and huge numbers are compared like others`() throws {
    let empty = Question(id: "empty", kind: .technical, prompt: "", exhibits: "0 1e308 -5 9e999")
    #expect(try !isElsewhere(Self.plan, for: Self.ovens, among: [empty]))
    #expect(try isElsewhere(Self.plan, for: empty, among: [Self.ovens]))
  }
}
