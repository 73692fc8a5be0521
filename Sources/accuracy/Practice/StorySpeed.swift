// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import Foundation
import InterviewContent
import Practice
import Quantities

/// How long a bank of 30 stories takes beside 150 questions and 200 rounds; the goal is 300 ms.
struct StorySpeed {
  private let stories: [Story]
  private let questions: [Question]
  private let assessor: Assessor

  private static let start = Instant(millisecondsSince1970: 1_700_000_000_000)
  private static let roundCount = 200

  init() throws {
    let library = try PackLibrary.embedded()
    assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    questions = Array(library.questions.prefix(150))
    stories = (0..<30).map(Self.story)
  }

  func text() -> String {
    let telling = rounds(Self.roundCount, saying: Self.told)
    let others = rounds(Self.roundCount, saying: asked)
    let more = rounds(Self.roundCount + 1, saying: asked)
    let earlier = bank(others)
    let past = questions.count { $0.kind == .behavioral }
    let lines = [
      "\(stories.count) stories, \(questions.count) questions, \(past) of them about past experience, \(Self.roundCount) rounds:",
      line("rounds that tell no story") { _ = bank(others) },
      line("rounds that all tell words of stories") { _ = bank(telling) },
      line("one round more, after a bank that was read") { _ = bank(more, after: earlier) },
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func bank(_ rounds: [RehearsedRound], after earlier: StoryBank? = nil) -> StoryBank {
    StoryBank(
      stories: stories, questions: questions, rounds: rounds, assessor: assessor, after: earlier)
  }

  private func line(_ name: String, _ work: () -> Void) -> String {
    let times: [Double] = (0..<5).map { _ in
      ContinuousClock().measure(work) / .milliseconds(1)
    }
    .sorted()
    return "\(name): \(String(format: "%.0f", times[2])) ms (median of 5)"
  }
}

extension StorySpeed {
  /// A story of five paragraphs.
  private static func story(_ number: Int) -> Story {
    func part(_ place: Int) -> String { YearTexts.answer(seed: UInt64(number), part: place) }
    return Story(
      id: StoryID("story-\(number)"), title: "Story \(number)", situation: part(1),
      constraint: part(2), decision: part(3), numbers: part(4), learning: part(5),
      writtenAt: start)
  }

  /// What is said in a round that tells stories: five paragraphs of theirs.
  private static func told(_ number: Int) -> String {
    (0...2).map { YearTexts.answer(seed: UInt64(1_000 + number), part: $0) }
      .joined(separator: "\n\n")
  }

  /// What is said in a round that tells none: the words of five questions.
  private func asked(_ number: Int) -> String {
    (0..<5).map { questions[(number * 7 + $0) % questions.count].prompt }
      .joined(separator: "\n\n")
  }

  private func rounds(_ count: Int, saying text: (Int) -> String) -> [RehearsedRound] {
    (0..<count).map { number in
      RehearsedRound(
        id: "round-\(number)", endedAt: Self.start + .minutes(number), campaign: nil, loop: nil,
        stage: nil, isReal: true, hints: 0, question: questions[number % questions.count],
        text: text(number), assessment: nil, claims: [])
    }
  }
}
