// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports

/// Runs a batch: one line of JSON out for each line of a file, in order.
enum BatchFile {
  /// Writes the result of every line, and says at the end how many could not be used.
  ///
  /// - Throws: ``CommandFailure`` when the file cannot be read.
  static func run(_ path: String, verb: String, _ result: (Data) -> BatchLine) throws {
    var bad = 0
    for line in try lines(of: TextFile.bytes(of: path)) {
      let result = result(line)
      StandardOutput.write(result.text + "\n")
      bad += result.isResult ? 0 : 1
    }
    guard bad > 0 else { return }
    StandardError.write("windtunnel: \(counted(bad, "line")) could not be \(verb)\n")
  }

  /// The lines of a file; what stands behind the last line feed is a line only when something stands there.
  private static func lines(of bytes: Data) -> [Data] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
