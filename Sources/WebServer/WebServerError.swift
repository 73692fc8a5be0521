// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

/// A reason why the server cannot listen.
public enum WebServerError: Error, Equatable, Sendable {
  /// Another program listens there.
  case portInUse(Int)
  /// The port may not be used by this person.
  case forbidden(Int)
  /// The host is no address of this machine.
  case unknownHost(String)
  /// Anything else, in the words of the system.
  case failed(String)

  /// Translates an error of the system.
  init(_ error: IOError, host: String, port: Int) {
    switch error.errnoCode {
    case EADDRINUSE: self = .portInUse(port)
    case EACCES: self = .forbidden(port)
    case EADDRNOTAVAIL: self = .unknownHost(host)
    default: self = .failed("\(error)")
    }
  }
}

extension WebServerError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .portInUse(let port):
      "port \(port) is in use; stop the other program or choose another port with --port"
    case .forbidden(let port):
      "port \(port) is not open to you; choose one above 1023 with --port"
    case .unknownHost(let host):
      "\(host) is no address of this machine; leave out --host to use 127.0.0.1"
    case .failed(let reason): "the server cannot listen: \(reason)"
    }
  }
}
