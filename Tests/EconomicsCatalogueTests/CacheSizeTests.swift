// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// Bytes of a 16-bit cache for one token with every layer counted, from the table of model architectures that the
/// catalogue was made of (November 2026).
private let bytesPerToken: [(model: String, bytes: Int)] = [
  ("mistral-7b-v0.1", 131_072),
  ("mistral-7b-v0.2", 131_072),
  ("mistral-7b-v0.3", 131_072),
  ("mixtral-8x7b", 131_072),
  ("mixtral-8x22b", 229_376),
  ("mathstral-7b", 131_072),
  ("codestral-mamba-7b", 0),
  ("codestral-22b", 229_376),
  ("mistral-nemo-12b", 163_840),
  ("mistral-large-2-2407", 360_448),
  ("mistral-large-2.1-2411", 360_448),
  ("pixtral-12b", 163_840),
  ("pixtral-large", 360_448),
  ("mistral-small-2409", 229_376),
  ("ministral-8b-2410", 147_456),
  ("mistral-small-3-2501", 163_840),
  ("mistral-small-3.1-2503", 163_840),
  ("mistral-small-3.2-2506", 163_840),
  ("magistral-small-2506", 163_840),
  ("magistral-small-2509", 163_840),
  ("devstral-small-2505", 163_840),
  ("devstral-small-2507", 163_840),
  ("devstral-2-123b", 360_448),
  ("ministral-3-3b", 106_496),
  ("ministral-3-8b", 139_264),
  ("ministral-3-14b", 163_840),
  ("mistral-large-3", 70_272),
  ("mistral-small-4", 23_040),
  ("mistral-large-4", 82_944),
  ("voxtral-mini-3b", 122_880),
  ("llama-2-7b", 524_288),
  ("llama-2-13b", 819_200),
  ("llama-2-70b", 327_680),
  ("llama-3-8b", 131_072),
  ("llama-3-70b", 327_680),
  ("llama-3.1-8b", 131_072),
  ("llama-3.1-70b", 327_680),
  ("llama-3.1-405b", 516_096),
  ("llama-3.2-1b", 32_768),
  ("llama-3.2-3b", 114_688),
  ("llama-3.3-70b", 327_680),
  ("llama-4-scout", 196_608),
  ("llama-4-maverick", 196_608),
  ("qwen2.5-7b", 57_344),
  ("qwen2.5-14b", 196_608),
  ("qwen2.5-32b", 262_144),
  ("qwen2.5-72b", 327_680),
  ("qwen3-0.6b", 114_688),
  ("qwen3-1.7b", 114_688),
  ("qwen3-4b", 147_456),
  ("qwen3-8b", 147_456),
  ("qwen3-14b", 163_840),
  ("qwen3-32b", 262_144),
  ("qwen3-30b-a3b", 98_304),
  ("qwen3-235b-a22b", 192_512),
  ("gemma-2-2b", 106_496),
  ("gemma-2-9b", 344_064),
  ("gemma-2-27b", 376_832),
  ("gemma-3-1b", 26_624),
  ("gemma-3-4b", 139_264),
  ("gemma-3-12b", 393_216),
  ("gemma-3-27b", 507_904),
  ("phi-3-mini", 393_216),
  ("phi-3-medium", 204_800),
  ("phi-4", 204_800),
  ("phi-4-mini", 131_072),
  ("deepseek-v2", 69_120),
  ("deepseek-v3", 70_272),
  ("deepseek-r1", 70_272),
  ("gpt-oss-120b", 73_728),
  ("gpt-oss-20b", 49_152),
]

/// The same with only those layers counted that see everything, where the table has it.
private let bytesBeyondWindows: [(model: String, bytes: Int)] = [
  ("llama-4-scout", 49_152),
  ("llama-4-maverick", 49_152),
  ("gemma-2-2b", 53_248),
  ("gemma-2-9b", 172_032),
  ("gemma-2-27b", 188_416),
  ("gemma-3-1b", 4_096),
  ("gemma-3-4b", 20_480),
  ("gemma-3-12b", 65_536),
  ("gemma-3-27b", 81_920),
  ("gpt-oss-120b", 36_864),
  ("gpt-oss-20b", 24_576),
]

struct CacheSizeTests {
  @Test(arguments: bytesPerToken)
  func `the cache of a token has the published size`(model: String, bytes: Int) throws {
    let shape = try #require(Catalogue.model(id: model)?.shape)
    #expect(KVCache(of: shape).bytesPerToken == BytesPerToken(bytes))
  }

  @Test(arguments: bytesBeyondWindows)
  func `beyond the windows only full layers grow`(model: String, bytes: Int) throws {
    let shape = try #require(Catalogue.model(id: model)?.shape)
    #expect(KVCache(of: shape).bytesPerTokenBeyondWindows == BytesPerToken(bytes))
  }

  /// The architecture gallery counts 210 KiB: 25 layers of 8 heads x 256 x 2 tensors, 5 layers of 2 heads x 512 x 1 tensor.
  @Test func `keys and values in one tensor count once`() throws {
    let shape = try #require(Catalogue.model(id: "gemma-4-26b-a4b")?.shape)
    #expect(KVCache(of: shape).bytesPerToken == BytesPerToken(210 * 1024))
  }

  /// Worked examples of published texts, in GiB.
  @Test(arguments: [
    ("mistral-7b-v0.3", 8_192, 1.0), ("mistral-7b-v0.3", 32_768, 4.0),
    ("mistral-7b-v0.1", 32_768, 0.5), ("llama-2-7b", 4_096, 2.0), ("llama-2-13b", 2_048, 1.5625),
    ("mistral-small-3-2501", 32_768, 5.0), ("mistral-small-3.1-2503", 131_072, 20.0),
    ("llama-3.1-70b", 131_072, 40.0), ("llama-3.3-70b", 131_072, 40.0),
    ("mistral-large-2-2407", 131_072, 44.0), ("mixtral-8x7b", 32_768, 4.0),
    ("mistral-large-3", 262_144, 17.15625), ("mistral-small-4", 262_144, 5.625),
  ])
  func `a long context takes what was published`(model: String, tokens: Int, gibibytes: Double)
    throws
  {
    let shape = try #require(Catalogue.model(id: model)?.shape)
    #expect(KVCache(of: shape).bytes(tokens: tokens) == .gibibytes(gibibytes))
  }

  /// Blocks of 16 tokens: 2 MB for Mistral 7B and Llama 3.1 8B, 2.5 MB for Mistral Small 24B (vLLM blog, 2026-01-08).
  @Test(arguments: [
    ("mistral-7b-v0.3", 2.0), ("llama-3.1-8b", 2.0), ("mistral-small-3.1-2503", 2.5),
  ])
  func `a block of sixteen tokens has the published size`(model: String, mebibytes: Double) throws {
    let shape = try #require(Catalogue.model(id: model)?.shape)
    #expect(KVCache(of: shape).bytes(tokens: 16) == Bytes(mebibytes * 1_048_576))
  }

  @Test func `a state space keeps the same at every length`() throws {
    let shape = try #require(Catalogue.model(id: "codestral-mamba-7b")?.shape)
    let cache = KVCache(of: shape)
    #expect(cache.bytesPerToken == 0)
    #expect(cache.bytes(tokens: 1) == cache.bytes(tokens: 262_144))
    #expect(cache.bytes(tokens: 1) > .zero)
  }
}
