// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import LanguageModel
import NIOCore
import NIOHTTP1

/// Requests to one server, with its failures as ours.
struct Transport: Sendable {
  /// One for the process, which ends with it: its threads and kept connections hold up no exit, and there is nothing to shut down.
  ///
  /// Redirects are not followed, as they could carry words and key to another machine. The name localhost is never looked up.
  private static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.timeout.connect = .seconds(Int64(longestConnect))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.idleTimeout = .seconds(30)
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.dnsOverride = ["localhost": "127.0.0.1"]
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

  /// The longest wait for a connection, in seconds.
  static let longestConnect = 10

  /// The most bytes of a reply.
  static let longestReply = 1_000_000

  /// The beginning of an answer; its body comes bit by bit.
  struct Answer {
    let status: Int
    let contentType: String
    /// What the server asks to wait, as it says it.
    let retryAfter: String?
    let body: HTTPClientResponse.Body
  }

  let address: ModelAddress
  let key: ModelKey?

  /// Creates the way to a server.
  ///
  /// - Throws: `ModelFailure.addressRefused`; `ModelFailure.keyRefused` when the key cannot be sent.
  init(connection: ModelConnection, key: ModelKey?) throws(ModelFailure) {
    let address = try ModelAddress(connection.url)
    guard address.isLoopback || !connection.loopbackOnly else {
      throw .addressRefused(
        "\(address.host) is not this machine, and only this machine is allowed; a switch of the connection allows others"
      )
    }
    guard key?.isSendable ?? true else { throw .keyRefused }
    self.address = address
    self.key = key
  }

  /// Sends a request; a body makes it a POST.
  ///
  /// - Parameters:
  ///   - path: What is added to the address.
  ///   - body: JSON; nil for a GET.
  ///   - patience: The longest wait for the beginning of the answer.
  /// - Returns: The beginning of the answer.
  /// - Throws: A `ModelFailure`; `cutOff` when the connection broke before the answer began.
  func send(_ path: String, body: [UInt8]? = nil, patience: Duration) async throws(ModelFailure)
    -> Answer
  {
    var request = HTTPClientRequest(url: "\(address)\(path)")
    request.headers.add(name: "Accept", value: "application/json, text/event-stream")
    request.headers.add(name: "User-Agent", value: "windtunnel")
    if let key { request.headers.add(name: "Authorization", value: key.header) }
    if let body {
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    do {
      let wait = TimeAmount.milliseconds(Int64(max(1, patience / .milliseconds(1))))
      let response = try await Self.client.execute(request, timeout: wait)
      return Answer(
        status: Int(response.status.code),
        contentType: response.headers.first(name: "content-type") ?? "",
        retryAfter: response.headers.first(name: "retry-after"), body: response.body)
    } catch {
      throw failure(of: error)
    }
  }

  /// Reads a body up to a limit.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - limit: The most bytes.
  ///   - isError: Whether what is too much is left out instead of refused.
  /// - Returns: The bytes.
  /// - Throws: `ModelFailure.tooLarge`, `cutOff` or `cancelled`.
  func whole(_ body: HTTPClientResponse.Body, limit: Int, isError: Bool = false)
    async throws(ModelFailure) -> [UInt8]
  {
    var bytes: [UInt8] = []
    do {
      for try await part in body {
        bytes += part.readableBytesView
        if bytes.count > limit { break }
      }
    } catch {
      throw Task.isCancelled ? .cancelled : .cutOff
    }
    if Task.isCancelled { throw .cancelled }
    guard bytes.count > limit else { return bytes }
    guard isError else { throw .tooLarge(bytes: limit) }
    return Array(bytes.prefix(limit))
  }

  /// Reads what follows the end of a reply for a second at most, so that the connection can be used again; no reply waits for it.
  static func readRest(_ parts: sending HTTPClientResponse.Body.AsyncIterator) {
    let reading = Task {
      var parts = parts
      var count = 0
      // A failure here only means that the connection is gone.
      while count < 65_536, let part = try? await parts.next() { count += part.readableBytes }
    }
    Task {
      try? await Task.sleep(for: .seconds(1))
      reading.cancel()
    }
  }

  /// What the system says when no connection came about: refused, or no way there.
  private static let nobodyThere: Set<CInt> = [
    ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL,
  ]

  /// What an error of the client means.
  private func failure(of error: any Error) -> ModelFailure {
    if Task.isCancelled || error is CancellationError { return .cancelled }
    if let error = error as? HTTPClientError { return failure(of: error) }
    if error is HTTPParserError {
      return .malformed("what answers at \(address.origin) does not speak HTTP")
    }
    if let error = error as? IOError, Self.nobodyThere.contains(error.errnoCode) {
      return .unreachable("no connection to \(address.origin)")
    }
    // A connection that was there and broke.
    if error is IOError || error is ChannelError { return .cutOff }
    return .unreachable("no connection to \(address.origin)")
  }

  private func failure(of error: HTTPClientError) -> ModelFailure {
    switch error {
    case .cancelled: .cancelled
    case .connectTimeout:
      .unreachable("no connection to \(address.origin) within \(Self.longestConnect) s")
    case .deadlineExceeded, .readTimeout: .timedOut(seconds: 0)
    case .remoteConnectionClosed: .cutOff
    default: .unreachable("no connection to \(address.origin)")
    }
  }
}
