// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Devices at the edge: bandwidth, memory, and how updates get there.
extension QuestionFamilies {
  static let edge = [edgeSpeed, edgeMemory, fleetUpdate, edgeOrServer]

  /// Small devices with memory and bandwidth in the catalogue.
  private static let boards = [
    "Raspberry-Pi-5-8GB", "Jetson-Orin-Nano-Super-8GB", "Apple-M1-8GB", "RTX-3050-6GB",
  ]

  /// Returns memory and bandwidth of a small device, and a line that states them.
  private static func board(_ id: String) -> (
    name: String, memory: Bytes, bandwidth: Double, line: String, stated: StatedFact
  ) {
    guard let entry = Catalogue.device(id: id), let memory = entry.memory,
      let bandwidth = entry.bandwidth
    else { preconditionFailure("the catalogue has no memory of \(id)") }
    let name = entry.name.hasPrefix("NVIDIA ") ? String(entry.name.dropFirst(7)) : entry.name
    let speed = bandwidth.value.value
    let line =
      "\(name): \(Say.memory(memory.value)) of memory, \(Say.number(speed / 1e9)) GB/s of bandwidth."
    let stated = StatedFact(sources: entry.facts.sources, date: nil, table: .devices)
    return (name, memory.value, speed, line, stated)
  }

  static let edgeSpeed = QuestionFamily("edge-speed", "Tokens on a small device") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.tiny))
    let device = Self.board(sheet.pick("device", Self.boards))
    let sizes = try [WeightFormat.bf16, .int4].map { try model.weights($0) }
    let rates = sizes.map { device.bandwidth / $0.value }
    let need = sheet.step("need", 6...14, by: 2)
    return Draft(
      prompt: """
        A maker of \(sheet.pick("thing", ["field tablets", "hearing aids' base stations", "kiosks", "inspection cameras"])) \
        wants \(model.said) on \(Say.an(device.name)), offline, with at least \(need) tokens per second. \
        Can that be? Say what you would change in the model, and how you find out whether it is \
        still good enough.
        """,
      exhibits: [
        device.line,
        "Weights: \(Say.memory(sizes[0])) in 16 bits, \(Say.memory(sizes[1])) in 4 bits.",
      ],
      looksFor: [
        "Gets an upper limit of speed from bandwidth and bytes.",
        "Uses fewer bits or a smaller model, and measures perplexity and the task.",
        "Leaves memory to the system and the cache.", Look.change,
      ],
      references: [
        reference(
          "At most in 16 bits", "\(Say.number(rates[0])) tokens/s",
          "bandwidth / bytes of the weights"),
        reference(
          "At most in 4 bits", "\(Say.number(rates[1])) tokens/s",
          "bandwidth / bytes of the weights"),
      ], facts: [model.stated, device.stated])
  }

  static let edgeMemory = QuestionFamily("edge-memory", "What fits beside an app") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.tiny + Stock.small))
    let free = Double(sheet.step("free", 25...60, by: 5)) / 10
    let tokens = sheet.pick("tokens", [2_000, 4_000, 8_000])
    let weights = try model.weights(.int4)
    let cache = model.cache(tokens)
    return Draft(
      prompt: """
        An app may use \(Say.number(free)) GB of a phone's memory. The team has chosen \
        \(model.said) in 4 bits with \(Say.number(tokens)) tokens of context and polishes the \
        screens. What do you ask them, and what would you ship on this device?
        """,
      exhibits: [
        "Weights in 4 bits: \(Say.memory(weights)).",
        "Cache in 16 bits: \(Say.memory(model.cache(1))) per token.",
        "The system closes apps that use more than they may.",
      ],
      looksFor: [
        "Adds weights, cache and working memory, and compares with what is free.",
        "Chooses among a smaller model, fewer bits, a shorter context.",
        "Tests quality after each step, on the task.", Look.risk,
      ],
      references: [
        reference("Cache", Say.memory(cache), "bytes per token x tokens"),
        reference("Weights and cache", Say.memory(weights + cache), "sum"),
      ], facts: [model.stated])
  }

  static let fleetUpdate = QuestionFamily("fleet-update", "An update for a fleet") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.tiny))
    let devices = sheet.step("devices", 20...120, by: 20) * 1000
    let rate = sheet.step("rate", 5...20, by: 5)
    let weights = try model.weights(.int4)
    let adapter = Stock.fact("lora-weights")
    let small = Bytes(model.shape.parameters.total.value * adapter.value * 2)
    return Draft(
      prompt: """
        \(Say.number(devices)) devices in the field run \(model.said) in 4 bits. A tuned version \
        shall go out \(sheet.pick("often", ["every month", "every two weeks"])). Plan the update: \
        what is sent, to whom first, and how you take it back.
        """,
      exhibits: [
        "Whole weights in 4 bits: \(Say.memory(weights)). An adapter: about \(Say.memory(small)).",
        "A device gets \(rate) Mbit/s at best, some only by night.",
      ],
      looksFor: [
        "Compares sending all weights with sending an adapter.",
        "Goes out in steps, with a check on the device and a way back.",
        "Measures quality where nothing is reported home.", Look.risk,
      ],
      references: [
        reference("Whole weights to all", Say.memory(weights * Double(devices)), "bytes x devices"),
        reference(
          "Time for one device", Say.time(weights.value * 8 / (Double(rate) * 1e6)),
          "bytes x 8 / rate"),
        reference(
          "Adapter for one device", Say.time(small.value * 8 / (Double(rate) * 1e6)),
          "bytes x 8 / rate"),
      ], facts: [model.stated, adapter.stated])
  }

  static let edgeOrServer = QuestionFamily("edge-or-server", "On the device or on a server") {
    sheet in
    let model = Stock.model(sheet.pick("model", Stock.tiny))
    let device = Self.board(sheet.pick("device", Self.boards))
    let answer = sheet.pick("answer", [60, 100, 150])
    let local = try model.weights(.int4).value / device.bandwidth * Double(answer)
    let server = try Stock.model("ministral-3-14b").predict(
      on: Stock.card("L40S-48GB"), .bf16, prompt: 400, answer: answer, callers: 8)
    let net = sheet.step("net", 80...300, by: 20)
    return Draft(
      prompt: """
        An assistant for \(sheet.pick("place", ["ships", "workshops", "ambulances", "trains"])) can \
        run \(model.said) on board or ask a larger model ashore, when there is a line. Where would \
        you draw the boundary, and how does the user know which one answered?
        """,
      exhibits: [
        device.line,
        "The line adds \(net) ms and is gone \(sheet.step("gone", 5...25, by: 5))% of the time.",
        "Server: \(Say.time(server.endToEnd.value)) for \(answer) tokens at 8 callers.",
      ],
      looksFor: [
        "Compares time, quality, cost and what happens without a line.",
        "Routes by task and risk, not by the size of the model.",
        "Tells the user what they got.", Look.evaluate,
      ],
      references: [
        reference("On board at best", Say.time(local), "tokens x bytes in 4 bits / bandwidth"),
        reference(
          "Ashore with a line", Say.time(server.endToEnd.value + Double(net) / 1000),
          "prediction + line"),
      ], facts: [model.stated, device.stated, Stock.model("ministral-3-14b").predicted])
  }
}
