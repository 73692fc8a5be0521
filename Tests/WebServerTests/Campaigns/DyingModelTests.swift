// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import Foundation
import HTTPTypes
import InterviewContent
import LanguageModel
import ModelAsking
import Quantities
import Rehearsal
import Storage
import Synchronization
import TestSupport
import Testing

@testable import WebServer

/// A whole campaign by a script, with a language model for the wording of questions that dies at some call.
@Suite(.serialized) struct DyingModelTests {
  private static let library = Result { try PackLibrary.embedded() }

  /// What a person sees of a campaign, and what came of it.
  struct Taken: Equatable {
    var builtIn: [String] = []
    var answers: [String] = []
    var shown: [String] = []
    /// For each question that a model was asked to say, in order, whether its words were shown.
    var wasSaid: [Bool] = []
    var scores: [Int?] = []
    var decision = ""
  }

  private static let words = [
    "I would first check whether the drop is real and split it by type of account, because the mix has changed from 20% to 30%.",
    "The risk is that we run an A/B test with too few users. I would accept slower growth for a lower cost.",
    "I read that number in our own logs, and I would change my mind if retention fell below 40%.",
    "I decided it myself, and it cut the latency from 3 s to 1 s; I learned to measure first.",
  ]

  /// Takes a campaign with a model for the wording of questions alone, or with none.
  private func take(_ model: ScriptedModel?) async throws -> Taken {
    try await take(try TestServer(library: try Self.library.get(), voice: model?.access()))
  }

  /// Takes a campaign to its decision through the pages that answer.
  private func take(_ server: TestServer) async throws -> Taken {
    let clock = server.clock
    let started = try await server.client.post(
      "/campaigns", ["loop": "two-cases-first", "mode": "real", "applied": "2026-11-24"])
    let path = try #require(started.location)
    let id = CampaignID(String(path.split(separator: "/")[1]))
    var taken = Taken()
    var days = 0
    for _ in 0..<400 {
      _ = try await server.client.get(path)
      let campaign = try #require(try server.store.campaign(id))
      switch campaign.step(at: clock.now) {
      case .curriculum: try await give(server, path)
      case .ready, .running:
        let round = try #require(try await server.client.post("\(path)/begin-early").location)
        try await answer(server, round, &taken)
      case .pause:
        days += 1
        clock.set(.minutes(days * 24 * 60))
      case .screenedOut: _ = try await server.client.post("\(path)/practise")
      case .committee: _ = try await server.client.post("\(path)/committee")
      case .over:
        taken.decision = "\(String(describing: campaign.decision))"
        return taken
      }
    }
    Issue.record("the campaign does not end")
    return taken
  }

  private func give(_ server: TestServer, _ path: String) async throws {
    let body = """
      --b\r
      Content-Disposition: form-data; name="curriculum"\r
      \r
      Shipped a batch API; p95 fell by 40%.\r
      --b--\r

      """
    _ = try await server.client.send(
      .post, "\(path)/curriculum", [.contentType: "multipart/form-data; boundary=b"], body: body)
  }

  private func answer(_ server: TestServer, _ path: String, _ taken: inout Taken) async throws {
    _ = try await server.client.post("\(path)/discussion")
    while case let round = try server.round(path), round.end == nil {
      let exchange = round.exchanges.count - 1
      if round.exchanges[exchange].answer != nil {
        _ = try await server.client.post("\(path)/finish")
        continue
      }
      let text = Self.words[exchange % Self.words.count]
      let reply = try await server.client.post(
        "\(path)/answer", ["exchange": "\(exchange)", "answer": text, "answerRevision": "0"])
      #expect(reply.status == 303)
    }
    let round = try server.round(path)
    taken.builtIn += round.exchanges.map(\.prompt)
    taken.shown += round.exchanges.map(\.shownPrompt)
    taken.wasSaid += round.exchanges.compactMap(\.phrasing).map { $0.text != nil }
    taken.answers += round.exchanges.map { $0.answer?.text ?? "" }
    taken.scores.append(round.scorecard?.score)
  }

