// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Reports
import Synchronization

/// Runs a batch on all cores: one line of JSON out for each line of a file, in order.
enum BatchFile {
  /// How many lines are worked on before their results are written: ours, enough to keep the cores busy.
  private static let stride = 128

  /// Writes the result of every line, and says at the end how many could not be used.
  ///
  /// - Throws: ``CommandFailure`` when the file cannot be read.
  static func run(
    _ path: String, verb: String, _ result: @Sendable (Data) -> BatchLine
  ) throws {
    var rest = try lines(of: TextFile.bytes(of: path))[...]
    var bad = 0
    while !rest.isEmpty {
      let results = results(of: Array(rest.prefix(stride)), result)
      StandardOutput.write(results.map { $0.text + "\n" }.joined())
      bad += results.count { !$0.isResult }
      rest = rest.dropFirst(stride)
    }
    guard bad > 0 else { return }
    StandardError.write("windtunnel: \(counted(bad, "line")) could not be \(verb)\n")
  }

  /// The results of lines, each on whichever core is free.
  private static func results(
    of lines: [Data], _ result: @Sendable (Data) -> BatchLine
  ) -> [BatchLine] {
    let found = Mutex([BatchLine?](repeating: nil, count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { turn in
      let result = result(lines[turn])
      found.withLock { $0[turn] = result }
    }
    return found.withLock { $0 }.compactMap { $0 }
  }

  /// The lines of a file; what stands behind the last line feed is a line only when something stands there.
  private static func lines(of bytes: Data) -> [Data] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
