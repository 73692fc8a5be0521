// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Dispatch
import Foundation
import HTTPTypes
import InterviewContent
import Quantities
import Storage
import Synchronization
import TestSupport
import Testing

@testable import WebServer

/// The tour of the sample, and the page about the state of the program.
@Suite(.serialized) struct TourTests {
  private func server() async throws -> TestServer {
    let server = try TestServer(library: try PackLibrary.embedded())
    _ = try await server.client.post("/sample")
    return server
  }

  @Test func `every stop leads to pages that are there`() async throws {
    let server = try await server()
    for stop in 1...6 {
      let page = try await server.client.get("/tour/\(stop)")
      #expect(page.status == 200)
      let links = page.text.matches(of: /href="(\/[^"]*)"/).map { String($0.output.1) }
      for link in links where !link.hasPrefix("/assets") {
        let path = link.replacing("&amp;", with: "&").split(separator: "#").first ?? ""
        #expect(try await server.client.get(String(path)).status == 200, "\(link)")
      }
    }
  }

  @Test func `the stops show what the sample holds`() async throws {
    let server = try await server()
    let number = try await server.client.get("/tour/3")
    #expect(number.page.holds("takes about 2.1 GB of cache"))
    // By hand: 131 kB a token, as its sentence tells, times 32,000.
    #expect(number.page.holds("4.192 GB"))
    #expect(number.text.contains("/rounds/sample-3-6/scorecard#claims"))
    #expect(
      try await server.client.get("/rounds/sample-3-6/scorecard").text.contains("id=\"claims\""))
    #expect(try await server.client.get("/tour/4").page.holds("No hire"))
    #expect(try await server.client.get("/tour/6").page.holds("Delete the sample"))
  }

  @Test func `the decision of the sample is told in the language of the page, and said once`()
    async throws
  {
    let server = try await server()
    let english = try await server.client.get("/tour/4").page
    #expect(english.holds("Stages with most of their cards"))
    #expect(!english.holds("No hire (no hire)"))
    let french = try await server.client.get("/tour/4", [.acceptLanguage: "fr"]).page
    for words in ["No hire", "Stages with most", "would have made it a hire", ", item 1"] {
      #expect(!french.holds(words), "\(words)")
    }
  }

  @Test(arguments: ["md", "html", "json"])
  func `the packet of the sample says that it is one`(file: String) async throws {
    let packet = try await server().client.get("/campaigns/sample/packet.\(file)")
    #expect(packet.text.contains("Sample, a scripted candidate"))
  }

  @Test func `without a sample every stop leads to the beginning`() async throws {
    let server = try TestServer(library: try PackLibrary.embedded())
    #expect(try await server.client.get("/tour/3").location == "/tour")
    #expect(try await server.client.get("/tour").page.holds("Make the sample and begin"))
    for path in ["/tour/0", "/tour/7", "/tour/x"] {
      #expect(try await server.client.get(path).status == 404, "\(path)")
    }
  }

  @Test func `the state of the program is a page, and JSON when asked`() async throws {
    let server = try await server()
    let page = try await server.client.get("/status")
    #expect(page.status == 200)
    #expect(page.page.holds("How much there is"))
    let json = try await server.client.get("/status.json")
    #expect(json.headers[.contentType] == "application/json")
    let values = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
    #expect(values?["version"] as? Int == 1)
    let checks = values?["checks"] as? [[String: Any]]
    #expect(checks?.contains { $0["subject"] as? String == "database" } == true)
    #expect((values?["amounts"] as? [String: Any])?["rounds"] as? Int == 0)
  }

  @Test func `the page is there before all of the database was checked, and says when it was`()
    async throws
  {
    let server = try await server()
    let first = try await server.client.get("/status")
    #expect(first.page.holds("not yet checked as a whole") || first.page.holds("checked at"))
    var page = first
    for _ in 0..<500 where !page.page.holds("; checked at") {
      try await Task.sleep(for: .milliseconds(20))
      page = try await server.client.get("/status")
    }
    #expect(page.page.holds("whole; checked at"))
    #expect(page.page.holds("Check all of the database"))
    #expect(try await server.client.post("/status/check").location == "/status")
  }

  @Test func `a check that is under way is not begun again, and one that fails says why`()
    async throws
  {
    let gate = DispatchSemaphore(value: 0)
    let count = Mutex(0)
    let checks = StoreChecks(
      check: {
        count.withLock { $0 += 1 }
        gate.wait()
        throw StoreError.unreadable("r", reason: "no start")
      }, now: { Instant(millisecondsSince1970: 7) })
    #expect(checks.present.last == nil)
    checks.begin()
    checks.begin()
    #expect(checks.present.isRunning && checks.present.last == nil)
    gate.signal()
    for _ in 0..<500 where checks.present.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    #expect(count.withLock(\.self) == 1)
    let last = try #require(checks.present.last)
    #expect(last.at == Instant(millisecondsSince1970: 7))
    guard case .failure(let failure) = last.result else {
      Issue.record("the check failed")
      return
    }
    #expect(failure.reason.contains("no start"))
  }
}
