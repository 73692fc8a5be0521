// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import Foundation
import InterviewContent
import Rehearsal
import Reports

/// Writes what a wording model is fitted on: lines of JSON, one for each answer of a file of labelled answers.
struct PhraseRows {
  let questions: [Question.ID: Question]
  let assessor: Assessor

  init(questions path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let all = try QuestionFile.questions(in: text, name: path)
    questions = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let library = try PackLibrary.embedded()
    assessor = Assessor(
      rules: library.rules.byEvidenceAlone(), rubrics: Array(library.rubrics.values))
  }

  /// Writes the row of each answer whose question is known.
  func write(answers path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let answer = try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
      guard let question = questions[Question.ID(answer.question)] else { continue }
      let examination = CheckedAssessor(assessor, for: question).examine(answer.text)
      let row = assessor.fittingRow(of: examination)
      let out = Row(
        id: answer.id, phrases: row.phrases, shown: row.shown,
        evidence: Dictionary(row.evidence.map { ($0.criterion, $0.level) }) { first, _ in first },
        skeletons: row.skeletons, signs: row.signs, words: row.words,
        questionWords: row.questionWords, promptWords: row.promptWords,
        kind: question.kind.rawValue, flags: row.flags, open: row.open)
      print(String(decoding: try encoder.encode(out), as: UTF8.self))
    }
  }

  private struct Answer: Decodable {
    let id: String
    let question: String
    let text: String

    enum CodingKeys: String, CodingKey {
      case id, text
      case question = "question_id"
    }
  }

  private struct Row: Encodable {
    let id: String
    let phrases: [[String]]
    let shown: [Bool]
    let evidence: [String: Int]
    let skeletons: [[String]]
    let signs: [Double]
    let words: [String]
    let questionWords: [String]
    let promptWords: [String]
    let kind: String
    let flags: [String]
    let open: [String]
  }
}
