// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs a program of the system under limits of time, memory and output, with nothing of our environment but the search path.
struct Program {
  /// The program itself.
  let path: URL
  /// Where it runs; what it prints is written there.
  let folder: PrivateFolder

  /// What came of a run.
  struct Result {
    let isSuccess: Bool
    let output: String
    let errors: String
  }

  /// Returns where a program is, by the search path; nil when it is not installed.
  static func path(of name: String, in searchPath: String) -> URL? {
    searchPath.split(separator: ":").lazy
      .map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }

  /// The folders in which programs are looked for, a colon between each two.
  static var searchPath: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
  }

  /// Limits that the shell sets before it becomes the program: seconds of the processor, KiB of memory, blocks of output.
  ///
  /// Memory is not limited where the system does not know how.
  private static let limits =
    "ulimit -t \(DocumentLimits.seconds); ulimit -v 1048576 2>/dev/null; ulimit -f 16384; exec \"$@\""

  /// Runs the program and waits for it.
  ///
  /// - Throws: ``DocumentError/tooSlow(_:)``, ``DocumentError/tooMuchText``, or ``DocumentError/notRun(_:)``.
  func run(_ arguments: [String]) throws(DocumentError) -> Result {
    let output = try file("output")
    let errors = try file("errors")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", Self.limits, "sh", path.path()] + arguments
    process.environment = [
      "PATH": Self.searchPath, "LC_ALL": "C.UTF-8", "HOME": folder.url.path(),
    ]
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch {
      throw .notRun("\(path.lastPathComponent) cannot be started")
    }
    try wait(for: process)
    let printed = try contents(of: "output")
    guard printed.count <= DocumentLimits.textBytes else { throw .tooMuchText }
    return Result(
      isSuccess: process.terminationReason == .exit && process.terminationStatus == 0,
      output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: try contents(of: "errors").prefix(4096), as: UTF8.self))
  }

  /// Waits for a process, and ends it when it takes too long.
  private func wait(for process: Process) throws(DocumentError) {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(DocumentLimits.seconds)
    while process.isRunning {
      guard clock.now < end else {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw .tooSlow(path.lastPathComponent)
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  private func file(_ name: String) throws(DocumentError) -> FileHandle {
    try folder.write([], as: name)
    do { return try FileHandle(forWritingTo: folder.url.appending(path: name)) } catch {
      throw .notRun("the temporary folder cannot be written; free some space or set TMPDIR")
    }
  }

  private func contents(of name: String) throws(DocumentError) -> Data {
    do { return try Data(contentsOf: folder.url.appending(path: name)) } catch {
      throw .notRun("the temporary folder cannot be read")
    }
  }
}
