// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import HTTPTypes
import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// Rounds on generated cases by the buttons of their pages, as a browser without a script sends them.
struct CaseFlowTests {
  private static let seed = "7"
  private static let made = ProductCase(OnboardingConversion.self, seed: 7)

  private func start(
    _ server: TestServer, seed: String = seed, mode: String = "real"
  ) async throws -> String {
    let reply = try await server.client.post(
      "/cases", ["family": "onboarding-conversion", "seed": seed, "mode": mode])
    #expect(reply.status == 303)
    return try #require(reply.location)
  }

  @Test func `a case goes from the choice to its scorecard and its key`() async throws {
    let server = try TestServer()
    let client = server.client
    let choice = try await client.get("/cases")
    #expect(choice.page.holds("value=\"onboarding-conversion\""))
    #expect(try await client.get("/questions").page.holds("href=\"/cases\""))

    let path = try await start(server)
    let room = try await client.get(path)
    #expect(room.page.holds("Ask for data"))
    #expect(
      room.page.holds("Each table takes 20 s off the discussion that follows; 40 of 40 left."))
    for (place, exhibit) in Self.made.exhibits.enumerated() {
      // What is far down comes when one gets to it.
      let part = place == 0 ? room : try await client.get("\(path)?part=exhibit-\(place)")
      #expect(part.page.holds("/cases/onboarding-conversion/7/exhibits/\(exhibit.id).csv"))
      #expect(PageReader(part.text).problems == [])
    }
    #expect(!room.page.holds(Self.made.key.cause.mechanism.statement))

    let asked = try await client.post(
      "\(path)/data/words",
      ["notes": "a note", "notesRevision": "0", "dataWords": "conversion by region"])
    #expect(asked.status == 303)
    #expect(asked.location == "\(path)#asked-1")
    #expect(try server.round(path).notes.text == "a note")

    _ = try await client.post("\(path)/discussion")
    let menu: FormFields = [
      "exchange": "0", "answer": "half a thought", "answerRevision": "0",
      "dataMetric": "conversion", "dataSplit": "account", "dataPeriod": "before,after",
      "dataFilter": "region=eu", "dataWords": "",
    ]
    let second = try await client.post("\(path)/data/menu", menu)
    #expect(second.location == "\(path)#asked-2")
    let round = try server.round(path)
    #expect(round.exchanges[0].draft.text == "half a thought")
    #expect(round.requests.map(\.words) == ["conversion by region", nil])
    #expect(round.requests[1].cut.filter == [Cut.Filter("region", "eu")])

    let again = try await client.get(path)
    #expect(again.page.holds("id=\"asked-2\""))
    #expect(again.page.holds("38 of 40 left"))
    #expect(again.page.box("answer") == "half a thought")
    let file = try await client.get("\(path)/data/2.csv")
    #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
    #expect(file.text.contains("Enterprise"))

    let finished = try await client.post("\(path)/finish", ["exchange": "0"])
    #expect(finished.location == "\(path)/scorecard")
    let scorecard = try await client.scorecard(path)
    #expect(scorecard.page.holds("Against the key"))
    #expect(scorecard.page.holds("Does not name the cause."))
    #expect(scorecard.page.holds("it does not name the cause of this case."))
    #expect(scorecard.page.holds("href=\"/cases/onboarding-conversion/7/key\""))
    #expect(scorecard.text.contains("part=exhibit-0") && scorecard.text.contains("part=asked-1"))
    let paper = try await client.get("\(path)/scorecard/print")
    #expect(PageReader(paper.text).problems == [])
    #expect(!paper.text.contains("Enlarge"), "that takes the script of the room")
    #expect(!paper.text.contains("part=") && paper.text.contains("<svg class=\"chart-wide\""))
    for exhibit in Self.made.exhibits {
      #expect(paper.page.holds("/cases/onboarding-conversion/7/exhibits/\(exhibit.id).csv"))
    }
    let key = try await client.get("/cases/onboarding-conversion/7/key")
    #expect(key.page.holds("The test that is needed"))
    for decoy in Self.made.key.decoys { #expect(key.page.holds("class=\"decoy\""), "\(decoy)") }
  }

