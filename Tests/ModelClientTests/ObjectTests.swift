// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelServer
import Testing

@testable import ModelClient

@Suite struct ObjectTests {
  private func body(_ server: ModelServer, _ index: Int) throws -> JSONValue {
    try JSONValue(parsing: Array(server.requests[index].body.utf8))
  }

  @Test func `a server that knows schemas gets the schema, and the object comes as JSON`()
    async throws
  {
    let server = try ModelServer(.good(#"{"level": 3}"#))
    let reply = try await Samples.client(server).reply(to: Samples.object)
    #expect(reply.text == #"{"level":3}"#)
    let format = try body(server, 0)["response_format"]
    #expect(format?["type"]?.text == "json_schema")
    #expect(format?["json_schema"]?["schema"] == Samples.schema)
    #expect(format?["json_schema"]?["name"]?.text == "reading")
  }

  @Test func `each refusal of a form leads to the next, and what was learnt is kept`() async throws
  {
    let server = try ModelServer(
      .failure(400, "unknown response_format type: json_schema"),
      // As FastAPI says it.
      .answer(
        status: 422,
        #"{"detail":[{"loc":["body","response_format","schema"],"msg":"extra fields not permitted"}]}"#
      ),
      .failure(400, "this model has no JSON mode"),
      .good("Sure:\n```json\n{\"level\": 3,}\n```"))
    let client = Samples.client(server)
    #expect(try await client.reply(to: Samples.object).text == #"{"level":3}"#)
    #expect(client.dialect.objectForm == .words)
    let formats = try (0..<4).map { try body(server, $0)["response_format"]?["type"]?.text }
    #expect(formats == ["json_schema", "json_object", "json_object", nil])
    #expect(try body(server, 1)["response_format"]?["schema"] == Samples.schema)
    #expect(try body(server, 2)["response_format"]?["schema"] == nil)
    // Where no schema goes along it is said in words.
    #expect(
      try body(server, 3)["messages"]?.elements?.first?["content"]?.text?.contains(
        Samples.schema.json) == true)
    _ = try await client.reply(to: Samples.object)
    #expect(server.requests.count == 5)
  }

  @Test func `a server that ignores the form is asked more plainly, and is charged for every try`()
    async throws
  {
    let server = try ModelServer(
      .good("I would say three."), .good(#"{"score": 3}"#), .good(#"{"level": 4}"#))
    let client = Samples.client(server)
    let report = await client.report(on: Samples.object)
    #expect(try report.result.get().text == #"{"level":4}"#)
    #expect(report.tries == 3)
    #expect(report.usage == TokenUsage(prompt: 36, completion: 21))
    #expect(report.sent.first?.content.contains("JSON schema") == true)
  }

  @Test func `a limit that is passed is told, and costs the server none of its abilities`()
    async throws
  {
    let server = try ModelServer(.good(#"{"level": 9}"#))
    let client = Samples.client(server)
    let error = await failure { () async throws(ModelFailure) in
      try await client.reply(to: Samples.object)
    }
    #expect(error == .malformed("“level” is 9, more than 5"))
    #expect(server.requests.count == 1)
    #expect(client.dialect.objectForm == .schema)
  }

  @Test func `short ranges are spelt out for makers of grammars`() {
    let range: JSONValue = .object([
      "type": .string("integer"), "minimum": .integer(1), "maximum": .integer(3),
    ])
    let wide: JSONValue = .object([
      "type": .string("integer"), "minimum": .integer(1), "maximum": .integer(1_000),
    ])
    let schema: JSONValue = .object(["properties": .object(["a": range, "b": wide])])
    let spelt = WireRequest.withNumbersListed(schema)["properties"]
    #expect(spelt?["a"]?["enum"] == .array([.integer(1), .integer(2), .integer(3)]))
    #expect(spelt?["b"] == wide)
  }

  @Test func `what never becomes an object that fits is malformed`() async throws {
    let server = try ModelServer(.good("three"))
    let error = await failure { () async throws(ModelFailure) in
      try await Samples.client(server).reply(to: Samples.object)
    }
    #expect(error == .malformed("there is no JSON object in “three”"))
    #expect(server.requests.count == 4)
  }

  @Test func `an object that the limit cut off is refused at once when a part is missing`()
    async throws
  {
    let server = try ModelServer(.streamed([#"{"why": "a lo"#], ending: "length"))
    let error = await failure { () async throws(ModelFailure) in
      try await Samples.client(server).reply(to: Samples.object)
    }
    #expect(error == .malformed("the reply lacks “level”"))
    #expect(server.requests.count == 1)
  }

  @Test func `parts that a server does not know are left out by their names`() async throws {
    let server = try ModelServer(
      .failure(400, "Unrecognized request argument supplied: stream_options"),
      .failure(
        400,
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
      ),
      .failure(400, "Unsupported value: 'temperature' does not support 0 with this model."),
      .failure(422, "seed: extra_forbidden"),
      .failure(400, "System role not supported"),
      .failure(400, "stream is not supported"),
      .good("ready"))
    let reply = try await Samples.client(server).reply(to: Samples.text)
    #expect(reply.text == "ready")
    #expect(
      try body(server, 6)
        == .object([
          "model": .string("tiny"), "max_completion_tokens": .integer(64), "stream": .bool(false),
          "messages": .array([
            .object(["role": .string("user"), "content": .string("Be brief.\n\nSay ready.")])
          ]),
        ]))
  }

  @Test func `a failure that names the form is met like a refusal`() async throws {
    let server = try ModelServer(
      .failure(500, "cannot parse json_schema: unsupported"), .good(#"{"level": 1}"#))
    #expect(try await Samples.client(server).reply(to: Samples.object).text == #"{"level":1}"#)
    #expect(server.requests.count == 2)
  }
}
