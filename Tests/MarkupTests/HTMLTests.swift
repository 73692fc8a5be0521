// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

struct HTMLTests {
  private func written(_ html: HTML) -> String {
    var writer = HTMLWriter()
    writer.write(html)
    return writer.output
  }

  /// Compares bytes, since strings are equal when they only look the same.
  private func expect(
    _ html: HTML, _ expected: String, location: SourceLocation = #_sourceLocation
  ) {
    let found = written(html)
    let isSame = found.utf8.elementsEqual(expected.utf8)
    #expect(isSame, "\(found) is not \(expected)", sourceLocation: location)
  }

  @Test func `the five signs of markup are written as references`() {
    expect(.text(#"<b a="1" c='2'>&amp;"#), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;")
  }

  @Test func `a quote with a combining accent does not end an attribute`() {
    expect(
      span(.label("\"\u{301} onfocus=alert(1) x=\"")) { "" },
      "<span aria-label=\"&quot;\u{301} onfocus=alert(1) x=&quot;\"></span>")
  }

  @Test func `a sign of markup with a combining accent is written as a reference`() {
    expect(.text("<\u{338}script>\u{301}"), "&lt;\u{338}script&gt;\u{301}")
  }

  @Test func `scalars that may not stand in a page show as the replacement character`() {
    let barred: [UInt32] = [
      0, 1, 8, 0xB, 0xC, 0x1F, 0x7F, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x10FFFF,
    ]
    let scalars = barred.compactMap(Unicode.Scalar.init)
    #expect(scalars.count == 14)
    let text = String(String.UnicodeScalarView(scalars))
    expect(.text(text), String(repeating: "\u{FFFD}", count: 14))
  }

  @Test func `tab, line end, marks of direction and joiners stay`() {
    let kept = "\t\n\u{A0}\u{202E}\u{2066}\u{200D}\u{FEFF}\u{FDF0}\u{1F9EA}"
    expect(.text(kept), kept)
  }

  @Test func `carriage returns become the line feeds that a parser would read`() {
    expect(.text("a\r\nb\rc\n\rd\r\r\ne"), "a\nb\nc\n\nd\n\ne")
  }

  @Test func `a text box keeps a line end at its start`() {
    expect(textarea { "\nfirst" }, "<textarea>\n\nfirst</textarea>")
    expect(textarea { "first" }, "<textarea>\nfirst</textarea>")
  }

  @Test func `an element that holds nothing has no end tag`() {
    expect(input(.type("radio"), .required), "<input type=\"radio\" required>")
  }

  @Test func `a condition that does not hold leaves its attribute out`() {
    expect(input(.checked(false)), "<input>")
    expect(input(.checked(true)), "<input checked>")
  }

  @Test func `200 kB of signs are written whole`() {
    let found = written(.text(String(repeating: "<", count: 200_000)))
    #expect(found.utf8.count == 800_000)
  }
}
