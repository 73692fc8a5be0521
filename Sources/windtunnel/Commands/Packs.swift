// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ArgumentParser
import ContentPacks
import InterviewContent
import Reports

/// The command `windtunnel packs`.
struct Packs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs",
    abstract: "List and check questions, rubrics, interviewers and loops.",
    subcommands: [Validate.self, List.self])

  /// The command `windtunnel packs validate`.
  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate",
      abstract: "Check the packs in a folder, laid over the built-in ones.",
      discussion:
        "Every mistake is shown with its file, its line and the mend; exit code 65 when there is one."
    )

    @Argument(help: "The folder; the built-in packs alone when it is left out.")
    var folder: String?

    func run() throws {
      let files = try CommandFailure.translating {
        try folder.map(PackOptions.files) ?? []
      }
      let library = try CommandFailure.translating {
        let library = try PackLibrary.embedded(overlaidBy: files)
        let wrong = library.wrongExamples()
        if !wrong.isEmpty { throw PackFailure(wrong) }
        return library
      }
      StandardOutput.write(
        """
        \(counted(files.count, "file")) in the folder, laid over the built-in packs: all is well.
        \(library.questions.count) questions, \(library.rubrics.count) rubrics, \(library.personas.count) interviewers, \
        \(library.loops.count) loops, \(library.probes.count) probes, \(library.rules.evidence.count) evidence rules, \
        \(library.rules.flags.count) flags, \(library.drills.count) drills.

        """)
    }
  }

  /// The command `windtunnel packs list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the questions.")

    @Flag(help: "Write the list as JSON, in the form of a questions file.")
    var json = false

    @OptionGroup var packs: PackOptions

    func run() throws {
      let library = try packs.library()
      guard !json else {
        return StandardOutput.write(try JSONText.pretty(library.questions) + "\n")
      }
      let width = library.questions.map(\.id.name.count).max() ?? 0
      for question in library.questions {
        let id = question.id.name.padded(to: width)
        StandardOutput.write(
          "\(id)  \(question.kind.rawValue.padded(to: 15))  \(question.prompt)\n")
      }
    }
  }
}

extension String {
  /// The text with spaces behind it up to a number of characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
