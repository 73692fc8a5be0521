// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import TestSupport
import Testing

@testable import WebServer

/// The workbench as a visitor meets it.
struct WorkbenchTests {
  private let client: PageClient

  init() throws {
    client = try TestServer().client
  }

  private static let pages = [
    "/workbench", "/workbench/decisions", "/workbench/memo", "/catalogue", "/catalogue/devices",
    "/catalogue/prices", "/catalogue/sources", "/catalogue?find=mistral",
    "/workbench?model=mistral-7b-v0.3", "/workbench/decisions?model=mistral-7b-v0.3&calls=3",
    "/workbench/memo?model=mistral-7b-v0.3&model2=llama-3.1-70b", "/workbench/serving?minutes=2",
    "/workbench/serving?model=mistral-7b-v0.3&rps=0.5&policy=whole&minutes=5",
  ]

  @Test(arguments: pages)
  func `a page of the workbench is shown and may do nothing beyond this server`(
    path: String
  ) async throws {
    let reply = try await client.get(path)
    #expect(reply.status == 200)
    #expect(reply.headers[.contentType] == "text/html; charset=utf-8")
    #expect(PageReader(reply.text).problems == [])
    expectSafeHeaders(reply, caching: "no-store")
    let head = try await client.send(.head, path)
    #expect(head.status == 200)
    #expect(head.text.isEmpty)
  }

  @Test func `a sent form leads to the shortest address of the same choice`() async throws {
    let form: FormFields = [
      "model": "mistral-7b-v0.3", "weights": "", "device": " L40S-48GB ", "model2": "",
      "input": "500", "output": "", "load": "concurrency", "amount": "4", "api": "0.25/0.75",
    ]
    let sent = try await client.get("/workbench?\(form.encoded)")
    #expect(sent.status == 303)
    let address = try #require(sent.location)
    #expect(
      address
        == "/workbench?amount=4&api=0.25%2F0.75&device=L40S-48GB&input=500&load=concurrency"
        + "&model=mistral-7b-v0.3"
    )
    let page = try await client.get(address)
    #expect(page.status == 200, "the shortest address leads nowhere else")
    for (name, value) in [("model", "mistral-7b-v0.3"), ("device", "L40S-48GB"), ("input", "500")] {
      #expect(page.page.field(name) == value)
    }
  }

  @Test func `decisions keep the choice of the workbench and their own in the address`()
    async throws
  {
    let sent = try await client.get(
      "/workbench/decisions?model=mistral-7b-v0.3&knowledge=5000&volatility=&right=97%25")
    #expect(sent.status == 303)
    let address = try #require(sent.location)
    #expect(address == "/workbench/decisions?model=mistral-7b-v0.3&knowledge=5000&right=97%25")
    let page = try await client.get(address)
    #expect(page.status == 200)
    #expect(page.page.field("right") == "97%")
    #expect(page.page.field("model") == "mistral-7b-v0.3")
  }

  @Test
  func `a simulated fleet has an address of its own, and a script gets the parts that change`()
    async throws
  {
    let sent = try await client.get(
      "/workbench/serving?model=mistral-7b-v0.3&weights=&rps=1.5&minutes=5&policy=")
    #expect(sent.status == 303)
    let address = try #require(sent.location)
    #expect(address == "/workbench/serving?model=mistral-7b-v0.3&rps=1.5&minutes=5")
    let page = try await client.get(address)
    #expect(page.status == 200)
    #expect(page.page.field("rps") == "1.5")
    let query = try #require(address.split(separator: "?").last)
    let parts = try await client.get("/workbench/serving/results?\(query)&quick=yes")
    #expect(parts.status == 200)
    #expect(PageReader(parts.text, isFragment: true).problems == [])
    #expect(
      PageReader(parts.text, isFragment: true).values(of: "data-address") == [address],
      "the script shows the address of the page")
    expectSafeHeaders(parts, caching: "no-store")
  }

  @Test func `a button removes a model and keeps what stands in the form`() async throws {
    let reply = try await client.get(
      "/workbench?model=mistral-7b-v0.3&model2=llama-3.1-70b&input=700&remove=1")
    #expect(reply.status == 303)
    #expect(reply.location == "/workbench?input=700&model=llama-3.1-70b")
  }

  @Test func `a model by its file is computed under an address that another program does not know`()
    async throws
  {
    let text = """
      {"model_type": "llama", "hidden_size": 2048, "intermediate_size": 5632,
       "num_hidden_layers": 22, "num_attention_heads": 32, "num_key_value_heads": 4,
       "vocab_size": 32000, "max_position_embeddings": 2048}
      """
    let sent = try await client.post(
      "/workbench/file",
      ["model": "mistral-7b-v0.3", "label": "own-model-of-a-test", "config": text])
    #expect(sent.status == 303)
    let address = try #require(sent.location)
    let reply = try await client.get(address)
    #expect(PageReader(reply.text).problems == [])
    #expect(reply.page.box("config") == text)
    #expect(reply.page.holds("own-model-of-a-test"))
    let later = try await client.get("/workbench")
    #expect(!later.page.holds("own-model-of-a-test"))
    let elsewhere = try await TestServer().client.get(address)
    #expect(elsewhere.status == 404)
    #expect(elsewhere.page.holds("Paste its config.json again."))
    _ = try await client.post("/data/erase", ["confirmation": "erase"])
    #expect(try await client.get(address).status == 404)
  }

  @Test func `a file from another site is not computed`() async throws {
    let reply = try await client.post(
      "/workbench/file", ["config": "{}"], [.secFetchSite: "cross-site"])
    #expect(reply.status == 403)
  }

  @Test func `rows of the catalogue are found`() async throws {
    let reply = try await client.get("/catalogue/devices?find=h100+sxm")
    #expect(reply.status == 200)
    #expect(reply.page.holds("H100-SXM-80GB"))
    #expect(!reply.page.holds("Raspberry"))
  }
}

