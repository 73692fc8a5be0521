// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// What drills draw from: models and devices of the catalogue, sizes and dimensions as they are common, number formats.
enum NumberStock {
  /// Dense models with attention over all tokens.
  static let dense = [
    "mistral-7b-v0.3", "mistral-nemo-12b", "mistral-small-3.2-2506", "mistral-large-2-2407",
    "llama-3.1-8b", "llama-3.1-70b", "llama-3.1-405b", "qwen3-4b", "qwen3-8b", "qwen3-14b",
    "qwen3-32b", "llama-3.2-3b", "mistral-small-2409", "phi-4", "llama-2-7b", "llama-2-13b",
    "llama-2-70b",
  ]
  static let mixtures = [
    "mixtral-8x7b", "mixtral-8x22b", "qwen3-30b-a3b", "qwen3-235b-a22b", "mistral-small-4",
    "mistral-large-3", "deepseek-v3", "gpt-oss-120b", "gpt-oss-20b",
  ]
  static let devices = [
    "H100-SXM-80GB", "H200-SXM-141GB", "A100-SXM-80GB", "A100-SXM-40GB", "L40S-48GB", "L4-24GB",
    "A10-24GB", "A10G-24GB", "H100-PCIe-80GB", "RTX-4090-24GB", "RTX-3090-24GB", "L40-48GB",
    "A30-24GB", "B200-SXM-180GB", "H100-NVL-94GB", "RTX-A6000-48GB", "RTX-6000-Ada-48GB", "T4-16GB",
    "V100-32GB", "A40-48GB", "RTX-4000-Ada-20GB", "RTX-5000-Ada-32GB", "RTX-A4000-16GB",
    "A100-PCIe-80GB", "RTX-3060-12GB", "RTX-4070-12GB", "RTX-4060-Ti-8GB", "RTX-4080-16GB",
  ]
  static let servers = [
    "H100-SXM-80GB", "H200-SXM-141GB", "A100-SXM-80GB", "L40S-48GB", "B200-SXM-180GB",
    "H100-NVL-94GB",
  ]
  /// Sizes of models as they are common, in billions of parameters.
  static let billions = [1, 3, 4, 7, 8, 9, 12, 13, 14, 22, 24, 27, 32, 34, 65, 70, 72, 123, 405]

  /// Returns a model of the catalogue.
  static func model(_ id: String) throws -> ModelShape {
    guard let shape = Catalogue.model(id: id)?.shape else {
      throw UnsuitableNumber(reason: "the catalogue has no dimensions of \(id)")
    }
    return shape
  }

  /// Returns a device of the catalogue whose peaks are the middle of what sources say.
  static func device(_ id: String) throws -> Device {
    guard let device = Catalogue.device(id: id)?.device else {
      throw UnsuitableNumber(reason: "the catalogue has no peaks of \(id)")
    }
    return try Device(
      id: device.id, name: device.name, family: device.family,
      memory: Interval(exactly: device.memory.value),
      bandwidth: Interval(exactly: device.bandwidth.value),
      peaks: device.peaks.mapValues { Interval(exactly: $0.value) }, link: device.link)
  }

  /// Returns a model made of a few dimensions, with attention over all tokens unless a window is given.
  static func shape(
    layers: Int, hidden: Int = 4096, heads: Int, keyValueHeads: Int, headWidth: Int,
    window: Int? = nil
  ) throws -> ModelShape {
    let mixer = Attention(
      queryHeads: heads, keyValueHeads: keyValueHeads, headWidth: headWidth, window: window)
    return try ModelShape(
      id: "drawn", name: "drawn", hidden: hidden, vocabulary: 32_000, tiesEmbeddings: false,
      layers: [
        LayerGroup(count: layers, mixer: .attention(mixer), feedForward: .dense(width: 4 * hidden))
      ])
  }
}

/// A number format with the words for it.
struct NumberFormat {
  let format: WeightFormat
  let said: String
  let bits: Double

  static let sixteen = NumberFormat(format: .bf16, said: "16 bits (bf16)", bits: 16)
  static let eight = NumberFormat(format: .fp8, said: "8 bits (fp8)", bits: 8)

  /// Returns the formats without scales: 16, 8 and 4 bits.
  static func plain() throws -> [NumberFormat] {
    let four = try WeightFormat(id: "plain-4", bitsPerWeight: 4, arithmetics: [.half])
    return [
      sixteen, eight,
      NumberFormat(format: four, said: "4 bits (scales left out)", bits: 4),
    ]
  }

  /// Returns the bytes of so many billions of weights.
  func bytes(billions: Double) -> Bytes { format.bytes(ofLayerWeights: billions * 1e9) }
}

extension ModelShape {
  /// The name without the remark in brackets.
  var said: String {
    let name = name.prefix { $0 != "(" && $0 != "/" }
    return String(name.last == " " ? name.dropLast() : name)
  }
}

extension Device {
  /// The name without its maker.
  var said: String {
    var name = name
    for maker in ["NVIDIA ", "GeForce "] where name.hasPrefix(maker) {
      name.removeFirst(maker.count)
    }
    return name
  }
}

extension Interval {
  /// Creates an interval without width from a number.
  init(_ value: Double) { self.init(exactly: Amount(value)) }
}
