// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct SimulateTests {
  private static let trace = """
    arrival_s,prompt_tokens,output_tokens
    0,1200,200
    0.4,800,150
    0.5,3000,20

    """
  private static let model = ["simulate", "mistral-7b-v0.3", "--gpus", "1", "--on", "2026-11-24"]

  private func simulate(
    _ arguments: String..., input: String? = nil, in folder: TemporaryFolder? = nil
  ) async throws -> Ended {
    let folder = try folder ?? TemporaryFolder()
    try Data(Self.trace.utf8).write(to: URL(filePath: folder.path(of: "three.csv")))
    var source = FileHandle.nullDevice
    if let input {
      try Data(input.utf8).write(to: URL(filePath: folder.path(of: "input")))
      source = try FileHandle(forReadingFrom: URL(filePath: folder.path(of: "input")))
    }
    let process = try ToolProcess(Self.model + arguments, input: source, folder: folder)
    return try await process.end(within: .seconds(120))
  }

  private func expectFailure(
    _ run: Ended, _ code: Int32, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == code, "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(run.errors.hasPrefix("windtunnel: "), sourceLocation: sourceLocation)
    #expect(run.errors.split(separator: "\n").count == 1, sourceLocation: sourceLocation)
    #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: sourceLocation)
  }

  @Test func `a trace gives the fields of the contract, the same bytes each time`() async throws {
    let arguments = ["--trace", "three.csv", "--format", "csv", "--slo", "ttft=2s", "--json"]
    let folder = try TemporaryFolder()
    let run = try await simulate(
      arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5],
      arguments[6], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(run.output.hasSuffix("}\n") && !run.output.dropLast().contains("\n"))
    let json = try object(run.output)
    #expect(json["version"] as? Int == 1)
    #expect(json["command"] as? String == "simulate")
    #expect(json["attainment"] as? Double == 1)
    let counts = try #require(json["requests"] as? [String: Any])
    #expect(counts["arrived"] as? Int == 3 && counts["finished"] as? Int == 3)
    let latency = try #require(json["latency"] as? [String: Any])
    for name in ["ttft", "itl", "e2e"] {
      let figure = try #require(latency[name] as? [String: Any])
      for share in ["p50", "p90", "p95", "p99"] { #expect(figure[share] as? Double ?? 0 > 0) }
    }
    for part in ["throughput", "engine", "cost", "verdict", "deployment"] {
      #expect(json[part] is [String: Any], "\(part)")
    }
    let again = try await simulate(
      arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5],
      arguments[6], in: folder)
    #expect(again.outputBytes == run.outputBytes)
  }

  @Test func `a trace comes from standard input as well, its format found out`() async throws {
    let run = try await simulate("--trace", "-", input: Self.trace)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("3 requests of standard input (csv)"))
    let both = try await simulate("--trace", "-", "--config", "-", input: Self.trace)
    expectFailure(both, 64, "standard input is either")
  }

  @Test func `drawn requests need no file`() async throws {
    let run = try await simulate("--arrivals", "poisson:4", "--requests", "50", "--seeds", "3")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("50 requests drawn, 4 a second"))
    #expect(run.output.contains("3 runs, requests of other seeds"))
  }

  @Test func `tables are written whole, beside what stood there before`() async throws {
    let folder = try TemporaryFolder()
    try Data("old".utf8).write(to: URL(filePath: folder.path(of: "requests.csv")))
    let run = try await simulate(
      "--trace", "three.csv", "--per-request", "requests.csv", "--timeline", "time of day, 50%.csv",
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let rows = try String(contentsOfFile: folder.path(of: "requests.csv"), encoding: .utf8)
    #expect(rows.split(separator: "\n").count == 4)
    let samples = try String(
      contentsOfFile: folder.path(of: "time of day, 50%.csv"), encoding: .utf8)
    #expect(samples.hasPrefix("time_s,"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.filter { $0.hasSuffix(".part") } == [])
  }

  @Test func `a link to a table stays a link, and the file behind it is replaced whole`()
    async throws
  {
    let folder = try TemporaryFolder()
    let long = String(repeating: "old,", count: 4000)
    try Data(long.utf8).write(to: URL(filePath: folder.path(of: "behind.csv")))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "link.csv"), withDestinationPath: "behind.csv")
    let run = try await simulate("--trace", "three.csv", "--per-request", "link.csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: folder.path(of: "link.csv"))
    #expect(target == "behind.csv")
    let rows = try String(contentsOfFile: folder.path(of: "behind.csv"), encoding: .utf8)
    #expect(rows.hasPrefix("request,") && !rows.contains("old,"))
  }

  @Test func `a table that cannot be written is an error before or after the run`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "sub"), withIntermediateDirectories: true)
    let load = ["--arrivals", "poisson:4", "--requests", "5"]
    let missing = try await simulate(
      load[0], load[1], load[2], load[3], "--per-request", "none/a.csv", in: folder)
    expectFailure(missing, 66, "there is no folder none for --per-request")
    let taken = try await simulate(
      load[0], load[1], load[2], load[3], "--timeline", "sub", in: folder)
    expectFailure(taken, 1, "sub is a folder; name a file in it for --timeline")
    let dash = try await simulate(
      load[0], load[1], load[2], load[3], "--per-request", "-", in: folder)
    expectFailure(dash, 64, "--per-request is “-”; name a file")
    let twice = try await simulate(
      load[0], load[1], load[2], load[3], "--per-request", "a", "--timeline", "a", in: folder)
    expectFailure(twice, 64, "name two files")
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = try await simulate(
      load[0], load[1], load[2], load[3], "--per-request", "/dev/full", in: folder)
    expectFailure(full, 1, "the disk of /dev/full is full")
    #expect(FileManager.default.fileExists(atPath: "/dev/full"), "it is still there")
  }

  @Test func `a trace that cannot be read says why`() async throws {
    let folder = try TemporaryFolder()
    let files: [(String, [UInt8], String)] = [
      ("empty.csv", [], "empty.csv: the file is empty"),
      ("binary.csv", [1, 0, 2], "there is a byte 0"),
      ("header.csv", Array("arrival_s,prompt_tokens,output_tokens\n".utf8), "no request"),
      (
        "cut.csv", Array("arrival_s,prompt_tokens,output_tokens\n0,5,5\n1,5".utf8),
        "the last line ends in the middle"
      ),
      (
        "bad.csv", Array("arrival_s,prompt_tokens,output_tokens\n0,5,5\n1,0,5\n".utf8),
        "bad.csv: line 3: prompt_tokens is \"0\"; it must be 1 or more"
      ),
    ]
    for (name, bytes, words) in files {
      try Data(bytes).write(to: URL(filePath: folder.path(of: name)))
      expectFailure(try await simulate("--trace", name, in: folder), 65, words)
    }
    expectFailure(try await simulate("--trace", "none.csv", in: folder), 66, "no file none.csv")
    expectFailure(try await simulate("--trace", ".", in: folder), 66, "is a folder")
    let wrong = try await simulate("--trace", "three.csv", "--format", "azure", in: folder)
    expectFailure(wrong, 65, "lacks the column")
    let skipped = try await simulate("--trace", "bad.csv", "--skip-bad-lines", in: folder)
    #expect(skipped.status == 0, "\(skipped.errors)")
    #expect(skipped.output.contains("left out of the trace: 1 line,"))
  }

  private static let misuses: [([String], String)] = [
    ([], "nothing says when requests come"), (["--format", "csv"], "--trace"),
    (["--skip-bad-lines"], "--trace"), (["--trace", "three.csv", "--format", "xml"], "mooncake"),
    (["--arrivals", "often"], "poisson:4"),
    (["--arrivals", "poisson:4", "other-model"], "takes one"),
    (["--arrivals", "poisson:4", "--device", "none"], "device"),
    (["--arrivals", "poisson:4", "--gpus", "0"], "devices"),
    (["--arrivals", "poisson:4", "--slo", "ttft=2"], "200ms"),
    (["--arrivals", "poisson:4", "--on", "today"], "2026-11-24"),
    (["--frobnicate"], "windtunnel simulate --help"),
  ]

  @Test(arguments: misuses)
  func `wrong usage is 64`(arguments: [String], words: String) async throws {
    let folder = try TemporaryFolder()
    try Data(Self.trace.utf8).write(to: URL(filePath: folder.path(of: "three.csv")))
    let process = try ToolProcess(
      ["simulate", "mistral-7b-v0.3"] + arguments, folder: folder)
    expectFailure(try await process.end(within: .seconds(60)), 64, words)
  }

  @Test func `a model that does not fit has no answer`() async throws {
    let folder = try TemporaryFolder()
    let process = try ToolProcess(
      ["simulate", "llama-3.1-70b", "--gpus", "1", "--arrivals", "poisson:1"], folder: folder)
    let run = try await process.end(within: .seconds(60))
    expectFailure(run, 1, "does not fit")
  }
}

/// The hour of a public trace, when `WINDTUNNEL_TRACES` names the folder with it.
private let traces = ProcessInfo.processInfo.environment["WINDTUNNEL_TRACES"]

@Suite(.enabled(if: traces != nil, "WINDTUNNEL_TRACES names no folder"))
struct SimulatePublicTraceTests {
  @Test func `an hour of conversations is served, request by request`() async throws {
    let path = try #require(traces) + "/AzureLLMInferenceTrace_conv.csv"
    let folder = try TemporaryFolder()
    let process = try ToolProcess(
      [
        "simulate", "mistral-7b-v0.3", "--trace", path, "--format", "azure", "--gpus", "1",
        "--per-request", "requests.csv", "--json",
      ], folder: folder)
    let run = try await process.end(within: .seconds(120))
    #expect(run.status == 0, "\(run.errors)")
    let counts = try #require(try object(run.output)["requests"] as? [String: Any])
    #expect(counts["finished"] as? Int == 19_366)
    let rows = try String(contentsOfFile: folder.path(of: "requests.csv"), encoding: .utf8)
    #expect(rows.utf8.count { $0 == 10 } == 19_367)
  }
}
