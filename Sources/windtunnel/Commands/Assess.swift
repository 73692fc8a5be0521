// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ArgumentParser
import ContentPacks
import Foundation
import InterviewContent
import Reports

/// The command `windtunnel assess`.
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read an answer, or many, against the rubric of the question.",
    discussion: """
      Examples:
        windtunnel assess --question ps-onboarding answer.txt
        windtunnel assess --question ps-onboarding --json - < answer.txt
        windtunnel assess --batch answers.jsonl > results.jsonl
        windtunnel assess --questions questions.json --batch answers.jsonl

      Numbers in an answer are not checked yet: `claims` in the JSON is empty. `windtunnel packs list` shows the questions. A question of your own is a JSON file with id, kind, prompt and exhibits.
      """)

  @Option(help: ArgumentHelp("The question: its id, or a JSON file.", valueName: "id-or-file"))
  var question: String?

  @Option(help: ArgumentHelp("A JSON file with the questions of a batch.", valueName: "file"))
  var questions: String?

  @Option(
    help: ArgumentHelp(
      "Lines of JSON with id, question_id and text, or - for standard input.", valueName: "file"))
  var batch: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  @OptionGroup var packs: PackOptions

  @Argument(help: "The answer: a text file, or - for standard input.")
  var answer = "-"

  func validate() throws {
    guard (question == nil) != (batch == nil) else {
      throw ValidationError("give either --question ID_OR_FILE or --batch ANSWERS.jsonl")
    }
    guard questions == nil || batch != nil else {
      throw ValidationError("--questions goes with --batch")
    }
  }

  func run() throws {
    let library = try packs.library()
    if let batch {
      try assessBatch(batch, library)
    } else if let question {
      try assessOne(question, library)
    }
  }

  private func assessOne(_ name: String, _ library: PackLibrary) throws {
    let question = try QuestionChoice(library: library).question(named: name)
    let text = try TextFile.read(answer)
    let assessment = library.assessor.assess(text, for: question)
    guard !json else {
      return StandardOutput.write(try JSONText.line(AssessmentJSON(assessment)) + "\n")
    }
    StandardOutput.write(ScorecardText(assessment, style: .current).text())
  }

  private func assessBatch(_ path: String, _ library: PackLibrary) throws {
    let questions = try questions.map { file in
      try QuestionChoice.questions(inFile: file)
    }
    let batch = AnswerBatch(assessor: library.assessor, questions: questions ?? library.questions)
    var bad = 0
    for line in try Self.lines(of: TextFile.bytes(of: path)) {
      let result = batch.line(bytes: line)
      StandardOutput.write(result.text + "\n")
      bad += result.isAssessed ? 0 : 1
    }
    guard bad > 0 else { return }
    StandardError.write("windtunnel: \(counted(bad, "line")) could not be assessed\n")
  }

  /// The lines of a file; what stands behind the last line feed is a line only when something stands there.
  private static func lines(of bytes: Data) -> [Data] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
