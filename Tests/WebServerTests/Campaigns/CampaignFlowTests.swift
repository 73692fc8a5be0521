// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Foundation
import HTTPTypes
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// A campaign by the buttons of its pages, as a browser without a script sends them.
@Suite(.serialized) struct CampaignFlowTests {
  private func server(
    _ clock: HandClock = HandClock(), store: RoundStore? = nil
  ) throws -> TestServer {
    try TestServer(clock: clock, store: store, library: try PackLibrary.embedded())
  }

  private func start(_ server: TestServer, mode: String = "real") async throws -> String {
    let reply = try await server.client.post(
      "/campaigns",
      ["loop": "mistral-2026-article", "mode": mode, "applied": "2026-11-30"])
    #expect(reply.status == 303)
    return try #require(reply.location)
  }

  private func hand(
    _ server: TestServer, _ path: String, file: String = "", named name: String = "",
    text: String = ""
  ) async throws -> Reply {
    let body = """
      --b\r
      Content-Disposition: form-data; name="file"; filename="\(name)"\r
      Content-Type: application/octet-stream\r
      \r
      \(file)\r
      --b\r
      Content-Disposition: form-data; name="curriculum"\r
      \r
      \(text)\r
      --b--\r

      """
    return try await server.client.send(
      .post, "\(path)/curriculum", [.contentType: "multipart/form-data; boundary=b"], body: body)
  }

  @Test func `the list offers the loops with a committee, and begins a campaign`() async throws {
    let server = try server()
    let list = try await server.client.get("/campaigns")
    #expect(list.status == 200)
    #expect(list.page.holds("Begin your campaign"))
    #expect(!list.text.contains("technical-set"), "a loop without a committee decides nothing")
    #expect(list.text.contains("type=\"date\" name=\"applied\""))
    #expect(list.text.contains("value=\"fr\" checked"))
    let path = try await start(server)
    let page = try await server.client.get(path)
    #expect(page.page.holds("Hand in your curriculum"))
    #expect(page.page.holds("Where this loop comes from"))
    #expect(try await server.client.get("/campaigns").page.holds("Go on"))
  }

  @Test(arguments: [
    ("", "2026-11-30"), ("technical-set", "2026-11-30"), ("mistral-2026-article", "yesterday"),
    ("mistral-2026-article", "2026-02-30"),
  ])
  func `a form that cannot begin a campaign comes back with the reason`(
    loop: String, applied: String
  ) async throws {
    let server = try server()
    let reply = try await server.client.post(
      "/campaigns", ["loop": loop, "mode": "real", "applied": applied])
    #expect(reply.status == 422)
    #expect(reply.text.contains("role=\"alert\""))
  }

  @Test func `a campaign takes several regions and a number, as in the terminal`() async throws {
    let server = try server()
    let reply = try await server.client.post(
      "/campaigns",
      [
        "loop": "mistral-2026-article", "mode": "coach", "applied": " 2026-11-30 ", "region": "fr",
        "region": "de-by", "region": "", "seed": " 4,200 ",
      ])
    #expect(reply.status == 303)
    let name = try #require(reply.location?.split(separator: "/").last)
    let start = try #require(try server.store.campaign(CampaignID(String(name)))).start
    #expect(start.regions == ["fr", "de-by"])
    #expect(start.seed == 4200)
    #expect(start.mode == .coach)
    let page = try await server.client.get("/campaigns/\(name)")
    #expect(page.text.contains("region=fr&amp;region=de-by"))
  }

  @Test(arguments: [
    ("seed", "-1"), ("seed", "seven"), ("seed", "18446744073709551616"), ("seed", "<b>"),
    ("region", "atlantis"), ("region", "fr,atlantis"),
  ])
  func `a number or a region that is none comes back with what was typed`(
    field: String, value: String
  ) async throws {
    let server = try server()
    let reply = try await server.client.post(
      "/campaigns",
      [
        "loop": "two-cases-first", "mode": "real", "applied": "2026-11-30", "region": "uk",
        field: value,
      ])
    #expect(reply.status == 422)
    let reader = PageReader(reply.text)
    #expect(reader.problems == [])
    #expect(reader.values(of: "role").contains("alert"))
    #expect(reply.text.contains("value=\"uk\" checked"))
    #expect(field == "region" || reader.values(of: "value").contains(value))
    #expect(try server.store.campaigns().isEmpty)
  }

  /// Returns the names of the events in the calendar file of a campaign.
  private func eventNames(_ server: TestServer, _ path: String) async throws -> [String] {
    let page = try await server.client.get(path).text
    let link = try #require(page.firstMatch(of: /href="(\/timeline\.ics\?[^"]*)"/)).output.1
    let file = try await server.client.get(String(link).replacing("&amp;", with: "&"))
    #expect(file.status == 200)
    return file.text.replacing("\r\n ", with: "").split(separator: "\r\n" as Character)
      .filter { $0.hasPrefix("UID:") }.map(String.init)
  }

