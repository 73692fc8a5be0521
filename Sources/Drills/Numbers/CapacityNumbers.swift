// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// How much fits beside the weights: contexts, sequences, users, devices.
extension NumberFamilies {
  static let capacity = [
    roomForCaches, longestContext, mostSequences, usersPerDevice, devicesForUsers, gibibytes,
  ]

  /// A drawn model of grouped heads, with the memory of one token.
  private static func tokenMemory(_ sheet: NumberSheet) throws -> (KVCache, Double) {
    let shape = try NumberStock.shape(
      layers: sheet.pick("layers", [32, 40, 48, 64, 80]), heads: 64, keyValueHeads: 8,
      headWidth: sheet.pick("width", [64, 128]))
    let cache = KVCache(of: shape)
    return (cache, cache.bytesPerToken.value / 1e3)
  }

  static let roomForCaches = NumberFamily(
    "room-for-caches", "Room for caches", topic: .capacity, seconds: 60
  ) { sheet in
    let memory = sheet.pick("memory", [24.0, 40, 48, 80, 96, 141])
    let size = Double(sheet.pick("size", [7, 8, 12, 14, 24, 32]))
    let format = sheet.pick("format", try NumberFormat.plain())
    let fixed = sheet.number("fixed", 2...4)
    let weights = format.bytes(billions: size).gigabytes
    let value = memory * 0.9 - weights - fixed
    try sheet.require(value > 2, "does not fit")
    return try NumberDraft(
      """
      A GPU has \(n: memory) GB (10^9 bytes), of which the engine uses 90%. It serves \(n: size) billion parameters in \
      \(format.said) and needs \(n: fixed) GB for itself. How many GB are left for KV caches?
      """, value, "GB", tolerance: 0.08, formula: "room = memory x 0.9 - weights - engine",
      steps: [
        "\(n: memory) x 0.9 = \(n: memory * 0.9) GB", "weights: \(n: weights) GB",
        "\(n: memory * 0.9) - \(n: weights) - \(n: fixed) = \(n: value) GB",
      ], source: NumberSource.memory,
      hint: "The weights take \(n: weights) GB.")
  }

  static let longestContext = NumberFamily(
    "longest-context", "The longest context", topic: .capacity, seconds: 60
  ) { sheet in
    let (_, perToken) = try tokenMemory(sheet)
    let room = sheet.number("room", 4...60, by: 4)
    let sequences = sheet.pick("sequences", [1, 2, 4, 8])
    let value = room * 1e6 / perToken / Double(sequences)
    return try NumberDraft(
      """
      \(n: room) GB (10^9 bytes) are left for KV caches, and a token takes \(n: perToken) kB. How many tokens of context may \
      each of \(sequences) sequences have at most, if \(sequences == 1 ? "it is" : "they are") kept at the same time?
      """, value, "tokens", tolerance: 0.08,
      formula: "tokens = room / (bytes per token x sequences)",
      steps: [
        "\(n: room) GB / \(n: perToken) kB = \(n: room * 1e6 / perToken) tokens in all",
        "/ \(sequences) = \(n: value) tokens",
      ], source: NumberSource.cache,
      hint: "A GB holds \(n: 1e6 / perToken) tokens.")
  }

  static let mostSequences = NumberFamily(
    "most-sequences", "The most sequences", topic: .capacity, seconds: 75
  ) { sheet in
    let (cache, perToken) = try tokenMemory(sheet)
    let room = sheet.number("room", 10...120, by: 10)
    let tokens = sheet.step("tokens", 1000...8000, by: 1000)
    let each = cache.bytes(tokens: tokens)
    let exact = Bytes.gigabytes(room) / each
    let value = exact.rounded(.down)
    try sheet.require(value >= 4 && value <= 400, "too few or too many")
    return try NumberDraft(
      """
      \(n: room) GB (10^9 bytes) are left for KV caches; a token takes \(n: perToken) kB and a conversation keeps \
      \(n: tokens) tokens. How many conversations fit at the same time?
      """, value, "conversations", tolerance: 0.1,
      formula: "sequences = room / (bytes per token x tokens), rounded down",
      steps: [
        "\(n: perToken) kB x \(n: tokens) = \(n: each.gigabytes) GB each",
        "\(n: room) / \(n: each.gigabytes) = \(n: exact), so \(n: value)",
      ], source: NumberSource.cache,
      hint: "One conversation takes \(n: each.gigabytes) GB.")
  }

