// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Speculative decoding, requests in flight, queues, replicas.
extension NumberFamilies {
  static let speculation = [speculativeTokens, speculativeSpeedup, speculativeTime]
  static let load = [
    littleConcurrency, littleThroughput, littleLatency, queueTime, queueLimit, utilisation, goodput,
    replicas, averageRate,
  ]

  private static func draft(
    _ sheet: NumberSheet
  ) throws -> (SpeculativeDecoding, acceptance: Double, length: Int, cost: Double) {
    let acceptance = sheet.share("acceptance", 50...90, by: 5)
    let length = sheet.step("length", 2...5)
    let cost = sheet.share("cost", 5...20, by: 5)
    let draft = try SpeculativeDecoding(
      acceptance: .init(acceptance), draftLength: length, draftCost: .init(cost))
    return (draft, acceptance, length, cost)
  }

  static let speculativeTokens = NumberFamily(
    "speculative-tokens", "Tokens of a round of drafting", topic: .speculation, seconds: 90
  ) { sheet in
    let (draft, a, k, _) = try draft(sheet)
    let value = draft.tokensPerRound.value.value
    return try NumberDraft(
      """
      A draft model proposes \(k) tokens, each accepted with a chance of \(pct: a), until the first refusal. How many \
      tokens does a round give on average, the model's own one included?
      """, value, "tokens", tolerance: 0.08,
      formula: "tokens = (1 - a^(k+1)) / (1 - a) = 1 + a + ... + a^k",
      steps: ["(1 - \(n: a)^\(k + 1)) / (1 - \(n: a)) = \(n: value)"],
      source: NumberSource.speculation, hint: "Add 1 + a + a^2 and so on, up to a^\(k).")
  }

  static let speculativeSpeedup = NumberFamily(
    "speculative-speedup", "Speed-up of drafting", topic: .speculation, seconds: 120
  ) { sheet in
    let (draft, a, k, c) = try draft(sheet)
    let tokens = draft.tokensPerRound.value.value
    let value = draft.speedup.value.value
    return try NumberDraft(
      """
      A draft model proposes \(k) tokens, each accepted with a chance of \(pct: a). A draft step takes \(pct: c) of the \
      time of a step of the model, and checking takes one step. How many times faster is it at low load?
      """, value, "x", tolerance: 0.08, formula: "speed-up = (1 - a^(k+1)) / (1 - a) / (k c + 1)",
      steps: [
        "tokens of a round: \(n: tokens)",
        "time of a round: \(k) x \(n: c) + 1 = \(n: Double(k) * c + 1) steps",
        "\(n: tokens) / \(n: Double(k) * c + 1) = \(n: value)",
      ], source: NumberSource.speculation,
      hint: "A round gives \(n: tokens) tokens.")
  }

  static let speculativeTime = NumberFamily(
    "speculative-time", "Time per token with drafting", topic: .speculation, seconds: 120
  ) { sheet in
    let (draft, a, k, c) = try draft(sheet)
    let before = sheet.number("before", 20...60, by: 5)
    let speedup = draft.speedup.value.value
    let value = before / speedup
    return try NumberDraft(
      """
      A token takes \(n: before) ms. With a draft of \(k) tokens, \(pct: a) of them accepted, a draft step at \(pct: c) of a \
      model step and one step to check, how many ms does a token take on average at low load?
      """, value, "ms", tolerance: 0.08,
      formula: "time = before x (k c + 1) (1 - a) / (1 - a^(k+1))",
      steps: ["speed-up: \(n: speedup)", "\(n: before) / \(n: speedup) = \(n: value) ms"],
      source: NumberSource.speculation, hint: "It is \(n: speedup) times faster.")
  }

  static let littleConcurrency = NumberFamily(
    "little-concurrency", "Requests in flight", topic: .load, seconds: 30
  ) { sheet in
    let rate = sheet.number("rate", 4...60, by: 2)
    let time = sheet.number("time", 2...15)
    return try NumberDraft(
      "\(n: rate) requests/s arrive and each takes \(n: time) s. How many requests are in flight on average?",
      rate * time, "requests", formula: "in flight = rate x time (Little's law)",
      steps: ["\(n: rate) x \(n: time) = \(n: rate * time)"], source: NumberSource.little,
      hint: "Little's law: L = lambda x W.")
  }

