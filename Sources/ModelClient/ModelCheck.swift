// SPDX-License-Identifier: Apache-2.0

public import LanguageModel

/// Tries what a language model behind an address can do, with a few short calls of our own words; nothing of a person is sent.
public struct ModelCheck: Sendable {
  private let connection: ModelConnection
  private let key: String?
  private let record: @Sendable (ModelCall) async -> Void

  /// Creates a check.
  ///
  /// - Parameters:
  ///   - connection: What is tried.
  ///   - key: Sent with each call.
  ///   - record: Is given each call that was made.
  public init(
    connection: ModelConnection, key: String?,
    record: @escaping @Sendable (ModelCall) async -> Void = { _ in }
  ) {
    self.connection = connection
    self.key = key
    self.record = record
  }

  /// Tries everything, one after the other; what needs an answer is left out when there is none.
  ///
  /// - Throws: `ModelFailure.addressRefused` when the address is not allowed; what the server does is in the report.
  public func report() async throws(ModelFailure) -> ModelCheckReport {
    let address = try ModelAddress(connection.url)
    guard address.isLoopback || !connection.loopbackOnly else {
      throw .addressRefused("\(address.host) is not this machine, and only this machine is allowed")
    }
    var report = ModelCheckReport(
      url: address.description, model: connection.model, isLoopback: address.isLoopback)
    await list(into: &report)
    await sayWords(into: &report)
    guard report.answers, !Task.isCancelled else { return report }
    await stream(into: &report)
    await holdToSchema(into: &report)
    await askForObject(into: &report)
    return report
  }

  private func list(into report: inout ModelCheckReport) async {
    do throws(ModelFailure) {
      let models = try await client().models()
      report.models = Array(models.prefix(200))
      let isKnown = models.contains(connection.model)
      report.results.append(
        .init(
          .models, works: true,
          note: isKnown
            ? "\(models.count) listed, \(connection.model) among them"
            : "\(models.count) listed, \(connection.model) not among them; some servers answer all the same"
        ))
    } catch {
      report.results.append(.init(.models, works: false, note: error.description))
    }
  }

  private func sayWords(into report: inout ModelCheckReport) async {
    let call = await call(client(), Self.words, into: &report)
    switch call.result {
    case .success(let reply):
      report.results.append(
        .init(.words, works: true, note: "“\(reply.text.prefix(60).onOneLine)”"))
    // A model without sense may have nothing to say; the server has answered.
    case .failure(.malformed(let reason)) where call.usage.completion > 0:
      report.results.append(.init(.words, works: true, note: "it answers, and \(reason)"))
    case .failure(let failure):
      report.results.append(.init(.words, works: false, note: failure.description))
    }
  }

  private func stream(into report: inout ModelCheckReport) async {
    let client = client()
    let call = await call(client, Self.counting, into: &report)
    guard case .success(let reply) = call.result else {
      report.results.append(.init(.stream, works: false, note: Self.note(call)))
      return
    }
    let streams = client.dialect.streams && call.firstWords != nil
    report.firstWordsMilliseconds = call.firstWords.map { $0 / .milliseconds(1) }
    let began = call.firstWords ?? .zero
    let tokens = reply.usage.completion - (streams ? 1 : 0)
    let seconds = (call.lastTry - began) / .seconds(1)
    if tokens >= 8, seconds > 0.001 { report.tokensPerSecond = Double(tokens) / seconds }
    report.results.append(
      .init(.stream, works: streams, note: streams ? "word by word" : "replies come as a whole"))
  }

  private func holdToSchema(into report: inout ModelCheckReport) async {
    let client = client()
    let call = await call(client, Self.rating, into: &report)
    let form = client.dialect.objectForm
    guard case .success = call.result else {
      report.results.append(.init(.schema, works: false, note: Self.note(call)))
      return
    }
    let note =
      switch form {
      case .schema: "the server takes a schema"
      case .grammar: "the server takes an object with a schema beside it"
      case .object: "the server takes no schema, but can be held to an object"
      case .words: "the server takes neither schema nor object; the form is asked for in words"
      }
    report.results.append(.init(.schema, works: form == .schema || form == .grammar, note: note))
  }

  private func askForObject(into report: inout ModelCheckReport) async {
    let client = ModelClient(
      connection: connection, key: key, abilities: ModelAbilities(ModelDialect(objectForm: .words)))
    let call = await call(client, Self.rating, into: &report)
    switch call.result {
    case .success: report.results.append(.init(.plainObject, works: true, note: "the object fits"))
    case .failure: report.results.append(.init(.plainObject, works: false, note: Self.note(call)))
    }
  }

  private func client() -> ModelClient { ModelClient(connection: connection, key: key) }

  private func call(
    _ client: ModelClient, _ request: ChatRequest, into report: inout ModelCheckReport
  ) async -> CallReport {
    let began = ContinuousClock.now
    let call = await client.report(on: request)
    report.usage = report.usage + call.usage
    if call.tries > 0 {
      await record(
        ModelCall(
          request, call, connection: connection, round: nil,
          milliseconds: (.now - began).wholeMilliseconds))
    }
    return call
  }

  private static func note(_ call: CallReport) -> String {
    if case .failure(let failure) = call.result { failure.description } else { "" }
  }
}

// What is asked.
extension ModelCheck {
  private static let words = ChatRequest(
    purpose: .check, messages: [ChatMessage(role: .user, content: "Reply with the word: ready")],
    longestReply: 64)

  private static let counting = ChatRequest(
    purpose: .check,
    messages: [
      ChatMessage(role: .user, content: "Count from 1 to 40 with spaces between the numbers.")
    ],
    longestReply: 160)

  private static let rating = ChatRequest(
    purpose: .check,
    messages: [
      ChatMessage(
        role: .user,
        content:
          "Rate the sentence “The test ran for two weeks.” for clarity: level 1 to 5, and why in a few words."
      )
    ],
    form: .object(
      name: "rating",
      schema: .object([
        "type": .string("object"),
        "properties": .object([
          "level": .object([
            "type": .string("integer"), "minimum": .integer(1), "maximum": .integer(5),
          ]),
          "why": .object(["type": .string("string"), "maxLength": .integer(120)]),
        ]),
        "required": .array([.string("level"), .string("why")]),
        "additionalProperties": .bool(false),
      ])),
    longestReply: 200)
}
