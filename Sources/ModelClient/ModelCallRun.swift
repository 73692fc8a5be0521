// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import LanguageModel
import NIOCore

/// One call with its second tries: it learns what the server refuses, and waits where waiting helps.
struct ModelCallRun: Sendable {
  let request: ChatRequest
  let model: String
  let transport: Transport
  let abilities: ModelAbilities
  let waiting: Waiting
  let ledger: CallLedger
  let deadline: ContinuousClock.Instant

  /// What one try came to.
  private enum Try {
    case reply(ChatReply)
    /// The server did not like how it was asked.
    case refused(status: Int, complaint: String)
    /// Another try may help, after so many seconds if the server says so.
    case again(ModelFailure, after: Int?)
  }

  /// How many times a server is asked in another way.
  private static let mostAdaptations = 8

  /// Returns the reply.
  ///
  /// - Throws: A `ModelFailure`, after as many tries as make sense.
  func reply() async throws(ModelFailure) -> ChatReply {
    var adaptations = 0
    var failures = 0
    while true {
      let spoken = abilities.dialect
      let wire = WireRequest(request: request, model: model, dialect: spoken)
      switch try await ask(wire) {
      case .reply(let reply):
        do throws(ModelFailure) { return try object(in: reply) } catch {
          // A server that holds to no form is asked more plainly; one whose reply was too short, or only passes a limit, is not.
          guard reply.ending == .done, !hasForm(reply), adaptations < Self.mostAdaptations,
            abilities.loosen(spoken)
          else { throw error }
        }
        adaptations += 1
      case .refused(let status, let complaint):
        guard adaptations < Self.mostAdaptations,
          abilities.adapt(spoken, to: complaint, wantsObject: wantsObject)
        else { throw .serverFailed(status: status, message: complaint) }
        adaptations += 1
      case .again(let failure, let seconds):
        failures += 1
        try await wait(after: failures, asked: seconds, failure: failure)
      }
    }
  }

  private var wantsObject: Bool { if case .object = request.form { true } else { false } }

  private func wait(after failures: Int, asked: Int?, failure: ModelFailure)
    async throws(ModelFailure)
  {
    let pause = max(asked.map { .seconds($0) } ?? .zero, waiting.pause(after: failures))
    guard failures < Waiting.mostTries, .now + pause < deadline else { throw failure }
    do { try await Task.sleep(for: pause) } catch { throw .cancelled }
  }

  private func hasForm(_ reply: ChatReply) -> Bool {
    guard case .object(_, let schema) = request.form,
      let found = try? JSONRepair.object(in: reply.text)
    else { return false }
    return JSONSchemaCheck.hasForm(found.value, of: schema)
  }

  /// The object of a reply as JSON, where one was asked for.
  private func object(in reply: ChatReply) throws(ModelFailure) -> ChatReply {
    guard case .object(_, let schema) = request.form, reply.ending != .withheld else {
      return reply
    }
    let found = try JSONRepair.object(in: reply.text)
    if let problem = JSONSchemaCheck.problem(of: found.value, against: schema) {
      throw .malformed(problem)
    }
    return ChatReply(
      text: found.value.json, usage: reply.usage, ending: reply.ending, model: reply.model)
  }
}

// One try.
extension ModelCallRun {
  private func ask(_ wire: WireRequest) async throws(ModelFailure) -> Try {
    ledger.begin(wire.messages)
    let answer: Transport.Answer
    do throws(ModelFailure) {
      // A second more, so that the patience of the whole call ends first.
      answer = try await transport.send(
        "/chat/completions", body: wire.body, patience: deadline - .now + .seconds(1))
    } catch {
      if error != .cancelled, error != .timedOut(seconds: 0) { ledger.end(TokenUsage()) }
      guard error == .cutOff else { throw error }
      return .again(.unreachable("the server closed the connection without an answer"), after: nil)
    }
    guard answer.status == 200 else {
      do throws(ModelFailure) {
        let refusal = try await refusal(answer)
        ledger.end(TokenUsage())
        return refusal
      } catch {
        if error != .cancelled { ledger.end(TokenUsage()) }
        throw error
      }
    }
    return try await read(answer, wire)
  }

  private func refusal(_ answer: Transport.Answer) async throws(ModelFailure) -> Try {
    var complaint = ""
    do throws(ModelFailure) {
      let body = try await transport.whole(answer.body, limit: Complaint.longest, isError: true)
      complaint = Complaint.text(of: body)
    } catch {
      // The status is enough where the words do not arrive.
      if error == .cancelled { throw error }
    }
    let after = Waiting.seconds(answer.retryAfter)
    switch answer.status {
    case 300..<400:
      throw .serverFailed(
        status: answer.status, message: "it sends to another address, which is not followed")
    case 401, 403: throw .keyRefused
    case 404: throw .notFound("")
    case 429: return .again(.tooManyCalls(retryAfter: after), after: after)
    case 408, 500, 502, 503, 504, 529:
      if ["response_format", "json_schema", "grammar"].contains(where: complaint.contains) {
        return .refused(status: answer.status, complaint: complaint)
      }
      return .again(.serverFailed(status: answer.status, message: complaint), after: after)
    case 400, 422: return .refused(status: answer.status, complaint: complaint)
    default: throw .serverFailed(status: answer.status, message: complaint)
    }
  }

  private func read(_ answer: Transport.Answer, _ wire: WireRequest) async throws(ModelFailure)
    -> Try
  {
    var reader = ReplyReader(streams: wire.dialect.streams, contentType: answer.contentType)
    let prompt = TokenEstimate.prompt(of: request)
    do throws(ModelFailure) {
      try await fill(&reader, from: answer.body)
      if reader.isWhole, wire.dialect.streams { abilities.answersWhole() }
      let reply = try reader.reply.reply(prompt: prompt)
      ledger.end(reply.usage)
      return .reply(reply)
    } catch {
      if error != .cancelled {
        ledger.end(reader.reply.usage ?? reader.reply.estimate(prompt: prompt))
      }
      guard error == .cutOff else { throw error }
      return .again(.cutOff, after: nil)
    }
  }

  private func fill(_ reader: inout ReplyReader, from body: HTTPClientResponse.Body)
    async throws(ModelFailure)
  {
    var parts = body.makeAsyncIterator()
    while !reader.reply.isDone {
      let part: ByteBuffer?
      do { part = try await parts.next() } catch {
        throw Task.isCancelled || error is CancellationError ? .cancelled : .cutOff
      }
      if Task.isCancelled { throw .cancelled }
      guard let part else { break }
      try reader.take(part.readableBytesView)
      if reader.reply.hasWords, !reader.isWhole { ledger.wordsCame() }
    }
    Transport.readRest(parts)
    try reader.end()
  }
}
