// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Testing

/// Questions that a candidate asks, judged by evidence alone.
struct AskingTests {
  let assessor: Assessor
  let question: Question

  init() throws {
    let library = try Embedded.library.get()
    assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    question = try #require(library.question("ask-head-of-product"))
  }

  private func score(_ text: String) throws -> Int {
    try #require(assessor.assess(text, for: question).score)
  }

  @Test(arguments: AskingSamples.strong)
  func `specific questions with a reason are on the hiring side`(text: String) throws {
    let assessment = assessor.assess(text, for: question)
    let band = try #require(assessment.band)
    #expect(band >= .hire, "\(Self.shown(assessment))")
    #expect(assessment.criteria[0].level ?? .one >= .three, "\(Self.shown(assessment))")
    #expect(!assessment.flags.contains { $0.id == Assessor.gamingFlag })
  }

  @Test(arguments: AskingSamples.weak)
  func `perks, questions for any company and none at all are not`(text: String) throws {
    let assessment = assessor.assess(text, for: question)
    let band = try #require(assessment.band)
    #expect(band <= .noHire, "\(Self.shown(assessment))")
    #expect(assessment.criteria.allSatisfy { $0.level ?? .one <= .two })
  }

  @Test(arguments: AskingSamples.gaming)
  func `soup, copies and thirty questions reach level 4 nowhere`(text: String) throws {
    let assessment = assessor.assess(text, for: question)
    #expect(
      assessment.criteria.allSatisfy { $0.level ?? .one < .four }, "\(Self.shown(assessment))")
    #expect(try #require(assessment.band) <= .leaningNo, "\(Self.shown(assessment))")
  }

  @Test func `strong, middling and weak questions are told apart`() throws {
    let strong = try AskingSamples.strong.map(score)
    let middling = try AskingSamples.middling.map(score)
    let weak = try AskingSamples.weak.map(score)
    #expect(try #require(strong.min()) > #require(weak.max()), "\(strong) \(weak)")
    #expect(try #require(middling.min()) > #require(weak.max()), "\(middling) \(weak)")
    let means = [strong, middling].map { $0.reduce(0, +) / $0.count }
    #expect(means[0] >= means[1] + 20, "\(strong) \(middling)")
  }

  @Test(arguments: [0, 1])
  func `questions in other words come in the same order`(half: Int) throws {
    let samples = AskingSamples.others[half]
    let strong = try samples.strong.map(score)
    let middling = try samples.middling.map(score)
    let weak = try samples.weak.map(score)
    #expect(try #require(strong.min()) > #require(middling.max()), "\(strong) \(middling)")
    #expect(try #require(middling.min()) > #require(weak.max()), "\(middling) \(weak)")
  }

  @Test func `a list of questions is no word list, and is about its question`() {
    for text in AskingSamples.strong + AskingSamples.middling + [AskingSamples.thirty] {
      let examination = assessor.examine(text, for: question)
      #expect(examination.voids.allSatisfy { $0 == nil }, "\(text.prefix(60))")
      #expect(examination.wording.gain == 0)
    }
  }

  @Test func `one more question of the same quality never lowers a level`() {
    for (text, next) in zip(AskingSamples.middling, AskingSamples.middling.dropFirst()) {
      let alone = assessor.assess(text, for: question).criteria.map { $0.level ?? .one }
      let both = assessor.assess("\(text)\n\(next)", for: question).criteria
        .map { $0.level ?? .one }
      #expect(zip(alone, both).allSatisfy { $0 <= $1 }, "\(text.prefix(60))")
    }
  }

  @Test func `a reason that is added raises the last criterion`() {
    let text = AskingSamples.middling[0]
    let plain = assessor.assess(text, for: question).criteria[3].level
    let more = "\(text) I ask because I would start with a queue that both teams can see."
    let level = assessor.assess(more, for: question).criteria[3].level
    #expect(plain == .one)
    #expect(level ?? .one >= .three)
  }

  @Test func `what is asked without a question mark is a question all the same`() throws {
    let text = "I would like to know who decides when a training run has to wait for a customer"
    let assessment = assessor.assess(text, for: question)
    #expect(!assessment.flags.contains { $0.id == "no_questions" })
    #expect(assessment.criteria[0].level ?? .one >= .three)
  }

  @Test func `an answer in another language gets no level`() {
    let text = "Qui décide quand un entraînement doit attendre un client, et pourquoi ?"
    let assessment = assessor.assess(
      Array(repeating: text, count: 4).joined(separator: " "), for: question)
    #expect(assessment.band == nil)
  }

  @Test func `an override of a level moves the band by the rule that gave it`() throws {
    let assessment = assessor.assess(AskingSamples.middling[0], for: question)
    let same = try #require(assessor.regrade(assessment, with: [:]))
    #expect(same.score == assessment.score)
    #expect(same.band == assessment.band)
  }

  private static func shown(_ assessment: Assessment) -> String {
    let levels = assessment.criteria.map { "\($0.id.name) \($0.level?.rawValue ?? 0)" }
    return (levels + assessment.flags.map(\.id.name)).joined(separator: ", ")
  }
}
