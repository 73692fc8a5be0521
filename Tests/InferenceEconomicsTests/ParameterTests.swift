// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

@Suite struct ParameterTests {
  /// Published totals: model cards and llama.cpp's own count for the Llamas.
  @Test func `weights counted from the dimensions are the published ones`() throws {
    let published: [(ModelShape, total: Double, active: Double)] = [
      (try Shapes.mistral7B(), 7.24, 7.24), (try Shapes.llama2_7B(), 6.74, 6.74),
      (try Shapes.llama2_13B(), 13.02, 13.02), (try Shapes.llama3_70B(), 70.55, 70.55),
      (try Shapes.mixtral8x7B(), 46.70, 12.88), (try Shapes.deepSeekV3(), 671.03, 37.55),
      (try Shapes.codestralMamba(), 7.28, 7.28),
    ]
    for (model, total, active) in published {
      let count = model.parameters
      #expect(abs(count.total.value / 1e9 - total) < 0.006, "\(model.id)")
      #expect(abs(count.active.value / 1e9 - active) < 0.006, "\(model.id)")
    }
  }

  @Test func `a token is not multiplied with the embedding, which is looked up`() throws {
    let count = try Shapes.mistral7B().parameters
    #expect(count.total.value - count.multiplied.value == 32000 * 4096)
  }

  @Test func `tied embeddings are stored once and multiplied once`() throws {
    let model = try Shapes.grouped(
      "llama-3.2-1b", layers: 16, hidden: 2048, ffn: 8192, heads: 32, keyValueHeads: 8,
      headWidth: 64, vocabulary: 128256, ties: true)
    #expect(abs(model.parameters.total.value / 1e9 - 1.236) < 0.001)
    #expect(model.parameters.multiplied == model.parameters.total)
  }

  @Test(arguments: [
    (0, 4096, 8), (32, 0, 8), (32, -1, 8), (32, 4096, 0), (32, 4096, 64), (32, 4096, 5),
    (Int.max, 4096, 8), (32, Int.max, 8), (Int.min, 4096, 8),
  ])
  func `dimensions that cannot be are refused`(layers: Int, hidden: Int, keyValueHeads: Int) {
    #expect(throws: EconomicsError.self) {
      try Shapes.grouped(
        "bad", layers: layers, hidden: hidden, ffn: 100, heads: 32, keyValueHeads: keyValueHeads,
        vocabulary: 100)
    }
  }

  @Test func `a refusal names the dimension and what is allowed`() {
    let error = #expect(throws: EconomicsError.self) {
      try Shapes.grouped(
        "bad", layers: 2, hidden: -7, ffn: 100, heads: 4, keyValueHeads: 4, vocabulary: 100)
    }
    #expect(
      error?.description
        == "model bad cannot be: its hidden size is -7; it must be from 1 to 50000000")
  }
}
