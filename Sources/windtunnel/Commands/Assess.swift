// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ArgumentParser
import ContentPacks
import InterviewContent
import Rehearsal
import LanguageModel
import Reports
import SecondReading

/// The command `windtunnel assess`.
///
/// It holds the options; ``AssessAnswers`` reads the answer, so that the word `bench` in the place of an answer can be a command.
struct Assess: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Read an answer, or many, against the rubric of the question.",
    usage: usage,
    discussion: """
      An answer is a text file, or - for standard input, which is read when none is named.

      Examples:
        windtunnel assess --question ps-onboarding answer.txt
        windtunnel assess --question ps-onboarding --json - < answer.txt
        windtunnel assess --question ps-onboarding --explain answer.txt
        windtunnel assess --batch answers.jsonl > results.jsonl
        windtunnel assess --questions questions.json --batch answers.jsonl
        windtunnel assess --question ps-onboarding answer.txt \\
          --reader http://127.0.0.1:11434/v1 --reader-model mistral-small

      Numbers in an answer are recomputed: `claims` in the JSON, and see `windtunnel check`. A language model of your own can read an answer as well: both levels are shown, and ours stand. What it is sent is said first, and each call is written down before it is made (`windtunnel model log --words`). `windtunnel packs list` shows the questions. A question of your own is a JSON file with id, kind, prompt and exhibits.
      """,
    subcommands: [AssessBench.self, AssessAnswers.self],
    defaultSubcommand: AssessAnswers.self)

  static let usage = """
    windtunnel assess --question <id-or-file> [--explain] [--json] [<answer>]
    windtunnel assess --batch <file> [--questions <file>]
    windtunnel assess bench --answers <file> --ratings <file> [--questions <file>]
    """

  @Option(help: ArgumentHelp("The question: its id, or a JSON file.", valueName: "id-or-file"))
  var question: String?

  @Option(
    help: ArgumentHelp(
      "Lines of JSON with id, question_id and text, or - for standard input.", valueName: "file"))
  var batch: String?

  @Flag(help: "Show every sentence with what was found in it, and the rule behind every level.")
  var explain = false

  @OptionGroup var reader: ReaderOptions

  @OptionGroup var shared: AssessOptions

  /// Does what the options say; `answer` is the file of a single answer.
  fileprivate func run(on answer: String) async throws {
    let library = try shared.packs.library()
    if let batch {
      try assessBatch(batch, library)
    } else if let question {
      try await assessOne(question, answer, library)
    }
  }

  private func assessOne(
    _ name: String, _ answer: String, _ library: PackLibrary
  ) async throws {
    let question = try QuestionChoice(library: library).question(named: name)
    let text = try TextFile.read(answer)
    let assessor = CheckedAssessor(library.assessor, for: question)
    guard !explain else { return try write(assessor.explain(text)) }
    let read = assessor.assess(text)
    let second = try await self.second(assessor.examine(text), library)
    guard !shared.json else {
      return StandardOutput.write(try JSONText.line(AssessmentJSON(read, second: second)) + "\n")
    }
    StandardOutput.write(
      ScorecardText(read.assessment, claims: read.claims, second: second, style: .current).text())
  }

  /// What the language model of the options makes of an answer; nil without one.
  private func second(
    _ examination: Examination, _ library: PackLibrary
  ) async throws -> ModelReading? {
    guard let (model, connection) = try await reader.reader() else { return nil }
    let assessor = library.assessor
    let reading = await SecondReader(model: model)
      .read(ReadingSubject(examination, by: assessor), by: assessor)
    return ModelReading(reading, model: connection.model, address: connection.url)
  }

  private func write(_ explained: CheckedExplanation) throws {
    StandardOutput.write(
      try shared.json
        ? JSONText.line(ExplanationJSON(explained)) + "\n"
        : ExplanationText(explained, style: .current).text())
  }

  private func assessBatch(_ path: String, _ library: PackLibrary) throws {
    let batch = AnswerBatch(assessor: library.assessor, questions: try shared.questions(library))
    try BatchFile.run(path, verb: "assessed") { batch.line(bytes: $0, number: $1) }
  }
}

/// What `windtunnel assess` does when no other command is named: read an answer or a batch.
///
/// Its name is hidden, and long enough to be no file of anybody's.
struct AssessAnswers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-answers", abstract: Assess.configuration.abstract, usage: Assess.usage,
    discussion: "`windtunnel assess --help` shows all options.", shouldDisplay: false)

  @ParentCommand var assess: Assess

  @Argument(help: "The answer: a text file, or - for standard input.")
  var answer = "-"

  func validate() throws {
    guard (assess.question == nil) != (assess.batch == nil) else {
      throw ValidationError("give either --question ID_OR_FILE or --batch ANSWERS.jsonl")
    }
    guard assess.shared.questions == nil || assess.batch != nil else {
      throw ValidationError("--questions goes with --batch")
    }
    guard !assess.explain || assess.batch == nil else {
      throw ValidationError("--explain goes with --question")
    }
    guard !assess.reader.isGiven || (assess.batch == nil && !assess.explain) else {
      throw ValidationError("--reader goes with --question and without --explain")
    }
  }

  func run() async throws {
    try await assess.run(on: answer)
  }
}

/// What reading answers and holding them against labels have in common.
struct AssessOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A JSON file with the questions of many answers.", valueName: "file"))
  var questions: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  @OptionGroup var packs: PackOptions

  /// Returns the questions of the file, or those of the packs when none is named.
  ///
  /// - Throws: ``CommandFailure`` when the file cannot be used.
  func questions(_ library: PackLibrary) throws -> [Question] {
    try questions.map(QuestionChoice.questions) ?? library.questions
  }
}
