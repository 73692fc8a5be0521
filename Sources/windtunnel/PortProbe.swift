// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports

/// Finds out who listens at a port of this machine.
enum PortProbe {
  /// How long to wait for an answer, in seconds.
  private static let patience = 1

  /// Returns who listens: nobody, a Windtunnel, or another program.
  static func user(of port: UInt16) -> HealthFacts.PortUser {
    guard let descriptor = connected(to: port) else { return .nobody }
    defer { close(descriptor) }
    return answer(on: descriptor, port).lowercased().contains("server: windtunnel")
      ? .windtunnel : .another
  }

  private static func connected(to port: UInt16) -> Int32? {
    #if os(Linux)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { return nil }
    var wait = timeval(tv_sec: patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      _ = unsafe setsockopt(descriptor, SOL_SOCKET, option, &wait, size)
    }
    guard connect(descriptor, to: port) else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private static func connect(_ descriptor: Int32, to port: UInt16) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Foundation.connect(descriptor, $0, length) == 0
      }
    }
  }

  /// Returns the beginning of what is answered to a question for our health; empty when nothing comes.
  private static func answer(on descriptor: Int32, _ port: UInt16) -> String {
    let request = "GET /health HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
    let bytes = Array(request.utf8)
    #if os(Linux)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    let sent = unsafe bytes.withUnsafeBytes {
      unsafe Foundation.send(descriptor, $0.baseAddress, $0.count, flags)
    }
    guard sent == bytes.count else { return "" }
    var buffer = [UInt8](repeating: 0, count: 2048)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
    }
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
