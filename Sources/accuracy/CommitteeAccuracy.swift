// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import Committee
import ContentPacks
import Foundation
import InterviewContent
import Rehearsal
import Reports

/// Puts campaigns that are composed of labelled answers to the committee, and says how often it decides as the labels do.
///
/// A campaign has nine cards in four stages, as the article's loop has. A strong one draws answers that the raters put at hire or above, an
/// empty one answers at no hire or below, a mixed one any. The draw goes round by a seed, so that every run gives the same campaigns.
struct CommitteeAccuracy {
  private let answers: [Labelled]
  private let assessor: Assessor

  /// The stages of a campaign: how many cards of which kind.
  private static let stages: [(name: String, kinds: [QuestionKind])] = [
    ("problem-solving", [.problemSolving]),
    ("deep-dive", [.behavioral, .behavioral, .productSense, .technical]),
    ("team-fit", [.teamFit, .teamFit]),
    ("executive", [.executive, .executive]),
  ]

  init(folder: String) throws {
    let library = try PackLibrary.embedded()
    let assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    self.assessor = assessor
    answers = try Labelled.all(in: folder, assessor: assessor)
  }

  /// The table as Markdown.
  func text(campaigns: Int) throws -> String {
    var lines = [
      "| campaigns of model-labelled answers | count | hire | no hire | with a veto | lowered by the bar-raiser |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (name, admits) in Self.groups {
      for writers in [nil, "x"] {
        let own = answers.filter {
          admits($0.band) && (writers == nil ? $0.writer != "x" : $0.writer == writers)
        }
        guard let decisions = try decisions(own, campaigns) else { continue }
        lines.append(
          row("\(name), \(writers == nil ? "three writers" : "style-crossed")", decisions))
        if writers == nil { lines += Self.missed(decisions).map { "|   \($0) |" } }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static var groups: [(name: String, admits: (Double) -> Bool)] {
    [
      ("strong (median band 5 or 6)", { $0 >= 5 }), ("empty (median band 1 or 2)", { $0 <= 2 }),
      ("any", { _ in true }),
    ]
  }

  private func row(_ name: String, _ decisions: [CommitteeDecision]) -> String {
    let hires = decisions.count(where: \.isHire)
    let vetoed = decisions.count { $0.vetoes.contains(where: \.isOpen) }
    let lowered = decisions.count { $0.barRaiser.before != $0.barRaiser.after }
    return
      "| \(name) | \(decisions.count) | \(hires) | \(decisions.count - hires) | \(vetoed) | \(lowered) |"
  }

  /// How often each line was missed and each veto stood.
  private static func missed(_ decisions: [CommitteeDecision]) -> [String] {
    let lines = RuleLine.ID.allCases.map { id in
      "\(id.rawValue) missed \(decisions.count { $0.lines.contains { $0.id == id && !$0.holds } })"
    }
    let vetoes = VetoID.allCases.map { id in
      "\(id.rawValue) \(decisions.count { $0.vetoes.contains { $0.id == id && $0.isOpen } })"
    }
    let items = CommitteeItem.allCases.map { item in
      let levels = decisions.compactMap { decision in
        decision.items.first { $0.item == item }?.level
      }
      let counts = ItemLevel.allCases.map { level in "\(levels.count { $0 == level })" }
      return "\(item.rawValue) \(counts.joined(separator: "/"))"
    }
    return [
      lines.joined(separator: ", "), vetoes.joined(separator: ", "), items.joined(separator: ", "),
    ]
  }

  /// The decisions on campaigns of a group; nil when it has no answer for some kind.
  private func decisions(_ answers: [Labelled], _ campaigns: Int) throws -> [CommitteeDecision]? {
    let byKind = Dictionary(grouping: answers, by: \.question.kind)
    guard Self.stages.flatMap(\.kinds).allSatisfy({ byKind[$0]?.isEmpty == false }) else {
      return nil
    }
    var result: [CommitteeDecision] = []
    for number in 0..<campaigns {
      let cards = cards(byKind, number)
      result.append(
        try Committee.decide(
          cards: cards, expected: cards.map(\.place),
          plan: CommitteePlan(window: BusinessDayWindow(fewest: 0, most: 2), isStrict: true),
          assessor: assessor))
    }
    return result
  }

  private func cards(_ byKind: [QuestionKind: [Labelled]], _ number: Int) -> [InterviewCard] {
    var cards: [InterviewCard] = []
    var taken: Set<String> = []
    for (stage, (name, kinds)) in Self.stages.enumerated() {
      for (item, kind) in kinds.enumerated() {
        let pool = (byKind[kind] ?? []).shuffled(seed: number * 131 + stage * 17 + item)
        guard let answer = pool.first(where: { !taken.contains($0.question.id.name) }) ?? pool.first
        else { continue }
        taken.insert(answer.question.id.name)
        cards.append(
          answer.card(
            at: CardPlace(
              stage: Stage.ID(name), stageNumber: stage + 1, stageTitle: name, item: item)))
      }
    }
    return cards
  }
}

/// An answer of the corpus, read once.
private struct Labelled {
  let writer: String
  let question: Question
  let text: String
  let band: Double
  let assessment: Assessment
  let right: Int
  let wrong: [Quote]

  func card(at place: CardPlace) -> InterviewCard {
    InterviewCard(
      place: place, interviewer: Persona.ID("\(place.stage.name)-\(place.item)"),
      role: "Interviewer \(place.item + 1)", question: question, text: text, assessment: assessment,
      rightClaims: right, wrongClaims: wrong)
  }

  static func all(in folder: String, assessor: Assessor) throws -> [Labelled] {
    let file = { (name: String) in try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    let questions = try QuestionFile.questions(in: file("questions.json"), name: "questions.json")
    let byID = Dictionary(questions.map { ($0.id.name, $0) }) { first, _ in first }
    let decoder = JSONDecoder()
    let ratings = try file("ratings.jsonl").split(separator: "\n").map {
      try decoder.decode(Rating.self, from: Data($0.utf8))
    }
    let bands = Dictionary(grouping: ratings, by: \.id).mapValues { $0.map(\.band).sorted() }
    return try file("answers.jsonl").split(separator: "\n").compactMap { line in
      let answer = try decoder.decode(Answer.self, from: Data(line.utf8))
      guard let question = byID[answer.question], let own = bands[answer.id] else { return nil }
      let read = CheckedAssessor(assessor, for: question).assess(answer.text)
      let wrong = read.claims.filter { $0.verdict == .wrong }
      return Labelled(
        writer: String(answer.id.prefix(1)), question: question, text: answer.text,
        band: Double(own[(own.count - 1) / 2] + own[own.count / 2]) / 2,
        assessment: read.assessment, right: read.claims.count { $0.verdict == .right },
        wrong: wrong.map { Quote(start: $0.start, end: $0.end, text: $0.text) })
    }
  }

  private struct Answer: Decodable {
    let id: String
    let question: String
    let text: String

    enum CodingKeys: String, CodingKey {
      case id, text
      case question = "question_id"
    }
  }

  private struct Rating: Decodable {
    let id: String
    let band: Int
  }
}

extension Array {
  /// Returns the elements in an order that follows from a seed.
  fileprivate func shuffled(seed: Int) -> [Element] {
    var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return map { element -> (UInt64, Element) in
      // The generator is xorshift64. Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003.
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return (state, element)
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
