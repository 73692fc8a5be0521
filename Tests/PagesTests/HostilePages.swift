// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Pages
import Quantities
import Rehearsal
@testable import AnswerAssessment
@testable import ClaimChecking

/// Pages in which one text stands in every field that takes one.
struct HostilePages {
  /// Returns the pages with a text.
  ///
  /// - Parameters:
  ///   - text: What stands in the fields.
  ///   - words: What stands in those in which a person writes; nil for the same.
  /// - Returns: Every page that shows a round or a text from outside.
  /// - Throws: When the rounds of the pages do not add up.
  static func all(with text: String, words: String? = nil) throws -> [(
    name: String, page: any Page
  )] {
    let samples = HostilePages(text: text, words: words ?? text)
    return try samples.rounds() + samples.others()
  }

  fileprivate let text: String
  fileprivate let words: String

  private var question: Question {
    Question(
      id: .init(text), kind: .problemSolving, prompt: text, exhibits: text)
  }

  private var persona: Persona {
    Persona(
      id: .init(text), role: text, agenda: text, opening: text, bridges: [text], closing: text)
  }

  private func start(_ mode: Mode) -> RoundStart {
    RoundStart(
      question: question, mode: mode,
      plan: RoundPlan(
        stage: .init(text), title: text, preparation: mode == .real ? .minutes(10) : nil,
        discussion: mode == .real ? .minutes(45) : nil, followUps: 3),
      interviewer: persona, seed: 1)
  }

  private var followUp: FollowUp {
    FollowUp(
      probe: .init(text), criterion: .init(text), text: text, reason: text, reactsTo: words)
  }

  private var assessment: Assessment {
    let whole = Quote(start: 0, end: words.utf8.count, text: words)
    let result = CriterionResult(
      id: .init(text), name: text, weight: 100, level: .three, low: .two, high: .four,
      meaning: text, reason: text, quotes: [whole, whole], nextStep: text)
    return Assessment(
      questionID: .init(text), kind: .problemSolving, rubricVersion: text,
      criteria: [result, result],
      flags: [FlagResult(id: .init(text), name: text, message: text, quote: whole)], score: 50,
      band: .hire,
      nextSteps: [NextStep(criterion: .init(text), moment: text, said: whole, better: text)],
      notices: [text])
  }
}

extension HostilePages {
  /// A number of each verdict, all of whose words are the text; the last stands where nothing was said.
  private var claims: [Claim] {
    let open = Array(repeating: Verdict.uncheckable, count: 6)
    let whole = ([.right, .wrong] + open).map { claim($0, at: 0..<words.utf8.count) }
    return whole + [claim(.wrong, at: 7_000_000..<7_000_009)]
  }

  private func claim(_ verdict: Verdict, at bytes: Range<Int>) -> Claim {
    Claim(
      start: bytes.lowerBound, end: bytes.upperBound, text: words, kind: .cost, verdict: verdict,
      stated: .init(value: 1e40, unit: text), expected: .init(low: -1, high: 2e40, unit: text),
      formula: text, inputs: [ClaimInput(text, 0.1, text, from: .text)], tolerance: 0.1,
      source: text, reason: text)
  }

