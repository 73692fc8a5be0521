// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Rehearsal
import Storage
import TestSupport
import Testing

@Suite(.serialized) struct ServeTests {
  @Test func `the server says where it is, answers, and stops when asked`() async throws {
    let folder = try TemporaryFolder()
    let process = try ToolProcess(["serve", "--port", "0", "--data", "data"], folder: folder)
    try await waitUntil { ServerAddress.port(in: process.outputSoFar) != nil }
    let port = try #require(ServerAddress.port(in: process.outputSoFar))
    #expect(process.outputSoFar == "Windtunnel is at http://127.0.0.1:\(port)\n")
    let health = try await onThread { try LoopbackClient(port: port).send(.get, "/health") }
    #expect(health.status == 200)
    #expect(health.body == "{\"status\":\"ok\"}\n")
    process.send(SIGTERM)
    let ended = try await process.end(within: .seconds(60))
    #expect(ended.status == 0)
    #expect(ended.errors.contains("Your data are in data/windtunnel.sqlite."))
  }

  @Test func `a port in use is 1, with a way out`() async throws {
    let folder = try TemporaryFolder()
    let first = try ToolProcess(["serve", "--port", "0", "--data", "one"], folder: folder)
    try await waitUntil { ServerAddress.port(in: first.outputSoFar) != nil }
    let port = try #require(ServerAddress.port(in: first.outputSoFar))
    let second = try await Tool.run("serve", "--port", "\(port)", "--data", "two", in: folder)
    #expect(second.status == 1)
    #expect(second.output == "")
    #expect(
      second.errors
        == "windtunnel: port \(port) is in use; stop the other program or choose another port with --port\n"
    )
    first.send(SIGTERM)
    #expect(try await first.end(within: .seconds(60)).status == 0)
  }

  /// 203.0.113.7 is kept free for documentation (RFC 5737), and `.invalid` has no hosts (RFC 2606).
  @Test(arguments: ["203.0.113.7", "no-such-host.invalid"])
  func `a host that is not this machine is 1`(host: String) async throws {
    let ended = try await Tool.run("serve", "--host", host, "--port", "0", "--data", "data")
    #expect(ended.status == 1)
    #expect(ended.output == "")
    #expect(
      ended.errors
        == "windtunnel: \(host) is no address of this machine; leave out --host to use 127.0.0.1\n")
  }

  @Test func `two servers may work on the same data`() async throws {
    let folder = try TemporaryFolder()
    let servers = try (1...2).map { _ in
      try ToolProcess(["serve", "--port", "0", "--data", "data"], folder: folder)
    }
    var ports: [UInt16] = []
    for server in servers {
      try await waitUntil { ServerAddress.port(in: server.outputSoFar) != nil }
      ports.append(try #require(ServerAddress.port(in: server.outputSoFar)))
    }
    let path = try await onThread { [ports] in
      let form = [("question", "ps-onboarding"), ("mode", "coach")]
      return try LoopbackClient(port: ports[0]).send(.post(form), "/rounds").location ?? ""
    }
    let room = try await onThread { [ports] in
      try LoopbackClient(port: ports[1]).send(.get, path)
    }
    #expect(room.status == 200)
    for server in servers {
      server.send(SIGTERM)
      #expect(try await server.end(within: .seconds(60)).status == 0)
    }
  }

  /// Ten minutes of preparation and 45 of discussion pass in 33 ms; 3 s of grace follow, and the server looks every 2 s.
  @Test func `a round whose clock runs out is ended while nobody looks`() async throws {
    let folder = try TemporaryFolder()
    let server = try ToolProcess(
      ["serve", "--port", "0", "--data", "data"],
      environment: ["WINDTUNNEL_CLOCK_SPEED": "100000"], folder: folder)
    try await waitUntil { ServerAddress.port(in: server.outputSoFar) != nil }
    let port = try #require(ServerAddress.port(in: server.outputSoFar))
    let path = try await onThread {
      let form = [("question", "ps-onboarding"), ("mode", "real")]
      return try LoopbackClient(port: port).send(.post(form), "/rounds").location ?? ""
    }
    let id = RoundID(String(path.split(separator: "/").last ?? ""))
    let store = try RoundStore(folder: folder.path(of: "data"))
    try await waitUntil { try store.round(id)?.scorecard != nil }
    #expect(try store.round(id)?.end?.reason == .timeUp)
    server.send(SIGTERM)
    #expect(try await server.end(within: .seconds(60)).status == 0)
  }
}
