// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Prefill, the roofline, and from a target back to bandwidth.
extension NumberFamilies {
  /// The operations of prompts with weights, and the peak of a device in 16 bits.
  private static func prompt(
    _ sheet: NumberSheet, _ tokens: Int
  ) throws -> (model: ModelShape, device: Device, operations: Double, peak: Double) {
    let ids = ["mistral-7b-v0.3", "llama-3.1-8b", "mistral-nemo-12b", "qwen3-14b", "qwen3-32b"]
    let model = try NumberStock.model(sheet.pick("model", ids))
    let device = try NumberStock.device(sheet.pick("device", NumberStock.servers))
    let counter = StepCounter(try Deployment(model, on: device))
    let peak = device.peaks[.half]?.value.value ?? 0
    try sheet.require(peak > 0, "no peak")
    return (model, device, counter.work(of: .prefill(tokens: Double(tokens))).matrix.value, peak)
  }

  static let prefillBound = NumberFamily(
    "prefill-bound", "Least time to take a prompt in", topic: .speed, seconds: 75
  ) { sheet in
    let tokens = sheet.step("tokens", 2000...16_000, by: 1000)
    let (model, device, operations, peak) = try prompt(sheet, tokens)
    let value = operations / peak * 1000
    let billions = operations / 2 / Double(tokens) / 1e9
    return try NumberDraft(
      """
      A prompt of \(n: tokens) tokens is taken in by \(model.said), which multiplies each token with \(n: billions) billion \
      weights, on \(device.said) with \(n: peak / 1e12) TFLOP/s in 16 bits. How many ms does it take at least? Leave \
      attention out.
      """, value, "ms", tolerance: 0.1, formula: "time = 2 x weights x tokens / peak",
      steps: [
        "2 x \(n: billions) billion x \(n: tokens) = \(n: operations / 1e12) TFLOP",
        "/ \(n: peak / 1e12) TFLOP/s = \(n: value) ms",
      ],
      source: "\(NumberSource.steps); \(NumberSource.model(model)); \(NumberSource.device(device))",
      hint: "A weight and a token make two operations.")
  }

  static let firstToken = NumberFamily(
    "first-token", "Time to first token behind others", topic: .speed, seconds: 75
  ) { sheet in
    let tokens = sheet.step("tokens", 1000...6000, by: 500)
    let waiting = sheet.step("waiting", 2...9)
    let speed = sheet.step("speed", 10_000...40_000, by: 5000)
    let mix = try RequestMix(input: Tokens(tokens), output: 0)
    let serving = ServingSpeed.apart(prefill: .init(Double(speed)), decode: .init(1000))
    let one = try serving.time(of: mix).value.value * 1000
    let value = one * Double(waiting + 1)
    return try NumberDraft(
      """
      A server takes prompts in at \(n: speed) tokens/s, one after the other. Your prompt of \(n: tokens) tokens comes \
      behind \(waiting) others of the same length. How many ms pass until your prompt is taken in?
      """, value, "ms", formula: "time = (others + 1) x tokens / prefill speed",
      steps: [
        "one prompt: \(n: tokens) / \(n: speed) = \(n: one) ms",
        "x \(waiting + 1) = \(n: value) ms",
      ], source: "first come, first served; \(NumberSource.engine)",
      hint: "Your own prompt counts too.")
  }

