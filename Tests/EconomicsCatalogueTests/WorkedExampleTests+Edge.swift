// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// The article One person on one machine.
extension WorkedExampleTests {
  private func prediction(
    _ model: String, engine: EdgeEngine = .llamaCUDA, cards: Int = 1, join: EdgeJoin = .layers
  ) throws -> EdgePrediction {
    let setup = try EdgeSetup(
      try shape(model), try Catalogue.edgeFormat(named: "Q4_K_M"),
      on: try Catalogue.edgeMachine(named: "RTX-4090-24GB").device, with: engine, devices: cards,
      join: join)
    return try EdgeModel(setup, calibration: Catalogue.edgeCalibration).predict(
      context: 0, promptTokens: 1)
  }

  @Test
  func
    `a token of Llama 3.1 8B in Q4_K_M reads 4.55 GB, so an RTX 4090 writes at most 222 a second`()
    throws
  {
    let decode = try prediction("llama-3.1-8b").decode
    let bound = try #require(decode.bound)
    #expect(bound.side == .atMost)
    #expect(rounds(bound.value, to: 221.8, within: 0.0003))
    #expect(rounds(1010 / bound.value, to: 4.554, within: 0.0002))
    #expect(decode.high <= bound.value)
  }

  @Test func `the file of an 8B in Q4_K_M takes 4.58 GiB`() throws {
    let memory = try prediction("llama-3-8b").memory
    let weights = try #require(memory.terms.first { $0.name == "weights" })
    #expect(rounds(Bytes(weights.value).gigabytes, to: 4.918, within: 0.0002))
    #expect(rounds(Bytes(weights.value).gibibytes, to: 4.58, within: 0.0002))
  }

  @Test func `two cards that share layers are no faster for one person`() throws {
    let one = try prediction("llama-3.1-8b").decode
    let layers = try prediction("llama-3.1-8b", cards: 2).decode
    #expect(rounds(layers.bound?.value, to: 221.8, within: 0.0003))
    #expect(layers.value <= one.value)
    let cut = try prediction("llama-3.1-8b", engine: .mlc, cards: 2, join: .tensor).decode
    #expect(rounds(cut.bound?.value, to: 443.5, within: 0.0003))
  }

  @Test func `fewer bits in Q4_K_M cost 2.8% of perplexity on Llama 3 8B`() throws {
    let row = try #require(
      Catalogue.quantization(for: "llama-3-8b").first {
        $0.method == "Q4_K_M" && $0.source == "llamacpp-perplexity"
      })
    let loss = try PerplexityLoss(
      .fewerBits, method: row.method, before: try #require(row.perplexityIn16Bits),
      after: row.perplexity,
      dataset: row.dataset, source: row.source)
    #expect(rounds(loss.before, to: 6.2332, within: 1e-5))
    #expect(rounds(loss.after, to: 6.4071, within: 1e-5))
    #expect(rounds(loss.rise, to: 0.028, within: 0.005))
  }

  @Test func `an answer of 200 tokens at 40 a second and 30 W takes 180 joules`() throws {
    let candidate = try EdgeCandidate(
      "a laptop", weights: .gigabytes(5), cache: .gigabytes(1), runtime: exactly(0),
      memory: exactly(8e9), speed: exactly(40), prefill: exactly(1), power: exactly(30))
    let ranking = try EdgeRanking([candidate], answer: 200, leastSpeed: 5, highestRise: 0.05)
    #expect(ranking.places[0].time.value == 6)
    #expect(ranking.places[0].energy?.value == 180)
  }
}
