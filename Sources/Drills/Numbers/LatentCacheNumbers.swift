// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Caches that keep less: latent attention, windows, fewer bits, shared prefixes, several devices.
extension NumberFamilies {
  private static func latent(_ layers: Int, _ rank: Int, _ heads: Int = 128) throws -> ModelShape {
    let mixer = LatentAttention(
      queryHeads: heads, keyValueRank: rank, positionWidth: 64, queryRank: 1536, contentWidth: 128,
      valueWidth: 128)
    return try ModelShape(
      id: "drawn", name: "drawn", hidden: 7168, vocabulary: 128_000, tiesEmbeddings: false,
      layers: [
        LayerGroup(count: layers, mixer: .latent(mixer), feedForward: .dense(width: 18_432))
      ])
  }

  static let latentCache = NumberFamily(
    "latent-cache", "Cache of latent attention", topic: .cache, seconds: 60
  ) { sheet in
    let layers = sheet.step("layers", 24...80, by: 4)
    let rank = sheet.pick("rank", [256, 384, 512])
    let value = KVCache(of: try latent(layers, rank)).bytesPerToken.value / 1e3
    return try NumberDraft(
      """
      A model with multi-head latent attention (MLA) has \(layers) layers and keeps a compressed vector of \(rank) and a \
      position key of 64 elements in each. How many kB (1,000 bytes) does a token take in 16 bits?
      """, value, "kB", formula: "bytes = layers x (rank + position width) x 2",
      steps: ["\(layers) x (\(rank) + 64) x 2 bytes = \(n: value) kB"], source: NumberSource.latent,
      hint: "One vector stands for keys and values of all heads: no factor 2, no heads.")
  }

  static let latentSaving = NumberFamily(
    "latent-saving", "Latent against full attention", topic: .cache, seconds: 90
  ) { sheet in
    let rank = sheet.pick("rank", [192, 256, 320, 384, 448, 512])
    let heads = sheet.pick("heads", [32, 40, 48, 64, 80, 96, 128])
    let full = try NumberStock.shape(
      layers: 1, heads: heads, keyValueHeads: heads, headWidth: 128)
    let small = KVCache(of: try latent(1, rank, heads)).bytesPerToken.value
    let value = KVCache(of: full).bytesPerToken.value / small
    return try NumberDraft(
      """
      A layer with \(heads) heads of width 128 could keep keys and values of every head, or one latent vector of \(rank) \
      with a position key of 64 elements (MLA). How many times smaller is the latent cache?
      """, value, "x", tolerance: 0.08,
      formula: "factor = 2 x heads x width / (rank + position width)",
      steps: [
        "full: 2 x \(heads) x 128 = \(n: 2 * heads * 128) elements",
        "latent: \(rank) + 64 = \(n: rank + 64) elements",
        "\(n: 2 * heads * 128) / \(n: rank + 64) = \(n: value)",
      ], source: NumberSource.latent,
      hint: "Compare the elements that one layer keeps of one token.")
  }

  static let slidingWindow = NumberFamily(
    "sliding-window", "Cache with a window", topic: .cache, seconds: 75
  ) { sheet in
    let layers = sheet.step("layers", 24...64, by: 4)
    let heads = sheet.pick("heads", [4, 8, 16])
    let window = sheet.pick("window", [1024, 2048, 4096])
    let tokens = sheet.step("tokens", 8000...64_000, by: 8000)
    let shape = try NumberStock.shape(
      layers: layers, heads: 32, keyValueHeads: heads, headWidth: 128, window: window)
    let cache = KVCache(of: shape)
    let value = cache.bytes(tokens: tokens).value / 1e6
    return try NumberDraft(
      """
      Every layer of a model sees only the latest \(n: window) tokens. It has \(layers) layers and \(heads) key-value \
      heads of width 128, in 16 bits. How many MB (10^6 bytes) does a sequence of \(n: tokens) tokens keep?
      """, value, "MB", tolerance: 0.08,
      formula: "bytes = 2 x layers x key-value heads x width x 2 x min(tokens, window)",
      steps: [
        "2 x \(layers) x \(heads) x 128 x 2 = \(n: cache.bytesPerToken.value / 1e3) kB for each token",
        "x \(n: window) tokens of the window = \(n: value) MB",
      ], source: NumberSource.cache,
      hint: "Beyond the window nothing is added.")
  }

