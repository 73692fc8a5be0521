// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

struct QualityTests {
  /// Scores of Mistral 7B against Llama 2 70B in one table, both ways.
  @Test(arguments: [
    ("MBPP", 50.2, 49.8, QualityPair.Side.small), ("ARC-e", 80.5, 79.9, .small),
    ("MMLU", 62.5, 69.9, .large), ("GSM8K (maj@8)", 50.0, 69.6, .large),
  ])
  func `evidence against the small model comes with that for it`(
    benchmark: String, small: Double, large: Double, side: QualityPair.Side
  ) throws {
    let pairs = Catalogue.qualityPairs(small: "mistral-7b-v0.1", large: "llama-2-70b")
    let pair = try #require(
      pairs.first { $0.small.name == benchmark && $0.small.source == "mixtral-paper" })
    #expect(pair.small.score == small)
    #expect(pair.large.score == large)
    #expect(pair.favours == side)
    #expect(abs(pair.gap - abs(small - large)) < 1e-9)
  }

  @Test func `a lower share of made-up summaries is better`() throws {
    let pair = try #require(
      Catalogue.qualityPairs(small: "ministral-8b-2410", large: "mistral-large-3").first {
        $0.small.source == "vectara"
      })
    #expect(pair.small.score == 7.4)
    #expect(pair.large.score == 14.5)
    #expect(pair.favours == .small)
  }

  @Test func `a gap inside overlapping intervals is said to be so`() throws {
    let pair = try #require(
      Catalogue.qualityPairs(small: "gemma-2-27b", large: "llama-3.1-70b").first {
        $0.small.source == "arena-hard"
      })
    #expect(pair.small.score == 57.51)
    #expect(pair.large.score == 55.73)
    #expect(pair.isWithinError == true)
  }

  @Test func `pairs are the same from both sides, and none compares a model with nothing`() {
    let one = Catalogue.qualityPairs(small: "mistral-7b-v0.3", large: "llama-3.1-70b")
    let other = Catalogue.qualityPairs(small: "llama-3.1-70b", large: "mistral-7b-v0.3")
    #expect(!one.isEmpty)
    #expect(one.count == other.count)
    #expect(Catalogue.qualityPairs(small: "nothing", large: "llama-3.1-70b").isEmpty)
  }

  @Test func `a context that serves is shorter than the one that is claimed`() throws {
    let effective = try #require(
      Catalogue.benchmarks(for: "mistral-7b-v0.2").first { $0.name == "RULER effective context" })
    #expect(effective.score == 16_384)
    #expect(effective.unit == "tokens")
  }

  /// Perplexities of the tables of llama.cpp, GPTQ and Wanda.
  @Test func `perplexities are those of their tables`() throws {
    let quantized = try #require(
      Catalogue.quantization(for: "llama-3-8b").first {
        $0.method == "Q4_K_M" && $0.sizeInGibibytes == 4.58
      })
    #expect(quantized.perplexity > 6.38 && quantized.perplexity < 6.41)
    #expect(quantized.format == "Q4_K_M")
    let pruned = try #require(
      Catalogue.pruning(for: "llama-2-7b").first { $0.method == "Wanda" && $0.pattern == "2:4" })
    #expect(pruned.densePerplexity == 5.12)
    #expect(pruned.perplexity == 11.02)
    #expect(abs(pruned.increase - (11.02 / 5.12 - 1)) < 1e-12)
  }

  @Test func `cold starts and searches are those of their tables`() throws {
    let loads = Catalogue.coldStarts(of: .weights, model: "llama-3-8b")
    #expect(loads.contains { $0.storage == "S3" && $0.time?.value == 4.88 })
    #expect(loads.allSatisfy { $0.step == .weights && $0.modelID == "llama-3-8b" })
    let searches = Catalogue.vectorLatencies(vectors: 10_000_000...10_000_000)
    #expect(!searches.isEmpty)
    #expect(searches.allSatisfy { $0.vectors == 10_000_000 })
  }
}
