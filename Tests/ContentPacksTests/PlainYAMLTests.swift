// SPDX-License-Identifier: Apache-2.0

import PackText
import TestSupport
import Testing

@testable import ContentPacks

/// The quick reader may read less than the YAML library, but nothing otherwise.
struct PlainYAMLTests {
  /// What the YAML library reads; nil when it refuses the text.
  private static func read(_ text: String) -> YAMLNode? {
    YAMLParser.root(of: PackFile(path: "test.yaml", text: text), log: ProblemLog(file: "test.yaml"))
  }

  @Test(arguments: PackFile.embedded)
  func `every pack inside the program is read quickly, as the YAML library reads it`(
    file: PackFile
  ) throws {
    let plain = try #require(
      PlainYAML.root(of: file.text),
      "\(file.path) is written in a way that PlainYAML leaves to the library; write it as its neighbours are"
    )
    #expect(YAMLNode(plain) == Self.read(file.text))
  }

  /// Each is YAML that some writer could put into a pack; what the library makes of it was looked at.
  @Test(arguments: [
    "a", "a: b\n", "a: b", "a:   b   # why\n", "a: b # why\nc: d\n", "a: 'it''s'\n",
    "a: \"two\n  lines\"\n",
    "a: plain\n  text on\n\n  four lines\n  # and a comment\nb: c\n", "a:\n- b\n- c\nd: e\n",
    "a:\n  - b: c\n    d: [e, f,\n      g h]\n  - i: {j: k, \"l\": 'm n'}\n",
    "a: |\n  b\n    c\n\n  d\n\n\ne: f\n", "a: >-\n  b\n  c\n\n  d\ne: f\n", "a: >\n  b\n  c\n",
    "a:\n    b\n    c\n", "a: -5\nb: 0.25\nc: ~\n", "# first\n\na: b\n", "é: “ü” 👩‍👩‍👧 b\nc: [é, f]\n",
    "a: b:c\nd: http://e\n", "a: b#c\n", "a: [b,]\n", "a: {b: c,}\n", "- a\n- b\n",
    "- - a\n  - b\n",
    "a: []\nb: {}\n", "a: |-\n b\n",
  ])
  func `what it reads is what the YAML library reads`(text: String) throws {
    let read = try #require(Self.read(text))
    #expect(try YAMLNode(#require(PlainYAML.root(of: text))) == read)
  }

  /// What the two would read otherwise, or what is a mistake that the library words.
  @Test(arguments: [
    "", "\n", "# only a comment\n", "a:\n", "a: &b c\n", "a: *b\n", "a: !!str b\n",
    "? a\n: b\n",
    "a: \"b\\n\"\n", "a: b\na: c\n", "a: {b: c, b: d}\n", "a: b: c\n", "a: b\n  c: d\n", "a: [b\n",
    "a: [b]c\n", "a: [b,\n  c] d\n", "a: \"b\" c\n", "a: 'b\n", "a: >\n  b\n    c\n",
    "a: >2\n  b\n",
    "a: |+\n  b\n", "a:\tb\n", "a: b\u{0}\n", "a: b\u{85}c\n", "a: b\u{2028}c\n", "\u{FEFF}a: b\n",
    "--- a: b\n", "---\na: b\n", "a: b\n---\nc: d\n", "a: b\n...\n", "%YAML 1.2\n", "a: @b\n",
    "a: `b\n",
    "a:\n  - b\n c: d\n", "a: b\n c\n- d\n", " a: b\n", "a: [b: c]\n", "a: {b}\n",
    "a: [b # c\n  ]\n",
    "a: |\n", "a: |\n\n  b\n", "a: \"b\n", "a: b\r\n", "a: - b\n",
  ])
  func `what it does not know is left to the YAML library`(text: String) {
    #expect(PlainYAML.root(of: text) == nil)
  }

  @Test func `a damaged pack is read as the library reads it or left to the library`() throws {
    var generator = SeededGenerator(seed: 20_261_129)
    let file = try #require(
      PackFile.embedded.first { $0.path.hasSuffix("loops/technical-set.yaml") })
    let letters = Array(" \n:-#[]{},\"'|>ab&*\t".utf8)
    var count = 0
    for _ in 0..<400 {
      var bytes = Array(file.text.utf8)
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] = try #require(letters.randomElement(using: &generator))
      let text = String(decoding: bytes, as: UTF8.self)
      guard let plain = PlainYAML.root(of: text) else { continue }
      count += 1
      #expect(YAMLNode(plain) == Self.read(text), "\(text)")
    }
    #expect(count > 100, "nearly everything was left to the library")
  }
}
