// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Rehearsal
import Storage
import TestSupport
import Testing

@Suite(.serialized) struct DataTests {
  /// Returns a folder whose folder `data` holds one finished round.
  private func kept() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Data("I would look at the <sign-on> step.".utf8)
      .write(to: URL(filePath: folder.path(of: "answer.txt")))
    let ended = try await Tool.run(
      "rehearse", "--question", "ps-onboarding", "--answers", "answer.txt", "--keep", "--data",
      "data", in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    return folder
  }

  private func database(_ folder: TemporaryFolder) -> URL {
    URL(filePath: folder.path(of: "data/windtunnel.sqlite"))
  }

  @Test func `everything is exported as JSON`() async throws {
    let folder = try await kept()
    let export = try await Tool.run("data", "export", "--data", "data", in: folder)
    #expect(export.status == 0)
    #expect(export.errors == "")
    let json = try object(export.output)
    #expect(json["version"] as? Int == 1)
    #expect((json["rounds"] as? [Any])?.count == 1)
    #expect(export.output.contains("I would look at the <sign-on> step."))
    #expect(export.output.hasSuffix("}\n") && !export.output.hasSuffix("\n\n"))
  }

  @Test func `sound data are checked with 0`() async throws {
    let folder = try await kept()
    let text = try await Tool.run("data", "check", "--data", "data", in: folder)
    #expect(text.status == 0)
    #expect(text.output.wholeMatch(of: /1 round, \d+ events\nEverything is whole.\n/) != nil)
    let json = try await Tool.run("data", "check", "--json", "--data", "data", in: folder)
    #expect(json.status == 0)
    let check = try object(json.output)
    #expect(check["version"] as? Int == 1)
    #expect(check["sound"] as? Bool == true)
    let details = try #require(check["check"] as? [String: Any])
    #expect(details["rounds"] as? Int == 1)
    #expect((details["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func `everything is erased, for good`() async throws {
    let folder = try await kept()
    let refused = try await Tool.run("data", "erase", "--data", "data", in: folder)
    #expect(refused.status == 64)
    #expect(try RoundStore(folder: folder.path(of: "data")).summaries().count == 1)
    let erased = try await Tool.run("data", "erase", "--yes", "--data", "data", in: folder)
    #expect(erased.status == 0)
    #expect(erased.output == "")
    let export = try await Tool.run("data", "export", "--data", "data", in: folder)
    #expect((try object(export.output)["rounds"] as? [Any])?.isEmpty == true)
    let bytes = try Data(contentsOf: database(folder))
    #expect(bytes.range(of: Data("sign-on".utf8)) == nil, "the words are gone from the file")
  }