  static let mixedWindows = NumberFamily(
    "mixed-windows", "Local and global layers", topic: .cache, seconds: 120
  ) { sheet in
    let whole = sheet.step("global", 4...12)
    let ratio = sheet.pick("ratio", [3, 5])
    let tokens = sheet.step("tokens", 16_000...128_000, by: 16_000)
    func group(_ count: Int, _ window: Int?) -> LayerGroup {
      let mixer = Attention(queryHeads: 32, keyValueHeads: 8, headWidth: 128, window: window)
      return LayerGroup(count: count, mixer: .attention(mixer), feedForward: .dense(width: 16_384))
    }
    let shape = try ModelShape(
      id: "drawn", name: "drawn", hidden: 4096, vocabulary: 32_000, tiesEmbeddings: false,
      layers: [group(whole * ratio, 1000), group(whole, nil)])
    let value = KVCache(of: shape).bytes(tokens: tokens).gigabytes
    return try NumberDraft(
      """
      A model has \(whole * ratio) layers with a window of 1,000 tokens and \(whole) layers that see everything. Each \
      keeps 8 key-value heads of width 128 in 16 bits. How many GB (10^9 bytes) does a sequence of \(n: tokens) tokens keep?
      """, value, "GB", tolerance: 0.1,
      formula: "bytes = 2 x heads x width x 2 x (local layers x window + global layers x tokens)",
      steps: [
        "one layer and token: 2 x 8 x 128 x 2 = 4.1 kB",
        "local: \(whole * ratio) x 1,000 = \(n: whole * ratio * 1000) tokens of layers",
        "global: \(whole) x \(n: tokens) = \(n: whole * tokens) tokens of layers",
        "together x 4.1 kB = \(n: value) GB",
      ], source: NumberSource.cache,
      hint: "Count tokens times layers for both kinds, then times 4.1 kB.")
  }

  static let smallerCache = NumberFamily(
    "cache-fewer-bits", "A cache in 8 bits", topic: .cache, seconds: 60
  ) { sheet in
    let layers = sheet.step("layers", 32...80, by: 8)
    let tokens = sheet.step("tokens", 4000...32_000, by: 4000)
    let batch = sheet.pick("batch", [8, 16, 32])
    let shape = try NumberStock.shape(layers: layers, heads: 64, keyValueHeads: 8, headWidth: 128)
    let half = KVCache(of: shape)
    let saved = half.bytes(tokens: tokens) - KVCache(of: shape, format: .fp8).bytes(tokens: tokens)
    let value = saved.gigabytes * Double(batch)
    let perToken = half.bytesPerToken.value / 1e3
    return try NumberDraft(
      """
      A token takes \(n: perToken) kB of KV cache in 16 bits. How many GB (10^9 bytes) does an fp8 cache save for \(batch) \
      sequences of \(n: tokens) tokens?
      """, value, "GB", formula: "saved = bytes per token / 2 x tokens x sequences",
      steps: [
        "\(n: perToken) / 2 = \(n: perToken / 2) kB saved for each token",
        "x \(n: tokens) x \(batch) = \(n: value) GB",
      ], source: NumberSource.cache,
      hint: "Half the bits, half the bytes.")
  }

  static let sharedPrefix = NumberFamily(
    "shared-prefix", "A prefix kept once", topic: .cache, seconds: 75
  ) { sheet in
    let prefix = sheet.step("prefix", 1000...6000, by: 500)
    let users = sheet.step("users", 20...100, by: 10)
    let layers = sheet.pick("layers", [32, 40, 64, 80])
    let shape = try NumberStock.shape(layers: layers, heads: 64, keyValueHeads: 8, headWidth: 128)
    let cache = KVCache(of: shape)
    let value = cache.bytes(tokens: prefix).gigabytes * Double(users - 1)
    let perToken = cache.bytesPerToken.value / 1e3
    return try NumberDraft(
      """
      \(users) conversations begin with the same \(n: prefix) tokens of instructions. A token takes \(n: perToken) kB of KV \
      cache. How many GB (10^9 bytes) does it save to keep the prefix once instead of \(users) times?
      """, value, "GB", formula: "saved = bytes per token x prefix x (conversations - 1)",
      steps: ["\(n: perToken) kB x \(n: prefix) x \(users - 1) = \(n: value) GB"],
      source: NumberSource.cache,
      hint: "One copy has to stay.")
  }

  static let cacheOnDevice = NumberFamily(
    "cache-on-device", "Cache on each of several GPUs", topic: .cache, seconds: 75
  ) { sheet in
    let layers = sheet.step("layers", 32...96, by: 8)
    let devices = sheet.pick("devices", [2, 4, 8, 16])
    let tokens = sheet.step("tokens", 8000...64_000, by: 8000)
    let shape = try NumberStock.shape(layers: layers, heads: 64, keyValueHeads: 8, headWidth: 128)
    let cache = KVCache(of: shape)
    let value = cache.bytes(tokens: tokens, sharedBy: devices).gigabytes
    let perToken = cache.bytesPerToken.value / 1e3
    return try NumberDraft(
      """
      A model with 8 key-value heads keeps \(n: perToken) kB for each token and runs with tensor parallelism over \
      \(devices) GPUs. A head cannot be cut. How many GB (10^9 bytes) of a sequence of \(n: tokens) tokens does one GPU keep?
      """, value, "GB", tolerance: 0.08,
      formula: "per GPU = bytes per token x tokens x (heads on a GPU / heads), at least one head",
      steps: [
        "a GPU keeps \(n: max(8 / devices, 1)) of 8 heads",
        "\(n: perToken) kB x \(n: tokens) x \(n: max(8 / devices, 1)) / 8 = \(n: value) GB",
      ], source: NumberSource.cache,
      hint: "With more GPUs than heads, heads are copied.")
  }
}
