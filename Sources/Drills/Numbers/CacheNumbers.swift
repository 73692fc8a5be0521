// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// What sequences keep: keys and values.
extension NumberFamilies {
  static let cache = [
    cachePerToken, cachePerTokenOfModel, cachePerSequence, cacheOfBatch, groupedHeads, latentCache,
    latentSaving, slidingWindow, mixedWindows, smallerCache, sharedPrefix, cacheOnDevice,
  ]

  /// Dimensions of a drawn model, with the words for them.
  private struct Drawn {
    let shape: ModelShape
    let layers: Int
    let heads: Int
    let width: Int
    var said: String { "\(layers) layers and \(heads) key-value heads of width \(width)" }

    init(_ sheet: NumberSheet, window: Int? = nil) throws {
      layers = sheet.step("layers", 24...80, by: 4)
      heads = sheet.pick("heads", [2, 4, 8, 16])
      width = sheet.pick("width", [64, 128])
      shape = try NumberStock.shape(
        layers: layers, heads: 64, keyValueHeads: heads, headWidth: width, window: window)
    }

    func cache(_ format: CacheFormat = .half) -> KVCache { KVCache(of: shape, format: format) }
    func line(_ bytes: Int = 2) -> String {
      "2 x \(layers) x \(heads) x \(width) x \(bytes) bytes = \(n: perToken * Double(bytes) / 2) kB for each token"
    }
    var perToken: Double { cache().bytesPerToken.value / 1e3 }
  }

  static let cachePerToken = NumberFamily(
    "cache-per-token", "KV cache of one token", topic: .cache, seconds: 60
  ) { sheet in
    let drawn = try Drawn(sheet)
    let (format, bytes) = sheet.pick("format", [(CacheFormat.half, 2), (.fp8, 1)])
    let value = drawn.cache(format).bytesPerToken.value / 1e3
    return try NumberDraft(
      """
      A model has \(drawn.said). How many kB (1,000 bytes) of KV cache does each token take with \
      \(bytes == 2 ? "16" : "8")-bit elements?
      """, value, "kB",
      formula: "bytes = 2 (keys and values) x layers x key-value heads x width x bytes",
      steps: [drawn.line(bytes)], source: NumberSource.cache,
      hint: "Keys and values are both kept: start with 2 x \(drawn.layers) layers.")
  }

  static let cachePerTokenOfModel = NumberFamily(
    "cache-of-model", "KV cache of a known model", topic: .cache, seconds: 60
  ) { sheet in
    let model = try NumberStock.model(sheet.pick("model", NumberStock.dense))
    let tokens = sheet.pick("tokens", [1000, 2000, 4000])
    guard case .attention(let it)? = model.layers.first?.mixer else {
      throw UnsuitableNumber(reason: "no attention")
    }
    let value = KVCache(of: model).bytes(tokens: tokens).value / 1e6
    return try NumberDraft(
      """
      \(model.said) has \(model.layerCount) layers and \(it.keyValueHeads) key-value heads of width \(it.headWidth). How \
      many MB (10^6 bytes) do \(n: tokens) tokens take in a 16-bit KV cache?
      """, value, "MB",
      formula: "bytes = 2 x layers x key-value heads x width x bytes x tokens",
      steps: [
        "2 x \(model.layerCount) x \(it.keyValueHeads) x \(it.headWidth) x 2 = \(n: value / Double(tokens) * 1e3) kB for each token",
        "x \(n: tokens) tokens = \(n: value) MB",
      ], source: "\(NumberSource.cache); \(NumberSource.model(model))",
      hint: "Find the bytes of one token first.")
  }

  static let cachePerSequence = NumberFamily(
    "cache-per-sequence", "KV cache of one sequence", topic: .cache, seconds: 75
  ) { sheet in
    let drawn = try Drawn(sheet)
    let tokens = sheet.step("tokens", 4000...32_000, by: 4000)
    let value = drawn.cache().bytes(tokens: tokens).gigabytes
    return try NumberDraft(
      """
      How many GB (10^9 bytes) does one sequence of \(n: tokens) tokens keep in a 16-bit KV cache, for a model with \
      \(drawn.said)?
      """, value, "GB", tolerance: 0.1,
      formula: "bytes = 2 x layers x key-value heads x width x 2 x tokens",
      steps: [drawn.line(), "x \(n: tokens) tokens = \(n: value) GB"], source: NumberSource.cache,
      hint: "One token takes \(n: drawn.perToken) kB.")
  }

  static let cacheOfBatch = NumberFamily(
    "cache-of-batch", "KV cache of a batch", topic: .cache, seconds: 90
  ) { sheet in
    let drawn = try Drawn(sheet)
    let tokens = sheet.step("tokens", 2000...16_000, by: 2000)
    let batch = sheet.pick("batch", [8, 16, 32, 64])
    let value = drawn.cache().bytes(tokens: tokens).gigabytes * Double(batch)
    return try NumberDraft(
      """
      \(batch) sequences of \(n: tokens) tokens each are decoded together by a model with \(drawn.said). How many GB \
      (10^9 bytes) does the 16-bit KV cache take?
      """, value, "GB", tolerance: 0.1, formula: "cache = bytes per token x tokens x sequences",
      steps: [drawn.line(), "x \(n: tokens) tokens x \(batch) sequences = \(n: value) GB"],
      source: NumberSource.cache,
      hint: "There are \(n: tokens * batch) tokens in all.")
  }

  static let groupedHeads = NumberFamily(
    "grouped-heads", "What grouped heads save", topic: .cache, seconds: 90
  ) { sheet in
    let layers = sheet.step("layers", 24...80, by: 8)
    let (heads, shared) = sheet.pick("heads", [(32, 8), (64, 8), (32, 4), (40, 8), (48, 8)])
    let tokens = sheet.step("tokens", 4000...16_000, by: 4000)
    func cache(_ count: Int) throws -> Double {
      let shape = try NumberStock.shape(
        layers: layers, heads: heads, keyValueHeads: count, headWidth: 128)
      return KVCache(of: shape).bytes(tokens: tokens).gigabytes
    }
    let (full, grouped) = (try cache(heads), try cache(shared))
    return try NumberDraft(
      """
      A model with \(layers) layers and \(heads) heads of width 128 shares \(shared) key-value heads among them (GQA). \
      How many GB (10^9 bytes) does that save for one sequence of \(n: tokens) tokens in 16 bits, against a key-value \
      head for every head (MHA)?
      """, full - grouped, "GB", tolerance: 0.1,
      formula: "saved = 2 x layers x (heads - key-value heads) x width x 2 x tokens",
      steps: [
        "MHA: 2 x \(layers) x \(heads) x 128 x 2 x \(n: tokens) = \(n: full) GB",
        "GQA: the same with \(shared) heads = \(n: grouped) GB",
        "saved \(n: full - grouped) GB",
      ], source: NumberSource.cache,
      hint: "GQA keeps \(shared) of \(heads) heads.")
  }
}
