// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import InterviewContent
import Testing

/// One story that is told in several rounds.
struct RetoldTests {
  private func cards(_ texts: [String]) throws -> [InterviewCard] {
    try texts.enumerated().map { try Samples.card(Samples.place(1, $0), Samples.launch, $1) }
  }

  private func retold(_ decision: CommitteeDecision) -> RiskLine? {
    decision.risks.first { $0.id == .retold }
  }

  @Test func `a story told again is a risk with its words, from the third time on a step down`()
    throws
  {
    let story = Samples.launchAnswer
    let again = "As I said before. " + story.replacing("May 2024", with: "last May")
    let twice = try Samples.decide(try cards([story, again]))
    let risk = try #require(retold(twice))
    #expect(risk.count == 1)
    #expect(risk.words.map(\.place.item) == [1])
    #expect(!twice.barRaiser.reasons.contains { $0.contains("already given") })
    let often = try Samples.decide(try cards([story, again, story.uppercased()]))
    #expect(retold(often)?.count == 2)
    #expect(often.barRaiser.reasons.contains { $0.contains("already given") })
  }

  @Test func `different stories are none`() throws {
    #expect(retold(try Samples.decide(try Samples.campaign())) == nil)
    let short = try Samples.decide(try cards(["I look.", "I look.", "I look."]))
    #expect(retold(short) == nil, "a sentence is not a story")
  }
}
