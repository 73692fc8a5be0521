// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelServer
import Testing

@testable import ModelClient

/// What a server must not do, and what a person is told then.
@Suite struct HostileServerTests {
  private func failure(
    _ behaviours: Behaviour, patience: Int = 600, wait: Duration = .milliseconds(5)
  ) async throws -> (
    ModelFailure?, Int
  ) {
    let server = try ModelServer(behaviours)
    let client = Samples.client(server, patience: patience, wait: wait)
    let error = await ModelClientTests.failure { () async throws(ModelFailure) in
      try await client.reply(to: Samples.text)
    }
    return (error, server.requests.count)
  }

  @Test(arguments: [
    (
      "<!DOCTYPE html><html>Sign in</html>",
      ModelFailure.malformed("the server sent a page of HTML")
    ),
    ("", .malformed("the server sent nothing")),
    (" \r\n ", .malformed("the server sent nothing")),
    ("hello", .malformed("the server sent neither JSON nor a stream of events")),
    ("[1]", .malformed("the server sent neither JSON nor a stream of events")),
    ("{}", .malformed("the server's JSON holds no reply")),
    (#"{"choices":[]}"#, .malformed("the server's JSON holds no reply")),
    (
      #"{"choices":[{"message":{"content":""},"finish_reason":"stop"}]}"#, .malformed("it is empty")
    ),
    (
      #"{"choices":[{"message":{"content":""},"finish_reason":"length"}]}"#,
      .malformed("all tokens of the reply were used before its first word")
    ),
    (
      #"{"choices":[{"message":{"content":"<think>hm"},"finish_reason":"length"}]}"#,
      .malformed("all tokens of the reply were used before its first word")
    ),
    (
      #"{"choices":[{"message":{"tool_calls":[{"id":"1"}]},"finish_reason":"tool_calls"}]}"#,
      .malformed("the model asked for a tool instead of answering")
    ),
    (
      #"{"choices":[{"message":{"content":{"a":1}},"finish_reason":"stop"}]}"#,
      .malformed("it is empty")
    ),
    (#"{"choices": nonsense}"#, .malformed("what the server sent is no JSON")),
    (
      #"{"error":{"message":"out of memory","code":507}}"#,
      .serverFailed(status: 507, message: "out of memory")
    ),
    ("data: {nonsense}\n\n", .malformed("what the server sent is no JSON")),
    ("data: [1]\n\n", .malformed("the server sent JSON that is no object")),
    ("data: {\"error\":\"overloaded\"}\n\n", .serverFailed(status: 200, message: "overloaded")),
  ])
  func `a reply that is none is told apart and asked for once`(body: String, expected: ModelFailure)
    async throws
  {
    let (error, requests) = try await failure(.answer(body))
    #expect(error == expected)
    #expect(requests == 1)
  }

  @Test(arguments: [
    (400, ModelFailure.serverFailed(status: 400, message: "the context is too long")),
    (401, .keyRefused), (403, .keyRefused),
    (402, .serverFailed(status: 402, message: "the context is too long")),
    (413, .serverFailed(status: 413, message: "the context is too long")),
    (501, .serverFailed(status: 501, message: "the context is too long")),
  ])
  func `a refusal is final`(status: Int, expected: ModelFailure) async throws {
    let (error, requests) = try await failure(.failure(status, "the context is too long"))
    #expect(error == expected)
    #expect(requests == 1)
  }

  @Test func `a model that is not there is named`() async throws {
    let server = try ModelServer(.failure(404, "model 'tiny' not found"))
    let error = await ModelClientTests.failure { () async throws(ModelFailure) in
      try await Samples.client(server).reply(to: Samples.text)
    }
    #expect(error == .notFound("the model “tiny” or the address \(server.url)"))
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [500, 502, 503, 504, 529])
  func `a server that fails is asked four times and no more`(status: Int) async throws {
    let (error, requests) = try await failure(
      .answer(status: status, type: "text/html", "<h1>Bad\ngateway</h1>"))
    #expect(error == .serverFailed(status: status, message: "<h1>Bad gateway</h1>"))
    #expect(requests == 4)
  }

  @Test func `a failure that passes is none`() async throws {
    let server = try ModelServer(
      .failure(500, "warming up"), .failure(503, "loading model"), .good("ready"))
    let report = await Samples.client(server).report(on: Samples.text)
    #expect(try report.result.get().text == "ready")
    #expect(report.tries == 3)
    #expect(report.usage == TokenUsage(prompt: 12, completion: 7))
  }

  @Test func `too many calls are waited out as long as the server asks`() async throws {
    let server = try ModelServer(
      .failure(429, "slow down", headers: ["Retry-After: 1"]), .good("ready"))
    let took = try await ContinuousClock().measure {
      _ = try await Samples.client(server).reply(to: Samples.text)
    }
    #expect(took >= .seconds(1))
    #expect(server.requests.count == 2)
  }

  @Test func `a wait that is longer than the patience is not begun`() async throws {
    let slow = Behaviour.failure(429, "slow down", headers: ["Retry-After: 3600"])
    let (first, once) = try await failure(slow)
    #expect(first == .tooManyCalls(retryAfter: 3600))
    #expect(once == 1)
    let (error, requests) = try await failure(.failure(429, "slow down"))
    #expect(error == .tooManyCalls(retryAfter: nil))
    #expect(requests == 4)
  }

  @Test func `connections that close without an answer are tried again`() async throws {
    for act in [Behaviour.Act.close, .reset] {
      let (error, requests) = try await failure(Behaviour([act]))
      #expect(error == .unreachable("the server closed the connection without an answer"))
      #expect(requests == 4)
    }
    let server = try ModelServer(Behaviour([.reset]), .good("ready"))
    #expect(try await Samples.client(server).reply(to: Samples.text).text == "ready")
  }

  @Test func `a reply that breaks off is told, never taken for whole`() async throws {
    let head = Behaviour.head(200, "application/json", ["Content-Length: 500"])
    let stream = Behaviour.chunk(
      Array(Behaviour.events(["rea"], ending: nil, usage: nil, isDone: false).utf8))
    let ends: [[Behaviour.Act]] = [
      [.text(head + #"{"choices":[{"message"#), .close],
      [.text(Behaviour.streamHead), .send(stream), .close],
      [.text(Behaviour.streamHead), .send(stream), .reset],
      // The chunks end properly, and the reply does not.
      [.text(Behaviour.streamHead), .send(stream), Behaviour.lastChunk],
      [.text(Behaviour.streamHead), .send(Behaviour.chunk(Array("da".utf8))), Behaviour.lastChunk],
    ]
    for acts in ends {
      let (error, requests) = try await failure(Behaviour(acts))
      #expect(error == .cutOff)
      #expect(requests == 4)
    }
  }

  @Test func `what does not speak HTTP is told`() async throws {
    let (error, _) = try await failure(Behaviour([.text("SSH-2.0-OpenSSH_9.2\r\n\r\n"), .close]))
    guard case .malformed = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `redirects are not followed`() async throws {
    let other = try ModelServer(.good("ready"))
    for status in [301, 302, 307, 308] {
      let (error, requests) = try await failure(
        .answer(status: status, headers: ["Location: \(other.url)/chat/completions"], ""))
      #expect(
        error
          == .serverFailed(
            status: status, message: "it sends to another address, which is not followed"))
      #expect(requests == 1)
    }
    #expect(other.requests.isEmpty)
  }

  @Test func `a huge body is left after a megabyte`() async throws {
    let part = [UInt8](repeating: UInt8(ascii: " "), count: 100_000)
    let bodies: [[Behaviour.Act]] = [
      [
        .text(Behaviour.head(200, "application/json", ["Content-Length: 9000000000"])), .text("{"),
        .forever(part, 0),
      ],
      [
        .text(Behaviour.streamHead), .send(Behaviour.chunk(Array("data: ".utf8))),
        .forever(Behaviour.chunk(part), 0),
      ],
      [
        .text(Behaviour.streamHead),
        .forever(
          Behaviour.chunk(
            Array(Behaviour.events(["more and more"], ending: nil, usage: nil, isDone: false).utf8)),
          0),
      ],
    ]
    for acts in bodies {
      let (error, requests) = try await failure(Behaviour(acts))
      #expect(error == .tooLarge(bytes: 1_000_000))
      #expect(requests == 1)
    }
    let (error, _) = try await failure(
      .answer(status: 400, String(repeating: "x", count: 3_000_000)))
    guard case .serverFailed(400, let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.count == 201)
  }

  @Test func `who sends too little, too slowly or for ever meets the end of our patience`()
    async throws
  {
    let tick = Behaviour.chunk(Array(": tick\n\n".utf8))
    let slow: [[Behaviour.Act]] = [
      [.hang],
      [.text("HTTP/1.1 200 OK\r\n"), .hang],
      [.text(Behaviour.streamHead), .hang],
      [.text(Behaviour.streamHead), .forever(tick, 50)],
      [
        .text(Behaviour.head(200, "application/json", ["Content-Length: 900"])),
        .forever(Array(" ".utf8), 50),
      ],
      [
        .text(Behaviour.head(500, "application/json", ["Content-Length: 900"])),
        .forever(Array(" ".utf8), 50),
      ],
    ]
    for acts in slow {
      let server = try ModelServer(Behaviour(acts))
      let client = Samples.client(server, patience: 1)
      let clock = ContinuousClock()
      let began = clock.now
      let report = await client.report(on: Samples.text)
      let took = clock.now - began
      #expect(report.result == .failure(.timedOut(seconds: 1)))
      // There is no bound above, as machines are busy; without our patience it would be for ever.
      #expect(took >= .milliseconds(990))
      #expect(report.usage.prompt == 14, "what was sent may have been read")
    }
  }

  @Test func `where nobody listens it is asked once`() async throws {
    let server = try ModelServer(.good("ready"))
    server.stop()
    try await Task.sleep(for: .milliseconds(50))
    let report = await Samples.client(server).report(on: Samples.text)
    #expect(report.tries == 1)
    guard case .failure(.unreachable(let reason)) = report.result else {
      Issue.record("\(report.result)")
      return
    }
    #expect(reason.hasPrefix("no connection to "))
  }

  @Test func `a server that has stopped is unreachable at once`() async throws {
    let server = try ModelServer(.good("ready"))
    let client = Samples.client(server)
    #expect(try await client.reply(to: Samples.text).text == "ready")
    server.stop()
    try await Task.sleep(for: .milliseconds(50))
    let error = await ModelClientTests.failure { () async throws(ModelFailure) in
      try await client.reply(to: Samples.text)
    }
    guard case .unreachable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `words of a server come on one line, short, and without the key`() async throws {
    let server = try ModelServer(
      .failure(
        400, "Incorrect key sk-very-secret\u{1B}[2J\nline two " + String(repeating: "x", count: 400)
      ))
    let client = Samples.client(server, key: "sk-very-secret")
    let error = await ModelClientTests.failure { () async throws(ModelFailure) in
      try await client.reply(to: Samples.text)
    }
    let text = try #require(error?.description)
    #expect(text.contains("Incorrect key [key] [2J line two"))
    #expect(text.count < 300)
    for shown in [
      text, "\(client)", String(reflecting: client),
      "\(Mirror(reflecting: client).children.map(\.value))",
    ] {
      #expect(!shown.contains("secret"))
    }
    var dumped = ""
    dump(client, to: &dumped)
    #expect(!dumped.contains("secret"))
  }
}
