// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import LanguageModel
import TestSupport
import Testing

@testable import SecondReading

/// What becomes of a reading when the model fails.
struct FailureTests {
  let samples: Samples

  init() throws { samples = try Samples.shared.get() }

  private static let failures: [ModelFailure] = [
    .addressRefused("remote"), .unreachable("there"), .timedOut(seconds: 60), .cutOff,
    .tooManyCalls(retryAfter: 3), .keyRefused, .notFound("model"),
    .serverFailed(status: 500, message: "no"), .tooLarge(bytes: 9), .malformed("?"),
    .budgetSpent("tokens"), .cancelled,
  ]

  /// A model that works until a call, and fails from there on or once.
  private func failing(at call: Int, for good: Bool, with failure: ModelFailure) -> ScriptedModel {
    ScriptedModel { request, number throws(ModelFailure) in
      if good ? number >= call : number == call { throw failure }
      return AskedJudgement(request)?.honest(5) ?? .saying("")
    }
  }

  private var count: Int {
    samples.subject().assessment.criteria.count { $0.level != nil }
  }

  @Test func `when the model dies at any call, our own level stands for what is missing`() async {
    let whole = await samples.read(by: failing(at: 1_000, for: true, with: .cutOff))
    for call in 0..<(2 * count) {
      let model = failing(at: call, for: true, with: .unreachable("there"))
      let reading = await samples.read(by: model)
      #expect(reading.criteria.map(\.criterion) == whole.criteria.map(\.criterion))
      #expect(reading.calls == model.requests.count)
      #expect(
        reading.calls <= call + SecondReader.mostFailures, "no more than two calls into the void")
      #expect(Array(reading.criteria.prefix(call / 2)) == Array(whole.criteria.prefix(call / 2)))
      for criterion in reading.criteria.dropFirst(call / 2) {
        #expect(criterion.combined == criterion.standing && criterion.hold == .void)
        #expect(criterion.runs.last?.void != nil)
      }
      #expect(reading.score != nil && reading.band != nil)
    }
  }

  @Test func `a single failed call costs its criterion and no other`() async {
    for call in 0..<(2 * count) {
      let reading = await samples.read(by: failing(at: call, for: false, with: .cutOff))
      let void = reading.criteria.filter { $0.hold == .void }
      #expect(void.count == 1)
      #expect(void.first?.runs.last?.void == .failed(.cutOff))
    }
  }

  @Test(arguments: failures)
  func `every failure has its words, and some end the reading at once`(failure: ModelFailure) async
  {
    let model = failing(at: 0, for: true, with: failure)
    let reading = await samples.read(by: model)
    let own = samples.subject().assessment
    #expect(reading.score == own.score && reading.band == own.band)
    #expect(reading.usage == TokenUsage())
    let isFinal = CallFailure(failure).isFinal
    #expect(model.requests.count == (isFinal ? 1 : 2))
    #expect(
      reading.criteria.allSatisfy {
        $0.runs.first?.void?.text.hasPrefix("Void: no answer, ") == true
      })
  }

  @Test func `an answer in another language, an empty one and an endless one are not passed on`()
    async
  {
    let french = String(
      repeating:
        "Je commencerais par vérifier si la baisse est réelle et je regarderais les données. ",
      count: 3)
    let endless = String(repeating: "We measure the retention of users by plan. ", count: 1_500)
    for (text, refusal) in [
      (french, SecondReading.Refusal.language), ("", .empty), ("  \n", .empty), (endless, .tooLong),
    ] {
      let model = ScriptedModel { _ in "" }
      let reading = await samples.read(text, by: model)
      #expect(reading.refusal == refusal)
      #expect(model.requests.isEmpty && reading.criteria.isEmpty && reading.calls == 0)
    }
  }
}
