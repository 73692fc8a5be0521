// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Models and devices for tests; dimensions as published in the configuration files of the checkpoints.
enum Shapes {
  static func grouped(
    _ id: String, layers: Int, hidden: Int, ffn: Int, heads: Int, keyValueHeads: Int,
    headWidth: Int = 128, vocabulary: Int, window: Int? = nil, ties: Bool = false,
    limit: Int? = nil
  ) throws -> ModelShape {
    try ModelShape(
      id: id, name: id, hidden: hidden, vocabulary: vocabulary, tiesEmbeddings: ties,
      layers: [
        LayerGroup(
          count: layers,
          mixer: .attention(
            Attention(
              queryHeads: heads, keyValueHeads: keyValueHeads, headWidth: headWidth, window: window)
          ),
          feedForward: .dense(width: ffn))
      ], contextLimit: limit)
  }

  static func mistral7B(window: Int? = nil) throws -> ModelShape {
    try grouped(
      "mistral-7b", layers: 32, hidden: 4096, ffn: 14336, heads: 32, keyValueHeads: 8,
      vocabulary: 32000, window: window, limit: 32768)
  }

  static func llama2_7B() throws -> ModelShape {
    try grouped(
      "llama-2-7b", layers: 32, hidden: 4096, ffn: 11008, heads: 32, keyValueHeads: 32,
      vocabulary: 32000, limit: 4096)
  }

  static func llama2_13B() throws -> ModelShape {
    try grouped(
      "llama-2-13b", layers: 40, hidden: 5120, ffn: 13824, heads: 40, keyValueHeads: 40,
      vocabulary: 32000)
  }

  static func llama3_70B() throws -> ModelShape {
    try grouped(
      "llama-3.1-70b", layers: 80, hidden: 8192, ffn: 28672, heads: 64, keyValueHeads: 8,
      vocabulary: 128256, limit: 131072)
  }

  static func mixtral8x7B() throws -> ModelShape {
    try ModelShape(
      id: "mixtral-8x7b", name: "Mixtral 8x7B", hidden: 4096, vocabulary: 32000,
      tiesEmbeddings: false,
      layers: [
        LayerGroup(
          count: 32,
          mixer: .attention(Attention(queryHeads: 32, keyValueHeads: 8, headWidth: 128)),
          feedForward: .experts(routed: 8, chosen: 2, width: 14336))
      ], contextLimit: 32768)
  }

  static func deepSeekV3() throws -> ModelShape {
    let mixer = Mixer.latent(
      LatentAttention(
        queryHeads: 128, keyValueRank: 512, positionWidth: 64, queryRank: 1536, contentWidth: 128,
        valueWidth: 128))
    return try ModelShape(
      id: "deepseek-v3", name: "DeepSeek-V3", hidden: 7168, vocabulary: 129280,
      tiesEmbeddings: false,
      layers: [
        LayerGroup(count: 3, mixer: mixer, feedForward: .dense(width: 18432)),
        LayerGroup(
          count: 58, mixer: mixer,
          feedForward: .experts(routed: 256, chosen: 8, width: 2048, sharedWidth: 2048)),
      ], contextLimit: 163840)
  }

  static func codestralMamba() throws -> ModelShape {
    try ModelShape(
      id: "codestral-mamba-7b", name: "Codestral Mamba 7B", hidden: 4096, vocabulary: 32768,
      tiesEmbeddings: false,
      layers: [
        LayerGroup(
          count: 64,
          mixer: .stateSpace(
            StateSpace(heads: 128, headWidth: 64, stateSize: 128, groups: 8, convolution: 4)),
          feedForward: .none)
      ])
  }

  static func a100() throws -> Device {
    try Device(
      id: "A100-SXM-80GB", name: "A100 SXM 80 GB", family: .ampere,
      memory: Interval(exactly: .gigabytes(80)),
      bandwidth: Interval(exactly: BytesPerSecond(2039e9)),
      peaks: [
        .half: Interval(exactly: OperationsPerSecond(312e12)),
        .int8: Interval(exactly: OperationsPerSecond(624e12)),
      ],
      link: Link(bandwidth: BytesPerSecond(300e9), isFabric: true))
  }

  static func mi300() throws -> Device {
    try Device(
      id: "MI300X-192GB", name: "MI300X", family: .cdna3,
      memory: Interval(exactly: .gigabytes(192)),
      bandwidth: Interval(exactly: BytesPerSecond(5300e9)),
      peaks: [
        .half: Interval(exactly: OperationsPerSecond(1307e12)),
        .fp8: Interval(exactly: OperationsPerSecond(2614e12)),
      ])
  }

  static func h100(bandwidth: Double = 3350e9) throws -> Device {
    try Device(
      id: "H100-SXM-80GB", name: "H100 SXM 80 GB", family: .hopper,
      memory: Interval(exactly: .gigabytes(80)),
      bandwidth: Interval(exactly: BytesPerSecond(bandwidth)),
      peaks: [
        .half: Interval(exactly: OperationsPerSecond(989e12)),
        .fp8: Interval(exactly: OperationsPerSecond(1978e12)),
      ],
      link: Link(bandwidth: BytesPerSecond(450e9), isFabric: true),
      power: Interval(exactly: 700))
  }

  static func assumptions() throws -> MemoryAssumptions {
    try MemoryAssumptions(
      share: Interval(exactly: 0.9), runtime: Interval(exactly: .gigabytes(1)),
      tokensPerStep: 8192, pageTokens: 16, sources: [])
  }
}
