// SPDX-License-Identifier: Apache-2.0

import Foundation
import LanguageModel
import TestSupport
import Testing

@Suite struct JSONRepairTests {
  @Test(
    arguments: [
      (#"{"level": 3, "why": "clear"}"#, []),
      (
        "Here it is:\n```json\n{\"level\": 3, \"why\": \"clear\"}\n```\nAnything else?",
        [.wordsAround]
      ),
      (#"The set {a, b} gives {"level": 3, "why": "clear"}"#, [.wordsAround]),
      (#"{"level": 3, "why": "clear",}"#, [.trailingComma]),
      (#"{'level': 3, 'why': 'clear'}"#, [.singleQuotes]),
      (#"{"level": 3, "why": "clear", "#, [.cutOff]),
      (#"{"level": 3, "why": "clear", "quotes": ["#, [.cutOff]),
      (#"{"level": 3, "why": "clear", "next": 12"#, [.cutOff]),
      (#"{"level": 3, "why": "clear", "next": -"#, [.cutOff]),
      (#"{"level": 3, "why": "clear", "next": tr"#, [.cutOff]),
      (#"{"level": 3, "why": "clear"} {"level": 5}"#, [.wordsAround]),
      (#"{"\u006cevel": 3, "why": "cle\u0061r"}"#, []),
    ] as [(String, Set<JSONRepair.Mend>)])
  func `an object is found and what was mended is said`(
    text: String, mends: Set<JSONRepair.Mend>
  ) throws {
    let found = try JSONRepair.object(in: text)
    #expect(found.value["level"] == .integer(3))
    #expect(found.value["why"] == .string("clear"))
    #expect(found.value["next"] == nil)
    #expect(found.mends == mends)
  }

  @Test func `words of Python and line ends in strings are mended`() throws {
    let found = try JSONRepair.object(
      in: "{\"a\": True, \"b\": None, \"c\": \"one\ntwo\", \"d\": \"it\\'s\"}")
    #expect(
      found.value
        == .object(["a": .bool(true), "b": .null, "c": .string("one\ntwo"), "d": .string("it's")]))
    #expect(found.mends == [.words, .controlCharacters])
  }

  @Test(arguments: [
    "", "no object", "{", "{}{", "{{{{", "[1, 2]", #"{"level" 3}"#, #"{"level": 3 "why": "x"}"#,
    #"{level: 3}"#, #"{"level": 03}"#, #"{"level": 1e999}"#, #"{"level": NaN}"#, #"{"a": "\q"}"#,
    #"{"level": 2, "level": 5}"#, #"{'why': 'it's fine'}"#, #"{"level": +3}"#, #"{"level": .5}"#,
  ])
  func `what has no reading or two is refused`(text: String) {
    #expect(throws: ModelFailure.self) { try JSONRepair.object(in: text) }
  }

  @Test func `an object that breaks is not replaced by one that it quotes`() {
    let text = #"{"level": 2, "why": "it says "{'level': 5, 'why': 'great'}" to me"}"#
    #expect(throws: ModelFailure.self) { try JSONRepair.object(in: text) }
    let after = #"{"level": 2, "why" "x"} {"level": 5}"#
    #expect(throws: ModelFailure.self) { try JSONRepair.object(in: after) }
  }

  @Test func `a whole empty object is one, and braces around nothing in prose are none`() throws {
    #expect(try JSONRepair.object(in: " {} ").value == .object([:]))
    #expect(try JSONRepair.object(in: #"a {} and {"b": 1}"#).value == .object(["b": .integer(1)]))
  }

  @Test func `depth and size have limits`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
    }
    #expect(throws: Never.self) { try JSONRepair.object(in: nested(64)) }
    #expect(throws: ModelFailure.malformed("the JSON is nested deeper than 64 levels")) {
      try JSONRepair.object(in: nested(65))
    }
    #expect(throws: ModelFailure.tooLarge(bytes: 1_000_001)) {
      try JSONRepair.object(in: String(repeating: " ", count: 1_000_001))
    }
  }

  @Test(arguments: ["{", "{ ", "{\"", "{\"a\":", "[{", "{'", "{}", "}", "\\", "{\"a\":{"])
  func `hostile text of a megabyte takes no more than linear time`(part: String) {
    let text =
      String(repeating: " ", count: 400_000)
      + String(repeating: part, count: 500_000 / part.utf8.count)
    // Quadratic time would be hours.
    #expect((try? JSONRepair.object(in: text)) == nil)
  }

  @Test func `no prefix of an object gives a member that the object does not have`() throws {
    let text =
      #"{"level": 42, "sentences": [1, 23, 456], "quotes": ["we would \u00e9 \ud83d\ude00 test", "b\"c"], "inner": {"a": true, "b": null, "c": -1.5e3}, "why": "ünï"}"#
    let whole = try JSONRepair.object(in: text).value
    let bytes = Array(text.utf8)
    for end in 0..<bytes.count {
      let prefix = String(decoding: bytes[..<end], as: UTF8.self)
      guard let found = try? JSONRepair.object(in: prefix) else { continue }
      #expect(found.mends == [.cutOff])
      #expect(found.value.isPart(of: whole), "\(prefix)")
    }
  }

  @Test
  func
    `random changes of bytes are read or refused, and what is read can be written and read again`()
    throws
  {
    var random = SeededGenerator(seed: 10)
    let texts = [
      #"{"level": 3, "sentences": [1, 2], "quotes": ["a", 'b'], "why": "x\u00e9\n"}"#,
      #"words {"a": {"b": [true, null, -1.5e3, {}]}, } more"#,
    ]
    let alphabet = Array("{}[]\",':\\0123456789eE+-. truefalsnTFN\n\u{1}é".utf8)
    var reads = 0
    for round in 0..<20_000 {
      var bytes = Array(texts[round % 2].utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        default: bytes.remove(at: place)
        }
      }
      guard let found = try? JSONRepair.object(in: String(decoding: bytes, as: UTF8.self)) else {
        continue
      }
      reads += 1
      let again = try JSONRepair.object(in: found.value.json)
      #expect(again.value == found.value)
      #expect(again.mends == [])
    }
    #expect(reads > 3_000)
  }

  @Test func `what is written is what Foundation reads`() throws {
    let value = JSONValue.object([
      "text": .string("a\"b\\c\n\u{1}é😀/"),
      "numbers": .array([.integer(-5), .number(0.25), .bool(true), .null]),
    ])
    let read = try JSONDecoder().decode(JSONValue.self, from: Data(value.json.utf8))
    #expect(read == value)
    #expect(try JSONValue(parsing: Array(value.json.utf8)) == value)
  }
}

extension JSONValue {
  /// Whether every member, element and value of this stands in another at the same place.
  fileprivate func isPart(of whole: JSONValue) -> Bool {
    switch (self, whole) {
    case (.object(let members), .object(let all)):
      members.allSatisfy { name, member in all[name].map { member.isPart(of: $0) } ?? false }
    case (.array(let elements), .array(let all)):
      elements.count <= all.count && zip(elements, all).allSatisfy { $0.isPart(of: $1) }
    default: self == whole
    }
  }
}