  @Test func `two campaigns of one day stay apart in a calendar, and each keeps its names`()
    async throws
  {
    let server = try server()
    let (one, other) = (try await start(server), try await start(server))
    let names = try await eventNames(server, one)
    #expect(names.count > 4 && Set(names).count == names.count)
    let others = try await eventNames(server, other)
    #expect(Set(names).isDisjoint(with: others))
    _ = try await hand(server, one, text: "Shipped a batch API.")
    _ = try await server.client.post("\(one)/begin")
    #expect(try await eventNames(server, one) == names)
  }

  @Test func `a curriculum is taken as a file or as text, or refused`() async throws {
    let server = try server()
    let path = try await start(server)
    let nothing = try await hand(server, path)
    #expect(nothing.status == 409)
    let blank = try await hand(server, path, text: " \n\t ")
    #expect(blank.status == 409)
    let broken = try await hand(
      server, path, file: "%PDF-1.7 broken", named: "cv.pdf", text: "kept")
    #expect(broken.status == 409)
    #expect(broken.page.box("curriculum") == "kept")
    let taken = try await hand(
      server, path, file: "Shipped a batch API; p95 fell by 40%.", named: "cv.md")
    #expect(taken.status == 303)
    #expect(try await server.client.get(path).page.holds("Shipped a batch API"))
  }

  @Test func `what a short CV lacks is said at once, and mended until it was read`() async throws {
    let server = try server()
    let path = try await start(server)
    _ = try await hand(server, path, text: "Shipped a batch API.")
    let short = try await server.client.get(path)
    #expect(short.page.holds("words about work are fewer than 60"))
    #expect(short.page.holds("Replace it"))
    let lines = "I decided to cut the nightly export and the load fell by 40%. "
    _ = try await hand(server, path, text: String(repeating: lines, count: 6))
    let long = try await server.client.get(path)
    #expect(!long.page.holds("are fewer than 60"))
    #expect(long.page.holds("Replace it"))
    _ = try await passed(server, try await begun(server, path))
    let read = try await server.client.get(path)
    #expect(!read.page.holds("Replace it"))
  }

  @Test func `what comes next is said in French on a French page`() async throws {
    let server = try server()
    let path = try await start(server)
    _ = try await hand(server, path, text: "Shipped a batch API.")
    _ = try await passed(server, try await begun(server, path))
    _ = try await server.client.post("\(path)/practise")
    _ = try await passed(server, try await begun(server, path))
    let page = try await server.client.get(path, [.acceptLanguage: "fr"])
    #expect(page.page.holds("Le produit en profondeur, 1 sur 8"))
    #expect(!page.page.holds("Product deep dive"))
    #expect(!page.page.holds("figures, not the company"))
    let home = try await server.client.get("/", [.acceptLanguage: "fr"])
    #expect(home.page.holds("Le produit en profondeur"))
    #expect(!home.page.holds("Product deep dive"))
  }

  @Test func `what is no such form is refused`() async throws {
    let server = try server()
    let path = try await start(server)
    for type in ["text/plain", "multipart/form-data", "multipart/form-data; boundary="] {
      let reply = try await server.client.send(
        .post, "\(path)/curriculum", [.contentType: type], body: "--b\r\n")
      #expect(reply.status == 400, "\(type)")
    }
  }

  @Test func `cards are sealed until the committee, on every way to them`() async throws {
    let server = try server()
    let path = try await start(server)
    _ = try await hand(server, path, text: "Shipped a batch API; p95 fell by 40%.")
    let written = try #require(try await server.client.post("\(path)/begin").location)
    #expect(try await server.client.get(written).page.holds("of 2 pages"))
    let sent = try await server.client.post(
      "\(written)/answer", ["exchange": "0", "answer": "I would look.", "answerRevision": "0"])
    #expect(sent.location == "\(written)/scorecard")
    let guess = try await server.client.get("\(written)/scorecard").page
    #expect(!guess.holds("Show the scorecard"), "the campaign comes next")
    #expect(try await server.client.scorecard(written).status == 200, "it opens with the reply")
    let page = try await server.client.get(path)
    #expect(page.page.holds("The screening would have ended it here"))
    #expect(try await server.client.post("\(path)/begin").status == 409)
    #expect(try await server.client.post("\(path)/practise").location == path)
    #expect(try await server.client.post("\(path)/committee").status == 409)
    let round = try await begun(server, path)
    #expect(try await passed(server, round) == "\(round)/scorecard")
    #expect(try await server.client.scorecard(round).location == path)
    #expect(try await server.client.get("\(round)/explanation").location == path)
    #expect(try await server.client.get("\(round)/scorecard.html").location == path)
    let compared = try await server.client.get("\(round)/compare/\(try await finished(server))")
    #expect(compared.status == 409 && compared.page.holds("One of these cards is sealed"))
    #expect(!compared.page.holds("of 100") && !compared.page.holds("I would look."))
    #expect(try await server.client.get("/history").page.holds("Card sealed"))
  }

