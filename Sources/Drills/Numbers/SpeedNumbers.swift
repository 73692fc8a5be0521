// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// What physics allows: bytes over bandwidth, operations over the peak.
extension NumberFamilies {
  static let speed = [
    decodeBound, decodeSpeed, decodeBatch, decodeThroughput, tensorStep, prefillBound, firstToken,
    ridgePoint, ridgeBatch, intensity, bandwidthNeeded, bandwidthUse, answerTime, expertsTouched,
  ]

  /// A catalogue model on a catalogue device that holds it.
  private struct Placed {
    let deployment: Deployment
    let counter: StepCounter
    let bound: PhysicalBound
    var model: ModelShape { deployment.model }
    var device: Device { deployment.device }
    var bandwidth: Double { device.bandwidth.value.value / 1e9 }

    init(_ sheet: NumberSheet, devices: Int = 1) throws {
      let small = ["mistral-7b-v0.3", "llama-3.1-8b", "qwen3-8b", "mistral-nemo-12b", "qwen3-14b"]
      let large = ["llama-3.1-70b", "qwen3-32b", "mistral-small-3.2-2506", "mistral-large-2-2407"]
      let model = try NumberStock.model(sheet.pick("model", devices > 1 ? large : small))
      let device = try NumberStock.device(sheet.pick("device", NumberStock.servers))
      deployment = try Deployment(model, on: device, layout: try Layout(tensor: devices))
      let weights = WeightMemory(of: deployment).perDevice.value
      try sheet.require(weights < device.memory.value.value * 0.9, "does not fit")
      counter = StepCounter(deployment)
      bound = try PhysicalBound(deployment)
    }

    var source: String {
      "\(NumberSource.steps); \(NumberSource.model(model)); \(NumberSource.device(device))"
    }
  }

  static let decodeBound = NumberFamily(
    "decode-bound", "Least time for a token", topic: .speed, seconds: 45
  ) { sheet in
    let placed = try Placed(sheet)
    let step = Step.decode(batch: 1, context: 0)
    let weights = placed.counter.work(of: step).weights.gigabytes
    let value = placed.bound.time(of: step).milliseconds
    return try NumberDraft(
      """
      \(placed.model.said) in 16 bits reads \(n: weights) GB of weights for each token. How many ms does a token take at \
      least on \(placed.device.said), with \(n: placed.bandwidth) GB/s of bandwidth? One sequence, cache left out.
      """, value, "ms", tolerance: 0.08, formula: "time = bytes read / bandwidth",
      steps: ["\(n: weights) GB / \(n: placed.bandwidth) GB/s = \(n: value) ms"],
      source: placed.source, hint: "Every weight is read once for each token.")
  }

  static let decodeSpeed = NumberFamily(
    "decode-speed", "Most tokens a second for one user", topic: .speed, seconds: 45
  ) { sheet in
    let size = Double(sheet.pick("size", [3, 7, 8, 12, 14, 24, 32]))
    let format = sheet.pick("format", try NumberFormat.plain())
    let device = try NumberStock.device(sheet.pick("device", NumberStock.devices))
    let bytes = format.bytes(billions: size)
    try sheet.require(bytes.value < device.memory.value.value * 0.9, "does not fit")
    let bandwidth = device.bandwidth.value
    let value = 1 / (bytes / bandwidth).value
    return try NumberDraft(
      """
      A model with \(n: size) billion parameters in \(format.said) runs on \(device.said) with \
      \(n: bandwidth.value / 1e9) GB/s of memory bandwidth. How many tokens/s can one sequence get at most?
      """, value, "tokens/s", tolerance: 0.1,
      formula: "tokens/s = bandwidth / bytes of the weights",
      steps: [
        "weights: \(n: bytes.gigabytes) GB",
        "\(n: bandwidth.value / 1e9) / \(n: bytes.gigabytes) = \(n: value) tokens/s",
      ], source: "\(NumberSource.steps); \(NumberSource.device(device))",
      hint: "The weights take \(n: bytes.gigabytes) GB and are read once a token.")
  }