  @Test func `a campaign ends as it does offline, whichever call the model dies at`() async throws {
    let offline = try await take(nil)
    let whole = ScriptedModel.lively()
    let lively = try await take(whole)
    let calls = whole.requests.count
    let phrased = lively.wasSaid.count { $0 }
    print(
      "campaign: \(offline.scores.count) rounds, \(offline.builtIn.count) questions, \(calls) calls, \(phrased) phrased"
    )
    #expect(calls > 3 && phrased > 0)
    #expect(offline.shown == offline.builtIn)
    for death in Self.deaths(among: calls) {
      let dying = ScriptedModel.lively(dyingAt: death)
      let taken = try await take(dying)
      #expect(taken.builtIn == offline.builtIn, "dies at \(death)")
      #expect(taken.answers == offline.answers, "dies at \(death)")
      #expect(taken.scores == offline.scores, "dies at \(death)")
      #expect(taken.decision == offline.decision, "dies at \(death)")
      #expect(
        dying.requests.count == calls, "a dead model is asked again and costs nothing but time")
      let alive = lively.wasSaid.prefix(death - 1)
      #expect(taken.wasSaid == alive + lively.wasSaid.dropFirst(death - 1).map { _ in false })
      #expect(zip(taken.shown, offline.shown).count { $0 != $1 } == alive.count { $0 })
    }
  }

  /// The calls at which a model dies: each one where figures are asked for, else some.
  private static func deaths(among calls: Int) -> [Int] {
    let isWhole = ProcessInfo.processInfo.environment["WINDTUNNEL_FIGURES"] != nil
    return isWhole ? Array(1...(calls + 1)) : [1, 2, 3, calls / 2, calls, calls + 1]
  }

  /// A server with the whole way to a model that says questions and reads rounds: connection, gate and log.
  private func server(_ model: StandInModel) throws -> TestServer {
    let (clock, store, library) = (HandClock(), try RoundStore.inMemory(), try Self.library.get())
    let assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    let desk = RoundDesk(
      store: store, interviewer: Interviewer(assessor: assessor, probes: library.probes),
      world: .test(clock))
    try store.setModelConnection(ModelConnection.test([.phrasing, .secondReading]))
    return try TestServer(
      clock: clock, store: store, library: library,
      models: model.access(reading: SecondReadingJob(desk)))
  }

  /// Answers as a model should, until it dies.
  private func lively(dyingAt death: Int) -> StandInModel {
    let calls = Mutex(0)
    return StandInModel { request throws(ModelFailure) in
      let call = calls.withLock { calls in
        calls += 1
        return calls
      }
      guard call < death else { throw .unreachable("127.0.0.1:9") }
      guard let asked = AskedJudgement(request) else {
        return StandInModel.said("Now then, stay with me. " + ScriptedModel.question(in: request))
      }
      return asked.honest(5)
    }
  }

  @Test func `a campaign ends as it does offline when its second reader dies with the voice`()
    async throws
  {
    let offline = try await take(nil)
    for death in [1, 7, 30, Int.max] {
      let model = lively(dyingAt: death)
      let server = try server(model)
      let taken = try await take(server)
      #expect(taken.builtIn == offline.builtIn, "dies at \(death)")
      #expect(taken.answers == offline.answers, "dies at \(death)")
      #expect(taken.scores == offline.scores, "dies at \(death)")
      #expect(taken.decision == offline.decision, "dies at \(death)")
      if death == Int.max {
        try await eventually("a round is read") {
          try server.store.summaries().contains {
            try server.store.round($0.id)?.secondReading != nil
          }
        }
      }
      await server.services.readings.cancelAll()
      #expect(!model.requests.isEmpty)
      #expect(try server.store.modelSpending().calls >= model.requests.count, "each is in the log")
    }
  }
}
