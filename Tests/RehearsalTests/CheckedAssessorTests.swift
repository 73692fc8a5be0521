// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import Foundation
import InterviewContent
import Quantities
import Rehearsal
import Testing

/// Numbers of an answer, recomputed as it is read.
struct CheckedAssessorTests {
  let interviewer: Interviewer

  init() throws { interviewer = try Samples.interviewer() }

  private var assessor: CheckedAssessor {
    CheckedAssessor(interviewer.assessor, for: Samples.question)
  }

  /// 70e9 x 2 bytes = 140 GB.
  private static let right = "a 70B model in bf16 takes 140 GB."
  private static let wrong = "a 70B model in bf16 takes 300 GB."

  @Test func `a wrong number becomes a flag with its words and what would be right`() throws {
    let read = assessor.assess("Größe 🧪: " + Self.wrong)
    let claim = try #require(read.claims.first { $0.verdict == .wrong })
    let flag = try #require(read.assessment.flags.first { $0.id == "wrong_number" })
    #expect(flag.quote == Quote(start: claim.start, end: claim.end, text: claim.text))
    #expect(flag.message.contains("It should be"))
    // The catalogue counts between 68.9 and 70.6 billion weights.
    #expect(flag.message.contains("141"))
  }

  @Test func `a right number raises no flag`() {
    let read = assessor.assess(Self.right)
    #expect(read.claims.contains { $0.verdict == .right })
    #expect(!read.assessment.flags.contains { $0.id == "wrong_number" })
  }

  @Test func `an answer that is not assessed has no claims`() {
    let text = """
      Je voudrais d'abord vérifier que la baisse est réelle et que les données sont bonnes, avec 70 milliards de paramètres, \
      deux octets chacun, donc 300 Go de mémoire pour les poids du modèle.
      """
    let read = assessor.assess(text)
    #expect(read.assessment.score == nil)
    #expect(read.claims.isEmpty)
  }

  @Test
  func `a round keeps the numbers of all its answers, counted from the start of the transcript`()
    throws
  {
    var round = try Samples.discussing(.coach, followUps: 1)
    for (exchange, text) in ["I look, as " + Self.wrong, "Then " + Self.right].enumerated() {
      let at = Samples.after(100 + 10 * exchange)
      round = round.adding(
        try round.save(text, in: .answer(exchange: exchange), basedOn: nil, at: at), at: at)
      round = round.adding(try interviewer.answer(round, exchange: exchange, at: at), at: at)
    }
    let claims = try #require(round.claims)
    #expect(claims.map(\.verdict) == [.wrong, .right])
    #expect(round.feedbackClaims[0]?.map(\.verdict) == [.wrong])
    #expect(round.feedbackClaims[1] == claims)
    let transcript = Array(Transcript(of: round.exchanges).text.utf8)
    for claim in claims {
      #expect(transcript[claim.start..<claim.end].elementsEqual(claim.text.utf8))
    }
    #expect(round.scorecard?.flags.contains { $0.id == "wrong_number" } == true)
  }

  @Test(arguments: [
    "It takes " + String(repeating: "9", count: 400)
      + " GB for 70 billion parameters at 2 bytes each.",
    "10^40 users, 1e308 times 1e308 GB, NaN tokens per second, infinity GB, -0 %, 0/0 = 0.",
    "👩‍👩‍👧 140 GB\u{0} = 70B × 2 bytes\u{202E} = 300 GB; e\u{301} 5\u{301}0%",
  ])
  func `whatever a number looks like, the claims can be written down and their words are exact`(
    text: String
  ) throws {
    let read = assessor.assess(text)
    let event = RoundEvent.scored(assessment: read.assessment, claims: read.claims)
    let data = try JSONEncoder().encode(event)
    #expect(try JSONDecoder().decode(RoundEvent.self, from: data) == event)
    let bytes = Array(text.utf8)
    for claim in read.claims {
      #expect(bytes[claim.start..<claim.end].elementsEqual(claim.text.utf8))
    }
  }

  @Test func `an event of a log from before numbers were checked still decodes`() throws {
    let assessment = assessor.assess("I look.").assessment
    let json = String(decoding: try JSONEncoder().encode(assessment), as: UTF8.self)
    let scored = try JSONDecoder().decode(
      RoundEvent.self, from: Data("{\"scored\":{\"assessment\":\(json)}}".utf8))
    #expect(scored == .scored(assessment: assessment, claims: nil))
    let feedback = try JSONDecoder().decode(
      RoundEvent.self,
      from: Data("{\"feedbackGiven\":{\"exchange\":0,\"assessment\":\(json)}}".utf8))
    #expect(feedback == .feedbackGiven(exchange: 0, assessment: assessment, claims: nil))
  }
}
