// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

@testable import Rehearsal

struct HintTests {
  private func hinted(_ times: Int) throws -> Round {
    let interviewer = try Samples.interviewer()
    var round = try Samples.discussing(.coach)
    for _ in 0..<times {
      round = round.adding(
        try interviewer.hint(round, at: Samples.after(70)), at: Samples.after(70))
    }
    return round
  }

  @Test func `a hint names what the answer lacks most, and the next one something else`() throws {
    let round = try hinted(2)
    #expect(round.hints.map(\.criterion) == ["PS5", "PS4"])
    #expect(round.hints.allSatisfy { $0.exchange == 0 })
  }

  @Test func `a hint has its price on the scorecard, and on no other line`() throws {
    let interviewer = try Samples.interviewer()
    func card(_ round: Round) throws -> [Int?] {
      let text = "Our metric is retention of 25%, and the sample is 14,100 users."
      let saved = round.save(
        RoomSave(answer: .init(text: text, base: nil)), at: Samples.after(80))
      let written = round.adding(saved.events, at: Samples.after(80))
      let ended = written.adding(
        try interviewer.finish(written, at: Samples.after(90)), at: Samples.after(90))
      return try #require(ended.scorecard).criteria.map { $0.level?.rawValue }
    }
    let (free, paid) = (try card(hinted(0)), try card(hinted(1)))
    for (place, level) in free.enumerated() {
      let most = place == 0 ? 3 : 5
      #expect(paid[place] == level.map { min($0, most) })
    }
  }

  @Test func `real mode gives none, and nobody gets one after the end`() throws {
    let interviewer = try Samples.interviewer()
    let real = try Samples.discussing(.real)
    #expect(throws: RoundError.noHint) { try interviewer.hint(real, at: Samples.after(70)) }
    let coach = try Samples.discussing(.coach)
    let ended = coach.adding(
      try interviewer.finish(coach, at: Samples.after(70)), at: Samples.after(70))
    #expect(throws: RoundError.over) { try interviewer.hint(ended, at: Samples.after(80)) }
  }

  @Test func `there is an end to hints`() throws {
    let interviewer = try Samples.interviewer()
    let round = try hinted(3)
    #expect(throws: RoundError.noHint) { try interviewer.hint(round, at: Samples.after(80)) }
  }
}
