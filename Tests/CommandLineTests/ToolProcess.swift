// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// The program while it runs.
///
/// What it writes goes to files, so it never waits for a reader, and a test can look at it at any time.
final class ToolProcess {
  let folder: TemporaryFolder
  private let arguments: [String]
  private let process = Process()
  private let output: URL
  private let errors: URL
  private let ends: AsyncStream<Int32>

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: The arguments after the name of the program.
  ///   - input: Where standard input comes from, a `FileHandle` or a `Pipe`.
  ///   - environment: What is added to the environment.
  ///   - folder: The home folder and the working folder of the program.
  /// - Throws: When it cannot be started.
  init(
    _ arguments: [String], input: Any = FileHandle.nullDevice, environment: [String: String] = [:],
    folder: TemporaryFolder
  ) throws {
    self.folder = folder
    self.arguments = arguments
    let run = UUID().uuidString
    output = URL(filePath: folder.path(of: "output-\(run)"))
    errors = URL(filePath: folder.path(of: "errors-\(run)"))
    let (ends, continuation) = AsyncStream<Int32>.makeStream()
    self.ends = ends
    process.executableURL = Tool.program
    process.arguments = arguments
    process.environment = Self.environment(home: folder.path).merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardInput = input
    process.standardOutput = try Self.empty(output)
    process.standardError = try Self.empty(errors)
    process.terminationHandler = { process in
      let isSignal = process.terminationReason == .uncaughtSignal
      continuation.yield(isSignal ? -process.terminationStatus : process.terminationStatus)
      continuation.finish()
    }
    try process.run()
  }

  /// What was written to standard output so far.
  var outputSoFar: String { Self.text(of: output) }

  /// What was written to standard error so far.
  var errorsSoFar: String { Self.text(of: errors) }

  /// Whether the program has not ended yet.
  var isRunning: Bool { process.isRunning }

  /// Sends a signal.
  func send(_ signal: Int32) {
    kill(process.processIdentifier, signal)
  }

  /// Waits for the end.
  ///
  /// - Throws: ``ToolTimeout`` when the program had to be ended.
  func end(within patience: Duration) async throws -> Ended {
    let identifier = process.processIdentifier
    let watch = Task {
      try await Task.sleep(for: patience)
      kill(identifier, SIGKILL)
      return true
    }
    var status: Int32 = 0
    for await end in ends { status = end }
    watch.cancel()
    // Cancelled, the watch throws; it has returned only if it killed the program.
    guard (try? await watch.value) == nil else { throw ToolTimeout(arguments: arguments) }
    return Ended(
      status: status, outputBytes: try Data(contentsOf: output),
      errorBytes: try Data(contentsOf: errors))
  }

  private static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "PATH": "/usr/bin:/bin", "COLUMNS": "80", "LANG": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  private static func empty(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private static func text(of file: URL) -> String {
    // A file that cannot be read yet has no text yet.
    (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
