// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Quantities
import TestSupport
import Testing

/// Two attempts side by side, and scorecards as files.
struct ComparisonTests {
  private let server: TestServer
  private let client: PageClient

  init() throws {
    server = try TestServer()
    client = server.client
  }

  /// Takes a round to its end, passes over the question how it went, and returns its path.
  private func taken(_ answer: String, after seconds: Int) async throws -> String {
    server.clock.set(.init(seconds))
    let path = try await server.startDiscussion()
    _ = try await client.post(
      "\(path)/finish", ["exchange": "0", "answer": "\(answer)", "answerRevision": "0"])
    _ = try await client.scorecard(path)
    return path
  }

  @Test func `a scorecard offers the attempts before it, and both are compared in their order`()
    async throws
  {
    let first = try await taken("We looked at the log.", after: 0)
    let second = try await taken("We jumped into the river.", after: 3_600)
    #expect(!(try await client.get("\(first)/scorecard")).page.holds("Compare with"))
    let link = "\(second)/compare/\(first.dropFirst("/rounds/".count))"
    #expect(try await client.get("\(second)/scorecard").page.holds("href=\"\(link)\""))
    for path in [link, "\(first)/compare/\(second.dropFirst("/rounds/".count))"] {
      let page = try await client.get(path)
      #expect(page.status == 200)
      #expect(PageReader(page.text).problems == [])
      let then = try #require(page.text.firstRange(of: "We looked at the log."))
      let now = try #require(page.text.firstRange(of: "We jumped into the river."))
      #expect(then.lowerBound < now.lowerBound)
      expectSafeHeaders(page, caching: "no-store")
    }
  }

  @Test func `a round that is not there, the same round, and one that runs are named`() async throws
  {
    let path = try await taken("We looked at the log.", after: 0)
    let name = path.dropFirst("/rounds/".count)
    let running = try await server.start()
    let unknown = try await client.get("\(path)/compare/nobody")
    #expect(unknown.status == 404 && unknown.page.holds("There is no such round"))
    let same = try await client.get("\(path)/compare/\(name)")
    #expect(same.status == 409 && same.page.holds("one and the same round"))
    let open = try await client.get("\(running)/compare/\(name)")
    #expect(open.status == 409 && open.page.holds("still runs"))
    #expect(open.page.holds("href=\"\(running)\""))
  }

  @Test func `a round whose person has not been asked how it went is asked first`() async throws {
    let first = try await taken("We looked at the log.", after: 0)
    server.clock.set(.init(3_600))
    let second = try await server.startDiscussion()
    _ = try await client.post("\(second)/finish", ["answer": "We leapt."])
    let reply = try await client.get("\(first)/compare/\(second.dropFirst("/rounds/".count))")
    #expect(reply.location == "\(second)/scorecard")
    let file = try await client.get("\(second)/scorecard.html")
    #expect(file.page.holds("How do you think it went?"))
  }

  @Test func `a scorecard leads to a page for paper, and a round that runs to its room`()
    async throws
  {
    let path = try await taken("We looked at the log.", after: 0)
    let scorecard = try await client.get("\(path)/scorecard")
    #expect(scorecard.page.holds("href=\"\(path)/scorecard/print\""))
    let paper = try await client.get("\(path)/scorecard/print")
    #expect(paper.status == 200 && paper.page.holds("We looked at the log."))
    #expect(paper.page.holds("href=\"\(path)/scorecard\""))
    expectSafeHeaders(paper, caching: "no-store")
    let running = try await server.start()
    #expect(try await client.get("\(running)/scorecard/print").location == running)
  }

  @Test func `a scorecard is a file with a name and its looks in it`() async throws {
    let path = try await taken("We <script>looked</script> at the log.", after: 0)
    let file = try await client.get("\(path)/scorecard.html")
    #expect(file.status == 200)
    #expect(
      file.headers[.contentDisposition] == "attachment; filename=\"scorecard.html\"")
    #expect(file.text.contains("<style>") && !file.text.contains("<script"))
    #expect(!file.text.contains("href=\"/") && !file.text.contains("<form"))
    #expect(file.page.holds("Windtunnel 0.1.0"))
  }
}