  @Test func `the data live in the XDG data folder unless a folder is named`() async throws {
    let folder = try TemporaryFolder()
    let missing = try await Tool.run("data", "check", in: folder)
    #expect(missing.status == 66)
    #expect(
      !FileManager.default.fileExists(atPath: folder.path(of: ".local")), "a look makes nothing")
    let home = try await Tool.run("rehearse", "--question", "ps-onboarding", in: folder)
    #expect(home.status == 0)
    let file = "windtunnel/windtunnel.sqlite"
    #expect(FileManager.default.fileExists(atPath: folder.path(of: ".local/share/\(file)")))
    let environment = ["XDG_DATA_HOME": folder.path(of: "xdg")]
    #expect(
      try await Tool.run(
        "rehearse", "--question", "ps-onboarding", environment: environment, in: folder
      ).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path(of: "xdg/\(file)")))
    let relative = ["XDG_DATA_HOME": "relative"]
    #expect(
      try await Tool.run(
        "rehearse", "--question", "ps-onboarding", environment: relative, in: folder
      ).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "relative")))
  }

  /// The commands that make a folder of data when there is none, and those that only look at one.
  private static let makers = [
    ["serve", "--port", "0"], ["rehearse", "--question", "ps-onboarding"],
    ["rehearse", "--resume"],
  ]
  private static let commands =
    makers + [["data", "check"], ["data", "export"], ["data", "erase", "--yes"]]

  /// Runs every command on a folder of data that cannot be used, and expects one line with these words and exit code 1.
  private func expectRefusal(
    of data: String, in folder: TemporaryFolder, _ words: String,
    by commands: [[String]] = Self.commands, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    for command in commands {
      let process = try ToolProcess(command + ["--data", data], folder: folder)
      let ended = try await process.end(within: .seconds(60))
      #expect(ended.status == 1, "\(command)", sourceLocation: sourceLocation)
      #expect(ended.output == "", sourceLocation: sourceLocation)
      #expect(ended.errors.hasPrefix("windtunnel: "), sourceLocation: sourceLocation)
      #expect(ended.errors.contains(words), "\(ended.errors)", sourceLocation: sourceLocation)
      #expect(ended.errors.count { $0 == "\n" } == 1, sourceLocation: sourceLocation)
    }
  }

  @Test func `a folder that cannot be made is 1`() async throws {
    try await expectRefusal(
      of: "/proc/windtunnel", in: TemporaryFolder(),
      "/proc/windtunnel/windtunnel.sqlite cannot be written", by: Self.makers)
  }

  @Test func `a file in place of the folder is 1 and is left alone`() async throws {
    let folder = try TemporaryFolder()
    try Data("in the way".utf8).write(to: URL(filePath: folder.path(of: "data")))
    try await expectRefusal(
      of: "data", in: folder, "data is a file, not a folder; move it away", by: Self.makers)
    let look = try await Tool.run("data", "check", "--data", "data", in: folder)
    #expect(look.status == 66)
    #expect(look.errors.contains("data is a file, not a folder"))
    #expect(try Data(contentsOf: URL(filePath: folder.path(of: "data"))) == Data("in the way".utf8))
  }

  @Test func `a file that is no database is 1 and is left alone`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "data"), withIntermediateDirectories: false)
    let bytes = Data(String(repeating: "no database\n", count: 1000).utf8)
    try bytes.write(to: database(folder))
    try await expectRefusal(of: "data", in: folder, "is damaged or not a database")
    #expect(try Data(contentsOf: database(folder)) == bytes)
  }

  @Test func `a damaged database is erased by its files`() async throws {
    let folder = try await kept()
    var bytes = try Data(contentsOf: database(folder))
    #expect(bytes.count > 8192)
    bytes.replaceSubrange(100..<bytes.count, with: Data(repeating: 0x5A, count: bytes.count - 100))
    try bytes.write(to: database(folder))
    let look = try await Tool.run("data", "export", "--data", "data", in: folder)
    #expect(look.status == 1)
    let erased = try await Tool.run("data", "erase", "--yes", "--data", "data", in: folder)
    #expect(erased.status == 0, "\(erased.errors)")
    #expect(erased.errors.contains("was erased"))
    #expect(!FileManager.default.fileExists(atPath: database(folder).path(percentEncoded: false)))
  }

  @Test func `a database of no bytes is not whole and is left alone`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "data"), withIntermediateDirectories: false)
    try Data().write(to: database(folder))
    try await expectRefusal(
      of: "data", in: folder, "data/windtunnel.sqlite is empty (0 bytes)",
      by: [["data", "check"], ["data", "export"], ["data", "erase", "--yes"]])
    let doctor = try await Tool.run("doctor", "--data", "data", in: folder)
    #expect(doctor.status == 1)
    #expect(doctor.output.replacing(/\s+/, with: " ").contains("is empty (0 bytes)"))
    #expect(try Data(contentsOf: database(folder)).isEmpty)
  }

  /// A newer program is played by changing the name of the last migration, in all places, to one that this program does not know.
  @Test func `a database of a newer version is 1 and is left alone`() async throws {
    let folder = try await kept()
    var bytes = try Data(contentsOf: database(folder))
    let name = Data("create event, round and store".utf8)
    let newer = Data("create voice, round and store".utf8)
    while let range = bytes.range(of: name) { bytes.replaceSubrange(range, with: newer) }
    #expect(bytes.range(of: newer) != nil)
    try bytes.write(to: database(folder))
    try await expectRefusal(of: "data", in: folder, "was written by a newer Windtunnel")
    #expect(try Data(contentsOf: database(folder)) == bytes)
  }

  @Test func `damage inside the file is found by the check`() async throws {
    let folder = try await kept()
    var bytes = try Data(contentsOf: database(folder))
    let words = Data("I would look at the <sign-on> step.".utf8)
    let place = try #require(bytes.range(of: words))
    // The text of an event is JSON: a bare quotation mark inside it is damage that SQLite itself does not see.
    bytes.replaceSubrange(place.lowerBound..<(place.lowerBound + 1), with: Data("\"".utf8))
    try bytes.write(to: database(folder))
    let check = try await Tool.run("data", "check", "--json", "--data", "data", in: folder)
    #expect(check.status == 1)
    #expect(try object(check.output)["sound"] as? Bool == false)
    let text = try await Tool.run("data", "check", "--data", "data", in: folder)
    #expect(text.status == 1)
    #expect(text.output.contains("\n- "))
  }
}
