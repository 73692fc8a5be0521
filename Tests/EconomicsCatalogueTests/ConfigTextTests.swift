// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Testing

/// Files that are no JSON, or JSON that is out to do harm.
@Suite struct ConfigTextTests {
  private func error(_ text: String) -> ConfigError? {
    do throws(ConfigError) {
      _ = try ConfigFile.read(text, id: "x")
      return nil
    } catch {
      return error
    }
  }

  private func error(bytes: [UInt8]) -> ConfigError? {
    do throws(ConfigError) {
      _ = try ConfigFile.read(bytes: bytes, id: "x")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", " ", "\n\t\r\n"])
  func `nothing is an empty file`(text: String) {
    #expect(error(text) == .empty)
    #expect(error(bytes: Array(text.utf8)) == .empty)
  }

  @Test(arguments: [
    ("[]", "a list"), ("\"llama\"", "\"llama\""), ("null", "null"), ("12", "12"), ("true", "true"),
  ])
  func `a file that is no object says what it is`(text: String, found: String) {
    #expect(error(text) == .notObject(found: found))
  }

  @Test(arguments: [
    ("{", 1, 2), ("{\"a\"", 1, 5), ("{\"a\":", 1, 6), ("{\"a\": 1", 1, 8), ("{\"a\": 1,}", 1, 9),
    ("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3), ("{\"a\": 01}", 1, 8), ("{\"a\": +1}", 1, 7),
    ("{\"a\": .5}", 1, 7), ("{\"a\": 1.}", 1, 9), ("{\"a\": 1e}", 1, 9), ("{\"a\": -}", 1, 8),
    ("{\"a\": tru}", 1, 7), ("{\"a\": 'b'}", 1, 7), ("{a: 1}", 1, 2), ("{\"a\": \"b}", 1, 10),
    ("{\"a\": \"b\nc\"}", 1, 9), ("{\"a\": \"\\x\"}", 1, 9), ("{\"a\": \"\\u12g4\"}", 1, 10),
    ("{} {}", 1, 4), ("model_type: llama", 1, 1), ("<html>", 1, 1), ("[1, 2", 1, 6),
    ("[1 2]", 1, 4),
  ])
  func `text that is not JSON says where it stops being`(text: String, line: Int, column: Int) {
    guard case .notJSON(let foundLine, let foundColumn, _) = error(text) else {
      Issue.record("expected a place in \(text), got \(String(describing: error(text)))")
      return
    }
    #expect(foundLine == line)
    #expect(foundColumn == column)
  }

  @Test func `a key that stands twice is refused, wherever it is`() {
    #expect(
      error(#"{"model_type": "llama", "x": {"a": 1, "a": 1}}"#)?.description
        == "config.json is not JSON at line 1, column 39: the key \"a\" stands twice in one object; keep one"
    )
    #expect(
      error(#"{"model_type": "llama", "model_type": "llama"}"#)?.description.contains("twice")
        == true)
  }

  @Test func `the same key may stand in two objects`() {
    let config = ConfigSamples.mistral7B.replacingPart(
      "{\"model_type\"",
      with: "{\"a\": {\"model_type\": 1}, \"b\": {\"model_type\": 2}, \"model_type\"")
    #expect(error(config) == nil)
  }

  @Test func `a byte order mark of UTF-8 is skipped`() {
    #expect(error("\u{FEFF}" + ConfigSamples.mistral7B) == nil)
    #expect(error(bytes: [0xEF, 0xBB, 0xBF] + Array(ConfigSamples.mistral7B.utf8)) == nil)
  }

  @Test func `UTF-16 is named as what it is`() {
    let units = ConfigSamples.mistral7B.utf16
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let text = error(bytes: bytes)?.description
      #expect(text?.hasPrefix("config.json is not UTF-8: ") == true)
      #expect(text?.contains("UTF-16") == true)
    }
    #expect(error("{\0\"\0")?.description.contains("UTF-16") == true)
  }

  @Test(
    arguments: [[0x7B, 0xFF, 0x7D], [0x7B, 0x22, 0xC3, 0x22, 0x7D], [0xED, 0xA0, 0x80]] as [[UInt8]]
  )
  func `bytes that are no character are refused`(bytes: [UInt8]) {
    #expect(error(bytes: bytes) == .encoding(reason: "it has bytes that are no character"))
  }

  @Test func `a file of 50 MB is refused by its size`() {
    let size = 50_000_000
    let expected = ConfigError.tooLarge(bytes: size, limit: 8 * 1024 * 1024)
    #expect(error(bytes: Array(repeating: 0x20, count: size)) == expected)
    #expect(error(String(repeating: " ", count: size)) == expected)
    #expect(expected.description == "config.json has 50000000 bytes; at most 8388608 are read")
  }

  @Test func `a file of the largest size is read`() {
    let space = String(
      repeating: " ", count: ConfigFile.largestSize - ConfigSamples.mistral7B.utf8.count)
    #expect(error(space + ConfigSamples.mistral7B) == nil)
    #expect(error(space + " " + ConfigSamples.mistral7B) != nil)
  }

  @Test(arguments: ["[", "{\"a\":", "{\"a\":["])
  func `nesting of 100,000 is refused and does not end the program`(opening: String) {
    let text = error(String(repeating: opening, count: 100_000))?.description
    #expect(text?.hasSuffix("more than 64 objects and lists stand inside each other") == true)
  }

  @Test func `nesting is allowed to 64 and not to 65`() {
    func nested(_ depth: Int) -> String {
      let lists =
        String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
      return ConfigSamples.mistral7B.replacingPart("{\"model", with: "{\"a\": \(lists), \"model")
    }
    #expect(error(nested(64)) == nil)
    #expect(error(nested(65)) != nil)
  }

  @Test(arguments: [
    #"mi\u0073tral"#, #"mistral"#,
  ])
  func `a text may be written with escapes`(kind: String) {
    #expect(error(ConfigSamples.mistral7B.replacingPart("mistral", with: kind)) == nil)
  }

  @Test(arguments: [
    (#"\ud83d\ude00"#, "\u{1F600}"), (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"),
    (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"\"\\\/\u00e9"#, "\"\\/\u{E9}"), ("\u{E9}", "\u{E9}"),
  ])
  func `escapes give the characters that they stand for`(written: String, read: String) {
    guard case .unknownKind(_, let kind, _) = error(#"{"model_type": "\#(written)"}"#) else {
      Issue.record("expected an unknown kind")
      return
    }
    #expect(kind == read)
  }
}
