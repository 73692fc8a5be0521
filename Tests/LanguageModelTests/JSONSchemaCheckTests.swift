// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Testing

@Suite struct JSONSchemaCheckTests {
  private let schema: JSONValue = .object([
    "type": .string("object"),
    "properties": .object([
      "level": .object(["type": .string("integer"), "minimum": .integer(1), "maximum": .integer(5)]
      ),
      "kind": .object(["enum": .array([.string("a"), .string("b")])]),
      "quotes": .object([
        "type": .string("array"), "maxItems": .integer(2),
        "items": .object(["type": .string("string"), "maxLength": .integer(3)]),
      ]),
      "note": .object(["type": .array([.string("string"), .string("null")])]),
    ]),
    "required": .array([.string("level")]),
    "additionalProperties": .bool(false),
  ])

  @Test(
    arguments: [
      (#"{"level": 3}"#, nil),
      (#"{"level": 3.0, "kind": "a", "quotes": ["abc", ""], "note": null}"#, nil),
      (#"{"level": 0}"#, "“level” is 0, less than 1"),
      (#"{"level": 6}"#, "“level” is 6, more than 5"),
      (#"{"level": 2.5}"#, "“level” is a number where integer was asked for"),
      (#"{"level": "3"}"#, "“level” is a string where integer was asked for"),
      (#"{"kind": "a"}"#, "the reply lacks “level”"),
      (#"{"level": 3, "kind": "c"}"#, "“kind” is none of \"a\", \"b\""),
      (#"{"level": 3, "quotes": ["a", 1]}"#, "“quotes”[1] is a number where string was asked for"),
      (#"{"level": 3, "quotes": ["abcd"]}"#, "“quotes”[0] is longer than 3"),
      (#"{"level": 3, "quotes": ["a", "b", "c"]}"#, "“quotes” is longer than 2"),
      (#"{"level": 3, "note": 1}"#, "“note” is a number where string or null was asked for"),
      (#"{"level": 3, "score": 9}"#, "the reply has “score”, which was not asked for"),
    ] as [(String, String?)])
  func `the first thing that does not fit is named`(text: String, problem: String?) throws {
    let value = try JSONRepair.object(in: text).value
    #expect(JSONSchemaCheck.problem(of: value, against: schema) == problem)
  }

  @Test func `a value of another kind does not fit`() {
    #expect(
      JSONSchemaCheck.problem(of: .array([]), against: schema)
        == "the reply is an array where object was asked for")
  }
}
