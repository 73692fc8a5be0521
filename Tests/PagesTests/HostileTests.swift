// SPDX-License-Identifier: Apache-2.0

import Foundation
import Pages
import TestSupport
import Testing

struct HostileTests {
  static let texts = [
    "<script>alert(1)</script>",
    "</textarea></form><script src=\"https://example.org\"></script>",
    "\"\u{301} onfocus=alert(1) autofocus x=\"",
    "' onmouseover='alert(1)' \"><img src=x onerror=alert(1)>",
    "<\u{338}script>\u{301}alert(1)<\u{338}/script>",
    "]]><!--</title></style><svg/onload=alert(1)>",
    "&lt;script&gt; &amp; &#60; &notin; &",
    "before\u{0}\u{8}\u{1B}[31m\u{7F}after",
    "\u{202E}right to left\u{2066}\u{200F}\u{200B}\u{FEFF}",
    "עברית and العربية <b>",
    "\n\n  \t leading and trailing \r\n\r\n",
    "javascript:alert(1)",
    "`${alert(1)}` {{constructor}} <%= 1 %>",
    "\u{FFFE}\u{1FFFF}\u{85}",
    "🧑🏽‍🔬e\u{301}\u{1F1E9}\u{1F1EA}",
    "",
  ]

  @Test(arguments: texts)
  func `a hostile text in every field leaves each page well formed`(text: String) throws {
    for (name, page) in try HostilePages.all(with: text) {
      let html = page.render()
      let reader = PageReader(html)
      #expect(reader.problems == [], "\(name) with \(text.debugDescription)")
      #expect(count(of: "<script", in: html) <= 3, "\(name) with \(text.debugDescription)")
      #expect(Set(reader.elements).isSubset(of: PageReader.ours), "\(name)")
      #expect(shows(text, in: reader), "\(name) does not show \(text.debugDescription)")
    }
  }

  @Test(arguments: texts)
  func `every address stays on this server or is plain https`(text: String) throws {
    for (name, page) in try HostilePages.all(with: text) {
      let reader = PageReader(page.render())
      for attribute in ["href", "src", "action", "formaction"] {
        for address in reader.values(of: attribute) {
          let isOurs = address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("#")
          #expect(isOurs || address == "https://example.org/rubric", "\(address) in \(name)")
          #expect(!address.contains(".."), "\(address) in \(name)")
        }
      }
    }
  }

  @Test func `a text of 200 kB in every box adds no tag to any page`() throws {
    let line = "<script>&\"\u{301} é🧪 </textarea" + String(repeating: " words", count: 28) + "\n"
    let text = String(repeating: line, count: 1_000)
    #expect(text.utf8.count >= 195_000)
    // Two lines, as the last line of an answer stands beside its notes and those before it do not.
    let plain = try HostilePages.all(with: "words", words: "short\nshort\n")
    let long = try HostilePages.all(with: "words", words: text)
    for ((name, page), (_, plainPage)) in zip(long, plain) {
      #expect(signs(in: page.render()) == signs(in: plainPage.render()), "\(name)")
    }
  }

  /// Returns how often the signs that make tags and attributes occur.
  private func signs(in html: String) -> [Int] {
    ["<", ">", "\""].map { sign in html.utf8.count { $0 == sign.utf8.first } }
  }

  /// Counts by bytes, so that no combining mark hides a tag.
  private func count(of part: String, in text: String) -> Int {
    let (bytes, wanted) = (Data(text.utf8), Data(part.utf8))
    var count = 0
    var start = bytes.startIndex
    while let found = bytes.range(of: wanted, in: start..<bytes.endIndex) {
      count += 1
      start = found.upperBound
    }
    return count
  }

  /// Whether a text stands on a page as a person wrote it, but for what may not stand in a page.
  private func shows(_ text: String, in reader: PageReader) -> Bool {
    var shown = ""
    for scalar in text.unicodeScalars where scalar != "\r" {
      let isBarred =
        scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || 0x7F..<0xA0 ~= scalar.value
        || 0xFDD0...0xFDEF ~= scalar.value || scalar.value & 0xFFFE == 0xFFFE
      shown.unicodeScalars.append(isBarred ? "\u{FFFD}" : scalar)
    }
    return shown.isEmpty || Data(reader.text.utf8).range(of: Data(shown.utf8)) != nil
  }
}

extension PageReader {
  /// The elements that our pages are made of.
  static let ours: Set<String> = [
    "a", "article", "aside", "bdi", "blockquote", "body", "button", "caption", "code", "dd",
    "details", "dialog", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4",
    "head",
    "header", "html", "input", "kbd", "label", "legend", "li", "link", "main", "mark", "meta",
    "nav",
    "noscript", "ol", "option", "p", "q", "script", "section", "select", "span", "strong",
    "summary", "table", "tbody",
    "td", "textarea", "th", "thead", "time", "title", "tr", "ul",
  ]
}