  @Test func `the clock runs ahead by what was asked, and a reload changes nothing`() async throws {
    let server = try TestServer()
    let path = try await start(server)
    _ = try await server.client.post("\(path)/discussion")
    let before = try #require(try await server.client.get(path).page.attribute("data-ends-at"))
    _ = try await server.client.post("\(path)/data/words", ["dataWords": "conversion by region"])
    for _ in 0..<3 {
      let after = try #require(try await server.client.get(path).page.attribute("data-ends-at"))
      #expect((Int(before) ?? 0) - (Int(after) ?? 0) == 20_000)
    }
    let state = try await server.client.script("\(path)/draft")
    #expect(state.text.contains("\"endsAt\":\((Int(before) ?? 0) - 20_000)"))
  }

  @Test func `unclear words lead back to the room with the question, and cost nothing`()
    async throws
  {
    let server = try TestServer()
    let path = try await start(server)
    let reply = try await server.client.post(
      "\(path)/data/words", ["dataWords": "weather & <b>rain</b>?", "notes": "kept"])
    #expect(reply.status == 303)
    let location = try #require(reply.location)
    #expect(location.hasPrefix("\(path)?dataWords=weather%20%26%20"))
    let room = try await server.client.get(String(location.prefix { $0 != "#" }))
    #expect(room.page.holds("You can ask for"))
    #expect(room.page.holds("value=\"weather &amp; &lt;b&gt;rain&lt;/b&gt;?\""))
    #expect(try server.round(path).requests.isEmpty)
    #expect(try server.round(path).notes.text == "kept")
  }

  @Test func `asking after the end leads to the scorecard and adds nothing`() async throws {
    let server = try TestServer()
    let path = try await start(server)
    _ = try await server.client.post("\(path)/finish")
    for way in ["words", "menu"] {
      let reply = try await server.client.post(
        "\(path)/data/\(way)", ["dataWords": "conversion by region", "dataMetric": "conversion"])
      #expect(reply.location == "\(path)/scorecard")
    }
    #expect(try server.round(path).requests.isEmpty)
  }

  @Test func `a box that another window changed keeps data from being asked`() async throws {
    let server = try TestServer()
    let path = try await start(server)
    _ = try await server.client.script("\(path)/draft", ["notes": "theirs", "notesRevision": "0"])
    let reply = try await server.client.post(
      "\(path)/data/words",
      ["notes": "mine", "notesRevision": "0", "dataWords": "conversion by region"])
    #expect(reply.status == 409)
    #expect(reply.page.boxes("notes").contains("mine"))
    #expect(try server.round(path).requests.isEmpty)
  }

  @Test(arguments: ["0", "18446744073709551615", " 42 "])
  func `any seed there is begins a round`(seed: String) async throws {
    let server = try TestServer()
    let path = try await start(server, seed: seed)
    let expected = UInt64(seed.filter { $0 != " " })
    #expect(try server.round(path).start.handout?.reference.seed == expected)
    #expect(try await server.client.get(path).status == 200)
  }

  @Test func `an empty seed draws one`() async throws {
    let server = try TestServer()
    let path = try await start(server, seed: "")
    let seed = try server.round(path).start.handout?.reference.seed
    #expect(seed == 0, "the world of the test draws 0")
  }

  @Test func `the key warns while nobody has finished the case`() async throws {
    let server = try TestServer()
    let path = "/cases/onboarding-conversion/9/key"
    let warning = try await server.client.get(path)
    #expect(warning.page.holds("The key gives the case away"))
    #expect(!warning.page.holds("The test that is needed"))
    #expect(try await server.client.get("\(path)?show").page.holds("The test that is needed"))
  }

  @Test func `exhibits load as files`() async throws {
    let server = try TestServer()
    for exhibit in Self.made.exhibits {
      let reply = try await server.client.get(
        "/cases/onboarding-conversion/7/exhibits/\(exhibit.id).csv")
      #expect(reply.status == 200)
      #expect(reply.text.split(separator: "\n").count == exhibit.rows.count + 1)
      #expect(reply.headers[.contentDisposition]?.contains("onboarding-conversion-7-") == true)
    }
  }
}
