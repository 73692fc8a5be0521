// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelServer
import Testing

@testable import ModelClient

@Suite struct GoodReplyTests {
  private let words = "Prêt 😀, \"ready\".\nYes"

  @Test func `a stream is read whatever pieces its bytes arrive in`() async throws {
    // Sizes of 1 and 3 cut characters of four bytes, line ends and events.
    for size in [nil, 1, 3, 7, 64] {
      let server = try ModelServer(.streamed(["Prêt 😀", ", \"ready\"", ".\nYes"], chunkSize: size))
      let reply = try await Samples.client(server).reply(to: Samples.text)
      #expect(
        reply
          == ChatReply(
            text: words, usage: TokenUsage(prompt: 12, completion: 7), ending: .done, model: "tiny")
      )
    }
  }

  @Test func `comments, event names, carriage returns and a missing last line do no harm`()
    async throws
  {
    let events =
      ": keep-alive\r\n\r\nevent: message\r\nid: 4\r\ndata:{\"choices\":[{\"delta\":{\"content\":\"rea\"}}]}\r\n\r\n"
      + "data: {\"choices\":[{\"delta\":\r\ndata: {\"content\":\"dy\"},\"finish_reason\":\"stop\"}]}"
    let server = try ModelServer(Behaviour(Behaviour.streamActs(events, chunkSize: 5)))
    let reply = try await Samples.client(server).reply(to: Samples.text)
    #expect(reply.text == "ready")
    #expect(reply.usage.isEstimated)
  }

  @Test func `a whole reply to a request for a stream is read, and the next request asks for none`()
    async throws
  {
    let server = try ModelServer(.whole(words))
    let client = Samples.client(server)
    #expect(try await client.reply(to: Samples.text).text == words)
    #expect(try await client.reply(to: Samples.text).text == words)
    #expect(server.requests.map(\.wantsStream) == [true, false])
  }

  @Test func `a stream is read where a whole reply was asked for, and with a wrong content type`()
    async throws
  {
    let events = Behaviour.events(["rea", "dy"])
    let server = try ModelServer(
      .answer(type: "text/event-stream", events), .answer(type: "text/plain", events))
    var dialect = ModelDialect()
    dialect.streams = false
    #expect(
      try await Samples.client(server, dialect: dialect).reply(to: Samples.text).text == "ready")
    #expect(try await Samples.client(server).reply(to: Samples.text).text == "ready")
  }

  @Test(arguments: [
    ("length", ChatReply.Ending.limit), ("content_filter", .withheld), ("stop", .done),
    ("eos_token", .done),
  ])
  func `the end of a reply is known`(reason: String, ending: ChatReply.Ending) async throws {
    let server = try ModelServer(
      .streamed(["ready"], ending: reason), .whole("ready", ending: reason))
    let client = Samples.client(server)
    #expect(try await client.reply(to: Samples.text).ending == ending)
    #expect(try await client.reply(to: Samples.text).ending == ending)
  }

  @Test func `a refusal in its own member is withheld`() async throws {
    let server = try ModelServer(
      .answer(
        #"{"choices":[{"message":{"content":null,"refusal":"I cannot."},"finish_reason":"stop"}]}"#)
    )
    let reply = try await Samples.client(server).reply(to: Samples.text)
    #expect(reply.text == "I cannot.")
    #expect(reply.ending == .withheld)
  }

  @Test func `thinking before the reply is left out, and parts that are words are put together`()
    async throws
  {
    let parts =
      #"[{"type":"thinking","thinking":[]},{"type":"text","text":"rea"},{"type":"text","text":"dy"}]"#
    let server = try ModelServer(
      .whole("<think>{\"level\": 5}?</think>\n\nready"),
      .answer(#"{"choices":[{"message":{"content":\#(parts)},"finish_reason":"stop"}]}"#))
    let client = Samples.client(server)
    #expect(try await client.reply(to: Samples.text).text == "ready")
    #expect(try await client.reply(to: Samples.text).text == "ready")
  }

  @Test func `tokens are estimated where the server counts none, or counts nonsense`() async throws
  {
    let server = try ModelServer(
      .whole("ready", usage: nil), .whole("ready", usage: (-1, 7)),
      .whole("ready", usage: (12, 1_000_000_000)))
    let client = Samples.client(server)
    for _ in 0..<3 {
      // "Be brief." and "Say ready." are 3 tokens each by the rule, and four for each message; "ready" is 2.
      let usage = try await client.reply(to: Samples.text).usage
      #expect(usage == TokenUsage(prompt: 14, completion: 2, isEstimated: true))
    }
  }

  @Test func `what is asked is what was given, and nothing else goes along`() async throws {
    let server = try ModelServer(.good("ready"))
    _ = try await Samples.client(server, key: "  sk-secret-1\n").reply(to: Samples.text)
    let request = try #require(server.requests.first)
    #expect(request.method == "POST")
    #expect(request.path == "/v1/chat/completions")
    #expect(request.headers["authorization"] == "Bearer sk-secret-1")
    #expect(
      Set(request.headers.keys) == [
        "host", "accept", "user-agent", "authorization", "content-type", "content-length",
      ])
    #expect(
      try JSONValue(parsing: Array(request.body.utf8))
        == .object([
          "model": .string("tiny"), "max_tokens": .integer(64), "temperature": .number(0),
          "seed": .integer(7),
          "stream": .bool(true), "stream_options": .object(["include_usage": .bool(true)]),
          "messages": .array([
            .object(["role": .string("system"), "content": .string("Be brief.")]),
            .object(["role": .string("user"), "content": .string("Say ready.")]),
          ]),
        ]))
  }

  @Test func `connections are kept, and a kept one that the server has closed is no failure`()
    async throws
  {
    let closing = Behaviour { request in Behaviour.good("ready").acts(request) + [.close] }
    let server = try ModelServer(.good("ready"), closing, .good("again"))
    let client = Samples.client(server)
    for words in ["ready", "ready", "again"] {
      #expect(try await client.reply(to: Samples.text).text == words)
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @Test(arguments: [true, false])
  func `calls one after the other share a connection`(streams: Bool) async throws {
    let server = try ModelServer(
      streams ? .streamed(["rea", "dy"], chunkSize: 40) : .whole("ready"))
    let client = Samples.client(server)
    for _ in 0..<5 {
      #expect(try await client.reply(to: Samples.text).text == "ready")
      // The end of a stream is read beside the caller.
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(server.connections < 5)
  }

  @Test func `models are listed`() async throws {
    let server = try ModelServer(
      .answer(#"{"object":"list","data":[{"id":"tiny"},{"id":"big\u001b[31m"}]}"#),
      .failure(404, "no"))
    let client = Samples.client(server)
    #expect(try await client.models() == ["tiny", "big [31m"])
    #expect(server.requests.first?.path == "/v1/models")
    await #expect(
      throws: ModelFailure.serverFailed(status: 404, message: "it has no list of models")
    ) {
      try await client.models()
    }
  }
}
