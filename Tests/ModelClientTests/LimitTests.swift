// SPDX-License-Identifier: Apache-2.0

import Foundation
import LanguageModel
import ModelServer
import Testing

@testable import ModelClient

@Suite struct LimitTests {
  @Test(arguments: [
    "http://models.example/v1", "http://192.0.2.1/v1", "http://localhost.evil.example/v1",
    "http://2130706433/v1",
    "http://user@127.0.0.1/v1", "http://0.0.0.0/v1", "nonsense",
  ])
  func `nothing but this machine is called while only this machine is allowed`(url: String) async {
    let report = await Samples.client(url: url).report(on: Samples.text)
    guard case .failure(.addressRefused) = report.result else {
      Issue.record("\(report.result)")
      return
    }
    #expect(report.tries == 0)
    #expect(report.sent.isEmpty)
  }

  @Test func `localhost is this machine, whatever a resolver says`() async throws {
    let server = try ModelServer(.good("ready"))
    let client = Samples.client(url: "http://localhost:\(server.port)/v1")
    #expect(try await client.reply(to: Samples.text).text == "ready")
  }

  @Test(arguments: ["sk a", "sk\r\nHost: evil", "clé", String(repeating: "k", count: 5_000)])
  func `a key that cannot stand in a header is not sent`(key: String) async throws {
    let server = try ModelServer(.good("ready"))
    let error = await failure { () async throws(ModelFailure) in
      try await Samples.client(server, key: key).reply(to: Samples.text)
    }
    #expect(error == .keyRefused)
    #expect(server.requests.isEmpty)
  }

  @Test(arguments: [0, 30, 300])
  func `cancelling ends a call at once, wherever it is`(milliseconds: Int) async throws {
    let tick = Behaviour.chunk(Array(": tick\n\n".utf8))
    let places: [Behaviour] = [
      Behaviour([.hang]), Behaviour([.text(Behaviour.streamHead), .hang]),
      Behaviour([.text(Behaviour.streamHead), .forever(tick, 10)]),
      // In the wait before the second try.
      .failure(429, "slow down", headers: ["Retry-After: 15"]),
    ]
    for place in places {
      let server = try ModelServer(place)
      let client = Samples.client(server, patience: 60)
      let call = Task { await client.report(on: Samples.text) }
      try await Task.sleep(for: .milliseconds(milliseconds))
      call.cancel()
      let report = await call.value
      #expect(report.result == .failure(.cancelled))
    }
  }

  @Test func `a cancelled call closes its connection`() async throws {
    let server = try ModelServer(Behaviour([.text(Behaviour.streamHead), .hang, .close]))
    let client = Samples.client(server)
    let call = Task { await client.report(on: Samples.text) }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    #expect(server.openConnections == 1)
    call.cancel()
    _ = await call.value
    for _ in 0..<200 where server.openConnections > 0 {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(server.openConnections == 0)
  }

  @Test func `waits double up to eight seconds`() {
    let waiting = Waiting()
    #expect(
      (1...6).map { waiting.pause(after: $0) } == [
        .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(8),
      ])
  }

  @Test(
    arguments: [
      ("7", 7), (" 2 ", 2), ("0.4", 1), ("0", 0), ("-3", nil), ("soon", nil), ("", nil), (nil, nil),
      ("1e99", nil), ("nan", nil),
      // Ten seconds after the moment below.
      ("Sun, 06 Nov 1994 08:49:47 GMT", 10), ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
    ] as [(String?, Int?)])
  func `what a server asks to wait is read`(text: String?, seconds: Int?) {
    // 784111777 is the example of RFC 9110, section 5.6.7, in seconds since 1970.
    #expect(Waiting.seconds(text, now: Date(timeIntervalSince1970: 784_111_777)) == seconds)
  }
}