  static let decodeBatch = NumberFamily(
    "decode-batch", "Least time of a step with a batch", topic: .speed, seconds: 120
  ) { sheet in
    let placed = try Placed(sheet)
    let batch = sheet.step("batch", 16...64, by: 16)
    let context = sheet.step("context", 1000...4000, by: 1000)
    let step = Step.decode(batch: Double(batch), context: Double(context))
    let work = placed.counter.work(of: step)
    try sheet.require(work.bytes.value < placed.device.memory.value.value, "does not fit")
    let value = placed.bound.time(of: step).milliseconds
    let perToken = KVCache(of: placed.model).bytesPerToken.value / 1e3
    return try NumberDraft(
      """
      \(placed.model.said) on \(placed.device.said) (\(n: placed.bandwidth) GB/s) decodes \(batch) sequences of \
      \(n: context) tokens. A step reads \(n: work.weights.gigabytes) GB of weights, and the cache at \(n: perToken) kB a \
      token. How many ms does a step take at least?
      """, value, "ms", tolerance: 0.1,
      formula: "time = (weights + cache of all sequences) / bandwidth",
      steps: [
        "cache: \(n: perToken) kB x \(n: context) x \(batch) = \(n: work.cache.gigabytes) GB",
        "(\(n: work.weights.gigabytes) + \(n: work.cache.gigabytes)) / \(n: placed.bandwidth) = \(n: value) ms",
      ], source: placed.source,
      hint:
        "The cache of the batch is \(n: work.cache.gigabytes) GB; weights are read once for all.")
  }

  static let decodeThroughput = NumberFamily(
    "decode-throughput", "Most tokens a second of a batch", topic: .speed, seconds: 90
  ) { sheet in
    let placed = try Placed(sheet)
    let batch = sheet.step("batch", 4...32, by: 4)
    let step = Step.decode(batch: Double(batch), context: 0)
    let weights = placed.counter.work(of: step).weights.gigabytes
    let time = placed.bound.time(of: step).milliseconds
    let value = Double(batch) / time * 1000
    return try NumberDraft(
      """
      \(placed.model.said) reads \(n: weights) GB of weights in a step on \(placed.device.said) with \
      \(n: placed.bandwidth) GB/s. How many tokens/s do \(batch) short sequences get together at most? Leave the cache out.
      """, value, "tokens/s", tolerance: 0.1,
      formula: "tokens/s = sequences / (weights / bandwidth)",
      steps: [
        "a step: \(n: weights) / \(n: placed.bandwidth) = \(n: time) ms",
        "\(batch) / \(n: time) ms = \(n: value) tokens/s",
      ], source: placed.source,
      hint: "A step gives one token to each of the \(batch) sequences.")
  }

  static let tensorStep = NumberFamily(
    "tensor-parallel-step", "A token on several GPUs", topic: .speed, seconds: 60
  ) { sheet in
    let devices = sheet.pick("devices", [2, 4, 8])
    let placed = try Placed(sheet, devices: devices)
    let step = Step.decode(batch: 1, context: 0)
    let each = placed.counter.work(of: step).weights.gigabytes
    let value = placed.bound.time(of: step).milliseconds
    return try NumberDraft(
      """
      \(placed.model.said) reads \(n: each * Double(devices)) GB of weights for a token and is cut over \(devices) \
      \(placed.device.said) GPUs of \(n: placed.bandwidth) GB/s each. How many ms does a token take at least, \
      communication left out?
      """, value, "ms", tolerance: 0.1, formula: "time = weights / GPUs / bandwidth of one",
      steps: [
        "each reads \(n: each) GB", "\(n: each) / \(n: placed.bandwidth) = \(n: value) ms",
      ], source: placed.source,
      hint: "The GPUs read their parts at the same time.")
  }
}
