// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import InterviewContent
import Practice
import Quantities
import QuestionGeneration
import Reports

/// The command `windtunnel questions`.
struct Questions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Questions drawn from a seed, with figures from the engine.",
    discussion: """
      The same family and seed give the same question on every machine.

      Examples:
        windtunnel questions list
        windtunnel questions show concurrent-users --seed 7
        windtunnel questions from-notes release.txt
      """,
    subcommands: [List.self, Show.self, FromNotes.self])

  /// The command `windtunnel questions list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the families of questions.")

    @Flag(help: "Write the list as JSON.")
    var json = false

    func run() throws {
      let report = QuestionListReport()
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }

  /// The command `windtunnel questions show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a question, what a reader looks for, and what the engine computes.")

    @Argument(help: "The family, by a name of windtunnel questions list.")
    var family: String

    @Option(
      help: ArgumentHelp(
        "The number that the question is drawn from, 0 to 18446744073709551615.", valueName: "n"))
    var seed: UInt64

    @Flag(help: "Write the question as JSON.")
    var json = false

    func run() throws {
      guard let family = QuestionFamilies.family(family) else {
        throw CommandFailure.usage(
          "no family of questions is called “\(self.family)”; see windtunnel questions list")
      }
      let report = QuestionReport(family, seed: seed)
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }

  /// The command `windtunnel questions from-notes`.
  struct FromNotes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "from-notes",
      abstract: "Make practice questions of release notes.",
      discussion:
        "They quote the notes and assert nothing else. With --only and --json one question is written as a file for rehearse --question."
    )

    @Argument(help: ArgumentHelp("The notes, or - for standard input.", valueName: "file"))
    var file = "-"

    @Option(help: ArgumentHelp("Only the question of this number, from 1.", valueName: "n"))
    var only: Int?

    @Flag(help: "Write the questions as JSON.")
    var json = false

    func run() throws {
      let questions = try chosen(try questions(in: try TextFile.read(file)))
      guard json else {
        return StandardOutput.write(NotesReport(questions).text(style: .current))
      }
      let value =
        only == nil ? NotesReport(questions).json : questions.first.map(NotesReport.json) ?? .null
      StandardOutput.write(try JSONText.line(value) + "\n")
    }

    private func questions(in text: String) throws -> [Question] {
      let now = Rehearse.presentMoment()
      do { return try ReleaseScenario.questions(from: text, on: Day(now)) } catch {
        throw CommandFailure.input("no question can be made of these notes. \(error)")
      }
    }

    private func chosen(_ questions: [Question]) throws -> [Question] {
      guard let only else { return questions }
      guard questions.indices.contains(only - 1) else {
        throw CommandFailure.usage("--only is \(only); there are \(questions.count) questions")
      }
      return [questions[only - 1]]
    }
  }
}
