// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct TimelineCommandTests {
  @Test func `a loop is put on the calendar as text, as JSON and as a file`() async throws {
    let folder = try TemporaryFolder()
    let text = try await Tool.run(
      "timeline", "--applied", "2026-11-29", "--region", "fr,de", "--ics", "loop.ics", in: folder)
    #expect(text.status == 0)
    #expect(text.errors == "")
    #expect(text.output.contains("Applied on Sun 29 Nov 2026"))
    let file = try Data(contentsOf: URL(filePath: folder.path(of: "loop.ics")))
    #expect(String(decoding: file, as: UTF8.self).hasPrefix("BEGIN:VCALENDAR\r\n"))
    let json = try await Tool.run("timeline", "--applied", "2026-11-29", "--json")
    #expect(try object(json.output)["version"] as? Int == 1)
    #expect(try object(json.output)["loop"] as? String == "mistral-2026-article")
    let printed = try await Tool.run("timeline", "--applied", "2026-11-29", "--ics", "-")
    #expect(printed.output.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test(arguments: [
    (["--applied", "soon"], "2026-11-30"), (["--applied", "2026-02-30"], "2026-02-30"),
    (["--applied", "2026-11-30", "--region", "atlantis"], "uk-sct"),
    (["--applied", "2026-11-30", "--loop", "none"], "mistral-2026-article"),
    (["--applied", "2026-11-30", "--date", "screening"], "--date"),
    (["--applied", "2026-11-30", "--date", "nowhere=2026-12-01"], "problem-solving"),
    (["--applied", "2026-11-30", "--date", "screening=2026-11-01"], "would come before"),
    (["--applied", "1899-01-01"], "1900"), (["--applied", "2026-11-30", "--stated", "6-4"], "4-6"),
    (["--applied", "2026-11-30", "--today", "x"], "--today"),
    (["--applied", "2026-11-30", "--ics", "-", "--json"], "--ics"), ([], "--applied"),
  ])
  func `wrong usage is 64 and says what would be right`(
    arguments: [String], word: String
  ) async throws {
    let folder = try TemporaryFolder()
    let process = try ToolProcess(["timeline"] + arguments, folder: folder)
    let ended = try await process.end(within: .seconds(60))
    #expect(ended.status == 64)
    #expect(ended.output == "")
    #expect(ended.errors.hasPrefix("windtunnel: "))
    #expect(ended.errors.contains(word), "\(ended.errors)")
    #expect(ended.errors.split(separator: "\n").count == 1)
  }

  @Test func `a file that cannot be written is 1`() async throws {
    let run = try await Tool.run(
      "timeline", "--applied", "2026-11-30", "--ics", "/nowhere/at/all/loop.ics")
    #expect(run.status == 1)
    #expect(run.errors.contains("/nowhere/at/all/loop.ics cannot be written: its folder"))
  }

  @Test func `a link stays a link, and a pipe stays a pipe and gets the file`() async throws {
    let folder = try TemporaryFolder()
    try Data("old".utf8).write(to: URL(filePath: folder.path(of: "behind.ics")))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "link.ics"), withDestinationPath: "behind.ics")
    let linked = try await Tool.run(
      "timeline", "--applied", "2026-11-30", "--ics", "link.ics", in: folder)
    #expect(linked.status == 0, "\(linked.errors)")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(of: "link.ics"))
        == "behind.ics")
    let text = try String(contentsOfFile: folder.path(of: "behind.ics"), encoding: .utf8)
    #expect(text.hasPrefix("BEGIN:VCALENDAR"))

    let made = unsafe mkfifo(folder.path(of: "pipe"), 0o600)
    try #require(made == 0)
    let pipe = try #require(FileHandle(forUpdatingAtPath: folder.path(of: "pipe")))
    let piped = try await Tool.run(
      "timeline", "--applied", "2026-11-30", "--ics", "pipe", in: folder)
    #expect(piped.status == 0, "\(piped.errors)")
    let facts = try FileManager.default.attributesOfItem(atPath: folder.path(of: "pipe"))
    let kind = facts[.type] as? FileAttributeType
    try #require(kind != .typeRegular)
    #expect(String(decoding: pipe.availableData, as: UTF8.self).hasPrefix("BEGIN:VCALENDAR"))
  }
}
