// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ArgumentParser
import ContentPacks
import InterviewContent
import Rehearsal
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

      Numbers in an answer are recomputed: `claims` in the JSON, and see `windtunnel check`. `windtunnel packs list` shows the questions. A question of your own is a JSON file with id, kind, prompt and exhibits.
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
    let read = CheckedAssessor(library.assessor, for: question).assess(text)
    guard !json else {
      return StandardOutput.write(try JSONText.line(AssessmentJSON(read)) + "\n")
    }
    StandardOutput.write(
      ScorecardText(read.assessment, claims: read.claims, style: .current).text())
  }

  private func assessBatch(_ path: String, _ library: PackLibrary) throws {
    let questions = try questions.map { file in
      try QuestionChoice.questions(inFile: file)
    }
    let batch = AnswerBatch(assessor: library.assessor, questions: questions ?? library.questions)
    try BatchFile.run(path, verb: "assessed") { batch.line(bytes: $0) }
  }
}
