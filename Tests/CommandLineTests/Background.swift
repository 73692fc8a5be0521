// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs a closure that waits on a thread of its own, so that other tests go on meanwhile, and returns what it returns.
func onThread<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
  }
}

/// The line in which a server says where it is.
enum ServerAddress {
  /// Returns the port in what a server has written so far; nil before it has written the whole line.
  static func port(in output: String) -> UInt16? {
    guard output.hasSuffix("\n"), output.hasPrefix("Windtunnel is at http://") else { return nil }
    return output.dropLast().split(separator: ":").last.flatMap { UInt16($0) }
  }
}
