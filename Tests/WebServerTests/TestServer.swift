// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import AnswerAssessment
import InterviewContent
import ModelAsking
import Quantities
import Rehearsal
import Storage
import Testing
import WebServer

/// A server without a socket, on a clock that is set by hand.
struct TestServer {
  let clock: HandClock
  let store: RoundStore
  let services: AppServices
  let client: PageClient

  /// Creates a server; a second one on the same clock and store is the first after a restart.
  init(
    clock: HandClock = HandClock(), store: RoundStore? = nil, library: PackLibrary? = nil,
    models: ModelAccess = .none, voice: VoiceAccess? = nil
  ) throws {
    let library = try library ?? SamplePacks.library()
    let assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    self.clock = clock
    self.store = try store ?? RoundStore.inMemory()
    let desk = RoundDesk(
      store: self.store, interviewer: Interviewer(assessor: assessor, probes: library.probes),
      world: .test(clock))
    let shelf = QuestionShelf(
      questions: library.questions, personas: library.personas, curveballs: library.curveballs)
    let conductor = CampaignConductor(planner: ItemPlanner(shelf: shelf), assessor: assessor)
    services = AppServices(
      campaigns: CampaignDesk(rounds: desk, conductor: conductor), library: library,
      location: "the folder of the test", models: models, voice: voice)
    client = PageClient(services)
  }

  /// Begins a round and returns its path.
  func start(_ question: String = "fewer-returns", mode: String = "real") async throws -> String {
    let reply = try await client.post("/rounds", ["question": question, "mode": mode])
    #expect(reply.status == 303)
    return try #require(reply.location)
  }

  /// Begins a round, ends its preparation at once, and returns its path.
  func startDiscussion(
    _ question: String = "fewer-returns", mode: String = "real"
  ) async throws -> String {
    let path = try await start(question, mode: mode)
    let reply = try await client.post("\(path)/discussion")
    #expect(reply.location == path)
    return path
  }

  /// Returns the round of a path as it is stored.
  func round(_ path: String) throws -> Round {
    try #require(try store.round(RoundID(String(path.split(separator: "/")[1]))))
  }
}