  static let usersPerDevice = NumberFamily(
    "users-per-device", "Users on one GPU", topic: .capacity, seconds: 120
  ) { sheet in
    let (cache, perToken) = try tokenMemory(sheet)
    let memory = sheet.pick("memory", [48.0, 80, 96, 141])
    let size = Double(sheet.pick("size", [7, 8, 12, 14, 24]))
    let format = sheet.pick("format", [NumberFormat.sixteen, .eight])
    let tokens = sheet.step("tokens", 2000...8000, by: 2000)
    let weights = format.bytes(billions: size).gigabytes
    let room = memory * 0.9 - weights
    let each = cache.bytes(tokens: tokens).gigabytes
    let value = (room / each).rounded(.down)
    try sheet.require(room > 4 && value >= 4, "too few")
    return try NumberDraft(
      """
      A GPU with \(n: memory) GB (10^9 bytes), 90% of it usable, serves \(n: size) billion parameters in \(format.said). Each \
      user keeps \(n: tokens) tokens at \(n: perToken) kB a token. How many users fit at the same time?
      """, value, "users", tolerance: 0.12,
      formula: "users = (memory x 0.9 - weights) / (bytes per token x tokens), rounded down",
      steps: [
        "room: \(n: memory) x 0.9 - \(n: weights) = \(n: room) GB",
        "a user: \(n: perToken) kB x \(n: tokens) = \(n: each) GB",
        "\(n: room) / \(n: each), rounded down: \(n: value)",
      ], source: NumberSource.memory,
      hint: "Weights take \(n: weights) GB, a user \(n: each) GB.")
  }

  static let devicesForUsers = NumberFamily(
    "devices-for-users", "GPUs for so many users", topic: .capacity, seconds: 60
  ) { sheet in
    let perDevice = sheet.step("perDevice", 12...90, by: 6)
    let users = sheet.step("users", 400...4000, by: 100)
    let share = sheet.share("share", 10...40, by: 10)
    let active = Double(users) * share
    let exact = active / Double(perDevice)
    try sheet.require(abs(exact - exact.rounded()) > 0.02 && exact < 40, "too near or too many")
    let value = exact.rounded(.up)
    return try NumberDraft(
      """
      \(n: users) people are online, and \(pct: share) of them wait for an answer at any moment. A GPU keeps \(perDevice) \
      conversations at a time. How many GPUs does it take at least?
      """, value, "GPUs", tolerance: 0,
      formula: "GPUs = people x share / conversations of a GPU, rounded up",
      steps: [
        "\(n: users) x \(pct: share) = \(n: active) at a time",
        "\(n: active) / \(perDevice) = \(n: exact), so \(n: value)",
      ], source: NumberSource.arithmetic,
      hint: "\(n: active) conversations run at a time.")
  }

  static let gibibytes = NumberFamily(
    "gib-and-gb", "GiB and GB", topic: .capacity, seconds: 30
  ) { sheet in
    let gibibytes = sheet.number("size", 16...192, by: 4)
    let value = Bytes.gibibytes(gibibytes).gigabytes
    return try NumberDraft(
      "A tool shows \(n: gibibytes) GiB (2^30 bytes) of memory. How many GB (10^9 bytes) is that? The difference counts here.",
      value, "GB", tolerance: 0.02, formula: "GB = GiB x 1.0737",
      steps: ["\(n: gibibytes) x 1.0737 = \(n: value) GB"],
      source: "IEC 80000-13:2008, prefixes for binary multiples",
      hint: "2^30 is about 7.4% more than 10^9.")
  }
}
