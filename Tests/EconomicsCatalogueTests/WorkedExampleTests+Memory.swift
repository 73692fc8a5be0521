// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// The article Memory.
extension WorkedExampleTests {
  private func cache(_ id: String) throws -> KVCache { KVCache(of: try shape(id)) }

  @Test func `the KV cache of Mistral 7B at 32k tokens is 4 GiB`() throws {
    let cache = try cache("mistral-7b-v0.3")
    #expect(cache.bytesPerToken == 131_072)
    #expect(cache.bytes(tokens: 32_768) == 4_294_967_296)
    #expect(cache.bytes(tokens: 32_768).gibibytes == 4)
  }

  @Test func `a 70B with 8 key-value heads keeps 40 GiB of 128k tokens`() throws {
    let cache = try cache("llama-3.1-70b")
    #expect(cache.bytesPerToken == 327_680)
    #expect(cache.bytes(tokens: 131_072) == 42_949_672_960)
    #expect(cache.bytes(tokens: 131_072).gibibytes == 40)
  }

  @Test func `a page of 16 tokens of Mistral 7B takes 2 MiB`() throws {
    #expect(try cache("mistral-7b-v0.3").bytes(tokens: 16) == 2_097_152)
    #expect(Catalogue.memoryAssumptions.pageTokens == 16)
  }

  @Test(arguments: [(32, 524_288), (8, 131_072), (1, 16_384)])
  func `one head or eight instead of 32 divides the cache by 32 or by 4`(
    heads: Int, bytes: Int
  ) throws {
    let shape = try ModelShape(
      id: "as-mistral-7b", name: "as Mistral 7B", hidden: 4096, vocabulary: 32_768,
      tiesEmbeddings: false,
      layers: [
        LayerGroup(
          count: 32,
          mixer: .attention(Attention(queryHeads: 32, keyValueHeads: heads, headWidth: 128)),
          feedForward: .dense(width: 14_336))
      ])
    #expect(KVCache(of: shape).bytesPerToken == BytesPerToken(bytes))
  }

  @Test func `Mistral Large 3 keeps 17.2 GiB of 256k tokens`() throws {
    let cache = try cache("mistral-large-3")
    #expect(cache.bytesPerToken == 70_272)
    #expect(cache.bytes(tokens: 262_144) == 18_421_383_168)
    #expect(rounds(cache.bytes(tokens: 262_144).gibibytes, to: 17.16, within: 0.0003))
  }

  @Test func `Mistral Small 4 keeps 5.6 GiB of 256k tokens`() throws {
    let cache = try cache("mistral-small-4")
    #expect(cache.bytesPerToken == 23_040)
    #expect(cache.bytes(tokens: 262_144) == 6_039_797_760)
    #expect(cache.bytes(tokens: 262_144).gibibytes == 5.625)
  }

  @Test func `a window of 4,096 tokens holds Mistral 7B v0.1 at half a GiB`() throws {
    let cache = try cache("mistral-7b-v0.1")
    #expect(cache.bytes(tokens: 4096) == 536_870_912)
    #expect(cache.bytes(tokens: 32_768) == 536_870_912)
    #expect(cache.bytes(tokens: 4095) < 536_870_912)
  }

  @Test func `Gemma 3 27B mixes windows and full layers and keeps 10.4 GiB of 128k tokens`() throws
  {
    let cache = try cache("gemma-3-27b")
    #expect(cache.bytes(tokens: 131_072) == 11_173_625_856)
    #expect(cache.bytesPerToken == 507_904)  // 62 GiB over 131,072 tokens
    #expect(Bytes(507_904 * 131_072).gibibytes == 62)
  }

  @Test func `a state space keeps 133 MiB at every length`() throws {
    let cache = try cache("codestral-mamba-7b")
    #expect(cache.bytes(tokens: 1) == 139_460_608)
    #expect(cache.bytes(tokens: 262_144) == 139_460_608)
  }

  @Test(arguments: [
    (WeightFormat.bf16, 14_496_047_104.0), (.fp8, 7_516_459_008), (.int4, 4_162_985_040),
  ])
  func `Mistral 7B takes 14.5 GB in bf16, 7.5 GB in fp8 and 4.2 GB in int4`(
    format: WeightFormat, bytes: Double
  ) throws {
    let memory = WeightMemory(of: try deployment("mistral-7b-v0.3", weights: format))
    #expect(memory.total == Bytes(bytes))
    #expect(memory.perDevice == memory.total)
  }

  @Test func `Mixtral 8x7B stores 46.7 billion weights and uses 12.9 billion for a token`() throws {
    let count = try shape("mixtral-8x7b").parameters
    #expect(count.total == 46_702_792_704)
    #expect(count.active == 12_879_925_248)
    let memory = WeightMemory(of: try deployment("mixtral-8x7b", layout: Layout(tensor: 2)))
    #expect(rounds(memory.total.gigabytes, to: 93.4))
    #expect(try cache("mixtral-8x7b").bytesPerToken == cache("mistral-7b-v0.3").bytesPerToken)
  }

  @Test func `eight devices cut a cache of heads by eight and a latent one not at all`() throws {
    let heads = try cache("llama-3.1-70b")
    #expect(heads.bytes(tokens: 131_072, sharedBy: 8).gibibytes == 5)
    #expect(heads.bytes(tokens: 131_072, sharedBy: 16).gibibytes == 5)
    let latent = try cache("mistral-large-3")
    #expect(latent.bytes(tokens: 262_144, sharedBy: 8) == 18_421_383_168)
  }

  @Test func `an H100 holds 112 sequences of 4,096 tokens of Mistral 7B`() throws {
    let plan = try MemoryPlan(
      try deployment("mistral-7b-v0.3"), sequences: 1, tokens: 4096,
      assumptions: Catalogue.memoryAssumptions)
    #expect(rounds(plan.usable.value.value, to: 77_309_411_328, within: 1e-9))
    #expect(plan.weights == 14_496_047_104)
    #expect(plan.activations.low == 134_217_728)
    #expect(plan.activations.high == 872_415_232)
    #expect(rounds(plan.activations.value.value, to: 342_189_407, within: 1e-8))
    #expect(plan.cache == 536_870_912)
    #expect(rounds(plan.roomForCache.value, to: 60_551_174_817, within: 1e-9))
    #expect(plan.mostSequences == 112)
  }
}