  /// Takes a round of its own to its end and returns its name.
  private func finished(_ server: TestServer) async throws -> String {
    let path = try await server.startDiscussion("ps-onboarding")
    _ = try await server.client.post("\(path)/finish", ["answer": "I would look."])
    return String(path.dropFirst("/rounds/".count))
  }

  @Test func `the next question of a stage follows the answer, and looking begins nothing`()
    async throws
  {
    let server = try server()
    let path = try await start(server)
    _ = try await hand(server, path, text: "Shipped a batch API.")
    _ = try await passed(server, try await begun(server, path))
    _ = try await server.client.post("\(path)/practise")
    // Problem solving is one question, and after it comes the campaign.
    #expect(try await passed(server, try await begun(server, path)).hasSuffix("/scorecard"))
    var room = try await begun(server, path)
    var rooms: Set<String> = []
    while !room.hasSuffix("/scorecard") {
      rooms.insert(room)
      #expect(try await server.client.get(room).status == 200)
      room = try await passed(server, room)
    }
    #expect(rooms.count == 8)
    // The break: what began last is over, and no visit begins the next stage.
    let last = room.replacing("/scorecard", with: "")
    #expect(rooms.contains(last))
    #expect(try await server.client.scorecard(last).location == path)
    #expect(try await server.client.get(path).text.contains("\(path)/begin"))
    // A second click on a button that was pressed begins nothing.
    _ = try await server.client.post("\(last)/finish", ["answer": "Again."])
    #expect(try await server.client.get(path).text.contains("\(path)/begin"))
  }

  /// Begins what comes next, be it before its day.
  private func begun(_ server: TestServer, _ path: String) async throws -> String {
    try #require(try await server.client.post("\(path)/begin-early").location)
  }

  @Test(arguments: [("real", true), ("coach", false)])
  func `a stage before its day is begun by who says so, and in coach mode on any day`(
    mode: String, isHeld: Bool
  ) async throws {
    let server = try server()
    let path = try await start(server, mode: mode)
    _ = try await hand(server, path, text: "Shipped a batch API.")
    // What is written may be written on any day.
    let screening = try await server.client.post("\(path)/begin")
    _ = try await passed(server, try #require(screening.location))
    _ = try await server.client.post("\(path)/practise")
    // Three business days after Monday, 30 November, where the reply to the application comes.
    let page = try await server.client.get(path).page
    #expect(page.holds("Thu 3 Dec 2026 at the earliest") == isHeld)
    let reply = try await server.client.post("\(path)/begin")
    #expect(reply.status == (isHeld ? 409 : 303))
    guard isHeld else { return }
    #expect(reply.page.holds("2026-12-03 at the earliest"))
    #expect(try await server.client.post("\(path)/begin-early").status == 303)
  }

  /// Ends a round with few words, and returns where that leads.
  private func passed(_ server: TestServer, _ room: String) async throws -> String {
    _ = try await server.client.post("\(room)/discussion")
    let reply = try await server.client.post(
      "\(room)/finish", ["exchange": "0", "answer": "I would look.", "answerRevision": "0"])
    return try #require(reply.location)
  }

  @Test func `two windows begin the same question once`() async throws {
    let server = try server()
    let path = try await start(server)
    _ = try await hand(server, path, text: "Shipped a batch API.")
    let first = try await server.client.post("\(path)/begin")
    #expect(first.status == 303)
    let second = try await server.client.post("\(path)/begin")
    #expect(second.location == first.location)
  }

  @Test func `a campaign is where it was after a restart`() async throws {
    let clock = HandClock()
    let store = try RoundStore.inMemory()
    let path = try await start(try server(clock, store: store))
    _ = try await hand(try server(clock, store: store), path, text: "Shipped a batch API.")
    let after = try server(clock, store: store)
    let round = try #require(try await after.client.post("\(path)/begin").location)
    let again = try server(clock, store: store)
    #expect(try await again.client.get(path).text.contains("href=\"\(round)\""))
  }

  @Test func `an unknown campaign is named as such`() async throws {
    let server = try server()
    for path in ["/campaigns/nothing", "/campaigns/nothing/decision", "/campaigns/%00"] {
      #expect(try await server.client.get(path).status == 404, "\(path)")
    }
  }
}
