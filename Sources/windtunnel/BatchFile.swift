// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Reports
import Synchronization

/// Runs a batch on all cores: one line of JSON out for each line of a file that is not blank, in order.
enum BatchFile {
  /// How many lines are worked on before their results are written: ours, enough to keep the cores busy.
  private static let stride = 128

  /// A line with its number, from 1.
  private struct Line {
    let number: Int
    let bytes: Data
  }

  /// Writes the result of every line, and says at the end how many could not be used.
  ///
  /// - Throws: ``CommandFailure`` when the file cannot be read, 65 when no line of it can be used.
  static func run(
    _ path: String, verb: String, _ result: @Sendable (_ line: Data, _ number: Int) -> BatchLine
  ) throws {
    let lines = try lines(of: TextFile.bytes(of: path))
    var rest = lines[...]
    var bad = 0
    while !rest.isEmpty {
      let results = results(of: Array(rest.prefix(stride)), result)
      StandardOutput.write(results.map { $0.text + "\n" }.joined())
      bad += results.count { !$0.isResult }
      rest = rest.dropFirst(stride)
    }
    guard bad > 0 else { return }
    let problem = "\(counted(bad, "line")) could not be \(verb)"
    guard bad < lines.count else { throw CommandFailure.input(problem) }
    StandardError.write("windtunnel: \(problem)\n")
  }

  /// The results of lines, each on whichever core is free.
  private static func results(
    of lines: [Line], _ result: @Sendable (_ line: Data, _ number: Int) -> BatchLine
  ) -> [BatchLine] {
    let found = Mutex([BatchLine?](repeating: nil, count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { turn in
      let result = result(lines[turn].bytes, lines[turn].number)
      found.withLock { $0[turn] = result }
    }
    return found.withLock { $0 }.compactMap { $0 }
  }

  /// The lines of a file on which something stands.
  private static func lines(of bytes: Data) -> [Line] {
    bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.allSatisfy(isBlank) }
      .map { Line(number: $0.offset + 1, bytes: $0.element) }
  }

  /// Whether a byte is a space, a tab or a part of the end of a line.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