  static let ridgePoint = NumberFamily(
    "ridge-point", "The ridge point", topic: .speed, seconds: 45
  ) { sheet in
    let device = try NumberStock.device(sheet.pick("device", NumberStock.devices))
    let (format, said) = sheet.pick(
      "format", [(Arithmetic.half, "16 bits"), (.half, "16 bits"), (.fp8, "8 bits (fp8)")])
    let peak = device.peaks[format]?.value.value ?? 0
    try sheet.require(peak > 0, "no peak")
    let bandwidth = device.bandwidth.value.value
    let value = peak / bandwidth
    return try NumberDraft(
      """
      \(device.said) computes \(n: peak / 1e12) TFLOP/s in \(said) and moves \(n: bandwidth / 1e9) GB/s. From how many FLOP \
      per byte on is it bound by arithmetic, not by memory?
      """, value, "FLOP/byte", tolerance: 0.1, formula: "ridge point = peak rate / bandwidth",
      steps: ["\(n: peak / 1e9) GFLOP/s / \(n: bandwidth / 1e9) GB/s = \(n: value) FLOP/byte"],
      source: "\(NumberSource.roofline); \(NumberSource.device(device))",
      hint: "1 TFLOP/s is 1,000 GFLOP/s.")
  }

  static let ridgeBatch = NumberFamily(
    "ridge-batch", "The batch at which arithmetic is the limit", topic: .speed, seconds: 75
  ) { sheet in
    let device = try NumberStock.device(sheet.pick("device", NumberStock.devices))
    let peak = device.peaks[.half]?.value.value ?? 0
    try sheet.require(peak > 0, "no peak")
    let bits = sheet.pick("bits", [16.0, 8, 4])
    let bandwidth = device.bandwidth.value.value
    let ridge = peak / bandwidth
    let value = ridge * bits / 16
    return try NumberDraft(
      """
      \(device.said) computes \(n: peak / 1e12) TFLOP/s in 16 bits and moves \(n: bandwidth / 1e9) GB/s. Weights are stored \
      in \(n: bits) bits and multiplied in 16. From about how many sequences in a batch on is decode bound by arithmetic? \
      Leave the cache out.
      """, value, "sequences", tolerance: 0.12,
      formula: "2 x batch / bytes per weight = peak / bandwidth, so batch = ridge x bits / 16",
      steps: [
        "ridge: \(n: peak / 1e9) / \(n: bandwidth / 1e9) = \(n: ridge) FLOP/byte",
        "x \(n: bits) / 16 = \(n: value) sequences",
      ], source: "\(NumberSource.roofline); \(NumberSource.device(device))",
      hint: "Each sequence makes two operations with each weight that is read.")
  }

  static let intensity = NumberFamily(
    "intensity", "Operations for each byte in decode", topic: .speed, seconds: 60
  ) { sheet in
    let batch = sheet.step("batch", 1...64)
    let model = try NumberStock.model("mistral-7b-v0.3")
    let format = sheet.pick(
      "format", [NumberFormat.sixteen, .init(format: .w8a16, said: "8 bits", bits: 8)])
    let deployment = try Deployment(
      model, on: try NumberStock.device("H100-SXM-80GB"), weights: format.format)
    let work = StepCounter(deployment).work(of: .decode(batch: Double(batch), context: 0))
    let value = work.matrix.value / work.weights.value
    return try NumberDraft(
      """
      \(batch) sequences decode together with weights in \(format.said). How many FLOP does the GPU do for each byte of \
      weights that it reads?
      """, value, "FLOP/byte", tolerance: 0.1, formula: "intensity = 2 x batch / bytes per weight",
      steps: ["2 x \(batch) / \(n: format.bits / 8) = about \(n: value) FLOP/byte"],
      source: NumberSource.roofline,
      hint: "A weight of \(n: format.bits / 8) bytes is used for two operations by each sequence.")
  }

  static let bandwidthNeeded = NumberFamily(
    "bandwidth-needed", "Bandwidth for a promised speed", topic: .speed, seconds: 60
  ) { sheet in
    let size = Double(sheet.pick("size", [3, 7, 8, 12, 14, 24, 32]))
    let format = sheet.pick("format", try NumberFormat.plain())
    let speed = sheet.number("speed", 20...100, by: 10)
    let bytes = format.bytes(billions: size).gigabytes
    let value = bytes * speed
    return try NumberDraft(
      """
      You promise \(n: speed) tokens/s to a single user of a model with \(n: size) billion parameters in \(format.said). \
      How many GB/s of memory bandwidth does the device need at least?
      """, value, "GB/s", formula: "bandwidth = bytes of the weights x tokens/s",
      steps: ["weights: \(n: bytes) GB", "x \(n: speed) = \(n: value) GB/s"],
      source: NumberSource.steps, hint: "All \(n: bytes) GB are read for each token.")
  }

