// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import LanguageModel
import ModelServer
import Rehearsal
import Storage
import TestSupport
import Testing

/// What the terminal does with a language model that is connected, against a server on this machine.
@Suite(.serialized) struct ConnectedModelTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store() throws -> RoundStore { try RoundStore(folder: folder.path(of: "data")) }

  private func connect(_ server: ModelServer, for uses: Set<ModelUse>) throws {
    try store().setModelConnection(ModelConnection(url: server.url, model: "tiny", uses: uses))
  }

  private func round(_ lines: String) async throws -> (round: Round, ended: Ended) {
    let ended = try await Tool.run(
      "rehearse", "--question", "ps-onboarding", "--data", "data", input: .text(lines), in: folder)
    let store = try store()
    let id = try #require(try store.summaries().first?.id)
    return (try #require(try store.round(id)), ended)
  }

  private static let lines = "/begin\nI would look around.\n/send\nNothing to add.\n/end\n"

  /// Says the question that it is sent as it stands, with a few words before it.
  private static let lively = Behaviour { request in
    let question = request.body.components(separatedBy: "<<question ").last ?? ""
    let words = question.components(separatedBy: "\\n").dropFirst().first ?? ""
    return Behaviour.good("Now then, stay with me. \(words)").acts(request)
  }

  @Test func `a follow-up is said in the words of the model, which is named before and after`()
    async throws
  {
    let server = try ModelServer(Self.lively)
    try connect(server, for: [.phrasing])
    let (round, ended) = try await round(Self.lines)
    #expect(ended.status == 0, "\(ended.errors)")
    let said = ended.errors.flattened
    #expect(said.contains("tiny at \(server.url) may say the next questions"))
    #expect(said.contains("Now then, stay with me."))
    #expect(said.contains("In the words of tiny at \(server.url)"))
    #expect(round.exchanges[1].phrasing?.text?.hasPrefix("Now then") == true)
    #expect(ended.output.flattened.contains("Asked in the words of tiny"))
    let log = try store().modelCalls().compactMap(\.call)
    #expect(log.map(\.purpose) == [.phrasing] && log.first?.round == round.id.name)
  }

  @Test(arguments: ["Great answer! You should say 40%.", ""])
  func `words that do not pass the check, and none, leave the built-in wording`(words: String)
    async throws
  {
    let server = try ModelServer(words.isEmpty ? .failure(401, "no") : .good(words))
    try connect(server, for: [.phrasing])
    let (round, ended) = try await round(Self.lines)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(round.exchanges[1].phrasing?.text == nil)
    #expect(ended.errors.contains(String(round.exchanges[1].prompt.prefix(12))))
    #expect(ended.errors.flattened.contains("The built-in wording: tiny at"))
  }

  @Test func `where it is not switched on for that, nobody is asked`() async throws {
    let server = try ModelServer(.good("x"))
    try connect(server, for: [])
    let (round, ended) = try await round(Self.lines)
    let asked = try await Tool.run("ask", "--data", "data", "what is a KV cache", in: folder)
    #expect(ended.status == 0 && asked.status == 0)
    #expect(round.exchanges[1].phrasing == nil && !ended.errors.contains("tiny"))
    #expect(server.requests.isEmpty)
  }

  @Test func `a term is explained from the passages, each sentence checked`() async throws {
    let server = try ModelServer(.good("It costs 4711733 dollars in Ruritania [1]."))
    try connect(server, for: [.conversation])
    let asked = try await Tool.run("ask", "--data", "data", "what does a KV cache cost", in: folder)
    #expect(asked.status == 0, "\(asked.errors)")
    #expect(
      asked.errors.flattened.contains(
        "tiny at \(server.url) is sent your question and these passages"))
    #expect(asked.output.contains("In the words of tiny at \(server.url)"))
    #expect(
      asked.output.flattened.contains("none of it is shown") && !asked.output.contains("4711733"))
    #expect(asked.output.contains("[1]") && asked.output.contains("Source: "))
    let json = try await Tool.run(
      "ask", "--json", "--data", "data", "what does a KV cache cost", in: folder)
    #expect(json.output.contains(#""explanation":{"#))
    let alone = try await Tool.run(
      "ask", "--passages", "--data", "data", "what does a KV cache cost", in: folder)
    #expect(!alone.output.contains("tiny") && alone.errors.isEmpty)
    #expect(server.requests.count == 2)
  }

  @Test func `in coach mode a term is explained in the room, and nothing of it becomes an answer`()
    async throws
  {
    let server = try ModelServer(.good("It costs 4711733 dollars in Ruritania [1]."))
    try connect(server, for: [.conversation])
    let ended = try await Tool.run(
      "rehearse", "--question", "ps-onboarding", "--mode", "coach", "--data", "data",
      input: .text(
        "/explain what does a KV cache cost\n/begin\n/explain\n/explain KV cache\nAn answer.\n/end\n"
      ),
      in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    let said = ended.errors.flattened
    #expect(said.contains("tiny at \(server.url) is sent your question and these passages"))
    #expect(said.contains("none of it is shown") && !said.contains("4711733"))
    #expect(said.contains("[1]") && said.contains("Source: "))
    #expect(said.contains("Name the term: /explain KV cache."))
    #expect(server.requests.count == 2)
    let store = try store()
    let id = try #require(try store.summaries().first?.id)
    let round = try #require(try store.round(id))
    #expect(round.notes.text.isEmpty && round.exchanges[0].answer?.text == "An answer.")
  }

  @Test func `in real mode no term is explained, and nothing is written`() async throws {
    let (round, ended) = try await round("/begin\n/explain KV cache\nAn answer.\n/end\n")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.errors.flattened.contains("Terms are explained in coach mode only."))
    #expect(!ended.errors.contains("Source: "))
    #expect(round.exchanges[0].answer?.text == "An answer.")
  }

  @Test func `Ctrl-C ends an explanation, and the passages stand alone`() async throws {
    let server = try ModelServer(Behaviour([.hang]))
    try connect(server, for: [.conversation])
    let process = try ToolProcess(
      ["ask", "--data", "data", "what does a KV cache cost"], folder: folder)
    try await waitUntil { !server.requests.isEmpty }
    process.send(SIGINT)
    let ended = try await process.end(within: .seconds(120))
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.flattened.contains("The call was cancelled"))
    #expect(ended.output.contains("Source: "))
  }

  @Test func `Ctrl-C ends the wait for other words, and the built-in ones stand`() async throws {
    let server = try ModelServer(Behaviour([.hang]))
    try connect(server, for: [.phrasing])
    let file = folder.path(of: "lines")
    try Data(Self.lines.utf8).write(to: URL(filePath: file))
    let process = try ToolProcess(
      ["rehearse", "--question", "ps-onboarding", "--data", "data"],
      input: try FileHandle(forReadingFrom: URL(filePath: file)), folder: folder)
    try await waitUntil { !server.requests.isEmpty }
    process.send(SIGINT)
    let ended = try await process.end(within: .seconds(120))
    #expect(ended.status == 0, "\(ended.errors)")
    let store = try store()
    let id = try #require(try store.summaries().first?.id)
    let round = try #require(try store.round(id))
    #expect(round.exchanges[1].phrasing?.refusal?.contains("cancelled") == true)
    #expect(round.end?.reason == .person)
  }

  @Test func `a check of the connected model is in the log`() async throws {
    let server = try ModelServer(.failure(404, "no list"), .failure(401, "no"))
    try connect(server, for: [])
    let check = try await Tool.run("model", "check", "--data", "data", in: folder)
    #expect(check.status == 1)
    let log = try store().modelCalls().compactMap(\.call)
    #expect(log.map(\.purpose) == [.check])
    #expect(log.first?.messages.map(\.content) == ["Reply with the word: ready"])
  }
}

extension String {
  /// The words with one space between, wherever lines end.
  var flattened: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
