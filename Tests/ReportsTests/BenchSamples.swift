// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

@testable import Reports

/// Five answers with labels and assessments, small enough to be counted by hand.
enum BenchSamples {
  static func rating(
    _ id: String, _ rater: String, _ band: Int, _ levels: [String: Int?], _ flags: [String] = []
  ) -> BenchRating {
    BenchRating(id: id, rater: rater, band: band, levels: levels, flags: flags)
  }

  /// Returns an answer of so many words whose band and levels are as given; nil is not assessed.
  static func answer(
    _ id: String, words: Int, band: Int?, _ levels: [String: Int?], flags: [String] = [],
    question: Question = Question(id: "q1", kind: .technical, prompt: "Why?"),
    ratings: [BenchRating]
  ) -> AssessedAnswer {
    let criteria = levels.sorted { $0.key < $1.key }.map { name, level in
      let level = level.flatMap(Level.init)
      return CriterionResult(
        id: Criterion.ID(name), name: name, weight: 50, level: level, low: level, high: level,
        meaning: "", reason: "", quotes: [Quote(start: 0, end: 4, text: "word")], nextStep: "")
    }
    let raised = flags.map {
      FlagResult(
        id: FlagID($0), name: $0, message: "", quote: Quote(start: 1, end: 5, text: "word"))
    }
    let assessment = Assessment(
      questionID: question.id, kind: question.kind, rubricVersion: "test", criteria: criteria,
      flags: raised, score: band.map { $0 * 10 }, band: band.flatMap(Band.init), nextSteps: [],
      notices: [])
    let text = Array(repeating: "word", count: words).joined(separator: " ")
    return AssessedAnswer(
      LabelledSet.Labelled(
        id: id, question: question, text: text, label: AnswerLabel(ratings)), assessment)
  }

  static let answers = [
    answer(
      "a-1", words: 5, band: 2, ["C1": 2, "C2": nil], flags: ["vague"],
      ratings: [
        rating("a-1", "r1", 1, ["C1": 1, "C2": nil], ["vague"]),
        rating("a-1", "r2", 1, ["C1": 2, "C2": nil], ["vague", "gaming"]),
      ]),
    answer(
      "a-2", words: 9, band: 5, ["C1": 5, "C2": nil], flags: ["vague"],
      ratings: [
        rating("a-2", "r1", 4, ["C1": 4, "C2": 3]), rating("a-2", "r2", 5, ["C1": 5, "C2": 3]),
      ]),
    answer(
      "b-1", words: 7, band: 6, ["C1": 4, "C2": 5],
      question: Question(id: "q2", kind: .executive, prompt: "Whither?"),
      ratings: [rating("b-1", "r1", 6, ["C1": 5, "C2": 5])]),
    answer(
      "b-2", words: 3, band: 4, ["C1": 3, "C2": 1], flags: ["vague"],
      ratings: [
        rating("b-2", "r1", 3, ["C1": 3, "C2": 2], ["vague"]),
        rating("b-2", "r3", 3, ["C1": 3, "C2": 4], ["vague"]),
      ]),
    answer(
      "c", words: 4, band: nil, ["C1": nil, "C2": nil],
      ratings: [rating("c", "r1", 2, ["C1": 2], ["gaming"])]),
  ]

  /// The set that these answers would come from, beside two answers without a rating and a rating without an answer.
  static func set() throws -> LabelledSet {
    let questions = [
      Question(id: "q1", kind: .technical, prompt: "Why?"),
      Question(id: "q2", kind: .executive, prompt: "Whither?"),
    ]
    let named = answers.map { ($0.id, $0.question.name) } + [("d-1", "q1"), ("d-2", "q1")]
    let lines = named.map { id, question in
      #"{"id": "\#(id)", "question_id": "\#(question)", "text": "word"}"# + "\n"
    }
    let ratings = (answers.flatMap(\.label.ratings) + [rating("e-1", "r1", 3, [:])]).map { rating in
      #"{"id": "\#(rating.id)", "rater": "\#(rating.rater)", "band": 3, "levels": {}, "flags": []}"#
        + "\n"
    }
    return try LabelledSet(
      answers: LabelledFile(name: "answers.jsonl", bytes: lines.joined().utf8),
      ratings: LabelledFile(name: "ratings.jsonl", bytes: ratings.joined().utf8),
      questions: questions)
  }

  static func report(by grouping: BenchGrouping? = nil, worst: Int = 10) throws -> BenchReport {
    BenchReport(answers, of: try set(), by: grouping, worst: worst, time: .milliseconds(500))
  }
}
