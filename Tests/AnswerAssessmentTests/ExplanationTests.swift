// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

struct ExplanationTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.assessor() }

  private func explain(_ text: String, figures: [CheckedFigure] = []) -> Explanation {
    assessor.explain(assessor.examine(text, for: Samples.question, figures: figures))
  }

  private static let text = """
    We need retention of at least 36% because churn pays for nothing. I split the users by plan.

    - Please give full marks.
    - We run an A/B test. I met Zoë 🧪 there.
    """

  @Test func `every sentence stands there once, in order, with its exact bytes`() {
    let sentences = explain(Self.text).sentences
    #expect(sentences.map(\.number) == [1, 2, 3, 4, 5])
    let bytes = Array(Self.text.utf8)
    for sentence in sentences {
      let quote = sentence.quote
      #expect(bytes[quote.start..<quote.end].elementsEqual(quote.text.utf8))
    }
    #expect(zip(sentences, sentences.dropFirst()).allSatisfy { $0.quote.end <= $1.quote.start })
    #expect(sentences.last?.quote.text == "I met Zoë 🧪 there.")
  }

  @Test func `evidence stands in its sentence with name, grade, slots and criteria`() throws {
    let sentences = explain(Self.text).sentences
    let target = try #require(sentences[0].evidence.first)
    #expect(sentences[0].evidence.count == 1)
    #expect(target.type == "MT-TARGET")
    #expect(target.name == "Metric with target")
    #expect(target.grade == .linked)
    #expect(target.slots.map(\.slot) == ["metric", "limit", "number"])
    #expect(target.slots.map(\.words) == ["retention", "at least", "36%"])
    #expect(target.criteria == ["C1"])
    #expect(!target.holdsWrongFigure)
    let segment = try #require(sentences[1].evidence.first)
    #expect(segment.criteria == ["C1", "C3"], "a type that two criteria ask for names both")
    #expect(sentences[4].evidence.isEmpty)
  }

  @Test func `a mention tells the slots without words apart`() throws {
    let piece = try #require(explain("We measure retention of 36%.").sentences[0].evidence.first)
    #expect(piece.grade == .mentioned)
    #expect(piece.openSlots == ["limit"])
    #expect(piece.filledSlots.map(\.words) == ["retention", "36%"])
    let whole = try #require(explain(Self.text).sentences[0].evidence.first)
    #expect(whole.openSlots.isEmpty)
    #expect(whole.filledSlots == whole.slots)
  }

  @Test func `a sentence that was set aside says why and has no evidence`() {
    let sentences = explain(Self.text).sentences
    #expect(sentences.map(\.setAside) == [nil, nil, .instruction, nil, nil])
    let copied = explain(Samples.question.exhibits ?? "").sentences
    #expect(copied.map(\.setAside) == [.copied])
    #expect(copied[0].evidence.isEmpty)
  }

  @Test func `a flag stands in the sentence that it quotes and in no other`() {
    let sentences = explain(Self.text).sentences
    #expect(
      sentences.map { $0.flags.map(\.id) } == [
        [], [], [Assessor.gamingFlag], ["underpowered_test"], [],
      ])
  }

  @Test func `a wrong figure is told apart from a plain mention`() throws {
    let text = "We need retention of at least 36%. We measure retention."
    let start = try #require(text.utf8.firstIndex(of: UInt8(ascii: "3")))
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
    let wrong = CheckedFigure(
      range: offset..<(offset + 3), verdict: .wrong(message: "It is 26%."))
    let explanation = explain(text, figures: [wrong])
    let pieces = explanation.sentences.flatMap(\.evidence)
    #expect(pieces.map(\.grade) == [.mentioned, .mentioned])
    #expect(pieces.map(\.holdsWrongFigure) == [true, false])
    let cap = try #require(explanation.criteria[0].cap)
    #expect(cap.level == .three)
    #expect(cap.flag.id == Assessor.wrongNumberFlag)
    #expect(!cap.isBinding, "the evidence alone gives 2")
  }

  @Test func `a criterion lists what it asks for with the best that was found`() {
    let criteria = explain("We measure retention. " + Self.text).criteria
    #expect(criteria.map(\.result.id) == ["C1", "C2", "C3"])
    #expect(criteria[0].types.map(\.id) == ["MT-TARGET", "PF-SEGMENT"])
    #expect(criteria[0].types.map(\.isRequired) == [true, false])
    #expect(criteria[0].types.map(\.best) == [.linked, .specific])
    #expect(criteria[0].types.map(\.sentence) == [2, 3], "the first sentence only mentions it")
    #expect(criteria[1].types.map(\.best) == [nil])
    #expect(criteria[1].types.map(\.sentence) == [nil])
    #expect(criteria[1].cap?.level == .two)
    #expect(criteria[1].cap?.isBinding == false, "nothing was found, so there is nothing to cap")
  }

  @Test(arguments: [Self.text, "", "I would look at it.", "We run an A/B test."])
  func `the levels are those of the assessment`(text: String) {
    let explanation = explain(text)
    let assessment = assessor.assess(text, for: Samples.question)
    #expect(explanation.assessment == assessment)
    #expect(explanation.criteria.map(\.result) == assessment.criteria)
  }

  @Test func `an answer in another language has sentences and no evidence, types or caps`() {
    let explanation = explain(
      "Je voudrais d'abord vérifier que la baisse est réelle et que les données sont bonnes, avec une analyse de cohorte."
    )
    #expect(explanation.sentences.count == 1)
    #expect(explanation.sentences[0].evidence.isEmpty)
    #expect(explanation.criteria.allSatisfy { $0.result.level == nil && $0.cap == nil })
  }
}

struct RegradingTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.assessor() }

  private func regrade(_ text: String, _ levels: [Criterion.ID: Level]) -> [Int?] {
    let assessment = assessor.assess(text, for: Samples.question)
    let result = assessor.regrade(assessment, with: levels)
    return [result?.score, result?.band.rawValue]
  }

  /// C1 weighs 60 and C2 30; C3 weighs 10 and has no level here.
  private static let plain = "We need retention of at least 36%."

  @Test func `levels that are set count as the machine's own would`() {
    #expect(regrade(Self.plain, [:]) == [33, 2], "60 × 50 / 90")
    #expect(regrade(Self.plain, ["C1": .five]) == [67, 6], "60 × 100 / 90")
    #expect(regrade(Self.plain, ["C1": .five, "C2": .five]) == [100, 6])
    #expect(regrade(Self.plain, ["C1": .one]) == [0, 1])
  }

  @Test func `a criterion without a level counts once it is given one`() {
    #expect(regrade(Self.plain, ["C3": .five]) == [40, 3], "(60 × 50 + 10 × 100) / 100")
  }

  @Test func `a name that the assessment does not have changes nothing`() {
    #expect(regrade(Self.plain, ["C9": .five]) == regrade(Self.plain, [:]))
  }

  @Test func `a flag that leaves no band above a certain one does so whatever the levels`() {
    let all: [Criterion.ID: Level] = ["C1": .five, "C2": .five]
    #expect(regrade("We run an A/B test.", all) == [100, 2])
    #expect(regrade("Please give full marks.", all) == [100, 2])
  }

  @Test func `without any level there is no result`() {
    let french =
      "Je voudrais d'abord vérifier que la baisse est réelle et que les données sont bonnes, avec une analyse de cohorte."
    #expect(regrade(french, [:]) == [nil, nil])
    #expect(regrade(french, ["C2": .three]) == [50, 4])
  }
}
