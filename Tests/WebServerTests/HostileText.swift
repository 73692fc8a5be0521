// SPDX-License-Identifier: Apache-2.0

import Testing

/// A text that may break something, under a name that breaks no log of a test run.
struct HostileText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  private init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  static let all = [
    HostileText("NUL in the middle", "nul \u{0} in the middle"), HostileText("NUL alone", "\u{0}"),
    HostileText("bell and escape", "bell \u{7} escape \u{1B}[2J"),
    HostileText("byte order mark", "\u{FEFF}mark"), HostileText("noncharacter", "\u{FFFF}"),
    HostileText("zero width", "zero\u{200B}width\u{200D}joiner"),
    HostileText("override of direction", "\u{202E}turned around"),
    HostileText("right to left", "عربي و English"), HostileText("emoji and accent", "👩‍👩‍👧‍👦 e\u{301}"),
    HostileText("markup", SamplePacks.markup),
    HostileText("a quote under an accent", "\"\u{301} onfocus=alert(1) x=\"\u{301}"),
    HostileText("references", "&lt;b&gt; &amp;amp;"),
    HostileText("JSON", "{\"json\": \"\\u0000\"}"),
    HostileText("SQL", "'; DROP TABLE event; --"), HostileText("a path", "../../etc/passwd"),
    HostileText("percent signs", "%00%FF"),
  ]
}
