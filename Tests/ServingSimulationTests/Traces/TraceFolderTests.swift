// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServingSimulation
import Testing

/// Published traces, when the environment variable `WINDTUNNEL_TRACES` names a folder with them.
private let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_TRACES"]

@Suite(.enabled(if: folder != nil, "WINDTUNNEL_TRACES names no folder"))
struct TraceFolderTests {
  static func read(_ name: String) throws -> TraceReading {
    let root = URL(filePath: try #require(folder))
    return try TraceReading(Array(try Data(contentsOf: root.appending(path: name))))
  }

  @Test func `Azure's hour of conversations reads whole`() throws {
    let reading = try Self.read("AzureLLMInferenceTrace_conv.csv")
    #expect(reading.report.format == .azure)
    #expect(reading.report.requests == 19_366)
    #expect(reading.report.skipped == 0)
    #expect(try TraceReading(reading.trace.csv()).trace == reading.trace)
    let fitted = try LogNormalPair(fitting: reading.trace)
    #expect(fitted.promptMedian > 400 && fitted.promptMedian < 1500)
    #expect(try Self.read("AzureLLMInferenceTrace_code.csv").report.requests == 8819)
  }

  @Test func `Mooncake's conversations read whole, with their blocks`() throws {
    let reading = try Self.read("mooncake/conversation_trace.jsonl")
    #expect(reading.report.format == .mooncake)
    #expect(reading.report.requests == 12_031)
    #expect(reading.trace.prefixBlocks.count == 288_500)
    #expect(reading.trace.prefixBlocks.max() == 182_789)
    #expect(reading.trace.requests.last?.arrival == SimulatedTime(seconds: 3536.999))
    #expect(reading.trace.requests.allSatisfy { $0.prefixCount == ($0.promptTokens + 511) / 512 })
    #expect(try TraceReading(reading.trace.csv()).trace == reading.trace)
    #expect(try Self.read("mooncake/synthetic_trace.jsonl").report.requests == 3993)
  }

  @Test func `measurements of vLLM read whole`() throws {
    let reading = try Self.read(
      "llmservingsim_vllm_ground_truth/RTX4090/Llama-3.1-8B/requests.jsonl")
    #expect(reading.report.format == .vllm)
    #expect(reading.report.requests == 300)
    #expect(reading.trace.requests.first?.arrival == .zero)
    #expect(reading.trace.requests.first?.promptTokens == 2358)
  }
}
