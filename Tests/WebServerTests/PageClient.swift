// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import TestSupport
import Testing

@testable import WebServer

/// Asks the routes without a socket.
struct PageClient {
  private let responder: RouterResponder<AppContext>

  /// Creates a client of all routes.
  init(_ services: AppServices) {
    responder = makeRouter(services: services, host: "127.0.0.1").buildResponder()
  }

  /// Sends a request and returns the whole reply.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - path: The path with its query.
  ///   - headers: The header fields; `Host` is the authority.
  ///   - authority: What the request calls the server; nil when it does not.
  ///   - body: What is sent along.
  /// - Returns: The reply.
  /// - Throws: What no middleware has turned into a reply; a server would close the connection.
  func send(
    _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:],
    authority: String? = "127.0.0.1:8080", body: String = ""
  ) async throws -> Reply {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: authority, path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let source = ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger)
    let response = try await responder.respond(to: request, context: AppContext(source: source))
    let body = CollectedBody()
    try await response.body.write(body)
    return Reply(status: response.status.code, headers: response.headers, bytes: body.bytes)
  }

  /// Visits a page.
  func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Reply {
    try await send(.get, path, headers)
  }

  /// Visits the scorecard of a round; the question before it is passed over.
  func scorecard(_ path: String) async throws -> Reply {
    let reply = try await get("\(path)/scorecard")
    guard reply.page.holds("How do you think it went?") else { return reply }
    let next = try await post("\(path)/guess", ["skip": "1"]).location
    #expect(next == "\(path)/scorecard" || next?.hasPrefix("/campaigns/") == true)
    return try await get("\(path)/scorecard")
  }

  /// Sends a form by a button.
  func post(
    _ path: String, _ form: FormFields = [:], _ headers: HTTPFields = [:]
  ) async throws -> Reply {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await send(.post, path, headers, body: form.encoded)
  }

  /// Sends a form as the script of the room does.
  func script(_ path: String, _ form: FormFields = [:]) async throws -> Reply {
    try await post(path, form, [.accept: "application/json"])
  }
}

/// What the server answered.
struct Reply {
  let status: Int
  let headers: HTTPFields
  let bytes: [UInt8]

  /// The answer as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The answer as a page.
  var page: PageText { PageText(text) }

  /// Where the answer leads; nil when it leads nowhere.
  var location: String? { headers[.location] }
}

/// The fields of a form in order, names and values as they are before encoding.
struct FormFields: ExpressibleByDictionaryLiteral, CustomTestStringConvertible {
  private let fields: [(String, String)]

  init(dictionaryLiteral elements: (String, String)...) {
    fields = elements
  }

  init(_ fields: [(String, String)]) {
    self.fields = fields
  }

  var testDescription: String { encoded }

  /// The form as a browser sends it.
  var encoded: String { formEncoded(fields) }
}

/// Takes the body of a reply together.
private final class CollectedBody: ResponseBodyWriter, Sendable {
  private let collected = Mutex(ByteBuffer())

  var bytes: [UInt8] { collected.withLock { Array($0.readableBytesView) } }

  func write(_ buffer: ByteBuffer) async throws {
    _ = collected.withLock { $0.writeImmutableBuffer(buffer) }
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
