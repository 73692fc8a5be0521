// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import LanguageModel
import TestSupport
import Testing

@testable import WebServer

/// The page that explains terms from the packs.
@Suite(.serialized) struct AskTests {
  private static let question = "what does a KV cache cost"
  private static let path = "/ask?q=what+does+a+KV+cache+cost"
  private static let notice =
    "scripted-7b at http://127.0.0.1:9/v1, on this machine, explains from our facts alone."

  private func server(_ model: ScriptedModel? = nil) throws -> TestServer {
    try TestServer(library: try PackLibrary.embedded(), voice: model?.access())
  }

  @Test func `without a model the packs answer, with their sources`() async throws {
    let server = try server()
    let empty = try await server.client.get("/ask")
    #expect(empty.status == 200 && !empty.page.holds("What the packs say"))
    let page = try await server.client.get(Self.path)
    #expect(page.page.holds("What the packs say") && page.page.holds("Source: "))
    #expect(page.page.holds("KV cache"))
    #expect(!page.page.holds("Let the language model explain it"))
    let nothing = try await server.client.get("/ask?q=weather+in+Paris")
    #expect(nothing.page.holds("The packs say nothing about it"))
    #expect(
      try await server.client.post("/ask", ["q": Self.question]).page.holds("What the packs say"))
  }

  @Test func `a model is asked only by its button, and only what stands in the passages is shown`()
    async throws
  {
    let model = ScriptedModel { _, request in
      let passage =
        request.messages[1].content.split(separator: "\n")
        .first { $0.hasPrefix("[1] ") }.map { String($0.dropFirst(4)) } ?? ""
      let sentence = passage.split(separator: ".").first.map(String.init) ?? ""
      return .success("\(sentence) [1]. Nvidia sells it for 12,345 dollars [1].")
    }
    let server = try server(model)
    let page = try await server.client.get(Self.path)
    #expect(page.page.holds("Let the language model explain it from these passages"))
    #expect(page.page.holds(Self.notice))
    #expect(model.requests.isEmpty)
    let explained = try await server.client.post("/ask", ["q": Self.question])
    #expect(explained.page.holds("In the words of the language model"))
    #expect(explained.page.holds(Self.notice), "who explained stands beside the explanation")
    #expect(explained.text.contains("#passage-1"))
    #expect(!explained.page.holds("12,345"))
    #expect(model.requests.count == 1)
    #expect(
      try await server.client.post("/ask", ["q": "weather in Paris"]).page.holds("say nothing"))
    #expect(model.requests.count == 1, "what is off the subject is sent nowhere")
  }

  @Test func `passages are shown whatever a model does`() async throws {
    for (reply, words) in [
      (Result<String, _>.success("It is free."), "Nothing that it said stands in the passages"),
      (.failure(.timedOut(seconds: 60)), "It gave no answer"),
      (.success(""), "Nothing that it said stands in the passages"),
    ] as [(Result<String, ModelFailure>, String)] {
      let server = try server(ScriptedModel { _, _ in reply })
      let page = try await server.client.post("/ask", ["q": Self.question])
      #expect(page.page.holds(words) && page.page.holds("What the packs say"))
    }
  }

  @Test func `hostile questions do no harm`() async throws {
    let server = try server()
    for question in [
      HostileText.all.first?.text ?? "", "<script>alert(1)</script> KV cache", "%00", "",
    ] {
      let page = try await server.client.post("/ask", ["q": question])
      #expect(page.status == 200)
      #expect(!page.text.contains("<script>alert"))
    }
  }
}
