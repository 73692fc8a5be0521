// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The commands about the simulator of serving.
enum ServingCommands {
  /// Runs one of them.
  ///
  /// - Parameter words: The words of the command line behind the program.
  /// - Returns: Whether the first word names one.
  /// - Throws: What reading the traces and simulating them throw.
  static func run(_ words: ArraySlice<String>) throws -> Bool {
    switch words.first {
    case "queueing":
      let requests = words.dropFirst().first.flatMap { Int($0) } ?? 4_000_000
      print(try QueueingCheck(requests: requests).text(), terminator: "")
    case "simulator":
      try withFolder { print(try SimulatorSpeed(folder: $0).text(), terminator: "") }
    case "serving":
      try withFolder { folder in
        let check = try ServingCheck(folder: folder + "/llmservingsim_vllm_ground_truth")
        switch words.dropFirst().first {
        case "tuning": print(try check.tuning(), terminator: "")
        case "economics": print(try check.economicsText(), terminator: "")
        case "splitwise": print(try SplitwiseCheck(folder: folder).table(), terminator: "")
        default: print(try check.text(), terminator: "")
        }
      }
    default: return false
    }
    return true
  }

  private static func withFolder(_ body: (String) throws -> Void) throws {
    guard let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_TRACES"] else {
      print("skipped: WINDTUNNEL_TRACES names no folder of traces")
      return
    }
    try body(folder)
  }
}