/// Addresses and forms that no page of ours sends.
struct WorkbenchHostileTests {
  private let client: PageClient

  init() throws {
    client = try TestServer().client
  }

  private static let queries = [
    "model=mistral-7b-v0.3&input=1e30", "model=mistral-7b-v0.3&input=1e999",
    "model=mistral-7b-v0.3&input=NaN&output=-inf", "model=mistral-7b-v0.3&input=-1",
    "model=mistral-7b-v0.3&input=0x10", "model=mistral-7b-v0.3&input=١٢٣",
    "model=mistral-7b-v0.3&devices=0", "model=mistral-7b-v0.3&devices=99999999999999999999",
    "model=mistral-7b-v0.3&tp=1024&pp=1024&ep=7", "model=mistral-7b-v0.3&amount=1e12",
    "model=mistral-7b-v0.3&load=rate&amount=1e-9", "model=mistral-7b-v0.3&load=offline&amount=1e9",
    "model=mistral-7b-v0.3&context=1000000000&sequences=10000000",
    "model=mistral-7b-v0.3&price=9-1", "model=mistral-7b-v0.3&price=0",
    "model=mistral-7b-v0.3&success=0&requests=1e12&price=0", "model=mistral-7b-v0.3&cached=101%25",
    "model=mistral-7b-v0.3&cached=1&input=1&output=1", "model=mistral-7b-v0.3&utilisation=1e-7",
    "model=mistral-7b-v0.3&api=0/0&requests=5", "model=mistral-7b-v0.3&api=1/2/3/4",
    "model=mistral-7b-v0.3&ttft=1e-9&itl=1e-9", "model=mistral-7b-v0.3&output=100000000",
    "model=%3Cscript%3Ealert(1)%3C/script%3E", "model=%22%CC%81+onfocus=alert(1)+x=%22",
    "model=%00%01%7F&device=%FF%FE", "model=%ZZ%1&device=%", "model=a&model=b", "model=a&model=a",
    "remove=1", "remove=-1", "remove=99999999999999999999", "remove=", "&&&", "=", "%", "=&=&=",
    "model[]=a", "model[x]=a", "unknown=1", "tp2=3&model2=mistral-7b-v0.3", "model5=a",
    "model4=mistral-7b-v0.3", "knowledge=1e30&calls=1e30&right=NaN&target=-1&keepwarm=inf",
    "model=mistral-7b-v0.3&knowledge=0&calls=200&right=0&tries=100&seen=1&personright=1",
    "model=mistral-7b-v0.3&rps=100000&gpus=1&target=0.001&hit=1&edgeshare=1&prefix=1&spread=100",
    "model=mistral-7b-v0.3&knowledge=%ZZ&passages=%00", "offline=yes&model=mistral-7b-v0.3",
    "model=mistral-7b-v0.3&concurrency=5&rate=7",
    "model=mistral-7b-v0.3&rps=1e300&burst=NaN&minutes=1e9&maxseqs=-1&stepbudget=1e18&shared=1e30",
    "model=mistral-7b-v0.3&minutes=1440&rps=0.4&output=100000000&scalemin=0&scalemax=64",
    "model=mistral-7b-v0.3&minutes=2&replicas=64&maxseqs=1&policy=static&routing=prefix&day=day",
    "rps=%00&policy=%FF&minutes=%ZZ", "model=mistral-7b-v0.3&rps=1&rps=2&minutes=2",
  ]

