// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Pages
import Quantities
import Rehearsal

/// Every page in its main states, by the name of its golden file.
enum SamplePages {
  static let names = [
    "about", "choose", "choose-one-kind", "conflict-answer", "conflict-notes", "data",
    "data-problem", "explanation", "explanation-refused", "history-empty", "history-full",
    "home-first", "home-open-round", "model", "model-call", "model-calls", "model-connected",
    "notice-disk-full", "notice-plain", "notice-round-over", "room-all-answered",
    "room-coach-feedback",
    "room-coach-preparation", "room-discussion", "room-finished", "room-follow-up",
    "room-preparation", "scorecard", "scorecard-being-read", "scorecard-nothing-said",
    "scorecard-not-english",
    "scorecard-overridden", "scorecard-unchecked", "scorecard-unread", "status", "tour",
  ]

  /// Returns the page of a name.
  static func page(_ name: String) throws -> any Page {
    switch String(name.prefix(while: { $0 != "-" })) {
    case "room": try room(name)
    case "scorecard": try scorecard(name)
    case "explanation": try explanation(name)
    case "home": try home(name)
    case "notice": notice(name)
    case "model": ModelSamples.page(name)
    default: try other(name)
    }
  }

  private static func room(_ name: String) throws -> RoomPage {
    switch name {
    case "room-preparation": RoomPage(round: try Samples.preparing(), now: Samples.minute(2))
    case "room-coach-preparation":
      RoomPage(round: try Samples.preparing(.coach), now: Samples.minute(2))
    case "room-discussion":
      RoomPage(
        round: try Samples.discussing(), now: Samples.minute(14), notice: "Your words are saved.")
    case "room-follow-up": RoomPage(round: try Samples.followedUp(), now: Samples.minute(30))
    case "room-coach-feedback":
      RoomPage(round: try Samples.followedUp(.coach), now: Samples.minute(30))
    case "room-all-answered":
      RoomPage(
        round: try Samples.round(
          Samples.roundStart(question: Samples.plainQuestion), .discussionBegan,
          Samples.written("The 7B.", in: .answer(exchange: 0)),
          .answered(exchange: 0, reason: .person)),
        now: Samples.minute(5))
    default: RoomPage(round: try Samples.finished(), now: Samples.minute(60))
    }
  }

  private static func scorecard(_ name: String) throws -> ScorecardPage {
    switch name {
    case "scorecard-being-read":
      ScorecardPage(
        round: try Samples.finished(),
        reading: SecondReadingStatus(
          round: "r-1", connection: ModelSamples.local, state: .running(done: 2, all: 5)))
    case "scorecard-overridden": ScorecardPage(round: try Samples.overridden())
    case "scorecard-unread": ScorecardPage(round: try Samples.finished(nil))
    case "scorecard-unchecked": ScorecardPage(round: try Samples.finished(claims: nil))
    case "scorecard-not-english": ScorecardPage(round: try Samples.finished(notEnglish, claims: []))
    case "scorecard-nothing-said":
      ScorecardPage(round: try Samples.round(Samples.roundStart(), .finished(reason: .person)))
    default: ScorecardPage(round: try Samples.finished())
    }
  }

  private static let notEnglish = Assessment(
    questionID: Samples.question.id, kind: .problemSolving, rubricVersion: "2026-11-1",
    criteria: Samples.assessment.criteria.map {
      CriterionResult(
        id: $0.id, name: $0.name, weight: $0.weight, level: nil, low: nil, high: nil,
        meaning: "The answer is not in English", reason: "", quotes: [], nextStep: "")
    },
    flags: [], score: nil, band: nil, nextSteps: [],
    notices: ["Only English is assessed, and most of this answer is in another language."])
}

extension SamplePages {
  private static func explanation(_ name: String) throws -> ExplanationPage {
    guard name == "explanation-refused" else {
      return ExplanationPage(round: try Samples.overridden(), explained: Samples.explained())
    }
    let refusal = ExplanationPage.Refusal(
      form: OverrideForm(criterion: "PS3", level: "", reason: "Weighs two ways."),
      problem: "Choose a level from 1 to 5.")
    return ExplanationPage(
      round: try Samples.finished(), explained: Samples.explained(), refusal: refusal)
  }

  private static func home(_ name: String) throws -> HomePage {
    guard name == "home-open-round" else { return HomePage(open: nil, recent: []) }
    let open = RoundEntry(try Samples.followedUp(), at: Samples.minute(30))
    return HomePage(open: open, recent: try rounds)
  }

