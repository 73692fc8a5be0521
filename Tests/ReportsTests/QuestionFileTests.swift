// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Reports
import Testing

struct QuestionFileTests {
  private static let one = """
    {"id": "q1", "kind": "technical", "prompt": "Why?", "exhibits": "a\\nb", "more": [1]}
    """

  @Test func `an array and a single question are read`() throws {
    let question = Question(id: "q1", kind: .technical, prompt: "Why?", exhibits: "a\nb")
    #expect(try QuestionFile.questions(in: Self.one, name: "q.json") == [question])
    #expect(try QuestionFile.questions(in: " \n\t[\(Self.one)]\r\n", name: "q.json") == [question])
  }

  @Test(arguments: QuestionKind.allCases)
  func `every kind is read, with and without exhibits`(kind: QuestionKind) throws {
    for exhibits in ["", ", \"exhibits\": null"] {
      let text = "[{\"id\": \"q\", \"kind\": \"\(kind.rawValue)\", \"prompt\": \"p\"\(exhibits)}]"
      let questions = try QuestionFile.questions(in: text, name: "q.json")
      #expect(questions == [Question(id: "q", kind: kind, prompt: "p")])
    }
  }

  @Test(arguments: [
    ("", "q.json is no questions file: it is not valid JSON"),
    ("not JSON", "q.json is no questions file: it is not valid JSON"),
    ("[{\"id\": \"a\",]", "q.json is no questions file: it is not valid JSON"),
    ("[]", "q.json holds no question"),
    (
      "[{\"id\": \"a\", \"kind\": \"technical\"}]",
      "q.json is no questions file: “prompt” is missing in item 1"
    ),
    ("{\"id\": \"a\", \"prompt\": \"p\"}", "q.json is no questions file: “kind” is missing"),
  ])
  func `what cannot be read is named with its place`(text: String, message: String) {
    let error = #expect(throws: InputError.self) {
      try QuestionFile.questions(in: text, name: "q.json")
    }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    "[{\"id\": \"a\", \"kind\": \"technical\", \"prompt\": \"p\"}, {\"id\": \"b\", \"kind\": \"chess\", \"prompt\": \"p\"}]",
    "[{\"id\": \"a\", \"kind\": \"technical\", \"prompt\": \"p\"}, {\"id\": \"b\", \"kind\": 7, \"prompt\": \"p\"}]",
  ])
  func `a kind that does not exist is named with its question`(text: String) throws {
    let error = #expect(throws: InputError.self) {
      try QuestionFile.questions(in: text, name: "q.json")
    }
    let message = try #require(error?.description)
    #expect(message.hasPrefix("q.json is no questions file: "))
    #expect(message.hasSuffix(" in item 2, “kind”"))
    #expect(!message.contains("\n"))
  }
}
