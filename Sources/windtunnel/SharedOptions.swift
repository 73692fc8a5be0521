// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ArgumentParser
import ContentPacks
import Foundation
import InterviewContent
import Rehearsal
import Storage

/// Which packs are read.
struct PackOptions: ParsableArguments {
  @Option(
    name: .customLong("packs"),
    help: ArgumentHelp(
      "A folder whose packs are laid over the built-in ones.", valueName: "folder"))
  var folder: String?

  /// Returns the content.
  ///
  /// - Throws: ``CommandFailure`` with every mistake in the packs.
  func library() throws -> PackLibrary {
    try CommandFailure.translating {
      guard let folder else { return try PackLibrary.embedded() }
      return try PackLibrary.embedded(overlaidBy: Self.files(in: folder))
    }
  }

  /// Returns the packs in a folder.
  ///
  /// - Throws: ``CommandFailure`` with 66 when there is no such folder, `PackFailure` when a file cannot be read.
  static func files(in folder: String) throws -> [PackFile] {
    guard FileManager.default.fileExists(atPath: folder) else {
      throw CommandFailure.missing("there is no folder \(folder)")
    }
    return try PackFolder.files(at: folder)
  }
}

/// Where the data live.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder with your data (default: windtunnel in the XDG data folder).",
      valueName: "folder"))
  var given: String?

  /// The folder with the data.
  ///
  /// Source of the default: XDG Base Directory Specification 0.8, `$XDG_DATA_HOME`, which must be absolute to count.
  var folder: String {
    if let given { return given }
    let environment = ProcessInfo.processInfo.environment
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") { return base + "/windtunnel" }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share/windtunnel"
  }

  /// Whether there is a store.
  var isThere: Bool {
    DataFolder(path: folder).hasDatabase
  }

  /// Opens the store that is there, and creates none.
  ///
  /// - Throws: ``CommandFailure`` with 66 when there is none, 1 when its file is empty, and as ``store()`` does.
  func existingStore() throws -> RoundStore {
    try checkIsThere()
    return try store()
  }

  /// Checks that there is a database that was written to.
  ///
  /// - Throws: ``CommandFailure`` with 66 when there is none, 1 when it holds nothing.
  func checkIsThere() throws {
    guard isThere else {
      if let problem = DataFolder(path: folder).fileInPlace {
        throw CommandFailure.missing(problem)
      }
      throw CommandFailure.missing("there are no data of Windtunnel in \(folder)")
    }
    if let problem = DataFolder(path: folder).emptyDatabase {
      throw CommandFailure.other(problem)
    }
  }

  /// Opens the store.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be opened.
  func store() throws -> RoundStore {
    if let problem = DataFolder(path: folder).fileInPlace { throw CommandFailure.other(problem) }
    return try CommandFailure.translating { try RoundStore(folder: folder) }
  }
}

extension DataFolder {
  /// What is to be said of a file where the folder should be; nil where there is none.
  var fileInPlace: String? {
    guard exists, !isFolder else { return nil }
    return "\(path) is a file, not a folder; move it away, or choose another folder with --data"
  }

  /// What is to be said of a database whose file holds nothing; nil where it holds something, or is not there.
  var emptyDatabase: String? {
    guard hasEmptyDatabase else { return nil }
    return
      "\(path)/\(RoundStore.fileName) is empty (0 bytes): put a backup in its place, or move it away to begin anew"
  }
}

extension PackLibrary {
  /// The assessor that applies the rubrics and rules of these packs.
  var assessor: Assessor { Assessor(rules: rules, rubrics: Array(rubrics.values)) }

  /// The interviewer that asks the probes of these packs.
  var interviewer: Interviewer { Interviewer(assessor: assessor, probes: probes) }

  /// The conductor of campaigns that asks the questions of these packs.
  var conductor: CampaignConductor {
    let shelf = QuestionShelf(questions: questions, personas: personas, curveballs: curveballs)
    return CampaignConductor(planner: ItemPlanner(shelf: shelf), assessor: assessor)
  }
}
