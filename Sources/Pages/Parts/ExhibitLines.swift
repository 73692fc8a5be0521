// SPDX-License-Identifier: Apache-2.0

import Markup

/// Exhibits as they lie on the table: one line for each statement, with real arrows.
///
/// Exhibits that have line breaks of their own are shown as they were written.
struct ExhibitLines {
  let text: String

  var body: HTML {
    let lines = statements
    guard lines.count > 1, !text.contains("\n") else { return written(shown(text)) }
    return ul(.class("statements"), .ownDirection) {
      for line in lines { li { shown(line) } }
    }
  }

  /// The statements, each of which ends in a full stop before a space; a stop inside a number has no space behind it.
  private var statements: [String] {
    var lines: [String] = []
    for part in text.split(separator: ". ") {
      lines.append(part.hasSuffix(".") ? String(part) : part + ".")
    }
    return lines
  }

  /// Returns a text whose typed arrows are real ones that no line break parts from the value before them.
  private func shown(_ text: String) -> String {
    text.replacing(" -> ", with: "\u{A0}→ ")
  }
}
