// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import TestSupport

/// A server process that is going to be killed; every call waits.
final class MortalServer {
  private let process = Process()
  private let end = DispatchSemaphore(value: 0)
  private let output: String
  private let errors: String
  private var killer: DispatchWorkItem?

  /// Starts a server on a folder of data.
  init(folder: TemporaryFolder) throws {
    output = folder.path(of: "output")
    errors = folder.path(of: "errors")
    process.executableURL = Tool.program
    process.arguments = ["serve", "--port", "0", "--data", folder.path(of: "data")]
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.empty(output)
    process.standardError = try Self.empty(errors)
    process.terminationHandler = { [end] _ in end.signal() }
    try process.run()
  }

  /// Kills the server some time from now, as a power cut would.
  func kill(after delay: Duration) {
    let killer = DispatchWorkItem { [identifier = process.processIdentifier] in
      Foundation.kill(identifier, SIGKILL)
    }
    self.killer = killer
    let nanoseconds = Int(delay / .nanoseconds(1))
    DispatchQueue.global().asyncAfter(
      deadline: .now() + .nanoseconds(nanoseconds), execute: killer)
  }

  /// Waits until the server answers, and returns its port; nil when it was killed before.
  func port() -> UInt16? {
    while process.isRunning {
      if let port = ServerAddress.port(in: Self.text(of: output)) { return port }
      usleep(1000)
    }
    return nil
  }

  /// Asks the server to stop.
  func stop() {
    process.terminate()
  }

  /// Waits for the end, and returns the exit code, or the number of the signal with a minus.
  func waitForEnd() -> Int32 {
    end.wait()
    killer?.cancel()
    let isSignal = process.terminationReason == .uncaughtSignal
    return isSignal ? -process.terminationStatus : process.terminationStatus
  }

  /// What the server wrote to standard error.
  var complaints: String { Self.text(of: errors) }

  private static func empty(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }

  private static func text(of path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
