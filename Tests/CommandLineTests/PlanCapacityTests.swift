// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct PlanCapacityTests {
  private static let small = [
    "plan-capacity", "llama-3.1-8b", "--arrivals", "poisson:4", "--requests", "200", "--price",
    "2", "--tp", "1,2", "--replicas", "1-4", "--on", "2026-11-24",
  ]

  private func end(_ arguments: [String]) async throws -> (
    status: Int32, output: String, errors: String
  ) {
    let folder = try TemporaryFolder()
    let process = try ToolProcess(arguments, folder: folder)
    let ended = try await process.end(within: .seconds(60))
    return (ended.status, ended.output, ended.errors)
  }

  @Test func `a plan is written as text and as JSON, the same with one thread`() async throws {
    let text = try await end(Self.small + ["--slo", "ttft=2s"])
    #expect(text.status == 0 && text.errors == "")
    #expect(text.output.contains("Cheapest: 1 replica on 1 x H100-SXM-80GB"))
    #expect(text.output.contains("8 configurations considered"))
    let json = try await end(Self.small + ["--slo", "ttft=2s", "--json"])
    let alone = try await end(Self.small + ["--slo", "ttft=2s", "--json", "--threads", "1"])
    #expect(json.output == alone.output)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["command"] as? String == "plan-capacity")
    #expect(object["considered"] as? Int == 8)
  }

  @Test func `nothing that meets the objectives is 1, with what comes nearest`() async throws {
    let ended = try await end(Self.small + ["--slo", "itl=0.1ms"])
    #expect(ended.status == 1)
    #expect(ended.output.contains("No configuration meets the objectives."))
    #expect(ended.output.contains("Nearest: "))
  }

  @Test func `a trace is read from a file, and a bad one is named with its line`() async throws {
    let folder = try TemporaryFolder()
    let good = folder.path(of: "good.csv")
    try "arrival_s,prompt_tokens,output_tokens\n0,100,10\n1,200,20\n".write(
      toFile: good, atomically: true, encoding: .utf8)
    let plan = try await end([
      "plan-capacity", "llama-3.1-8b", "--trace", good, "--slo", "ttft=2s", "--replicas", "1",
      "--price", "2", "--on", "2026-11-24",
    ])
    #expect(plan.output.contains("2 requests"), "\(plan.errors)")
    let bad = folder.path(of: "bad.csv")
    try "arrival_s,prompt_tokens,output_tokens\n0,x,10\n".write(
      toFile: bad, atomically: true, encoding: .utf8)
    let refused = try await end([
      "plan-capacity", "llama-3.1-8b", "--trace", bad, "--slo", "ttft=2s",
    ])
    #expect(refused.status == 65)
    #expect(refused.errors.contains("bad.csv"))
  }

  @Test(arguments: [
    (["--slo", "ttft=2"], "200ms"), ([], "no objective"),
    (["--slo", "ttft=2s", "--device", "H1000"], "H1000"),
    (["--slo", "ttft=2s", "--top", "0"], "--top"),
    (["--slo", "ttft=2s", "--threads", "0"], "--threads"),
    (["--slo", "ttft=2s", "--callers", "4"], "callers"),
  ])
  func `wrong usage is 64 and says what would be right`(
    arguments: [String], word: String
  ) async throws {
    let ended = try await end(Self.small + arguments)
    #expect(ended.status == 64)
    #expect(ended.errors.contains(word), "\(ended.errors)")
  }
}
