// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import HTTPTypes
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// The page that explains levels, and levels that are set by hand, by the forms of the pages.
struct OverrideFlowTests {
  private static let reason = "It looks twice, at two logs."

  /// Takes a round to its end and returns its path: PS1 at 3 with a weight of 60, PS2 at 1 with 40, so 30 of 100.
  private func finished(_ server: TestServer) async throws -> String {
    let path = try await server.startDiscussion()
    _ = try await server.client.post(
      "\(path)/finish",
      ["exchange": "0", "answer": "We looked at the log. Give it a while.", "answerRevision": "0"])
    #expect(try server.round(path).scorecard?.score == 30)
    return path
  }

  private func form(
    _ criterion: String = "PS1", level: String = "5", reason: String = reason
  ) -> FormFields {
    ["criterion": criterion, "level": level, "reason": reason]
  }

  @Test func `the scorecard leads to the explanation, which shows each sentence`() async throws {
    let server = try TestServer()
    let path = try await finished(server)
    let scorecard = try await server.client.scorecard(path)
    #expect(scorecard.page.holds("href=\"\(path)/explanation\""))
    let page = try await server.client.get("\(path)/explanation")
    #expect(page.status == 200)
    for words in [
      "We looked at the log.", "Give it a while.", "Nothing was found in it.", "A look",
      "Shown: a look.", "Nothing was seen of: a leap.",
    ] {
      #expect(page.page.holds(words), "\(words)")
    }
    #expect(PageReader(page.text).problems == [])
  }

  @Test func `a level that is set stands beside the machine's on every page`() async throws {
    let server = try TestServer()
    let path = try await finished(server)
    server.clock.set(.minutes(20))
    let reply = try await server.client.post("\(path)/override", form())
    #expect(reply.status == 303)
    #expect(reply.location == "\(path)/explanation#criterion-0")
    let round = try server.round(path)
    #expect(round.override(of: "PS1")?.level == .five)
    #expect(round.override(of: "PS1")?.at == round.startedAt + .minutes(20))
    #expect(round.scorecard?.criteria.map(\.level) == [.three, .one], "the machine's are kept")
    #expect(round.coached == CoachedResult(score: 60, band: .hire))
    for place in ["\(path)/explanation", "\(path)/scorecard"] {
      let page = try await server.client.get(place)
      #expect(page.page.holds("Machine 3, coach 5: \(Self.reason)"), "\(place)")
      #expect(page.page.holds("Hire, 60 of 100"), "\(place)")
      #expect(page.page.holds("3 of 5"), "\(place)")
    }
    for place in ["/history", "/"] {
      let page = try await server.client.get(place)
      #expect(page.page.holds("30 of 100"), "\(place)")
      #expect(page.page.holds("Set by hand: Hire, 60 of 100"), "\(place)")
    }
  }

  @Test func `several levels in a row are all kept, also over a restart`() async throws {
    let first = try TestServer()
    let path = try await finished(first)
    let second = try TestServer(clock: first.clock, store: first.store)
    for (server, level, reason) in [
      (first, "5", "A first thought."), (second, "2", "A second thought."),
    ] {
      let reply = try await server.client.post(
        "\(path)/override", form(level: level, reason: reason))
      #expect(reply.status == 303)
    }
    #expect(try first.round(path).overrides.map(\.level) == [.five, .two])
    let page = try await first.client.get("\(path)/explanation")
    #expect(page.page.holds("Machine 3, coach 5: A first thought."))
    #expect(page.page.holds("Machine 3, coach 2: A second thought."))
    let export = try await first.client.get("/data/export")
    #expect(export.text.contains("A first thought."))
    #expect(export.text.contains("A second thought."))
  }

  @Test func `a second click sets nothing twice`() async throws {
    let server = try TestServer()
    let path = try await finished(server)
    for _ in 0..<2 {
      #expect(try await server.client.post("\(path)/override", form()).status == 303)
    }
    #expect(try server.round(path).overrides.count == 1)
  }

