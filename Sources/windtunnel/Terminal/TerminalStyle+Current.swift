// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports

extension TerminalStyle {
  /// The style of the terminal that results go to: plain in a pipe, with `NO_COLOR` set, or on a dumb terminal.
  static var current: TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return TerminalStyle(
      width: min(width, 100), isStyled: StandardOutput.isTerminal && !isPlain)
  }

  /// The number of columns of the terminal; 80 where there is none.
  private static var width: Int {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
