// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct CaseCommandTests {
  private static let family = "onboarding-conversion"

  private func names(in folder: TemporaryFolder, _ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(of: path)).sorted()
  }

  private func generate(
    _ more: String..., seed: String = "42", in folder: TemporaryFolder
  ) async throws -> Ended {
    let process = try ToolProcess(
      ["case", "generate", Self.family, "--seed", seed, "--out", "one"] + more, folder: folder)
    return try await process.end(within: .seconds(120))
  }

  @Test func `the list has one line of JSON, and a name for each family`() async throws {
    let run = try await Tool.run("case", "list", "--json")
    #expect(run.status == 0)
    let json = try object(run.output)
    #expect(json["version"] as? Int == 1)
    let families = try #require(json["families"] as? [[String: Any]])
    let ids = families.compactMap { $0["id"] as? String }
    #expect(ids.contains(Self.family))
    #expect(Set(ids).count == families.count)
    let text = try await Tool.run("case", "list")
    for id in ids { #expect(text.output.contains("\(id)\n"), "\(id)") }
  }

  @Test func `a case is written whole, without its key unless asked, and the same each time`()
    async throws
  {
    let folder = try TemporaryFolder()
    let run = try await generate(in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let names = try names(in: folder, "one")
    #expect(names.first == "brief.md")
    #expect(names.contains("exhibit-1-weeks.csv"))
    #expect(names.contains("exhibit-1-weeks.svg"))
    #expect(!names.contains("key.json"))
    #expect(names.allSatisfy { run.output.contains($0) && !$0.hasPrefix(".") })

    let other = try TemporaryFolder()
    #expect(try await generate("--key", in: other).status == 0)
    #expect(try self.names(in: other, "one") == (names + ["key.json"]).sorted())
    for name in names {
      let texts = [folder, other].map {
        FileManager.default.contents(atPath: $0.path(of: "one/\(name)"))
      }
      #expect(texts[0] == texts[1] && texts[0] != nil, "\(name)")
    }
  }

  @Test func `a folder with files is left alone unless forced, and then keeps what is no case's`()
    async throws
  {
    let folder = try TemporaryFolder()
    #expect(try await generate("--key", in: folder).status == 0)
    let notes = folder.path(of: "one/notes.txt")
    try Data("mine".utf8).write(to: URL(filePath: notes))
    let key = folder.path(of: "one/key.json")
    let before = FileManager.default.contents(atPath: key)

    let refused = try await generate(seed: "43", in: folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--force"))
    #expect(FileManager.default.contents(atPath: key) == before)

    #expect(try await generate("--force", seed: "43", in: folder).status == 0)
    #expect(FileManager.default.contents(atPath: notes) == Data("mine".utf8))
    #expect(!FileManager.default.fileExists(atPath: key), "the key of another case is gone")
    #expect(try names(in: folder, "one").allSatisfy { !$0.hasPrefix(".") })
  }

  @Test(arguments: ["0", "18446744073709551615"])
  func `seeds at both ends make cases`(seed: String) async throws {
    let folder = try TemporaryFolder()
    #expect(try await generate("--key", seed: seed, in: folder).status == 0)
    let key = try String(contentsOfFile: folder.path(of: "one/key.json"), encoding: .utf8)
    #expect(key.contains("\"seed\" : \(seed)\n") || key.contains("\"seed\" : \(seed),"))
  }

  @Test func `a folder that cannot be made is told, and nothing is left`() async throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(filePath: folder.path(of: "file")))
    for out in ["file", "file/one", "/dev/null/one"] {
      let run = try await Tool.run(
        "case", "generate", Self.family, "--seed", "1", "--out", out, in: folder)
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("windtunnel: \(out) "), "\(run.errors)")
    }
  }

  @Test func `a cut has three forms of one content`() async throws {
    let words = ["case", "ask", Self.family, "--seed", "42", "--metric", "conversion", "--by"]
    var runs: [Ended] = []
    for more in [["account"], ["account", "--csv"], ["account", "--json"]] {
      let process = try ToolProcess(words + more, folder: TemporaryFolder())
      runs.append(try await process.end(within: .seconds(120)))
    }
    #expect(runs.map(\.status) == [0, 0, 0], "\(runs.map(\.errors))")
    let json = try object(runs[2].output)
    let rows = try #require(json["rows"] as? [[String: Any]])
    let first = try #require((rows[0]["cells"] as? [[String: Any]])?.first)
    let (n, value) = (first["n"] as? Int, first["value"] as? Double)
    let fields = runs[1].output.split(separator: "\n")[1].split(separator: ",")
    #expect(Int(fields[1]) == n)
    #expect(Double(fields[2]) == value)
    let shown = try #require(value) * 100
    #expect(runs[0].output.contains(String(format: "%.1f%% (", shown)))
  }

  @Test func `a count stands once, without intervals`() async throws {
    let words = [
      "case", "ask", Self.family, "--seed", "42", "--metric", "sign-ups", "--by", "week",
    ]
    var runs: [Ended] = []
    for more in [[], ["--csv"]] {
      let process = try ToolProcess(words + more, folder: TemporaryFolder())
      runs.append(try await process.end(within: .seconds(120)))
    }
    #expect(!runs[0].output.contains("Intervals"))
    let heading = try #require(
      runs[0].output.split(separator: "\n").first { $0.contains("Week from") })
    #expect(heading.contains("all eight weeks") && !heading.contains("sign-ups"), "\(heading)")
    let lines = runs[1].output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.split(separator: ",").count == 2 }, "\(lines)")
  }

  @Test func `a filter keeps one value or all others, and both make the whole`() async throws {
    var numbers: [Int] = []
    for filter in ["account=enterprise", "account!=enterprise", nil] {
      let process = try ToolProcess(
        [
          "case", "ask", Self.family, "--seed", "42", "--metric", "sign-ups", "--period", "all",
          "--json",
        ]
          + (filter.map { ["--where", $0] } ?? []), folder: TemporaryFolder())
      let run = try await process.end(within: .seconds(120))
      let total = try #require(try object(run.output)["total"] as? [String: Any])
      numbers.append(try #require((total["cells"] as? [[String: Any]])?.first?["n"] as? Int))
    }
    #expect(numbers[0] > 0 && numbers[1] > 0)
    #expect(numbers[0] + numbers[1] == numbers[2])
  }

  @Test func `without a metric the menu is shown`() async throws {
    let run = try await Tool.run("case", "ask", Self.family, "--seed", "42")
    #expect(run.status == 0)
    for word in ["--metric", "conversion", "--by", "enterprise", "--period", "before"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  private static let misuses: [([String], [String])] = [
    (
      ["generate", "nothing", "--seed", "1", "--out", "x"], ["“nothing”", "onboarding-conversion"]
    ),
    (["generate", family, "--seed", "-1", "--out", "x"], ["--seed"]),
    (["generate", family, "--seed", "18446744073709551616", "--out", "x"], ["--seed"]),
    (["generate", family, "--seed", "1"], ["--out"]),
    (["generate", family, "--seed", "1", "--out", ""], ["--out is empty"]),
    (["ask", family, "--seed", "1", "--by", "account"], ["--metric"]),
    (["ask", family, "--seed", "1", "--metric", "x"], ["\"x\"", "conversion"]),
    (["ask", family, "--seed", "1", "--metric", "conversion", "--by", "x"], ["\"x\"", "account"]),
    (
      ["ask", family, "--seed", "1", "--metric", "conversion", "--period", "x"],
      ["\"x\"", "before"]
    ),
    (
      ["ask", family, "--seed", "1", "--metric", "conversion", "--where", "account=x"],
      ["\"x\"", "enterprise"]
    ),
    (
      ["ask", family, "--seed", "1", "--metric", "conversion", "--where", "account"],
      ["“account”", "group=value"]
    ),
    (
      [
        "ask", family, "--seed", "1", "--metric", "conversion", "--by", "day", "--period", "before",
        "--period", "after",
      ], ["2 times", "takes one"]
    ),
    (["ask", family, "--seed", "1", "--metric", "conversion", "--csv", "--json"], ["not both"]),
  ]

  @Test(arguments: misuses)
  func `wrong usage is 64, and names what there is`(words: [String], named: [String]) async throws {
    let folder = try TemporaryFolder()
    let process = try ToolProcess(["case"] + words, folder: folder)
    let run = try await process.end(within: .seconds(60))
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    for word in named { #expect(run.errors.contains(word), "\(run.errors)") }
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "x")))
  }
}
