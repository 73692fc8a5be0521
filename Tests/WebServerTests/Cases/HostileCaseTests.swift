// SPDX-License-Identifier: Apache-2.0

import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// Forms and addresses of cases that no page of ours sends.
struct HostileCaseTests {
  private func start(_ server: TestServer, mode: String = "real") async throws -> String {
    let reply = try await server.client.post(
      "/cases", ["family": "onboarding-conversion", "seed": "7", "mode": mode])
    return try #require(reply.location)
  }

  @Test(
    arguments: [
      ["family": "no-such-family", "seed": "1"], ["family": "", "seed": ""], [:],
      ["family": "onboarding-conversion", "seed": "-1"],
      ["family": "onboarding-conversion", "seed": "18446744073709551616"],
      ["family": "onboarding-conversion", "seed": "1.5"],
      ["family": "onboarding-conversion", "seed": "<script>"],
    ] as [FormFields])
  func `a case that cannot be is refused, and the page says what would be right`(form: FormFields)
    async throws
  {
    let server = try TestServer()
    let reply = try await server.client.post("/cases", form)
    #expect(reply.status == 422)
    #expect(reply.page.holds("role=\"alert\""))
    #expect(!reply.page.holds("<script>"))
    #expect(try server.store.summaries().isEmpty)
  }

  @Test(arguments: [
    "/cases/no-such/7/key", "/cases/onboarding-conversion/-1/key",
    "/cases/onboarding-conversion/007/key", "/cases/onboarding-conversion/18446744073709551616/key",
    "/cases/onboarding-conversion/7/exhibits/none.csv",
    "/cases/onboarding-conversion/7/exhibits/funnel", "/cases/onboarding-conversion/7",
    "/cases/%2E%2E/7/key",
  ])
  func `an address of no case is none`(path: String) async throws {
    #expect(try await TestServer().client.get(path).status == 404)
  }

  @Test(
    arguments: [
      ["dataMetric": "nothing"], ["dataMetric": ""],
      ["dataMetric": "conversion", "dataSplit": "moon"],
      ["dataMetric": "conversion", "dataPeriod": "yesterday"],
      ["dataMetric": "conversion", "dataFilter": "region"],
      ["dataMetric": "conversion", "dataFilter": "region=moon"],
      ["dataMetric": "conversion", "dataFilter": "=!="],
      ["dataMetric": "\u{0}<b>\r\n", "dataFilter": "\u{202E}"],
    ] as [FormFields])
  func `a menu that the case does not have costs nothing and names what there is`(form: FormFields)
    async throws
  {
    let server = try TestServer()
    let path = try await start(server)
    let reply = try await server.client.post("\(path)/data/menu", form)
    #expect(reply.status == 303)
    let location = try #require(reply.location)
    let room = try await server.client.get(String(location.prefix { $0 != "#" }))
    #expect(room.status == 200)
    #expect(room.page.holds("role=\"alert\""))
    #expect(try server.round(path).requests.isEmpty)
  }

  @Test(arguments: [
    String(repeating: "conversion by region ", count: 5000), "\u{0}\u{0}",
    "<script>alert(1)</script>", "\u{301}\u{301}", String(repeating: "a", count: 100_000),
  ])
  func `hostile words are refused in the room, and cost nothing`(words: String) async throws {
    let server = try TestServer()
    let path = try await start(server)
    let reply = try await server.client.post("\(path)/data/words", ["dataWords": words])
    let location = try #require(reply.location)
    #expect(location.utf8.count < 8000)
    let room = try await server.client.get(String(location.prefix { $0 != "#" }))
    #expect(room.page.holds("role=\"alert\""))
    #expect(!room.page.holds("<script>alert"))
    #expect(try server.round(path).requests.isEmpty)
  }

  @Test func `markup in words that are understood appears as text in the room and the scorecard`()
    async throws
  {
    let server = try TestServer()
    let path = try await start(server)
    let words = "conversion by region <img src=x onerror=alert(2)> \" onfocus=\"alert(1)"
    _ = try await server.client.post("\(path)/data/words", ["dataWords": words])
    #expect(try server.round(path).requests.first?.words == words)
    let room = try await server.client.get(path)
    _ = try await server.client.post("\(path)/finish")
    for page in [room, try await server.client.scorecard(path)] {
      #expect(!page.page.holds("<img src=x"))
      #expect(!page.page.holds("\" onfocus=\""))
    }
  }

  @Test func `the forty-first table is refused`() async throws {
    let server = try TestServer()
    let path = try await start(server, mode: "coach")
    let menu = try #require(try server.round(path).start.handout?.menu)
    let filters = menu.groups.flatMap { group in
      group.values.flatMap { ["\(group.id)=\($0.id)", "\(group.id)!=\($0.id)"] }
    }
    let forms: [FormFields] = menu.metrics.flatMap { metric in
      filters.map { ["dataMetric": metric.id, "dataFilter": $0] as FormFields }
    }
    for form in forms.prefix(40) {
      _ = try await server.client.post("\(path)/data/menu", form)
    }
    #expect(try server.round(path).requests.count == 40)
    let reply = try await server.client.post("\(path)/data/menu", forms[40])
    #expect(reply.location?.hasPrefix("\(path)?") == true)
    #expect(try server.round(path).requests.count == 40)
    #expect(try await server.client.get(path).page.holds("You have asked for 40 tables"))
  }

  @Test(arguments: ["0", "2", "-1", "99999999999999999999", "x", "1.csv"])
  func `a table that was not asked for is not there`(number: String) async throws {
    let server = try TestServer()
    let path = try await start(server)
    _ = try await server.client.post("\(path)/data/words", ["dataWords": "conversion by region"])
    #expect(try await server.client.get("\(path)/data/1.csv").status == 200)
    #expect(try await server.client.get("\(path)/data/\(number).csv").status == 404)
  }

  @Test func `a round without a case has no data`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    let reply = try await server.client.post(
      "\(path)/data/words", ["dataWords": "conversion", "notes": "kept"])
    #expect(reply.status == 303)
    #expect(try server.round(path).notes.text == "kept")
    #expect(try await server.client.get("\(path)?dataWords=x").status == 200)
  }
}