  static let bandwidthUse = NumberFamily(
    "bandwidth-use", "Share of the peak bandwidth", topic: .speed, seconds: 75
  ) { sheet in
    let size = Double(sheet.pick("size", [7, 8, 12, 14, 24]))
    let device = try NumberStock.device(sheet.pick("device", NumberStock.servers))
    let wanted = sheet.share("wanted", 40...85, by: 5)
    let bytes = NumberFormat.sixteen.bytes(billions: size)
    let bandwidth = device.bandwidth.value
    let speed = (wanted / (bytes / bandwidth).value).rounded()
    let value = (bytes / bandwidth).value * speed * 100
    try sheet.require(bytes.value < device.memory.value.value * 0.9, "does not fit")
    return try NumberDraft(
      """
      One sequence gets \(n: speed) tokens/s from a model with \(n: size) billion parameters in 16 bits on \(device.said) \
      (\(n: bandwidth.value / 1e9) GB/s). What share of the peak bandwidth is reached, in percent?
      """, value, "%", tolerance: 0.1, formula: "share = weights x tokens/s / bandwidth",
      steps: [
        "\(n: bytes.gigabytes) GB x \(n: speed) = \(n: bytes.gigabytes * speed) GB/s",
        "/ \(n: bandwidth.value / 1e9) = \(n: value)%",
      ], source: "\(NumberSource.steps); \(NumberSource.device(device))",
      hint: "First find the GB/s that are moved.")
  }

  static let answerTime = NumberFamily(
    "answer-time", "Time of a whole answer", topic: .speed, seconds: 45
  ) { sheet in
    let first = sheet.step("first", 200...900, by: 50)
    let between = sheet.step("between", 10...45, by: 5)
    let tokens = sheet.step("tokens", 100...600, by: 50)
    let value = (Double(first) + Double(tokens - 1) * Double(between)) / 1000
    return try NumberDraft(
      """
      The first token comes after \(first) ms, each further one after \(between) ms. How many seconds does an answer of \
      \(tokens) tokens take?
      """, value, "s", formula: "time = time to first token + (tokens - 1) x time per token",
      steps: ["\(first) ms + \(tokens - 1) x \(between) ms = \(n: value) s"],
      source: NumberSource.engine, hint: "The first token is paid for already.")
  }

  static let expertsTouched = NumberFamily(
    "experts-touched", "Experts that a batch touches", topic: .speed, seconds: 120
  ) { sheet in
    let experts = sheet.pick("experts", [8, 16, 32, 64, 128])
    let chosen = sheet.pick("chosen", [2, 4])
    let batch = sheet.step("batch", 2...16, by: 2)
    let value = ExpertRouting.expectedDistinct(
      tokens: Double(batch), routed: experts, chosen: chosen)
    let missed = 1 - Double(chosen) / Double(experts)
    return try NumberDraft(
      """
      A layer has \(experts) experts, and each token goes to \(chosen) of them, all as likely. How many different experts \
      do \(batch) tokens touch on average?
      """, value, "experts", tolerance: 0.12,
      formula: "touched = experts x (1 - (1 - chosen / experts)^tokens)",
      steps: [
        "an expert is missed by one token with \(n: missed), by all with \(n: missed)^\(batch) = \(n: 1 - value / Double(experts))",
        "\(experts) x \(n: value / Double(experts)) = \(n: value)",
      ], source: NumberSource.experts,
      hint: "Ask how likely it is that an expert is missed by every token.")
  }
}