  private static var rounds: [RoundEntry] {
    get throws {
      [
        RoundEntry(try Samples.followedUp(), at: Samples.minute(30)),
        RoundEntry(try Samples.finished(), at: Samples.minute(60)),
        RoundEntry(try Samples.finished(notEnglish), at: Samples.minute(60)),
        RoundEntry(try Samples.finished(nil), at: Samples.minute(60)),
        RoundEntry(try Samples.preparing(.coach), at: Samples.minute(3)),
      ]
    }
  }

  private static func notice(_ name: String) -> NoticePage {
    switch name {
    case "notice-disk-full":
      NoticePage(
        heading: "Your words are not saved", explanation: "The disk is full.",
        advice: "Free some space, then try again. Your words are below.",
        ways: [.init("Back to the room", to: .round("r-1"))],
        unsaved: RoomForm(
          notes: Samples.notes, notesRevision: 3, exchange: 0,
          answer: "\nStarts with an empty line.",
          answerRevision: 5),
        retry: .draft("r-1"))
    case "notice-round-over":
      NoticePage(
        heading: "The round is over", explanation: "The clock had run out when these words came.",
        advice: "They are not part of the answer.",
        ways: [.init("See the scorecard", to: .scorecard("r-1"))],
        unsaved: RoomForm(exchange: 1, answer: Samples.reply, answerRevision: 0))
    default:
      NoticePage(
        heading: "There is no such page", explanation: "The address leads nowhere.",
        advice: "The pages that exist are named above.")
    }
  }

  private static func other(_ name: String) throws -> any Page {
    switch name {
    case "about": AboutPage(rubrics: [rubric])
    case "choose": QuestionsPage(groups: groups)
    case "choose-one-kind":
      QuestionsPage(
        groups: groups, only: .technical, question: "tech-dense", mode: .coach,
        open: RoundEntry(try Samples.followedUp(), at: Samples.minute(30)),
        problem: "Choose a question first.")
    case "conflict-notes": conflict(.notes)
    case "conflict-answer": conflict(.answer)
    case "data": DataPage(location: "/home/candidate/.local/share/windtunnel", roundCount: 3)
    case "data-problem":
      DataPage(
        location: "/home/candidate/.local/share/windtunnel", roundCount: 1,
        problem: "Nothing was erased: type erase to confirm.")
    case "tour": TourPage(sample: nil)
    case "status":
      StatusPage(
        checks: [
          .init(
            state: "ok", stateTitle: "In order", subject: "Clock",
            finding: "29 Nov 2026, 18:00 UTC",
            advice: nil),
          .init(
            state: "fail", stateTitle: "Failed", subject: "Database",
            finding: "\("<b>damaged</b>")", advice: "Keep a copy."),
        ],
        amounts: .init(
          uptime: .minutes(125), rounds: 3, campaigns: 1, cards: 120, reviews: 44, stories: 2,
          size: "1.5 MB", lastSave: Samples.minute(0), program: "0.1.0", rubrics: "2026-11-29",
          questions: 152))
    case "history-full": HistoryPage(rounds: try rounds)
    default: HistoryPage(rounds: [])
    }
  }

  private static func conflict(_ box: ConflictPage.Box) -> ConflictPage {
    ConflictPage(
      round: "r-1", box: box,
      mine: RoomForm(
        notes: "My notes.", notesRevision: 2, exchange: 1, answer: "My answer.", answerRevision: 4),
      theirs: Draft(text: "The other window's text.", revision: 6, savedAt: Samples.minute(20)))
  }

  static let groups = [
    QuestionsPage.Group(
      kind: .problemSolving, stage: Samples.stage, questions: [Samples.question]),
    QuestionsPage.Group(
      kind: .technical,
      stage: Stage(
        id: "technical", title: "Technical interview", kinds: [.technical],
        interviewers: ["product-lead"], preparation: .zero, discussion: .minutes(30), followUps: 1),
      questions: [Samples.plainQuestion],
      note: "The reading of this kind is young: it knows fewer ways to say things."),
  ]

  private static let rubric = Rubric(
    kind: .problemSolving, version: "2026-11-1",
    criteria: [
      Criterion(
        id: "PS1", name: "Questions assumptions", weight: 100,
        anchors: Anchors(
          one: "Takes the brief as given", three: "One premise questioned with a reason",
          five: "Several that matter, with how each answer would change the plan"),
        required: [], supporting: [], caps: [:], advice: "Ask what must be true.")
    ],
    provenance: Provenance(
      source: "https://example.org/rubric", date: "2026-11-20", note: "The weights are ours."))
}