  static let littleThroughput = NumberFamily(
    "little-throughput", "Throughput of a full server", topic: .load, seconds: 45
  ) { sheet in
    let places = sheet.number("places", 16...256, by: 16)
    let time = sheet.number("time", 2...12)
    let value = places / time
    return try NumberDraft(
      "A server works on \(n: places) requests at a time; each takes \(n: time) s. How many requests/s does it finish?",
      value, "requests/s", formula: "rate = in flight / time",
      steps: ["\(n: places) / \(n: time) = \(n: value) requests/s"], source: NumberSource.little,
      hint: "Little's law, solved for the rate.")
  }

  static let littleLatency = NumberFamily(
    "little-latency", "Latency from load", topic: .load, seconds: 45
  ) { sheet in
    let rate = sheet.number("rate", 5...50, by: 5)
    let flight = sheet.number("flight", 40...400, by: 20)
    let value = flight / rate
    return try NumberDraft(
      "A dashboard shows \(n: flight) requests in flight and \(n: rate) requests/s finished. How many seconds does a request take on average?",
      value, "s", formula: "time = in flight / rate",
      steps: ["\(n: flight) / \(n: rate) = \(n: value) s"], source: NumberSource.little,
      hint: "Little's law, solved for the time.")
  }

  static let queueTime = NumberFamily(
    "queue-time", "Time in a queue", topic: .load, seconds: 60
  ) { sheet in
    let service = sheet.number("service", 50...400, by: 50)
    let busy = sheet.share("busy", 50...95, by: 5)
    let value = service / (1 - busy)
    return try NumberDraft(
      """
      One worker takes \(n: service) ms for a request on average; requests and times are random (M/M/1). At \(pct: busy) \
      utilisation, how many ms does a request spend there on average, waiting included?
      """, value, "ms", formula: "time = service time / (1 - utilisation)",
      steps: ["\(n: service) / (1 - \(n: busy)) = \(n: value) ms"], source: NumberSource.queue,
      hint: "Divide by the share of the time that is free.")
  }

  static let queueLimit = NumberFamily(
    "queue-limit", "Utilisation for a promised time", topic: .load, seconds: 75
  ) { sheet in
    let service = sheet.number("service", 100...400, by: 50)
    let limit = sheet.number("limit", 600...2000, by: 200)
    let value = (1 - service / limit) * 100
    return try NumberDraft(
      """
      One worker takes \(n: service) ms for a request on average, and both arrivals and times are random (M/M/1). Up to \
      which utilisation, in percent, does the mean time with waiting stay below \(n: limit) ms?
      """, value, "%", formula: "utilisation = 1 - service time / time allowed",
      steps: ["1 - \(n: service) / \(n: limit) = \(n: value)%"], source: NumberSource.queue,
      hint: "Time = service / (1 - utilisation), solved for the utilisation.")
  }

  static let utilisation = NumberFamily(
    "utilisation", "How busy the workers are", topic: .load, seconds: 45
  ) { sheet in
    let rate = sheet.number("rate", 10...60, by: 5)
    let time = sheet.number("time", 100...500, by: 50)
    let workers = sheet.number("workers", 8...32, by: 4)
    let value = rate * time / 1000 / workers * 100
    try sheet.require(value < 100 && value > 10, "no usual load")
    return try NumberDraft(
      "\(n: rate) requests/s arrive, each holds one of \(n: workers) workers for \(n: time) ms. How busy are the workers, in percent?",
      value, "%", formula: "utilisation = rate x time / workers",
      steps: [
        "\(n: rate) x \(n: time / 1000) s = \(n: rate * time / 1000) busy workers",
        "/ \(n: workers) = \(n: value)%",
      ], source: NumberSource.little, hint: "Find the workers that are busy on average.")
  }

  static let goodput = NumberFamily(
    "goodput", "Goodput", topic: .load, seconds: 45
  ) { sheet in
    let rate = sheet.number("rate", 20...120, by: 10)
    let slow = sheet.share("slow", 4...20, by: 2)
    let failed = sheet.share("failed", 1...3)
    let value = rate * (1 - slow - failed)
    return try NumberDraft(
      """
      A service finishes \(n: rate) requests/s. \(pct: slow) miss the latency target and another \(pct: failed) end in an \
      error. How many requests/s of goodput is that?
      """, value, "requests/s", tolerance: 0.02,
      formula: "goodput = rate x (1 - too slow - failed)",
      steps: ["\(n: rate) x (1 - \(n: slow) - \(n: failed)) = \(n: value) requests/s"],
      source: "requests within the targets: DistServe, arXiv 2401.09670, 2024-01",
      hint: "Only requests that meet every target count.")
  }
}
