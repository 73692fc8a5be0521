// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Testing

@testable import Reports

struct BenchSetTests {
  private static let answer = #"{"id": "a-1", "question_id": "q1", "text": "Because."}"#
  private static let rating =
    #"{"id": "a-1", "rater": "r1", "band": 3, "levels": {"C1": 2, "C2": null}, "flags": ["vague"]}"#

  private func set(
    answers: String = answer, ratings: String = rating
  ) throws(InputError) -> LabelledSet {
    try LabelledSet(
      answers: LabelledFile(name: "answers.jsonl", bytes: answers.utf8),
      ratings: LabelledFile(name: "ratings.jsonl", bytes: ratings.utf8),
      questions: [Question(id: "q1", kind: .technical, prompt: "Why?")])
  }

  @Test func `answers and ratings are joined by the name of the answer`() throws {
    let set = try set(
      answers: "\n" + Self.answer + "\r\n  \n",
      ratings: Self.rating + "\n" + Self.rating.replacing("r1", with: "r2") + "\n")
    #expect(set.answers.map(\.id) == ["a-1"])
    #expect(set.answers[0].label.ratings.map(\.rater) == ["r1", "r2"])
    #expect(set.answers[0].label.levels == ["C1": 2, "C2": nil])
    #expect(set.ratingCount == 2)
    #expect(set.unrated.isEmpty)
    #expect(set.unknown.isEmpty)
  }

  @Test func `what has no other half is kept by name`() throws {
    let set = try BenchSamples.set()
    #expect(set.answers.count == 5)
    #expect(set.ratingCount == 8)
    #expect(set.unrated == ["d-1", "d-2"])
    #expect(set.unknown == ["e-1"])
  }

  @Test(arguments: [
    ("{", "answers.jsonl, line 2: it is not valid JSON"),
    (#"{"id": "a-2", "text": "t"}"#, "answers.jsonl, line 2: “question_id” is missing"),
    (
      #"{"id": "a-2", "question_id": "none", "text": "t"}"#,
      "answers.jsonl, line 2: there is no question “none”"
    ),
    (
      Self.answer,
      "answers.jsonl, line 2: there is another answer “a-1” above; give each a name of its own"
    ),
    ("{\n{\n\n{", "answers.jsonl, line 2: it is not valid JSON; and 2 more lines"),
  ])
  func `a bad line of the answers is named`(line: String, message: String) {
    #expect(throws: InputError(message)) { try set(answers: Self.answer + "\n" + line + "\n") }
  }

  @Test(arguments: [
    (#"{"id": "a-1"}"#, "“rater” is missing"),
    (
      #"{"id": "a-1", "rater": "r2", "band": 7, "levels": {}, "flags": []}"#,
      "7 is no band from 1 to 6 in “band”"
    ),
    (
      #"{"id": "a-1", "rater": "r2", "band": 3, "levels": {"C1": 0}, "flags": []}"#,
      "0 is no level from 1 to 5 in “levels”"
    ),
    (Self.rating, "“r1” has rated “a-1” above already"),
  ])
  func `a bad line of the ratings is named`(line: String, message: String) {
    #expect(throws: InputError("ratings.jsonl, line 3: " + message)) {
      try set(ratings: Self.rating + "\n\n" + line)
    }
  }

  @Test func `a line that is no text is named`() {
    let bytes = Array(Self.answer.utf8) + [10, 0xFF]
    #expect(
      throws: InputError("answers.jsonl, line 2: not UTF-8 text: byte 0 fits no character")
    ) {
      try LabelledSet(
        answers: LabelledFile(name: "answers.jsonl", bytes: bytes),
        ratings: LabelledFile(name: "ratings.jsonl", bytes: Self.rating.utf8),
        questions: [Question(id: "q1", kind: .technical, prompt: "Why?")])
    }
  }

  @Test(arguments: ["", "\n\n", Self.rating.replacing("a-1", with: "z-1")])
  func `files with nothing in common are no set`(ratings: String) {
    #expect(throws: InputError("no answer of answers.jsonl has a rating in ratings.jsonl")) {
      try set(ratings: ratings)
    }
  }
}
