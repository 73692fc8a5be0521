// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import TestSupport
import Testing

/// Sequences that decode in one kernel with prompts.
@Suite struct SharedTileTests {
  private static let tiles = [
    "sharedTile.vllm-ampere": 64.0, "tileRate": 0.5, "rereading": 2, "tileStart": 100,
    "tileIdle": 10,
  ]
  /// 640 tokens of one prompt beside 32 sequences that have kept 1,000 tokens each.
  private static let mixed = Step(promptTokens: 640, promptsEnding: 1, batch: 32, context: 1000)
  private static let alone = Step(promptTokens: 640, promptsEnding: 1)

  private func server(
    _ model: ModelShape, on device: Device, cache: CacheFormat = .half, engine: Engine = .vllm,
    layout: Layout = .single, _ values: [String: Double] = tiles
  ) throws -> ServingModel {
    try ServingModel(
      try Deployment(model, on: device, layout: layout, cache: cache, engine: engine),
      calibration: try Calibration(values), assumptions: try Shapes.assumptions())
  }

  /// The attention of the sequences, in milliseconds.
  private func decoding(_ values: [String: Double], tensor: Int = 1) throws -> Double {
    let serving = try server(
      try Shapes.mistral7B(), on: try Shapes.a100(), layout: try Layout(tensor: tensor), values)
    let both = serving.time(of: Self.mixed).attention
    return (both - serving.time(of: Self.alone).attention).milliseconds
  }

  @Test func `each head of a sequence takes a tile, by hand`() throws {
    // 1,000 tokens, 100 for the start and 10 for each of the 10 tiles of the prompt; 32 layers, heads and sequences;
    // 64 rows of 4 x 128 operations at half of 312 x 10^12 a second.
    let byHand = 1200.0 * 32 * 32 * 32 * 64 * 512 / 156e12 * 1000
    #expect(abs(try decoding(Self.tiles) / byHand - 1) < 1e-9)
    #expect(abs(try decoding(Self.tiles, tensor: 4) / byHand * 4 - 1) < 1e-9)
  }

  @Test func `each head reads again what its neighbours have read, by hand`() throws {
    // 2 x 128 numbers of two bytes for each token of a tile, at half of 2,039 GB a second.
    let values = Self.tiles.merging(["rereading": 0.5]) { $1 }
    let byHand = 1200.0 * 32 * 32 * 32 * 512 / (2039e9 / 2) * 1000
    #expect(abs(try decoding(values) / byHand - 1) < 1e-9)
  }

  @Test func `the cache of the memory is read anyhow`() throws {
    // Eight heads of keys and values; with rates beyond any, only the first reading is left.
    let values = ["sharedTile.vllm-ampere": 64.0, "rereading": 1e9, "cache": 0.001]
    let byHand = 32.0 * 1000 * 32 * 8 * 512 / 2039e6 * 1000
    #expect(abs(try decoding(values) / byHand - 1) < 1e-9)
  }

  @Test func `steps of decoding alone and of prompts alone are as they were`() throws {
    let with = try server(try Shapes.mistral7B(), on: try Shapes.a100())
    let without = try server(try Shapes.mistral7B(), on: try Shapes.a100(), [:])
    for step in [
      Self.alone, .decode(batch: 32, context: 1000), .prefill(tokens: 5000, sequences: 4, past: 70),
    ] {
      #expect(with.time(of: step) == without.time(of: step))
    }
    #expect(with.time(of: Self.mixed).total > without.time(of: Self.mixed).total)
  }

  @Test func `what has kernels of its own, or one tile in any step, is as it was`() throws {
    let (a100, h100) = (try Shapes.a100(), try Shapes.h100())
    let grouped = try Shapes.mistral7B()
    func pair(_ model: ModelShape, _ device: Device, _ cache: CacheFormat, _ engine: Engine) throws
      -> [Time]
    {
      try [Self.tiles, [:]].map {
        try server(model, on: device, cache: cache, engine: engine, $0).time(of: Self.mixed).total
      }
    }
    for times in [
      try pair(grouped, h100, .half, .vllm), try pair(grouped, a100, .fp8, .vllm),
      try pair(grouped, a100, .half, .tensorRT), try pair(grouped, a100, .half, .sglang),
      try pair(try Shapes.llama2_7B(), a100, .half, .vllm),
      try pair(try Shapes.mistral7B(window: 4096), a100, .half, .vllm),
      try pair(try Shapes.codestralMamba(), a100, .half, .vllm),
    ] { #expect(times[0] == times[1]) }
    let eager = try pair(grouped, a100, .half, .vllmEager)
    #expect(eager[0] > eager[1])
  }

  @Test func `prompts and sequences together never take less than either alone`() throws {
    var random = SeededGenerator(seed: 7)
    let serving = try server(try Shapes.mistral7B(), on: try Shapes.a100())
    for _ in 0..<2000 {
      let step = Step(
        promptTokens: Double.random(in: 1...4096, using: &random).rounded(),
        promptPast: Double.random(in: 0...9000, using: &random),
        promptsEnding: Double(Int.random(in: 0...4, using: &random)),
        batch: Double(Int.random(in: 1...256, using: &random)),
        context: Double.random(in: 1...9000, using: &random))
      let total = serving.time(of: step).total
      #expect(total >= serving.time(of: .decode(batch: step.batch, context: step.context)).total)
      let prompts = Step(
        promptTokens: step.promptTokens, promptPast: step.promptPast,
        promptsEnding: step.promptsEnding)
      #expect(total >= serving.time(of: prompts).total)
    }
  }
}
