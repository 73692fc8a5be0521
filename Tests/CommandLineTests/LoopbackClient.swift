// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// A plain HTTP/1.1 client on one connection to a server on this machine; every call waits.
///
/// Source: RFC 9112, as far as our server uses it: every answer has a length.
final class LoopbackClient {
  /// What is asked for.
  enum Method {
    case get
    case post([(String, String)])
  }

  /// What was answered.
  struct Reply: Sendable {
    let status: Int
    /// The header fields, their names in lower case.
    let headers: [String: String]
    let body: String

    /// Where the answer leads; nil when it leads nowhere.
    var location: String? { headers["location"] }
  }

  /// The server is gone, or was never there.
  struct ConnectionLost: Error {}

  private let descriptor: Int32
  private let port: UInt16
  private var buffer: [UInt8] = []

  /// Connects.
  ///
  /// - Throws: ``ConnectionLost`` when nobody listens at the port.
  init(port: UInt16) throws {
    self.port = port
    #if os(Linux)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0, Self.connect(descriptor, to: port) else {
      close(descriptor)
      throw ConnectionLost()
    }
  }

  deinit { close(descriptor) }

  /// Sends a request and returns the whole answer.
  ///
  /// - Parameters:
  ///   - method: The method, with the form that is sent along.
  ///   - path: The path.
  ///   - asScript: Whether JSON is asked for, as the script of the room does.
  /// - Returns: The answer.
  /// - Throws: ``ConnectionLost`` when the server is gone before the answer is whole.
  func send(_ method: Method, _ path: String, asScript: Bool = false) throws -> Reply {
    let (name, body) =
      switch method {
      case .get: ("GET", "")
      case .post(let form): ("POST", formEncoded(form))
      }
    let head = """
      \(name) \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Accept: \(asScript ? "application/json" : "text/html")\r
      Content-Type: application/x-www-form-urlencoded\r
      Content-Length: \(body.utf8.count)\r
      \r

      """
    try write(Array((head + body).utf8))
    return try readReply()
  }

  private func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Without a signal when the server is gone: an error is enough.
      #if os(Linux)
        let flags = Int32(MSG_NOSIGNAL)
      #else
        let flags: Int32 = 0
      #endif
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.send(descriptor, $0.baseAddress, $0.count, flags)
      }
      guard count > 0 else { throw ConnectionLost() }
      rest = rest.dropFirst(count)
    }
  }

  private func readReply() throws -> Reply {
    let end = Array("\r\n\r\n".utf8)
    var start: Int?
    while start == nil {
      start = buffer.indices.first { buffer[$0...].starts(with: end) }
      if start == nil { try fill() }
    }
    let headEnd = start ?? 0
    let head = String(decoding: buffer[..<headEnd], as: UTF8.self)
    let (status, headers) = try Self.parsed(head)
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    while buffer.count < headEnd + end.count + length { try fill() }
    let body = buffer[(headEnd + end.count)...].prefix(length)
    let reply = Reply(
      status: status, headers: headers, body: String(decoding: body, as: UTF8.self))
    buffer.removeFirst(headEnd + end.count + length)
    return reply
  }

  private func fill() throws {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe recv(descriptor, &chunk, chunk.count, 0)
    guard count > 0 else { throw ConnectionLost() }
    buffer += chunk.prefix(count)
  }

  private static func parsed(_ head: String) throws -> (Int, [String: String]) {
    let lines = head.split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw ConnectionLost() }
    let fields = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      return (line[..<colon].lowercased(), value)
    }
    return (status, Dictionary(fields, uniquingKeysWith: { $1 }))
  }

  private static func connect(_ descriptor: Int32, to port: UInt16) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    // The seconds and microseconds of a `timeval`: which module has that type depends on how the tests are compiled.
    var patience = (seconds: Int(20), microseconds: Int(0))
    var on: Int32 = 1
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(2 * MemoryLayout<Int>.size))
    unsafe setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Foundation.connect(descriptor, $0, size) == 0
      }
    }
  }
}
