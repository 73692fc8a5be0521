// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ArgumentParser
import ContentPacks
import Foundation
import InterviewContent
import Reports

/// The command `windtunnel assess bench`.
struct AssessBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Hold the assessor against answers that raters have labelled.",
    discussion: """
      Prints how well bands, levels and flags agree with the labels, as a whole and by group, beside what length and digits alone reach and how well the raters agree among themselves; then the worst disagreements and the speed. A label is the median of the raters, or what most of them say.

      Answers are lines of JSON with id, question_id and text; ratings are lines with id, rater, band (1 to 6), levels (1 to 5 or null, by criterion) and flags. Without --questions the questions of the packs are taken.

      Examples:
        windtunnel assess bench --answers answers.jsonl --ratings ratings.jsonl
        windtunnel assess bench --answers answers.jsonl --ratings ratings.jsonl \\
          --questions questions.json --group-by kind --rows rows.csv --json
        windtunnel assess bench --answers answers.jsonl --ratings ratings.jsonl \\
          --reader http://127.0.0.1:11434/v1 --reader-model mistral-small --limit 40

      With --reader a language model reads the answers as well: how well our own reader, the model alone and both together agree with the labels, how far repeated runs lie apart, what did not count, and what it took.
      """)

  @Option(help: ArgumentHelp("The answers, or - for standard input.", valueName: "file"))
  var answers: String

  @Option(help: ArgumentHelp("The ratings, or - for standard input.", valueName: "file"))
  var ratings: String

  @Option(
    help: ArgumentHelp(
      "By what the figures are split: writer (the letters before the first hyphen of an id), kind or question (default: writer where there is more than one).",
      valueName: "what"))
  var groupBy: String?

  @Option(help: ArgumentHelp("How many of the worst disagreements are shown.", valueName: "n"))
  var worst = 10

  @Option(
    help: ArgumentHelp(
      "Write one row for each answer into this file, as comma-separated values.",
      valueName: "file"))
  var rows: String?

  @OptionGroup var second: BenchReaderOptions

  @OptionGroup var shared: AssessOptions

  @ParentCommand var assess: Assess

  func validate() throws {
    guard assess.question == nil, assess.batch == nil, !assess.explain else {
      throw ValidationError(
        "bench takes --answers and --ratings, not --question, --batch or --explain")
    }
    if let groupBy, BenchGrouping(rawValue: groupBy) == nil {
      let known = BenchGrouping.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--group-by is one of \(known), not “\(groupBy)”")
    }
    guard worst >= 0 else { throw ValidationError("--worst is 0 or more, not \(worst)") }
    guard [answers, ratings, shared.questions].filter({ $0 == "-" }).count <= 1 else {
      throw ValidationError("only one file can come from standard input")
    }
    guard rows != "-", rows != "" else { throw ValidationError("--rows takes the name of a file") }
  }

  func run() async throws {
    let library = try shared.packs.library()
    let set = try labelledSet(questions: try shared.questions(library))
    if let report = try await second.report(on: set, library.assessor) {
      return try write(report)
    }
    let reader = BenchReader(library.assessor, of: set)
    let start = Self.processorTime
    let read = reader.read()
    let report = BenchReport(
      read, of: set, by: groupBy.flatMap(BenchGrouping.init), worst: worst,
      time: Self.processorTime - start)
    if let rows { try WholeFile.write(report.rows, to: rows, for: "--rows") }
    StandardOutput.write(
      try shared.json
        ? JSONText.line(report.json) + "\n" : BenchText(report, style: .current).text())
  }

  private func write(_ report: SecondBenchReport) throws {
    StandardOutput.write(
      try shared.json
        ? JSONText.line(report.json) + "\n" : SecondBenchText(report, style: .current).text())
  }

  private func labelledSet(questions: [Question]) throws -> LabelledSet {
    let answers = LabelledFile(name: answers, bytes: try TextFile.bytes(of: answers))
    let ratings = LabelledFile(name: ratings, bytes: try TextFile.bytes(of: ratings))
    do { return try LabelledSet(answers: answers, ratings: ratings, questions: questions) } catch {
      throw CommandFailure.input(error.description)
    }
  }

  /// The processor time that the program has taken so far: what else the machine does does not count.
  private static var processorTime: Duration {
    var time = timespec()
    // It cannot fail for this clock; if it did, both readings would be 0 and no speed would be told.
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
