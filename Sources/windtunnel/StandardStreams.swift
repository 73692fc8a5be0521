// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Standard error: everything that is not a result.
enum StandardError {
  static func write(_ text: String) {
    // When even this cannot be written there is nobody left to tell.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Whether a person reads it in a terminal.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Standard output: results.
enum StandardOutput {
  static func write(_ text: String) {
    write(Data(text.utf8))
  }

  /// Writes bytes; a result that cannot be written ends the program with 1.
  static func write(_ bytes: Data) {
    do { try FileHandle.standardOutput.write(contentsOf: bytes) } catch {
      StandardError.write(
        "windtunnel: standard output cannot be written; make room on the disk or send it elsewhere\n"
      )
      exit(1)
    }
  }

  /// Whether a person reads it in a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Returns a number and its noun, such as `1 round` or `3 rounds`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Standard input: what a person types, or a file.
enum StandardInput {
  /// Whether a person types in a terminal.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}
