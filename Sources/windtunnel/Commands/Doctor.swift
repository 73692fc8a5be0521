// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import Foundation
import Quantities
import Rehearsal
import Reports
import Storage
import WebServer

/// The command `windtunnel doctor`.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything works here, and say what to do where it does not.",
    discussion: """
      Looks at the data folder, the database, the packs, the reader of PDF, the port, the clock and the terminal; changes nothing. \
      Exit code 1 when something does not work, 0 otherwise.
      """)

  @Flag(help: "Write the checks as JSON.")
  var json = false

  @OptionGroup var data: DataOptions
  @OptionGroup var packs: PackOptions

  func run() throws {
    let facts = facts()
    let report = HealthText(facts, style: .current)
    StandardOutput.write(
      try json ? JSONText.line(HealthJSON(facts)) + "\n" : report.text())
    guard !report.hasFailure else { throw ExitCode.failure }
  }

  private func facts() -> HealthFacts {
    let folder = DataFolder(path: data.folder)
    let (content, rubrics) = readPacks()
    var facts = HealthProbe.facts(
      folder: folder, opening: opening(folder), packs: content, rubricVersion: rubrics,
      now: World.live().now())
    facts.port = (Serve.defaultPort, PortProbe.user(of: UInt16(Serve.defaultPort)))
    facts.terminal = HealthFacts.Terminal(
      columns: StandardOutput.isTerminal ? TerminalStyle.current.width : nil,
      characters: characters)
    return facts
  }

  private func opening(_ folder: DataFolder) -> HealthProbe.Opening {
    guard folder.hasDatabase else { return .absent }
    if let problem = folder.emptyDatabase { return .failed(problem) }
    do { return .store(try RoundStore(folder: folder.path)) } catch { return .failed("\(error)") }
  }

  private func readPacks() -> (HealthFacts.Packs, rubrics: String) {
    do {
      let files = try packs.folder.map(PackFolder.files) ?? []
      let library = try PackLibrary.embedded(overlaidBy: files)
      return (
        .read(questions: library.questions.count, overlay: packs.folder, files: files.count),
        library.newestRubric
      )
    } catch {
      let problems = error.problems.map(\.description)
      return (
        .failed(
          folder: packs.folder, problem: problems.first ?? "", more: max(0, problems.count - 1)),
        ""
      )
    }
  }

  /// The character set that the environment names, by the order in which POSIX looks at it; nil when it names none.
  private var characters: String? {
    let environment = ProcessInfo.processInfo.environment
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
    return named.first { !$0.isEmpty }
  }
}