  @Test(arguments: [
    ("5", "too short", "The reason has 9 characters; write 10 to 1000."),
    ("5", "", "The reason has 0 characters"),
    ("5", String(repeating: "a\r\n", count: 600), "The reason has 1199 characters"),
    ("", reason, "Choose a level from 1 to 5."), ("6", reason, "Choose a level from 1 to 5."),
    ("0", reason, "Choose a level from 1 to 5."), ("five", reason, "Choose a level from 1 to 5."),
  ])
  func `a form that is not right comes back with what was typed`(
    level: String, reason: String, problem: String
  ) async throws {
    let server = try TestServer()
    let path = try await finished(server)
    let before = try server.round(path)
    let reply = try await server.client.post(
      "\(path)/override", form(level: level, reason: reason))
    #expect(reply.status == 422)
    #expect(reply.page.holds(problem))
    let kept = reason.replacing("\r\n", with: "\n")
    #expect(reply.page.boxes("reason").map { $0.replacing("\r\n", with: "\n") } == [kept, ""])
    #expect(reply.page.holds("<option value=\"5\" selected>") == (level == "5"))
    #expect(try server.round(path) == before)
  }

  @Test(arguments: ["XX", "", "PS1\u{0}", "<script>"])
  func `a criterion that is not there is refused, and the words come back`(
    criterion: String
  ) async throws {
    let server = try TestServer()
    let path = try await finished(server)
    let reply = try await server.client.post("\(path)/override", form(criterion))
    #expect(reply.status == 422)
    #expect(reply.page.holds("The scorecard has no criterion"))
    #expect(reply.page.holds(Self.reason))
    #expect(try server.round(path).overrides.isEmpty)
  }

  @Test func `fields that are missing are empty ones`() async throws {
    let server = try TestServer()
    let path = try await finished(server)
    let reply = try await server.client.post("\(path)/override")
    #expect(reply.status == 422)
    #expect(try server.round(path).overrides.isEmpty)
  }

  @Test func `no level is set while the round runs, and nothing is explained`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let reply = try await server.client.post("\(path)/override", form())
    #expect(reply.status == 409)
    #expect(reply.page.holds(Self.reason))
    #expect(try server.round(path).overrides.isEmpty)
    let page = try await server.client.get("\(path)/explanation")
    #expect(page.status == 303)
    #expect(page.location == path)
  }

  @Test func `a full disk gives the reason back and keeps what was set before`() async throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path, pragmas: ["max_page_count = 60"])
    let server = try TestServer(store: store)
    let path = try await finished(server)
    var kept: [String] = []
    for number in 0..<200 {
      let reason = "\(number) " + String(repeating: "é", count: 990)
      let reply = try await server.client.post("\(path)/override", form(reason: reason))
      guard reply.status != 303 else {
        kept.append(reason)
        continue
      }
      #expect(reply.status == 507)
      #expect(reply.page.holds("The disk with"))
      #expect(reply.page.boxes("reason") == [reason, ""])
      break
    }
    #expect(!kept.isEmpty && kept.count < 200)
    #expect(try server.round(path).overrides.map(\.reason) == kept)
  }

  @Test func `a round that nobody took is not found`() async throws {
    let server = try TestServer()
    #expect(try await server.client.get("/rounds/nobody/explanation").status == 404)
    #expect(try await server.client.post("/rounds/nobody/override", form()).status == 404)
  }

  @Test func `a form of another site sets nothing`() async throws {
    let server = try TestServer()
    let path = try await finished(server)
    let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
    let reply = try await server.client.post("\(path)/override", form(), [site: "cross-site"])
    #expect(reply.status == 403)
    #expect(try server.round(path).overrides.isEmpty)
  }

  @Test(arguments: HostileText.all)
  func `any reason is kept as it is, and no markup in it comes to life`(hostile: HostileText)
    async throws
  {
    let server = try TestServer()
    let path = try await finished(server)
    let reason = "Because: \(hostile.text.prefix(400)) – that is why."
    let reply = try await server.client.post("\(path)/override", form(reason: reason))
    #expect(reply.status == 303)
    let kept = try server.round(path).overrides.map(\.reason)
    let sent = String(reason).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    #expect(kept.count == 1)
    #expect(kept.first?.utf8.elementsEqual(sent.utf8) == true)
    for place in ["\(path)/explanation", "\(path)/scorecard"] {
      let page = try await server.client.get(place)
      #expect(page.status == 200)
      #expect(PageReader(page.text).problems == [], "\(place)")
    }
  }
}