  @Test(arguments: queries)
  func `no query breaks a page, and no address leads in a circle`(query: String) async throws {
    for path in [
      "/workbench", "/workbench/decisions", "/workbench/memo", "/workbench/serving",
    ] {
      // What is simulated is kept short; of a field given twice the first counts.
      let more = path == "/workbench/serving" ? "&minutes=1" : ""
      var reply = try await client.get("\(path)?\(query)\(more)")
      if reply.status == 303 {
        let address = try #require(reply.location)
        #expect(address.hasPrefix("/workbench"))
        reply = try await client.get(address)
      }
      #expect(reply.status == 200, "\(path)")
      #expect(PageReader(reply.text).problems == [], "\(path)")
      #expect(!reply.page.holds("<script>") && !reply.page.holds("\" onfocus"), "\(path)")
      #expect(!reply.page.holds("NaN ") && !reply.page.holds("not a number"), "\(path)")
    }
  }

  @Test(arguments: [9_000, 100_000])
  func `an address of any length is answered with what it may hold`(length: Int) async throws {
    let value = String(repeating: "a", count: length)
    for path in [
      "/workbench", "/workbench/decisions", "/workbench/memo", "/workbench/serving",
    ] {
      for query in ["model=\(value)", "\(value)=1", "knowledge=\(value)", "find=\(value)"] {
        let reply = try await client.get("\(path)?\(query)")
        #expect(reply.status == 200)
        #expect(reply.text.utf8.count < 1_000_000)
      }
    }
    let found = try await client.get("/catalogue?find=\(value)")
    #expect(found.status == 200)
  }

  @Test func `a thousand fields are told apart from a choice`() async throws {
    let query = (0..<1000).map { "a\($0)=1" }.joined(separator: "&")
    let reply = try await client.get("/workbench?\(query)")
    #expect(reply.status == 200)
    #expect(PageReader(reply.text).problems == [])
  }

  @Test(arguments: [
    "", "config=", "config={}&place=9", "config={}&place=-1&label=%00", "label=a",
    "config=%7B%22hidden_size%22:1e999%7D", "config={}&model=a&model=b", "config[]=a", "place=x",
    "config={}&label=\(String(repeating: "l", count: 10_000))", "config=[[[[[[[[[[[[[[",
  ])
  func `no form with a file breaks the page`(body: String) async throws {
    let reply = try await client.send(
      .post, "/workbench/file", [.contentType: "application/x-www-form-urlencoded"], body: body)
    #expect([303, 400].contains(reply.status))
    guard let address = reply.location else { return }
    #expect(PageReader(try await client.get(address).text).problems == [])
  }

  @Test func `a file of megabytes is read or refused, never a trap`() async throws {
    let deep = String(repeating: "[", count: 1_000_000)
    let long = "{\"model_type\": \"" + String(repeating: "x", count: 2_000_000) + "\"}"
    for text in [deep, long] {
      let reply = try await client.post("/workbench/file", ["config": text])
      #expect([200, 303, 413].contains(reply.status))
    }
  }
}
