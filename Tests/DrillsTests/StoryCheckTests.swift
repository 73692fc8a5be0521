// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
import SpacedRepetition
import Testing

@testable import Drills

@Suite struct `A story from memory` {
  private static let text =
    "Handover fell from 40 minutes to 22 minutes within eight weeks, timed by two ward nurses on 60 mornings."

  private func result(
    _ answer: String, to text: String = Self.text, sections: [StorySection]? = nil,
    mostWords: Int? = nil, after seconds: Int = 30, hint: Bool = false
  ) -> DrillResult {
    let key = StoryKey(
      story: "Shifts", part: "numbers", text: text, sections: sections, mostWords: mostWords)
    let drill = Drill(
      template: "t", seed: 0, prompt: "p", target: Seconds(60), key: .story(key))
    return StoryCheck(key: key, drill: drill)
      .result(of: DrillAnswer(text: answer, elapsed: Seconds(seconds), tookHint: hint))
  }

  @Test func `typed word by word is easy in time, good later, hard when slow`() {
    #expect(result(Self.text).rating == .easy)
    #expect(result(Self.text, after: 61).rating == .good)
    #expect(result(Self.text, after: 120).rating == .good)
    #expect(result(Self.text, after: 121).rating == .hard)
    #expect(result(Self.text, hint: true).rating == .again)
    #expect(result("").rating == .again)
  }

  @Test func `names each amount that is missing`() {
    let answer = result("Handover fell from 40 minutes, timed by nurses on 60 mornings.")
    #expect(answer.rating == .again)
    #expect(answer.missed.map(\.name) == ["22 minutes", "eight weeks"])
    #expect(answer.found.contains { $0.name == "40 minutes" && $0.quote?.text == "40 minutes" })
  }

  @Test func `takes rounding and another unit for the same amount, and nothing further off`() {
    let told = "Nurses on the ward timed the handover on 60 mornings: 40 to 22 minutes, in 8 weeks."
    #expect(result(told).rating >= .good)
    let rounded =
      "Nurses on the ward timed the handover on 60 mornings: from 40 to 23 minutes, in 56 days."
    #expect(result(rounded).rating >= .good)
    let wrong =
      "Nurses on the ward timed the handover on 60 mornings: from 40 to 25 minutes, in 8 weeks."
    #expect(result(wrong).rating == .again)
    #expect(result(wrong).missed.first?.name == "22 minutes")
  }

  @Test func `refuses the numbers alone, and a number without its unit is hard`() {
    #expect(result("40 minutes, 22 minutes, eight weeks, 60.").rating == .again)
    let bare = result("Error share", to: "The error share was 12% on invoices.")
    #expect(bare.rating == .again)
    let unit = result(
      "The error share on invoices was 12", to: "The error share was 12% on invoices.")
    #expect(unit.rating == .hard)
  }

  @Test func `too long for its time is hard`() {
    let section = StorySection(name: "Numbers", text: Self.text, amounts: 1, share: 0.1)
    let short = "Handover by the nurses went from 40 minutes to 22."
    #expect(result(short, sections: [section], mostWords: 9).rating == .hard)
    #expect(result(short, sections: [section], mostWords: 10).rating >= .good)
    #expect(result("Handover by the nurses got shorter.", sections: [section]).rating == .again)
  }

  @Test func `takes hostile strings`() {
    for text in ["\u{0}", "🇫🇷", "e\u{301}", "%%%", String(repeating: "5% ", count: 500)] {
      #expect(result(text).rating == .again)
      _ = result(Self.text, to: text)
    }
    #expect(result("anything", to: "").rating >= .hard)
  }

  /// Every honest retelling passes and every other story is refused, but for what docs/stories.md counts.
  @Test(arguments: [false, true])
  func `tells a retelling from another story`(isScored: Bool) {
    let pairs = StoryRecallPairs.all.enumerated().filter { ($0.offset % 2 == 1) == isScored }
    var wrong: [String] = []
    for (_, pair) in pairs {
      let passed = result(pair.answer, to: pair.written).rating.isPass
      if passed != pair.isHonest { wrong.append(pair.answer) }
    }
    #expect(wrong.count <= 1, "wrong: \(wrong)")
  }
}
