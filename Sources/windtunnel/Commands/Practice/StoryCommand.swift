// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import InterviewContent
import Practice
import Reports
import Storage

/// The command `windtunnel story`.
struct StoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract:
      "Your stories in five parts: what each lacks, what it covers, whether its numbers hold.",
    discussion: """
      A story is Markdown: # and its title, then ## Situation, ## Constraint, ## Decision, ## Numbers, ## Learning, and ## Covers with a list of prompts. \
      Its parts become cards of your deck.

      Examples:
        windtunnel story write launch.md
        windtunnel story write --edit the-launch \\
          --numbers "Sign-ups went from 410 to 690 a week."
        windtunnel story check
        windtunnel story export stories.md
      """,
    subcommands: [
      List.self, Show.self, Write.self, Remove.self, Check.self, Import.self, Export.self,
    ])

  /// The command `windtunnel story list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List your stories, those never told first.")

    @Flag(help: "Write the list as JSON.")
    var json = false

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let report = StoryListReport(try practice.bank())
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }

  /// The command `windtunnel story show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a story with what it has, what it lacks, and what it covers.")

    @Argument(help: "The story, by a name of windtunnel story list.")
    var id: String

    @Flag(help: "Write the story as JSON.")
    var json = false

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      guard let entry = try practice.bank().entries.first(where: { $0.id.name == id }) else {
        throw CommandFailure.other("\(PracticeError.unknownStory(StoryID(id)))")
      }
      let report = StoryReport(entry)
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }

  /// The command `windtunnel story check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Show what is missing, prompts without a story, and numbers that do not agree.")

    @Flag(help: "Write the result as JSON.")
    var json = false

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let report = StoryCheckReport(try practice.bank())
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }

  /// The command `windtunnel story remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Take a story and its cards out; the log keeps them.")

    @Argument(help: "The story, by a name of windtunnel story list.")
    var id: String

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      _ = try CommandFailure.translating { try trainer.removeStory(StoryID(id)) }
      StandardOutput.write("Story \(id) was taken out.\n")
    }
  }

  /// The command `windtunnel story export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write your stories as Markdown.")

    @Argument(help: ArgumentHelp("The file, or - for standard output.", valueName: "file"))
    var file = "-"

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      let stories = try CommandFailure.translating { try trainer.desk.state().stories }
      try WholeFile.write(StoryMarkdown.text(of: stories), to: file, for: "the export")
    }
  }
}

extension PracticeOptions {
  /// Returns the stories of the person beside what is asked and what was told.
  ///
  /// - Throws: ``CommandFailure``.
  fileprivate func bank() throws -> StoryBank {
    let trainer = try trainer()
    return try CommandFailure.translating { try trainer.bank(of: trainer.desk.state()) }
  }
}
