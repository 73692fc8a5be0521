// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Campaigns from the command line.
@Suite(.serialized) struct CampaignCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let files = [
      "cv.md": "Experience\n\n- Shipped a batch API; p95 fell from 2.9 s to 1.7 s.\n",
      "screening/1.txt": Answers.strong, "problem-solving/1.txt": Answers.strong + "\n---\nYes.\n",
    ]
    for (name, text) in files {
      let file = URL(filePath: folder.path(of: "answers/\(name)"))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private func run(_ arguments: String..., in folder: TemporaryFolder) async throws -> Ended {
    let process = try ToolProcess(["campaign"] + arguments, folder: folder)
    return try await process.end(within: .seconds(120))
  }

  @Test func `a scripted campaign reaches a decision, and the same seed gives the same bytes`()
    async throws
  {
    let folder = try folder()
    let first = try await run("run", "--answers", "answers", "--seed", "5", "--json", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    let json = try object(first.output)
    #expect(json["version"] as? Int == 1)
    #expect(json["decision"] != nil)
    let second = try await run("run", "--answers", "answers", "--seed", "5", "--json", in: folder)
    #expect(second.outputBytes == first.outputBytes)
    let other = try await run("run", "--answers", "answers", "--seed", "6", "--json", in: folder)
    #expect(other.outputBytes != first.outputBytes)
  }

  @Test func `files of a script that no stage takes are named`() async throws {
    let folder = try folder()
    let whole = try await run("run", "--answers", "answers", in: folder)
    #expect(whole.status == 0 && whole.errors == "", "\(whole.errors)")
    for name in ["screening/one.txt", "screening/1.md", "CV.md"] {
      try Data("An answer.".utf8).write(to: URL(filePath: folder.path(of: "answers/\(name)")))
    }
    let misnamed = try await run("run", "--answers", "answers", in: folder)
    #expect(misnamed.status == 0)
    #expect(misnamed.output == whole.output)
    #expect(misnamed.errors.hasPrefix("windtunnel: 3 files in answers not used"))
    #expect(misnamed.errors.hasSuffix("CV.md, screening/1.md, screening/one.txt\n"))
  }

  @Test func `a campaign is begun, shown, listed and ended`() async throws {
    let folder = try folder()
    let begun = try await run("start", "--applied", "2026-11-30", "--seed", "1", in: folder)
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(begun.output.contains("hand in a curriculum"))
    #expect(try await run("cv", "answers/cv.md", in: folder).status == 0)
    let shown = try object(try await run("show", "--json", in: folder).output)
    #expect(shown["applied"] as? String == "2026-11-30")
    let name = try #require(shown["id"] as? String)
    let dates = try await run("show", "--ics", "-", in: folder)
    #expect(dates.output.hasPrefix("BEGIN:VCALENDAR\r\n") && dates.output.contains(name.prefix(8)))
    #expect(try await run("show", "--ics", "-", "--json", in: folder).status == 64)
    #expect(try await run("list", in: folder).output.contains("0 of"))
    let early = try await run("committee", in: folder)
    #expect(early.status == 1)
    #expect(early.errors.contains("cards are missing"))
    #expect(try await run("withdraw", "--reason", "a cold", in: folder).status == 0)
    #expect(try await run("list", in: folder).output.contains("ended"))
  }

  @Test func `an empty list is one`() async throws {
    let folder = try folder()
    // A look at the stories makes the data.
    #expect(try await Tool.run("story", "list", in: folder).status == 0)
    let list = try await run("list", in: folder)
    #expect(list.status == 0)
    #expect(list.output == "")
    #expect(list.errors.contains("There is no campaign yet"))
  }

  @Test func `of several open campaigns one is named before it ends`() async throws {
    let folder = try folder()
    for day in ["2026-11-30", "2026-12-01"] {
      #expect(try await run("start", "--applied", day, in: folder).status == 0)
    }
    let newest = try object(try await run("show", "--json", in: folder).output)
    let name = try #require(newest["id"] as? String)
    let refused = try await run("withdraw", in: folder)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("2 campaigns are open; name one: "))
    #expect(refused.errors.contains("\(name) (applied 2026-12-01)"))
    #expect(try await run("withdraw", name, in: folder).status == 0)
    #expect(try await run("show", name, "--id", "another", in: folder).status == 64)
    let ended = try object(try await run("show", name, "--json", in: folder).output)
    #expect(ended["id"] as? String == name)
    let other = try object(try await run("show", "--json", in: folder).output)
    #expect(other["applied"] as? String == "2026-11-30")
    #expect(try await run("withdraw", in: folder).status == 0, "one is left, which is meant")
    let list = try await run("list", in: folder).output
    #expect(list.ranges(of: ": ended").count == 2, "\(list)")
  }

  @Test func `a round of a campaign that is resumed by itself stays sealed`() async throws {
    let folder = try folder()
    let begun = try await run("start", "--applied", "2026-11-30", "--seed", "1", in: folder)
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(try await run("cv", "answers/cv.md", in: folder).status == 0)
    func typed(_ lines: String, to arguments: [String]) async throws -> Ended {
      let file = URL(filePath: folder.path(of: "lines"))
      try Data(lines.utf8).write(to: file)
      let process = try ToolProcess(
        arguments, input: try FileHandle(forReadingFrom: file), folder: folder)
      return try await process.end(within: .seconds(120))
    }
    #expect(try await typed("/leave\n", to: ["campaign", "go"]).status == 0)
    let ended = try await typed(
      "I would look at the funnel.\n/end\n", to: ["rehearse", "--resume"])
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(!ended.output.contains("Rubric") && !ended.errors.contains("Rubric"))
  }

  @Test func `wrong usage is said in one line with its code`() async throws {
    let folder = try folder()
    let cases: [([String], Int32)] = [
      (["show"], 1), (["start", "--loop", "nothing"], 64), (["start", "--applied", "soon"], 64),
      (["start", "--region", "atlantis"], 64), (["start", "--loop", "technical-set"], 1),
      (["run", "--answers", "nowhere"], 66), (["run", "--answers", "answers/cv.md"], 66),
    ]
    for (arguments, code) in cases {
      let process = try ToolProcess(["campaign"] + arguments, folder: folder)
      let ended = try await process.end(within: .seconds(120))
      #expect(ended.status == code, "\(arguments): \(ended.errors)")
      #expect(ended.errors.split(separator: "\n").count == 1, "\(arguments): \(ended.errors)")
    }
  }
}
