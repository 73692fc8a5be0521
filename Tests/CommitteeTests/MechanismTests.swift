// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

@testable import Committee

struct MechanismTests {
  @Test(arguments: CommitteeEvidence.all.map(\.id.name))
  func `a mechanism is found where it is said and not where it is only named`(id: String) throws {
    let rule = try #require(CommitteeEvidence.all.first { $0.id.name == id })
    #expect(rule.examples.yes.count >= 1 && rule.examples.no.count >= 1)
    let wrong = CommitteeReader.rules.wrongExamples(of: rule)
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func `the paradox of open weights needs adoption, security and feedback`() throws {
    let card = try Samples.card(Samples.place(1), Samples.openWeights, Samples.openAnswer)
    let item = try #require(try Samples.decide([card]).finding(.openWeights))
    #expect(item.level == .strong)
    #expect(item.mechanisms.allSatisfy { $0.status == .found })
    #expect(item.best != nil && item.wasAsked)
  }

  @Test func `what a candidate asks is no evidence for any item`() throws {
    let asked = Question(
      id: "own-ask", kind: .candidateQuestions, prompt: "What would you like to ask us?")
    let decision = try Samples.decide([
      try Samples.card(Samples.place(1), asked, Samples.openAnswer)
    ])
    #expect(!decision.items.flatMap(\.mechanisms).contains { $0.status == .found })
  }

  @Test func `a deed counts for ownership where people are spoken of, and not in a case`() throws {
    let found = { (kind: QuestionKind) throws -> Set<String> in
      let question = Question(id: "own-launch", kind: kind, prompt: Samples.launch.prompt)
      let card = try Samples.card(Samples.place(1), question, Samples.launchAnswer)
      let item = try Samples.decide([card]).finding(.ownership)
      return Set((item?.mechanisms ?? []).filter { $0.status == .found }.map(\.id))
    }
    #expect(try found(.behavioral).isSuperset(of: ["fault", "result"]))
    #expect(try found(.problemSolving).isDisjoint(with: ["learning", "challenge", "result"]))
  }

  @Test func `the best words of an item are those that were said where it was asked for`() throws {
    let cards = [
      try Samples.card(Samples.place(1), Samples.launch, Samples.cutAnswer),
      try Samples.card(Samples.place(2), Samples.cut, Samples.cutAnswer),
    ]
    let best = try #require(try Samples.decide(cards).finding(.resourceAsymmetry)?.best)
    #expect(best.words.place == Samples.place(2))
  }

  @Test func `a slogan shows nothing, and a question that was dodged is weak`() throws {
    let slogan = """
      Open source is part of our DNA. Free weights lead to adoption, adoption leads to ecosystem and the flywheel turns. We \
      listen to feedback, care about security, and our mission is to democratise intelligence for everybody in Europe.
      """
    let card = try Samples.card(Samples.place(1), Samples.openWeights, slogan)
    let decision = try Samples.decide([card])
    let item = try #require(decision.finding(.openWeights))
    #expect(item.level == .weak)
    #expect(!item.mechanisms.contains { $0.status == .found })
    let unasked = try #require(decision.finding(.regulation))
    #expect(unasked.level == .notShown && !unasked.wasAsked)
  }

  @Test func `a plan that ignores the shock is no strong work under scarcity`() throws {
    let text = Samples.cutAnswer
    let words = "So enterprise keeps 12 units with a fence"
    let ignored = try Samples.card(
      Samples.place(1), Samples.cut, text, outcomes: [Samples.outcome(.ignored, words, in: text)])
    let adapted = try Samples.card(
      Samples.place(1), Samples.cut, text, outcomes: [Samples.outcome(.adapted, words, in: text)])
    let bad = try #require(try Samples.decide([ignored]).finding(.resourceAsymmetry))
    let good = try #require(try Samples.decide([adapted]).finding(.resourceAsymmetry))
    #expect(bad.level < .strong && bad.level <= good.level)
    #expect(bad.worst?.words.quote.text == words)
    #expect(good.mechanisms.first { $0.id == "shock" }?.status == .found)
    #expect(bad.mechanisms.first { $0.id == "shock" }?.status == .missing)
  }

  @Test func `a sentence about backlogs is no evidence for any item`() throws {
    let plain = try Samples.decide([
      try Samples.card(Samples.place(1), Samples.cut, Samples.cutAnswer)
    ])
    let routine = Samples.cutAnswer.replacing(
      "So enterprise keeps 12 units",
      with: "So in the PRD and the backlog enterprise keeps 12 units")
    let decision = try Samples.decide([try Samples.card(Samples.place(1), Samples.cut, routine)])
    #expect(plain.quotes.contains { $0.quote.text.contains("enterprise keeps 12") })
    #expect(
      !decision.items.flatMap(\.mechanisms).contains {
        $0.words?.quote.text.contains("backlog") == true
      })
  }

  @Test func `a card in another language gives no evidence and no band`() throws {
    let text = """
      Weil jeder die Gewichte herunterladen kann, prüft die Bank das Modell, bevor der Einkauf von uns hört, und danach zahlt sie \
      für Wartung und Betrieb, weil der Prüfer es verlangt.
      """
    let decision = try Samples.decide([
      try Samples.card(Samples.place(1), Samples.openWeights, text)
    ])
    #expect(decision.cards[0].band == nil && decision.quotes.isEmpty)
    #expect(decision.items.allSatisfy { $0.level == .notShown })
    #expect(!decision.isHire)
  }
}
