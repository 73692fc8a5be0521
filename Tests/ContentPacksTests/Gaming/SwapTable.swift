// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import InterviewContent
import Testing

/// Measures the topic gate on every labelled answer at hand; docs/assessor.md has the table.
///
/// Only run where `WINDTUNNEL_CORPUS` names the folder of labelled answers: it takes minutes.
@Suite(.enabled(if: LabelledAnswer.corpus != nil))
struct SwapTable {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  @Test func `few answers are set aside on their own question, and most on another`() throws {
    let answers = try LabelledAnswer.all(known: reader.questions)
    var tally = Tally()
    let fitted = Set(reader.fitted.map(\.id))
    for (number, answer) in answers.enumerated() {
      let own = reader.assessor.examine(answer.text, for: answer.question)
      let isKnown = fitted.contains(answer.question.id)
      if own.voids.contains(.elsewhere) { print("set aside: \(answer.text.prefix(80))") }
      tally.count(
        own.voids.contains(.elsewhere), "own \(isKnown ? "fitted" : "new")", answer.source)
      guard answer.isStrong, reader.questions.contains(answer.question) else { continue }
      // Every question for the answers of the tests, every twelfth for the others.
      let step = answer.source == "corpus" ? 12 : 1
      for target in stride(from: number % step, to: reader.questions.count, by: step) {
        let question = reader.questions[target]
        guard question.id != answer.question.id else { continue }
        let result = reader.assessor.assess(answer.text, for: question)
        let kind = question.kind == answer.question.kind ? "same kind" : "other kind"
        let form = question.kind == .behavioral ? "story" : "no story"
        tally.count(
          result.bandNumber >= 4,
          "swap \(fitted.contains(question.id) ? "fitted" : "new") \(kind) \(form)", answer.source)
      }
    }
    print(tally.lines.joined(separator: "\n"))
    #expect(tally.share(of: "own fitted") < 0.01)
    #expect(tally.share(of: "own new") < 0.02)
    // Stories told for another question about the past pass for one: docs/assessor.md says so.
    for swap in ["same kind no story", "other kind no story", "other kind story"] {
      #expect(tally.share(of: "swap fitted \(swap)") < 0.05)
      #expect(tally.share(of: "swap new \(swap)") < 0.1)
    }
  }
}

/// How often something was so, by name and source.
private struct Tally {
  private var counts: [String: [String: (hits: Int, all: Int)]] = [:]

  mutating func count(_ hit: Bool, _ name: String, _ source: String) {
    counts[name, default: [:]][source, default: (0, 0)].all += 1
    if hit { counts[name, default: [:]][source, default: (0, 0)].hits += 1 }
  }

  func share(of name: String) -> Double {
    let all = counts[name].map { Array($0.values) } ?? []
    return Double(all.map(\.hits).reduce(0, +)) / Double(max(1, all.map(\.all).reduce(0, +)))
  }

  var lines: [String] {
    counts.keys.sorted().flatMap { name in
      (counts[name] ?? [:]).sorted { $0.key < $1.key }.map {
        "\(name), \($0.key): \($0.value.hits) of \($0.value.all)"
      }
    }
  }
}

/// An answer with what it was rated or meant to be.
private struct LabelledAnswer {
  let question: Question
  let text: String
  let isStrong: Bool
  let source: String

  static var corpus: String? {
    ProcessInfo.processInfo.environment["WINDTUNNEL_CORPUS"].flatMap { $0.isEmpty ? nil : $0 }
  }

  static func all(known: [Question]) throws -> [LabelledAnswer] {
    let byName = Dictionary(known.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    let answers = try lines(of: (corpus ?? "") + "/answers.jsonl")
    let bands = Dictionary(grouping: try lines(of: (corpus ?? "") + "/ratings.jsonl")) { $0.id }
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let fitting = try "defghijk".flatMap {
      try lines(of: "/\(folder)/Fitting/answers/extra-\($0).jsonl")
    }
    let written = HonestAnswer.all + HonestAnswer.toNewQuestions
    return try answers.map { line in
      let band = (bands[line.id] ?? []).compactMap(\.band).sorted()
      return try #require(
        line.answer(byName, isStrong: !band.isEmpty && band[band.count / 2] >= 4))
    } + fitting.map { try #require($0.answer(byName, isStrong: ($0.band ?? 0) >= 4)) }
      + written.map { answer in
        LabelledAnswer(
          question: try #require(byName[answer.question]), text: answer.text,
          isStrong: answer.strength == .strong, source: "tests")
      }
  }

  private static func lines(of path: String) throws -> [Line] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  private struct Line: Decodable {
    let id: String
    let question, text, prompt, exhibits: String?
    let kind: QuestionKind?
    let band: Int?

    enum CodingKeys: String, CodingKey {
      case id, text, prompt, exhibits, kind, band
      case question = "question_id"
    }

    func answer(_ known: [String: Question], isStrong: Bool) -> LabelledAnswer? {
      guard let name = question, let text else { return nil }
      let own = kind.flatMap { kind in
        prompt.map { Question(id: Question.ID(name), kind: kind, prompt: $0, exhibits: exhibits) }
      }
      guard let asked = known[name] ?? own else { return nil }
      return LabelledAnswer(question: asked, text: text, isStrong: isStrong, source: "corpus")
    }
  }
}
