// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// How long it takes until a copy serves.
extension NumberFamilies {
  static let startup = [loadFromDisk, loadFromNetwork, coldStart, loadSpeed, fleetUpdate]

  private static func transfer(_ bytes: Bytes, _ rate: Double) throws -> StartupTime.Transfer {
    try StartupTime.Transfer(size: .init(exactly: bytes), rate: .init(rate))
  }

  static let loadFromDisk = NumberFamily(
    "load-from-disk", "Loading weights from a disk", topic: .startup, seconds: 45
  ) { sheet in
    let size = Double(sheet.pick("size", NumberStock.billions.filter { $0 >= 7 }))
    let format = sheet.pick("format", try NumberFormat.plain())
    let rate = sheet.pick("rate", [2.0, 3, 5, 7])
    let bytes = format.bytes(billions: size)
    let value = try transfer(bytes, rate * 1e9).time.value.value
    return try NumberDraft(
      """
      A model with \(n: size) billion parameters in \(format.said) is read from a disk at \(n: rate) GB/s. How many seconds \
      does that take?
      """, value, "s", tolerance: 0.08, formula: "time = bytes / bandwidth",
      steps: ["\(n: bytes.gigabytes) GB / \(n: rate) GB/s = \(n: value) s"],
      source: NumberSource.startup, hint: "The weights take \(n: bytes.gigabytes) GB.")
  }

  static let loadFromNetwork = NumberFamily(
    "load-from-network", "Loading weights over a network", topic: .startup, seconds: 60
  ) { sheet in
    let gigabytes = sheet.number("size", 8...160, by: 4)
    let gigabits = sheet.pick("rate", [10.0, 25, 40, 100])
    let value = try transfer(.gigabytes(gigabytes), gigabits * 1e9 / 8).time.value.value
    return try NumberDraft(
      "Weights of \(n: gigabytes) GB come over a network of \(n: gigabits) Gbit/s. How many seconds does that take at best?",
      value, "s", formula: "time = bytes x 8 / bits per second",
      steps: [
        "\(n: gigabits) Gbit/s / 8 = \(n: gigabits / 8) GB/s",
        "\(n: gigabytes) / \(n: gigabits / 8) = \(n: value) s",
      ], source: NumberSource.startup, hint: "Turn bits into bytes first.")
  }

  static let coldStart = NumberFamily(
    "cold-start", "A cold start", topic: .startup, seconds: 75
  ) { sheet in
    let schedule = sheet.number("schedule", 5...40, by: 5)
    let image = sheet.number("image", 8...20, by: 2)
    let weights = sheet.number("weights", 14...140, by: 14)
    let rate = sheet.pick("rate", [1.0, 2, 4])
    let warm = sheet.number("warm", 10...30, by: 5)
    let start = try StartupTime(
      schedule: .init(schedule), pull: try transfer(.gigabytes(image), rate * 1e9),
      load: try transfer(.gigabytes(weights), rate * 1e9), warmUp: .init(warm))
    let value = start.time.value.value
    return try NumberDraft(
      """
      Finding a GPU takes \(n: schedule) s. Then an image of \(n: image) GB and weights of \(n: weights) GB are fetched, one \
      after the other, at \(n: rate) GB/s, and the engine warms up for \(n: warm) s. How many seconds is the cold start?
      """, value, "s", formula: "time = schedule + (image + weights) / rate + warm-up",
      steps: [
        "(\(n: image) + \(n: weights)) / \(n: rate) = \(n: (image + weights) / rate) s",
        "\(n: schedule) + \(n: (image + weights) / rate) + \(n: warm) = \(n: value) s",
      ], source: NumberSource.startup, hint: "The parts come one after the other: add them.")
  }

  static let loadSpeed = NumberFamily(
    "load-speed", "Bandwidth for a promised start", topic: .startup, seconds: 75
  ) { sheet in
    let size = Double(sheet.pick("size", [7, 8, 12, 14, 24, 32, 70]))
    let format = sheet.pick("format", [NumberFormat.sixteen, .eight])
    let limit = sheet.number("limit", 30...90, by: 10)
    let warm = sheet.number("warm", 10...20, by: 5)
    let bytes = format.bytes(billions: size).gigabytes
    let value = bytes / (limit - warm)
    return try NumberDraft(
      """
      A copy shall serve \(n: limit) s after the start. Warm-up takes \(n: warm) s; the rest is for loading \(n: size) billion \
      parameters in \(format.said). How many GB/s must the storage give?
      """, value, "GB/s", formula: "rate = bytes / (time allowed - warm-up)",
      steps: [
        "weights: \(n: bytes) GB", "\(n: bytes) / (\(n: limit) - \(n: warm)) = \(n: value) GB/s",
      ], source: NumberSource.startup, hint: "\(n: limit - warm) s are left for loading.")
  }

  static let fleetUpdate = NumberFamily(
    "device-download", "A model for a device in the field", topic: .startup, seconds: 75
  ) { sheet in
    let size = sheet.pick("size", [1.0, 2, 3, 4, 7, 8])
    let megabits = sheet.number("rate", 10...100, by: 10)
    let bytes = WeightFormat.int4.bytes(ofLayerWeights: size * 1e9)
    let value = try transfer(bytes, megabits * 1e6 / 8).time.value.value / 60
    return try NumberDraft(
      """
      A device downloads a model with \(n: size) billion parameters at 4.16 bits each over a line of \(n: megabits) Mbit/s. \
      How many minutes does it take?
      """, value, "min", tolerance: 0.08, formula: "time = parameters x bits / bits per second",
      steps: [
        "\(n: size) billion x 4.16 = \(n: bytes.value * 8 / 1e9) Gbit",
        "/ \(n: megabits) Mbit/s = \(n: value * 60) s = \(n: value) min",
      ], source: NumberSource.grouped, hint: "Stay in bits: both sides are in bits.")
  }
}
