// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A server on this machine that does with each request what a test says, down to the bytes and the pauses between them.
///
/// It is no web server: what a client must survive is what no web server would send.
public final class ModelServer: Sendable {
  /// A request as it came.
  public struct Received: Sendable {
    public let method: String
    public let path: String
    /// The header fields, their names in lower case.
    public let headers: [String: String]
    public let body: String

    /// Whether the body asks for a stream.
    public var wantsStream: Bool { body.contains("\"stream\":true") }
  }

  /// The server could not be started.
  public struct NotStarted: Error {}

  public let port: UInt16
  private let listener: Int32
  private let behaviours: [Behaviour]
  private let state = Mutex(State())

  private struct State {
    var requests: [Received] = []
    var open: Set<Int32> = []
    var isStopped = false
    var connections = 0
  }

  /// Starts a server.
  ///
  /// - Parameter behaviours: What it does with the first request, the second, and so on; the last one is repeated.
  /// - Throws: ``NotStarted``.
  public init(_ behaviours: Behaviour...) throws {
    self.behaviours = behaviours
    (listener, port) = try Self.listen()
    let thread = Thread { [weak self, listener] in
      while case let descriptor = accept(listener, nil, nil), descriptor >= 0 {
        guard let server = self, server.opens(descriptor) else { close(descriptor); return }
        let one = Thread { server.serve(descriptor) }
        one.start()
      }
    }
    thread.start()
  }

  deinit { stop() }

  /// The base address of the interface.
  public var url: String { "http://127.0.0.1:\(port)/v1" }

  /// What came so far.
  public var requests: [Received] { state.withLock { $0.requests } }

  /// How many connections there were.
  public var connections: Int { state.withLock { $0.connections } }

  /// How many connections are open.
  public var openConnections: Int { state.withLock { $0.open.count } }

  /// Stops listening and closes every connection.
  public func stop() {
    let open = state.withLock { state -> Set<Int32>? in
      defer { state.isStopped = true }
      return state.isStopped ? nil : state.open
    }
    guard let open else { return }
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    for descriptor in open { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }

  private func opens(_ descriptor: Int32) -> Bool {
    state.withLock { state in
      guard !state.isStopped else { return false }
      state.open.insert(descriptor)
      state.connections += 1
      return true
    }
  }

  private func serve(_ descriptor: Int32) {
    let connection = ServerConnection(descriptor)
    while let request = connection.request() {
      let index = state.withLock { state in
        state.requests.append(request)
        return state.requests.count - 1
      }
      let behaviour = behaviours[min(index, behaviours.count - 1)]
      guard connection.perform(behaviour.acts(request)) else { break }
    }
    state.withLock { _ = $0.open.remove(descriptor) }
    close(descriptor)
  }

  private static func listen() throws -> (Int32, UInt16) {
    #if os(Linux)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, size) == 0 && Foundation.listen(descriptor, 64) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isBound else { throw NotStarted() }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }
}

/// One connection of a client.
final class ServerConnection {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var on: Int32 = 1
    unsafe setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Reads the next request; nil when the client has gone.
  func request() -> ModelServer.Received? {
    let mark = Array("\r\n\r\n".utf8)
    var end: Int?
    while end == nil {
      end = buffer.indices.first { buffer[$0...].starts(with: mark) }
      if end == nil, !fill() { return nil }
    }
    let head = String(decoding: buffer[..<(end ?? 0)], as: UTF8.self)
    buffer.removeFirst((end ?? 0) + mark.count)
    let lines = head.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ").map(String.init) ?? []
    guard words.count >= 2 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    while buffer.count < length { if !fill() { return nil } }
    let body = String(decoding: buffer.prefix(length), as: UTF8.self)
    buffer.removeFirst(length)
    return ModelServer.Received(method: words[0], path: words[1], headers: headers, body: body)
  }

  /// Does what is said; false when the connection is over.
  func perform(_ acts: [Behaviour.Act]) -> Bool {
    for act in acts {
      switch act {
      case .send(let bytes): if !send(bytes) { return false }
      case .pause(let milliseconds): Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
      case .forever(let bytes, let milliseconds):
        while send(bytes) { Thread.sleep(forTimeInterval: Double(milliseconds) / 1000) }
        return false
      case .hang:
        while fill() {}
        return false
      case .close: return false
      case .reset:
        var option = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(
          descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        return false
      }
    }
    return true
  }

  private func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe recv(descriptor, &chunk, chunk.count, 0)
    guard count > 0 else { return false }
    buffer += chunk.prefix(count)
    return true
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    #if os(Linux)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.send(descriptor, $0.baseAddress, $0.count, flags)
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
