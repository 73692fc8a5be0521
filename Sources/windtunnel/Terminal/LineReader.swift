// SPDX-License-Identifier: Apache-2.0

import Foundation
import Quantities

/// Reads lines from standard input and stops waiting when the time is up.
final class LineReader {
  /// What came of waiting for a line.
  enum Event: Equatable {
    case line(String)
    /// The time was up before a line was complete.
    case timeUp
    /// The input ended.
    case end
    /// The input cannot be read any more, as when the terminal behind it is gone.
    case lost
  }

  /// Whether a person typed in a terminal when the reading began; a terminal that is gone says that it never was one.
  let isTerminal = StandardInput.isTerminal
  private var buffer: [UInt8] = []
  private var ending: Event?

  /// Waits for a line, for as long as `left` says; without a limit when it is nil.
  func next(within left: Seconds?) -> Event {
    let deadline = left.map { ContinuousClock.now + .milliseconds($0.milliseconds) }
    while true {
      if let line = takeLine() { return .line(line) }
      if let ending { return ending }
      if isInputReady(by: deadline) {
        fill()
      } else if let deadline, deadline <= .now {
        return .timeUp
      }
    }
  }

  private func takeLine() -> String? {
    if let end = buffer.firstIndex(of: 10) {
      let line = String(decoding: buffer[..<end], as: UTF8.self)
      buffer.removeSubrange(...end)
      return line
    }
    guard ending != nil, !buffer.isEmpty else { return nil }
    defer { buffer.removeAll() }
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Waits for input; false when none came in time, or a signal ended the wait early.
  private func isInputReady(by deadline: ContinuousClock.Instant?) -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let left = deadline.map { max(.zero, $0 - .now) }
    // Rounded up, so that the time is up when the wait is over.
    let milliseconds = left.map { Int64(($0 / .milliseconds(1)).rounded(.up)) } ?? -1
    return unsafe poll(&descriptor, 1, Int32(clamping: milliseconds)) > 0
  }

  private func fill() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(STDIN_FILENO, &chunk, chunk.count)
    if count == 0 {
      ending = .end
    } else if count < 0, errno != EINTR, errno != EAGAIN {
      ending = .lost
    }
    buffer += chunk.prefix(max(0, count))
  }
}