  private func rounds() throws -> [(name: String, page: any Page)] {
    let id = RoundID(text)
    let answer = [
      Samples.written(words, in: .notes), .discussionBegan,
      Samples.written(words, in: .answer(exchange: 0)),
    ]
    let asked: [RoundEvent] = [
      .answered(exchange: 0, reason: .person), .followUpAsked(question: followUp),
      .feedbackGiven(exchange: 0, assessment: assessment, claims: claims),
      Samples.written(words, in: .answer(exchange: 1)),
    ]
    let end: [RoundEvent] = [
      .answered(exchange: 1, reason: .person), .finished(reason: .person),
      .scored(assessment: assessment, claims: claims),
      .levelOverridden(
        criterion: .init(text), level: .one, reason: words,
        result: CoachedResult(score: 0, band: .noHire)),
    ]
    func round(_ mode: Mode, _ events: [RoundEvent]) throws -> Round {
      try Samples.round(start(mode), id: id, events: events)
    }
    func room(_ mode: Mode, _ events: [RoundEvent]) throws -> RoomPage {
      RoomPage(round: try round(mode, events), now: Samples.minute(9), notice: text)
    }
    let over = try round(.real, answer + asked + end)
    let summaries = [try round(.real, answer), over].map { RoundEntry($0, at: Samples.minute(9)) }
    return [
      ("preparation", try room(.real, [Samples.written(words, in: .notes)])),
      ("discussion", try room(.real, answer)),
      ("coach", try room(.coach, answer + asked)),
      ("scorecard", ScorecardPage(round: over)),
      ("unread", ScorecardPage(round: try round(.real, answer + asked + end.dropLast(2)))),
      ("explanation", explanation(of: over, for: .init(text))),
      ("explanation", explanation(of: over, for: "none")),
      ("history", HistoryPage(rounds: summaries)),
      ("home", HomePage(open: summaries[0], recent: summaries)),
    ]
  }

  private func explanation(of round: Round, for criterion: Criterion.ID) -> ExplanationPage {
    let whole = Quote(start: 0, end: words.utf8.count, text: words)
    let piece = ExplainedEvidence(
      type: .init(text), name: text, grade: .specific, slots: [SlotFill(slot: text, words: words)],
      holdsWrongFigure: true, criteria: [.init(text)])
    let explanation = Explanation(
      assessment: assessment,
      sentences: [
        ExplainedSentence(
          number: 1, quote: whole, setAside: nil, evidence: [piece], flags: assessment.flags)
      ],
      criteria: assessment.criteria.map {
        ExplainedCriterion(
          result: $0, cap: LevelCap(level: .one, flag: assessment.flags[0], isBinding: true),
          types: [
            SoughtType(id: .init(text), name: text, isRequired: true, best: .linked, sentence: 1)
          ])
      })
    return ExplanationPage(
      round: round, explained: CheckedExplanation(explanation: explanation, claims: claims),
      refusal: .init(
        form: OverrideForm(criterion: criterion, level: text, reason: words), problem: text))
  }

  private func others() -> [(name: String, page: any Page)] {
    let id = RoundID(text)
    let form = RoomForm(
      notes: words, notesRevision: 1, exchange: 0, answer: words, answerRevision: 1)
    return [
      ("conflict", conflict(id, .notes, form)), ("conflict", conflict(id, .answer, form)),
      ("notice", notice(form, retry: .draft(id))), ("notice", notice(form, retry: nil)),
      ("model call", ModelSamples.call(text, words: words)),
      ("data", DataPage(location: text, roundCount: 1, problem: Message(verbatim: text))),
      (
        "questions",
        QuestionsPage(
          groups: [
            .init(
              kind: .problemSolving, stage: Samples.stage, questions: [question], note: text)
          ], question: question.id, problem: text)
      ),
      (
        "about",
        AboutPage(rubrics: [rubric(from: text), rubric(from: "https://example.org/rubric")])
      ),
    ]
  }

  private func conflict(_ id: RoundID, _ box: ConflictPage.Box, _ form: RoomForm) -> ConflictPage {
    ConflictPage(round: id, box: box, mine: form, theirs: Draft(text: words, revision: 9))
  }

  private func notice(_ form: RoomForm, retry: Route?) -> NoticePage {
    NoticePage(
      heading: Message(verbatim: text), explanation: Message(verbatim: text),
      advice: Message(verbatim: text),
      ways: [.init(Message(verbatim: text), to: .scorecard(RoundID(text)))], unsaved: form,
      retry: retry)
  }

  private func rubric(from source: String) -> Rubric {
    Rubric(
      kind: .technical, version: text,
      criteria: [
        Criterion(
          id: .init(text), name: text, weight: 100,
          anchors: Anchors(one: text, three: text, five: text), required: [], supporting: [],
          caps: [:], advice: text)
      ],
      provenance: Provenance(source: source, date: text, note: text))
  }
}
