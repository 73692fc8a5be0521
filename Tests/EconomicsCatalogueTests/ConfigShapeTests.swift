// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// Shapes of public models against what others count for them.
@Suite struct ConfigShapeTests {
  @Test(arguments: ConfigSamples.published)
  func `a published configuration gives the published parameters and cache`(
    model: ConfigSamples.Model
  ) throws {
    let shape = try ConfigFile.shape(of: model.config, id: model.id)
    let cache = KVCache(of: shape)
    #expect(abs(shape.parameters.total.value / 1e9 - model.total) < 0.0115)
    #expect(abs(shape.parameters.active.value / 1e9 - model.active) < 0.0115)
    #expect(cache.bytesPerToken.value == model.cache)
    #expect(cache.bytesPerTokenBeyondWindows.value == model.cacheBeyondWindows)
    #expect(shape.contextLimit == model.context)
  }

  @Test func `the dimensions of Mistral 7B are those of its file`() throws {
    let shape = try ConfigFile.shape(of: ConfigSamples.mistral7B, id: "mistral-7b-v0.3")
    let layers = LayerGroup(
      count: 32,
      mixer: .attention(Attention(queryHeads: 32, keyValueHeads: 8, headWidth: 128)),
      feedForward: .dense(width: 14336))
    let expected = try ModelShape(
      id: "mistral-7b-v0.3", name: "mistral-7b-v0.3", hidden: 4096, vocabulary: 32768,
      tiesEmbeddings: false, layers: [layers], contextLimit: 32768)
    #expect(shape == expected)
  }

  @Test func `the first three layers of DeepSeek-V3 are dense`() throws {
    let groups = try ConfigFile.shape(of: ConfigSamples.deepSeekV3, id: "v3").layers
    #expect(groups.map(\.count) == [3, 58])
    #expect(groups.first?.feedForward == .dense(width: 18432))
    #expect(
      groups.last?.feedForward == .experts(routed: 256, chosen: 8, width: 2048, sharedWidth: 2048))
  }

  @Test func `every second layer of Maverick has experts and every fourth sees all`() throws {
    let groups = try ConfigFile.shape(of: ConfigSamples.maverick, id: "maverick").layers
    let sparse = groups.filter { $0.feedForward.routedExperts == 128 }
    #expect(sparse.reduce(0) { $0 + $1.count } == 24)
    #expect(groups.filter { $0.mixer.window == nil }.reduce(0) { $0 + $1.count } == 12)
    #expect(groups.compactMap(\.mixer.window) == [8192, 8192])
  }

  @Test func `one layer in six of Gemma 3 sees all`() throws {
    let groups = try ConfigFile.shape(of: ConfigSamples.gemma3_4B, id: "gemma-3-4b").layers
    #expect(groups.map(\.count) == [29, 5])
    #expect(groups.map(\.mixer.window) == [1024, nil])
  }

  @Test func `Falcon 7B has one key-value head whatever num_kv_heads says`() throws {
    let old = try ConfigFile.shape(of: ConfigSamples.falcon7B, id: "falcon-7b")
    #expect(old.layers.first?.mixer.attention?.keyValueHeads == 1)
    // Falcon 40B: the new architecture has the key-value heads that it states.
    let new = try ConfigFile.shape(
      of: ConfigSamples.falcon7B
        .replacingPart(
          "\"new_decoder_architecture\": false", with: "\"new_decoder_architecture\": true"
        )
        .replacingPart("4544", with: "8192").replacingPart(
          "\"num_attention_heads\": 71", with: "\"num_attention_heads\": 128"
        )
        .replacingPart("\"num_kv_heads\": 71", with: "\"num_kv_heads\": 8"), id: "falcon-40b")
    #expect(new.layers.first?.mixer.attention?.keyValueHeads == 8)
    #expect(new.layers.first?.mixer.attention?.headWidth == 64)
  }
}

extension Mixer {
  fileprivate var attention: Attention? {
    if case .attention(let attention) = self { attention } else { nil }
  }

  fileprivate var window: Int? { attention?.window }
}
