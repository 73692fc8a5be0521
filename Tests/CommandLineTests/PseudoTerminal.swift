// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A terminal without a screen: what a test types at its keyboard, the program reads, and what the program shows, the test reads.
final class PseudoTerminal {
  /// The end that a program has as its standard input, output and error.
  let programSide: FileHandle
  private let keyboard: FileHandle

  /// There is no pseudo terminal to be had.
  struct Unavailable: Error {}

  /// Opens a terminal.
  init() throws {
    var (controller, program): (Int32, Int32) = (-1, -1)
    guard unsafe openpty(&controller, &program, nil, nil, nil) == 0 else { throw Unavailable() }
    keyboard = FileHandle(fileDescriptor: controller, closeOnDealloc: true)
    programSide = FileHandle(fileDescriptor: program, closeOnDealloc: true)
  }

  /// Types text, as it stands.
  func type(_ text: String) throws {
    try keyboard.write(contentsOf: Data(text.utf8))
  }

  /// Goes away, as a window that is closed or a connection that breaks.
  func close() throws { try keyboard.close() }

  /// Returns what is shown until a piece of text has come; nil when the program ends before.
  func screen(until piece: String) -> String? {
    var shown: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      if String(decoding: shown, as: UTF8.self).contains(piece) {
        return String(decoding: shown, as: UTF8.self)
      }
      var descriptor = pollfd(fd: keyboard.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&descriptor, 1, 60_000) > 0 else { return nil }
      let count = unsafe read(keyboard.fileDescriptor, &chunk, chunk.count)
      guard count > 0 else { return nil }
      shown += chunk.prefix(count)
    }
  }
}
