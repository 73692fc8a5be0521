// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

/// Figures published by others, each named beside it.
@Suite struct KVCacheTests {
  @Test func `Mistral 7B keeps 128 KiB for a token, 1 GiB for 8k and 4 GiB for 32k`() throws {
    let cache = KVCache(of: try Shapes.mistral7B())
    #expect(cache.bytesPerToken == BytesPerToken(131_072.0))
    #expect(cache.bytes(tokens: 8192) == .gibibytes(1))
    #expect(cache.bytes(tokens: 32768) == .gibibytes(4))
  }

  @Test func `A window of 4096 tokens caps the cache of Mistral 7B v0.1 at half a GiB`() throws {
    let cache = KVCache(of: try Shapes.mistral7B(window: 4096))
    #expect(cache.bytes(tokens: 32768) == .gibibytes(0.5))
    #expect(cache.bytes(tokens: 4096) == .gibibytes(0.5))
    #expect(cache.bytes(tokens: 4095) < .gibibytes(0.5))
    #expect(cache.bytesPerTokenBeyondWindows == .zero)
  }

  @Test func `128k tokens of a 70B with 8 key-value heads take 40 GiB, as Mooncake says`() throws {
    let cache = KVCache(of: try Shapes.llama3_70B())
    #expect(cache.bytes(tokens: 131_072) == .gibibytes(40))
  }

  @Test
  func
    `one sequence of LLaMA 13B takes 1.68 GB at 2048 tokens, as the vLLM blog says up to 1_7 GB`()
    throws
  {
    let bytes = KVCache(of: try Shapes.llama2_13B()).bytes(tokens: 2048)
    #expect(bytes == Bytes(1_677_721_600.0))
  }

  @Test
  func `multi-head attention costs Llama 2 7B four times what grouped queries cost Mistral 7B`()
    throws
  {
    let many = KVCache(of: try Shapes.llama2_7B()).bytesPerToken
    let few = KVCache(of: try Shapes.mistral7B()).bytesPerToken
    #expect(many == BytesPerToken(524_288.0))
    #expect(many / few == 4)
  }

  @Test func `experts add nothing to the cache of Mixtral 8x7B`() throws {
    #expect(KVCache(of: try Shapes.mixtral8x7B()).bytesPerToken == BytesPerToken(131_072.0))
  }

  @Test func `DeepSeek-V3 keeps one compressed vector of 576 elements for each layer`() throws {
    let cache = KVCache(of: try Shapes.deepSeekV3())
    #expect(cache.bytesPerToken == BytesPerToken(70_272.0))
  }

  @Test func `a state space keeps the same for one token as for a million`() throws {
    let cache = KVCache(of: try Shapes.codestralMamba())
    #expect(cache.bytes(tokens: 1) == cache.bytes(tokens: 1_000_000))
    #expect(cache.bytes(tokens: 1) > .zero)
    #expect(cache.bytesPerToken == .zero)
  }

  @Test func `half the bits take half the bytes`() throws {
    let model = try Shapes.llama3_70B()
    let half = KVCache(of: model).bytes(tokens: 1000)
    #expect(KVCache(of: model, format: .fp8).bytes(tokens: 1000) == half / 2)
    #expect(KVCache(of: model, format: .int4).bytes(tokens: 1000) == half / 4)
  }

  @Test func `a 16-token block of Mistral 7B is 2 MiB`() throws {
    #expect(KVCache(of: try Shapes.mistral7B()).bytes(tokens: 16) == Bytes(2_097_152.0))
  }

  @Test func `key-value heads are dealt out until each device has one; a latent vector is not cut`()
    throws
  {
    let grouped = KVCache(of: try Shapes.llama3_70B())
    let whole = grouped.bytes(tokens: 100)
    #expect(grouped.bytes(tokens: 100, sharedBy: 8) == whole / 8)
    #expect(grouped.bytes(tokens: 100, sharedBy: 16) == whole / 8)
    let latent = KVCache(of: try Shapes.deepSeekV3())
    #expect(latent.bytes(tokens: 100, sharedBy: 8) == latent.bytes(tokens: 100))
  }

  @Test func `no tokens and fewer than none take no memory`() throws {
    let cache = KVCache(of: try Shapes.mistral7B())
    #expect(cache.bytes(tokens: 0) == .zero)
    #expect(cache.bytes(tokens: -5) == .zero)
  }
}
