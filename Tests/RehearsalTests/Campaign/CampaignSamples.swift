// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import FoundationEssentials
import InterviewContent
import Quantities
import Rehearsal

/// A small loop and what is asked in it: a screening, a case-like question, and a day with two stages and a pause.
enum CampaignSamples {
  static func item(
    _ title: String, _ kind: QuestionKind, minutes: Int, curveball: Bool = false
  ) -> StageItem {
    StageItem(
      title: title, kind: kind, source: .pack, interviewer: "lead", discussion: .minutes(minutes),
      followUps: 1, hasCurveball: curveball)
  }

  static func stage(
    _ id: Stage.ID, _ kind: QuestionKind, minutes: Int, sameDay: Bool = false, pause: Int = 0,
    items: [StageItem] = []
  ) -> Stage {
    Stage(
      id: id, title: id.name.capitalized, kinds: [kind], interviewers: ["lead"],
      preparation: .zero, discussion: .minutes(minutes), followUps: 1,
      appointment: Appointment(
        window: BusinessDayWindow(fewest: 1, most: 5), isSameDay: sameDay, pause: .minutes(pause)),
      items: items)
  }

  static let loop = Loop(
    id: "small", title: "A small loop",
    stages: [
      stage("screening", .screening, minutes: 60),
      stage("problem", .problemSolving, minutes: 45),
      stage(
        "deep", .behavioral, minutes: 40,
        items: [
          item("A story", .behavioral, minutes: 20),
          item("The machine room", .technical, minutes: 20, curveball: true),
        ]),
      stage("team", .teamFit, minutes: 30, sameDay: true, pause: 15),
    ],
    committee: CommitteePlan(window: BusinessDayWindow(fewest: 0, most: 2), isStrict: true),
    provenance: Provenance(source: "a test", date: "2026-11-29"))

  static let shelf = QuestionShelf(
    questions: QuestionKind.allCases.flatMap { kind in
      (1...3).map { number in
        Question(
          id: Question.ID("\(kind.rawValue)-\(number)"), kind: kind,
          prompt: "Tell me about \(kind.title.lowercased()), number \(number).",
          pushbacks: kind == .teamFit ? [wrong, right] : nil)
      }
    }, personas: [Samples.persona],
    curveballs: [
      Curveball(
        id: "halved", title: "Half the machines", kinds: [.technical],
        wordings: ["Half of the machines are gone. What now?"], looksFor: "A smaller plan.",
        provenance: Provenance(source: "a test", date: "2026-11-29"))
    ])

  static let wrong = Pushback(
    argument: "Forty users are enough.", isRight: false, truth: "14,100 are needed.",
    decides: ["sample"])
  static let right = Pushback(
    argument: "The card is full.", isRight: true, truth: "64 sequences take 80 GB.",
    decides: ["memory"])

  static func conductor() throws -> CampaignConductor {
    CampaignConductor(
      planner: ItemPlanner(shelf: shelf), assessor: try Samples.interviewer().assessor)
  }

  static func start(
    _ mode: Mode = .real, seed: UInt64 = 7, avoided: [String] = [], loop: Loop = loop
  ) throws -> CampaignStart {
    CampaignStart(
      loop: loop, mode: mode, seed: seed, applied: try day("2026-01-05"), avoided: avoided)
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw NoDay() }
    return day
  }

  private struct NoDay: Error {}
}
