// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import TestSupport
import Testing

@testable import WebServer

/// Parts of pages at addresses of their own: pictures, tables, terms and names.
struct PartAddressTests {
  private let client: PageClient

  init() throws {
    client = try TestServer().client
  }

  private static let page = "/workbench?model=mistral-7b-v0.3"

  /// Returns the addresses in an attribute that name a part whose name begins with a word; on the page they are queries alone.
  private func addresses(_ page: Reply, _ word: String) -> [String] {
    page.text.matches(of: /(?:src|href)="(\?[^"]*part=[^"]*)"/).map {
      "/workbench" + $0.output.1.replacing("&amp;", with: "&")
    }.filter { $0.contains("part=\(word)") }
  }

  @Test func `a page of the workbench has no drawing in it, and each picture at its address`()
    async throws
  {
    let page = try await client.get(Self.page)
    #expect(!page.text.contains("chart-wide\" viewBox"))
    let pictures = page.text.matches(of: /<img[^>]*src="([^"]*)"/).map {
      "/workbench" + $0.output.1.replacing("&amp;", with: "&")
    }
    #expect(pictures.count >= 8)
    for address in pictures {
      let picture = try await client.get(address)
      #expect(picture.status == 200, "\(address)")
      #expect(picture.headers[.contentType] == "image/svg+xml")
      #expect(picture.text.contains("<svg xmlns=\"http://www.w3.org/2000/svg\""))
      #expect(picture.text.contains("@media (prefers-color-scheme:dark)"))
      #expect(!picture.text.contains("<title></title>"))
      expectSafeHeaders(picture, caching: "no-store")
    }
    let names = page.text.matches(of: /role="img" aria-label="([^"]*)"/).map(\.output.1)
    #expect(names.count == pictures.count / 2)
    #expect(names.allSatisfy { $0.count > 40 }, "each says what its picture shows")
  }

  @Test func `a picture that nobody keeps any more is made anew`() async throws {
    let other = try TestServer().client
    let address = "\(Self.page)&part=memory-chart-wide"
    let fresh = try await other.get(address)
    #expect(fresh.status == 200)
    _ = try await client.get(Self.page)
    #expect(try await client.get(address).bytes == fresh.bytes)
  }

  @Test func `a table and the terms of numbers are pages with a way back`() async throws {
    let page = try await client.get(Self.page)
    let tables = addresses(page, "memory-chart-table")
    let table = try await client.get(try #require(tables.first))
    #expect(table.status == 200)
    #expect(PageReader(table.text).problems == [])
    #expect(table.text.contains("<table>"))
    #expect(table.text.contains("href=\"\(Self.page)\""))
    let terms = addresses(page, "numbers-")
    #expect(terms.count >= 3)
    for address in terms {
      let part = try await client.get(address)
      #expect(part.text.contains("<details class=\"opens\" open>"), "\(address)")
      #expect(part.page.holds("Bound: ") || part.page.holds("Exact, as far as its inputs are."))
    }
    // By hand: 7,248,023,552 weights of 2 bytes are 13.5 GiB.
    #expect(try await client.get(terms[0]).page.holds("13.5 GiB"))
  }

  @Test func `the names that fields suggest are a part`() async throws {
    let page = try await client.get("/workbench")
    #expect(!page.text.contains("<datalist"))
    let names = try await client.get(try #require(addresses(page, "names").first))
    #expect(names.page.holds("llama-3.1-70b"))
    #expect(names.text.contains("data-list=\"model-names\""))
  }

  @Test func `fields that few need are a part with a form that carries the rest`() async throws {
    let page = try await client.get(Self.page)
    #expect(!page.text.contains("name=\"tp\""))
    let fields = try await client.get(try #require(addresses(page, "layout-fields-1").first))
    #expect(PageReader(fields.text).problems == [])
    #expect(fields.text.contains("name=\"tp\""))
    #expect(fields.text.contains("name=\"model\" value=\"mistral-7b-v0.3\""))
    let filled = try await client.get("\(Self.page)&tp=2")
    #expect(filled.text.contains("name=\"tp\" value=\"2\""))
  }

  @Test func `from three models on their numbers are parts, and the main ones stay`() async throws {
    let page = try await client.get("\(Self.page)&model2=llama-3.1-70b&model3=mixtral-8x7b")
    #expect(addresses(page, "numbers-").isEmpty)
    let columns = addresses(page, "columns-")
    #expect(columns.count >= 3)
    let memory = try await client.get(columns[0])
    #expect(PageReader(memory.text).problems == [])
    #expect(memory.page.holds("13.5 GiB") && memory.page.holds("Llama 3.1 70B"))
    #expect(page.page.holds("13.5"))
  }

  @Test func `a part that a page does not have is not found`() async throws {
    for address in [
      "\(Self.page)&part=nothing", "/workbench?part=", "/?part=memory-chart-wide",
      "/nowhere?part=memory-chart-wide",
    ] {
      #expect(try await client.get(address).status == 404, "\(address)")
    }
  }

  @Test func `a part is in the language of its page`() async throws {
    let french = try await client.get(
      "/workbench?part=memory-chart-wide", [.acceptLanguage: "fr"])
    #expect(french.text.contains("Mémoire"))
    #expect(try await client.get("/workbench?part=memory-chart-wide").text.contains("Memory"))
  }

  @Test func `what a script asks for while a slider moves is whole`() async throws {
    let results = try await client.get(
      "/workbench/serving/results?model=mistral-7b-v0.3&device=L40S-48GB&rps=1&minutes=2&quick=yes")
    #expect(results.text.contains("<svg class=\"chart-wide\""))
    #expect(!results.text.contains("<img"))
  }

  @Test func `a page with a model from a file has parts while the program holds the file`()
    async throws
  {
    let reply = try await client.post(
      "/workbench/file",
      [
        "label": "mine",
        "config": """
        {"model_type": "llama", "hidden_size": 2048, "intermediate_size": 5632, "num_hidden_layers": 22,
         "num_attention_heads": 32, "num_key_value_heads": 4, "vocab_size": 32000, "torch_dtype": "bfloat16"}
        """,
      ])
    let address = try #require(reply.location)
    let page = try await client.get(address)
    #expect(!page.text.contains("<svg class=\"chart-wide\""))
    let picture = try await client.get("\(address)?part=memory-chart-wide")
    #expect(picture.headers[.contentType] == "image/svg+xml")
    let fields = try await client.get("\(address)?part=layout-fields-1")
    #expect(fields.text.contains("name=\"config\""))
  }

  @Test(arguments: [
    ("/a?part=b", "/a", "b"), ("/a?x=1&part=b", "/a?x=1", "b"), ("/a?part=b&x=1", "/a?x=1", "b"),
    ("/a?part=", "/a", ""), ("/a?apart=b", "/a?apart=b", nil), ("/a", "/a", nil),
  ])
  func `the name of a part is taken out of an address`(
    address: String, page: String, name: String?
  ) {
    let split = PartAddresses.split(address)
    #expect(split.address == page && split.name == name)
  }
}
