// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Weights on devices, and from memory back to formats and models.
extension NumberFamilies {
  static let widestFormat = NumberFamily(
    "widest-format", "The widest format that fits", topic: .weights, seconds: 60
  ) { sheet in
    let size = Double(sheet.pick("size", [7, 8, 12, 13, 14, 24, 27, 32, 34, 65, 70, 72, 123]))
    let memory = sheet.number("memory", 16...160, by: 8)
    let kept = sheet.number("kept", 2...12, by: 2)
    let bits = (memory - kept) * 8 / size
    try sheet.require(bits >= 2.5 && bits <= 20, "no usual width")
    return try NumberDraft(
      """
      A device has \(n: memory) GB (10^9 bytes) of memory, and \(n: kept) GB must stay free for caches and the engine. \
      How many bits may a weight of a model with \(n: size) billion parameters have at most, scales included?
      """, bits, "bits", formula: "bits = (memory - kept free) x 8 / parameters",
      steps: [
        "\(n: memory) - \(n: kept) = \(n: memory - kept) GB for weights",
        "\(n: memory - kept) x 8 / \(n: size) = \(n: bits) bits",
      ], source: NumberSource.weights,
      hint: "Find the bytes that each parameter may take, then times 8.")
  }

  static let largestModel = NumberFamily(
    "largest-model", "The largest model that fits", topic: .weights, seconds: 60
  ) { sheet in
    let format = sheet.pick("format", try NumberFormat.plain())
    let memory = sheet.number("memory", 16...192, by: 8)
    let kept = sheet.number("kept", 2...12, by: 2)
    let value = (memory - kept) * 8 / format.bits
    return try NumberDraft(
      """
      A device has \(n: memory) GB (10^9 bytes) of memory; \(n: kept) GB stay free for caches and the engine. How many \
      billion parameters may a model have at most in \(format.said)?
      """, value, "billion parameters", formula: "parameters = (memory - kept free) x 8 / bits",
      steps: [
        "\(n: memory) - \(n: kept) = \(n: memory - kept) GB for weights",
        "\(n: memory - kept) GB / \(n: format.bits / 8) bytes = \(n: value) billion",
      ], source: NumberSource.weights,
      hint: "Divide the room by \(n: format.bits / 8) bytes for each parameter.")
  }

  static let weightsPerDevice = NumberFamily(
    "weights-per-device", "Weights on each of several GPUs", topic: .weights, seconds: 45
  ) { sheet in
    let model = try NumberStock.model(
      sheet.pick(
        "model",
        [
          "llama-3.1-70b", "qwen3-32b", "mistral-large-2-2407", "qwen2.5-72b", "mistral-small-2409",
          "qwen3-14b",
          "phi-4", "mistral-nemo-12b",
        ]))
    let devices = sheet.pick("devices", [2, 4])
    let format = sheet.pick("format", [NumberFormat.sixteen, .eight])
    let deployment = try Deployment(
      model, on: try NumberStock.device("H100-SXM-80GB"), layout: try Layout(tensor: devices),
      weights: format.format)
    let memory = WeightMemory(of: deployment)
    let value = memory.perDevice.gigabytes
    return try NumberDraft(
      """
      The weights of \(model.said) take \(n: memory.total.gigabytes) GB in \(format.said). Tensor parallelism cuts them \
      over \(devices) GPUs. How many GB does each GPU hold?
      """, value, "GB", formula: "per GPU = weights / GPUs",
      steps: ["\(n: memory.total.gigabytes) / \(devices) = \(n: value) GB"],
      source: NumberSource.model(model),
      hint: "Tensor parallelism cuts every matrix evenly.")
  }

  static let devicesForWeights = NumberFamily(
    "devices-for-model", "GPUs for a model", topic: .weights, seconds: 90
  ) { sheet in
    let size = sheet.number("size", 60...960, by: 20)
    let format = sheet.pick("format", [NumberFormat.sixteen, .eight])
    let memory = sheet.number("memory", 24...96, by: 24)
    let caches = sheet.number("caches", 20...120, by: 20)
    let weights = format.bytes(billions: size).gigabytes
    let usable = memory * 0.9
    let exact = (weights + caches) / usable
    try sheet.require(abs(exact - exact.rounded()) > 0.05, "too near a whole number")
    let value = exact.rounded(.up)
    return try NumberDraft(
      """
      A model with \(n: size) billion parameters in \(format.said) needs \(n: caches) GB for caches beside its weights. \
      A GPU has \(n: memory) GB, of which the engine may use 90%. How many GPUs does it take at least?
      """, value, "GPUs", tolerance: 0,
      formula: "GPUs = (weights + caches) / (memory x 0.9), rounded up",
      steps: [
        "weights: \(n: size) billion x \(n: format.bits / 8) bytes = \(n: weights) GB",
        "(\(n: weights) + \(n: caches)) / \(n: usable) = \(n: exact), so \(n: value)",
      ], source: NumberSource.memory,
      hint: "A GPU offers \(n: usable) GB; round up at the end.")
  }

  static let adapters = NumberFamily(
    "adapters", "Many adapters on one base", topic: .weights, seconds: 60
  ) { sheet in
    let size = Double(sheet.pick("size", [7, 8, 12, 14, 24, 32]))
    let count = sheet.step("count", 10...80, by: 5)
    let share = 0.015
    let base = NumberFormat.sixteen.bytes(billions: size).gigabytes
    let adapter = base * share
    let value = base + adapter * Double(count)
    return try NumberDraft(
      """
      \(count) clients share one base model of \(n: size) billion parameters in 16 bits. Each has an adapter of 1.5% of \
      the weights, also in 16 bits. How many GB (10^9 bytes) do base and adapters take together?
      """, value, "GB", formula: "memory = base x (1 + adapters x share)",
      steps: [
        "base: \(n: size) billion x 2 bytes = \(n: base) GB",
        "adapters: \(count) x 1.5% x \(n: base) = \(n: adapter * Double(count)) GB",
        "together \(n: value) GB",
      ], source: NumberSource.fact("lora-weights"),
      hint: "One adapter takes \(n: adapter) GB.")
  }
}
