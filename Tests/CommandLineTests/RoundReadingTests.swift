// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import LanguageModel
import ModelServer
import Rehearsal
import SecondReading
import Storage
import TestSupport
import Testing

/// Rounds in the terminal that a connected language model reads after their scorecard, against a server on this machine.
@Suite(.serialized) struct RoundReadingTests {
  private let folder: TemporaryFolder
  private static let lines = "/begin\n\(Answers.strong)\n/end\n"

  init() throws { folder = try TemporaryFolder() }

  private func store() throws -> RoundStore { try RoundStore(folder: folder.path(of: "data")) }

  private func connect(_ server: ModelServer) throws {
    try store().setModelConnection(
      ModelConnection(url: server.url, model: "tiny", uses: [.secondReading]))
  }

  private func round() throws -> Round {
    let store = try store()
    let id = try #require(try store.summaries().first?.id)
    return try #require(try store.round(id))
  }

  private func rehearse() async throws -> Ended {
    try await Tool.run(
      "rehearse", "--question", "ps-onboarding", "--data", "data", input: .text(Self.lines),
      in: folder)
  }

  /// Gives level 5 and quotes the longest sentence, truly.
  private static let generous = Behaviour { request in
    let call = try? JSONDecoder().decode(Call.self, from: Data(request.body.utf8))
    let asked = call.flatMap {
      AskedJudgement(ChatRequest(purpose: .secondReading, messages: $0.messages))
    }
    return Behaviour.good(asked?.honest(5).text ?? "no call of a second reader").acts(request)
  }

  /// The part of a request in which the words are.
  private struct Call: Decodable {
    let messages: [ChatMessage]
  }

  @Test func `a scored round is read by the model that is named first, and both levels are shown`()
    async throws
  {
    let server = try ModelServer(Self.generous)
    try connect(server)
    let ended = try await rehearse()
    #expect(ended.status == 0, "\(ended.errors)")
    let said = ended.errors.flattened
    #expect(said.contains("tiny at \(server.url) reads as well"))
    #expect(said.contains("A round may use") && said.contains("numbered sentences of your answer"))
    #expect(said.contains("Ctrl-C ends this reading."))
    let recorded = try #require(try round().secondReading)
    #expect(recorded.model == "tiny" && recorded.address == server.url)
    let all = recorded.reading.criteria.count
    #expect(all > 1)
    for done in 1...all { #expect(said.contains("\(done) of \(all) criteria are done.")) }
    let shown = ended.output.flattened
    let scorecard = try #require(shown.range(of: "A machine read this by rules"))
    let below = shown[scorecard.upperBound...]
    #expect(below.contains("Second reader: tiny at \(server.url). With its levels: "))
    #expect(below.contains("Second reader: 5 and 5; both readers together: "))
    let log = try store().modelCalls().compactMap(\.call)
    #expect(log.count == recorded.reading.calls)
    #expect(try log.allSatisfy { try $0.round == round().id.name && $0.purpose == .secondReading })
  }

  @Test func `a model that fails is told in a line, and the scorecard stands`() async throws {
    let server = try ModelServer(.failure(401, "no"))
    try connect(server)
    let ended = try await rehearse()
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.contains("Problem solving: band "))
    #expect(!ended.output.contains("Second reader"))
    #expect(ended.errors.flattened.contains("The second reading came to nothing: "))
    #expect(try round().secondReading == nil)
  }

  @Test func `Ctrl-C ends a reading and not the program, and nothing of it is kept`() async throws {
    let server = try ModelServer(Behaviour([.hang]))
    try connect(server)
    let file = folder.path(of: "lines")
    try Data(Self.lines.utf8).write(to: URL(filePath: file))
    let process = try ToolProcess(
      ["rehearse", "--question", "ps-onboarding", "--data", "data"],
      input: try FileHandle(forReadingFrom: URL(filePath: file)), folder: folder)
    try await waitUntil { !server.requests.isEmpty }
    process.send(SIGINT)
    let ended = try await process.end(within: .seconds(120))
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.contains("Problem solving: band "))
    #expect(ended.errors.flattened.contains("The second reading was cancelled"))
    #expect(!ended.errors.contains("criteria are done"))
    #expect(try round().secondReading == nil && round().scorecard != nil)
    #expect(try store().modelCalls().compactMap(\.call).count == 1)
  }

  @Test func `a sealed round of a campaign is read when its sitting is over`() async throws {
    let server = try ModelServer(Self.generous)
    try connect(server)
    try Data("Experience\n\n- Shipped a batch API; p95 fell from 2.9 s to 1.7 s.\n".utf8)
      .write(to: URL(filePath: folder.path(of: "cv.md")))
    let begun = try await Tool.run(
      "campaign", "start", "--seed", "1", "--data", "data", in: folder)
    #expect(begun.status == 0, "\(begun.errors)")
    let given = try await Tool.run("campaign", "cv", "cv.md", "--data", "data", in: folder)
    #expect(given.status == 0, "\(given.errors)")
    let taken = try await Tool.run(
      "campaign", "go", "--early", "--data", "data", input: .text("\(Answers.strong)\n/end\n"),
      in: folder)
    #expect(taken.status == 0, "\(taken.errors)")
    let said = taken.errors.flattened
    let sealed = try #require(said.range(of: "The card is written and sealed"))
    #expect(said[sealed.upperBound...].contains("tiny at \(server.url) reads as well"))
    #expect(try round().secondReading?.address == server.url)
  }

  @Test func `a round taken from files is read by nobody else`() async throws {
    let server = try ModelServer(Self.generous)
    try connect(server)
    let file = folder.path(of: "answer.txt")
    try Data(Answers.strong.utf8).write(to: URL(filePath: file))
    let ended = try await Tool.run(
      "rehearse", "--question", "ps-onboarding", "--answers", "answer.txt", "--keep", "--data",
      "data", in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(server.requests.isEmpty && !ended.errors.contains("tiny"))
  }
}
