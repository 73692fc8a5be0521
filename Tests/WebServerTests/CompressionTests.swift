// SPDX-License-Identifier: Apache-2.0

import Deflate
import HTTPTypes
import Quantities
import Testing

struct CompressionTests {
  private let client: PageClient

  init() throws {
    client = try TestServer().client
  }

  /// Unpacks gzip: its header has ten bytes, its end eight, of which the last four are the length.
  private func unpacked(_ bytes: [UInt8]) throws -> String {
    let size = bytes.suffix(4).enumerated().map { Int($1) << (8 * $0) }.reduce(0, +)
    let body = try Deflate.inflated(bytes[10..<(bytes.count - 8)], size: size)
    return String(decoding: body, as: UTF8.self)
  }

  @Test(arguments: ["gzip", "gzip, deflate, br, zstd", "br;q=1.0, GZIP;q=0.5", "*", "x-gzip"])
  func `a page is packed for those who take it`(offer: String) async throws {
    let plain = try await client.get("/questions")
    let packed = try await client.get("/questions", [.acceptEncoding: offer])
    #expect(packed.status == 200)
    #expect(packed.headers[.contentEncoding] == "gzip")
    #expect(packed.headers[.contentLength] == "\(packed.bytes.count)")
    #expect(packed.bytes.count < plain.bytes.count / 2)
    #expect(try unpacked(packed.bytes) == plain.text)
    #expect(packed.headers[values: .vary] == ["Accept-Encoding"])
  }

  @Test(arguments: ["", "identity", "gzip;q=0", "gzip; q=0.0, br", "br, *;q=0", "gzipped"])
  func `a page is sent as it is to those who do not`(offer: String) async throws {
    let reply = try await client.get("/questions", [.acceptEncoding: offer])
    #expect(reply.headers[.contentEncoding] == nil)
    #expect(reply.text.hasPrefix("<!DOCTYPE html>"))
    #expect(reply.headers[values: .vary] == ["Accept-Encoding"])
  }

  @Test func `a short answer is not packed`() async throws {
    let reply = try await client.get("/health", [.acceptEncoding: "gzip"])
    #expect(reply.text == "{\"status\":\"ok\"}\n")
    #expect(reply.headers[.contentEncoding] == nil)
  }

  @Test func `the head alone is that of the packed page`() async throws {
    let whole = try await client.get("/questions", [.acceptEncoding: "gzip"])
    let head = try await client.send(.head, "/questions", [.acceptEncoding: "gzip"])
    #expect(head.headers == whole.headers)
    #expect(head.headers[.contentLength] == "\(whole.bytes.count)")
    #expect(head.bytes.isEmpty)
  }

  @Test func `a page that only its address decides is the same each time, and on each day its own`()
    async throws
  {
    let server = try TestServer()
    let first = try await server.client.get("/catalogue/prices")
    let again = try await server.client.get("/catalogue/prices")
    let packed = try await server.client.get("/catalogue/prices", [.acceptEncoding: "gzip"])
    #expect(again.text == first.text)
    #expect(again.headers == first.headers)
    #expect(try unpacked(packed.bytes) == first.text)
    server.clock.set(.minutes(60 * 24 * 3650))
    #expect(try await server.client.get("/catalogue/prices").text != first.text)
  }

  @Test func `an asset has a tag for each form, and is not sent again for either`() async throws {
    let path = "/assets/app.css"
    let plain = try await client.get(path)
    let packed = try await client.get(path, [.acceptEncoding: "gzip"])
    #expect(try unpacked(packed.bytes) == plain.text)
    let (one, other) = (plain.headers[.eTag], packed.headers[.eTag])
    #expect(one != other)
    for (tag, encoding, status) in [
      (one, "identity", 304), (other, "gzip", 304), (one, "gzip", 200), (other, "identity", 200),
    ] {
      let reply = try await client.get(
        path, [.acceptEncoding: encoding, .ifNoneMatch: "\"0\", \(tag ?? "")"])
      #expect(reply.status == status)
      #expect(reply.headers[values: .vary] == ["Accept-Encoding"])
    }
  }

  @Test func `an asset under the address that pages name may be kept for good`() async throws {
    let page = try await client.get("/")
    let start = try #require(page.text.firstRange(of: "/assets/app.css?v="))
    let path = page.text[start.lowerBound...].prefix { $0 != "\"" }
    let reply = try await client.get(String(path))
    #expect(reply.headers[.cacheControl] == "max-age=31536000, immutable")
    let other = try await client.get("/assets/app.css?v=0")
    #expect(other.text == reply.text)
    #expect(other.headers[.cacheControl] == "no-cache")
  }
}
