// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import TestSupport
import Testing

@testable import WebServer

struct TimelineTests {
  private let client: PageClient

  init() throws {
    client = try TestServer().client
  }

  @Test func `the page is shown and may do nothing beyond this server`() async throws {
    for path in ["/timeline", "/timeline?applied=2026-11-30&region=fr&region=us"] {
      let reply = try await client.get(path)
      #expect(reply.status == 200)
      #expect(PageReader(reply.text).problems == [])
      expectSafeHeaders(reply, caching: "no-store")
    }
  }

  @Test func `the file is a calendar to be saved`() async throws {
    let reply = try await client.get("/timeline.ics?applied=2026-11-30&date-watching=2026-12-03")
    #expect(reply.status == 200)
    #expect(reply.headers[.contentType] == "text/calendar; charset=utf-8")
    #expect(
      reply.headers[.contentDisposition] == "attachment; filename=\"windtunnel-timeline.ics\"")
    #expect(reply.text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(reply.text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(reply.text.contains("SUMMARY:Watching\r\n"))
    expectSafeHeaders(reply, caching: "no-store")
  }

  @Test func `a page that was opened from a campaign keeps its name`() async throws {
    let page = try await client.get("/timeline?applied=2026-11-30&campaign=c-1")
    #expect(page.page.field("campaign") == "c-1")
    #expect(page.page.holds("/timeline.ics?applied=2026-11-30&amp;campaign=c-1"))
    let file = try await client.get("/timeline.ics?applied=2026-11-30&campaign=c-1")
    #expect(file.text.contains("-c-1-2026-11-30-application@windtunnel"))
  }

  @Test func `an address from which no dates follow leads to the page that says why`() async throws
  {
    let reply = try await client.get("/timeline.ics?applied=soon&unknown=1")
    #expect(reply.status == 303)
    #expect(reply.location == "/timeline?applied=soon")
    let page = try await client.get("/timeline?applied=soon")
    #expect(page.page.holds("is no day of the calendar"))
    #expect(try await client.get("/timeline.ics").location == "/timeline")
  }

  @Test(arguments: [
    "applied=%00", "applied=%FF%FE", "applied=%ZZ", "applied=9999-12-31", "applied=0001-01-01",
    "applied=2199-12-31", "applied=1900-01-01", "region=%3Cscript%3E&applied=2026-11-30",
    "applied=2026-11-30&date-watching=9999-12-31", "applied=2026-11-30&stated=999-999",
    "applied=2026-11-30&date-watching=2026-12-03T23:59-23:59", "&&&", "=", "applied[]=x",
    "date-=2026-12-03&applied=2026-11-30", "from=today&applied=1900-01-01", "loop=%22onfocus%3D",
  ])
  func `no query breaks the page or the file`(query: String) async throws {
    let page = try await client.get("/timeline?\(query)")
    #expect(page.status == 200)
    #expect(PageReader(page.text).problems == [])
    #expect(!page.page.holds("<script>"))
    let file = try await client.get("/timeline.ics?\(query)")
    #expect([200, 303].contains(file.status))
  }
}
