// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// The program as it was built, run as a process of its own.
enum Tool {
  /// What the program reads from standard input.
  enum Input {
    case nothing
    case bytes(Data)

    static func text(_ text: String) -> Input { .bytes(Data(text.utf8)) }
  }

  /// Runs the program to its end and returns what came of it.
  ///
  /// It gets a home folder and a working folder of its own, a terminal 80 columns wide, and nothing of the environment of the tests.
  static func run(
    _ arguments: String..., input: Input = .nothing, environment: [String: String] = [:],
    in folder: TemporaryFolder? = nil, patience: Duration = .seconds(120)
  ) async throws -> Ended {
    let folder = try folder ?? TemporaryFolder()
    let source = try Self.source(input, in: folder)
    let process = try ToolProcess(
      arguments, input: source, environment: environment, folder: folder)
    return try await process.end(within: patience)
  }

  private static func source(_ input: Input, in folder: TemporaryFolder) throws -> FileHandle {
    switch input {
    case .nothing: return .nullDevice
    case .bytes(let data):
      let file = folder.path(of: "input-\(UUID().uuidString)")
      try data.write(to: URL(filePath: file))
      return try FileHandle(forReadingFrom: URL(filePath: file))
    }
  }

  /// The program: beside the tests, where the package manager puts it, or where `WINDTUNNEL_PROGRAM` says.
  static let program: URL = {
    if let path = ProcessInfo.processInfo.environment["WINDTUNNEL_PROGRAM"] {
      return URL(filePath: path)
    }
    let runner = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let bundles = Bundle.allBundles.map(\.bundleURL) + [runner]
    let folders = bundles.map { $0.deletingLastPathComponent() }
    let places = folders.map { $0.appending(path: "windtunnel") }
    return places.first { FileManager.default.isExecutableFile(atPath: $0.path()) }
      ?? URL(filePath: ".build/debug/windtunnel")
  }()
}

/// What came of running the program.
struct Ended {
  /// The exit code; for a process that was ended by a signal, the number of the signal with a minus.
  let status: Int32
  let outputBytes: Data
  let errorBytes: Data

  /// What was written to standard output.
  var output: String { String(decoding: outputBytes, as: UTF8.self) }

  /// What was written to standard error.
  var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}

/// The program took too long and was ended.
struct ToolTimeout: Error {
  let arguments: [String]
}
