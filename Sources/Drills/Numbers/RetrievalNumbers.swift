// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// What looking something up adds: tokens, money, time, memory.
extension NumberFamilies {
  static let retrieval = [
    addedTokens, addedCost, addedLatency, indexMemory, tokensToSave, chunkCount,
  ]

  static let addedTokens = NumberFamily(
    "retrieval-tokens", "Tokens that retrieval adds", topic: .retrieval, seconds: 45
  ) { sheet in
    let passages = sheet.number("passages", 3...12)
    let tokens = sheet.number("tokens", 200...800, by: 100)
    let daily = sheet.number("daily", 10...100, by: 10) * 1000
    let value = passages * tokens * daily * 30 / 1e6
    return try NumberDraft(
      """
      Retrieval puts \(n: passages) passages of \(n: tokens) tokens into every prompt. At \(n: daily) requests a day, how many \
      million input tokens does that add in 30 days?
      """, value, "million tokens", formula: "added = passages x tokens x requests x 30",
      steps: [
        "a request: \(n: passages * tokens) tokens",
        "x \(n: daily) x 30 = \(n: value) million",
      ], source: NumberSource.arithmetic,
      hint: "A request gets \(n: passages * tokens) tokens longer.")
  }

  static let addedCost = NumberFamily(
    "retrieval-cost", "What retrieval adds to the bill", topic: .retrieval, seconds: 75
  ) { sheet in
    let price = StatedPrice(sheet)
    let passages = sheet.number("passages", 3...12)
    let tokens = sheet.number("tokens", 200...800, by: 100)
    let monthly = sheet.number("monthly", 1...10)
    let mix = try RequestMix(input: Tokens(passages * tokens), output: 0)
    let value = try price.price().cost(of: mix).dollars(requests: monthly * 1e6).value.value
    return try NumberDraft(
      """
      Retrieval adds \(n: passages) passages of \(n: tokens) tokens to each of \(n: monthly) million requests a month. Input \
      costs $\(n: price.input) per million tokens. How many dollars does that add a month?
      """, value, "USD", formula: "added = passages x tokens x requests x input price",
      steps: [
        "\(n: passages) x \(n: tokens) x \(n: monthly) million = \(n: passages * tokens * monthly) million tokens",
        "x $\(n: price.input) = $\(n: value)",
      ], source: NumberSource.prices,
      hint: "That is \(n: passages * tokens * monthly) million tokens a month.")
  }

  static let addedLatency = NumberFamily(
    "retrieval-latency", "Time that retrieval adds", topic: .retrieval, seconds: 75
  ) { sheet in
    let embed = sheet.number("embed", 10...30, by: 5)
    let network = sheet.number("network", 10...40, by: 10)
    let search = sheet.number("search", 10...50, by: 5)
    let rerank = sheet.number("rerank", 60...160, by: 20)
    let tokens = sheet.number("tokens", 2000...6000, by: 500)
    let speed = sheet.pick("speed", [10_000.0, 20_000, 25_000])
    let read = tokens / speed * 1000
    let lookup = try LookupLatency(
      embed: .init(embed / 1000), network: .init(network / 1000), search: .init(search / 1000),
      rerank: .init(rerank / 1000), extraPrefill: .init(read / 1000))
    let value = lookup.total.value.milliseconds
    return try NumberDraft(
      """
      A lookup embeds the question (\(n: embed) ms), reaches the index (\(n: network) ms), searches (\(n: search) ms), and \
      reranks (\(n: rerank) ms). The passages have \(n: tokens) tokens; prompts are taken in at \(n: speed) tokens/s. How many \
      ms later does the first token come?
      """, value, "ms",
      formula: "added = embed + network + search + rerank + tokens / prefill speed",
      steps: [
        "lookup: \(n: embed) + \(n: network) + \(n: search) + \(n: rerank) = \(n: lookup.lookup.value.milliseconds) ms",
        "reading: \(n: tokens) / \(n: speed) = \(n: read) ms", "together \(n: value) ms",
      ], source: NumberSource.retrieval, hint: "Reading the passages takes \(n: read) ms.")
  }

  static let tokensToSave = NumberFamily(
    "retrieval-break-even", "When a lookup pays for its time", topic: .retrieval, seconds: 60
  ) { sheet in
    let time = sheet.number("time", 50...400, by: 25)
    let speed = sheet.pick("speed", [8000.0, 10_000, 20_000, 25_000])
    let lookup = try LookupLatency(
      embed: .init(time / 1000), search: .init(0), extraPrefill: .init(0))
    let value = try lookup.tokensToSave(prefill: .init(speed)).value
    return try NumberDraft(
      """
      A lookup takes \(n: time) ms before the prompt is read. Prompts are taken in at \(n: speed) tokens/s. How many tokens of \
      prompt must the lookup save, so that the first token comes no later than with everything in the prompt?
      """, value, "tokens", formula: "tokens = time of the lookup x prefill speed",
      steps: ["\(n: time / 1000) s x \(n: speed) = \(n: value) tokens"],
      source: NumberSource.retrieval, hint: "How many tokens are read in \(n: time) ms?")
  }

  static let indexMemory = NumberFamily(
    "index-memory", "Memory of an index", topic: .retrieval, seconds: 60
  ) { sheet in
    let vectors = sheet.number("vectors", 1...40)
    let width = sheet.pick("width", [384.0, 768, 1024, 1536])
    let bytes = sheet.pick("bytes", [4.0, 1])
    let value = vectors * 1e6 * width * bytes / 1e9
    return try NumberDraft(
      """
      An index holds \(n: vectors) million vectors of \(n: width) numbers in \(n: bytes * 8) bits. How many GB (10^9 bytes) do \
      the vectors take?
      """, value, "GB", tolerance: 0.08, formula: "bytes = vectors x width x bytes of a number",
      steps: ["\(n: vectors) million x \(n: width) x \(n: bytes) = \(n: value) GB"],
      source: NumberSource.arithmetic, hint: "A vector takes \(n: width * bytes) bytes.")
  }

  static let chunkCount = NumberFamily(
    "chunk-count", "Passages of a collection", topic: .retrieval, seconds: 75
  ) { sheet in
    let documents = sheet.number("documents", 20...400, by: 20) * 1000
    let tokens = sheet.number("tokens", 2000...8000, by: 1000)
    let chunk = sheet.pick("chunk", [400.0, 500, 800])
    let overlap = sheet.pick("overlap", [0.1, 0.2])
    let step = chunk * (1 - overlap)
    let value = documents * tokens / step / 1e6
    return try NumberDraft(
      """
      \(n: documents) documents of \(n: tokens) tokens are cut into passages of \(n: chunk) tokens that overlap by \
      \(pct: overlap). About how many million passages is that?
      """, value, "million passages", tolerance: 0.1,
      formula: "passages = documents x tokens / (passage x (1 - overlap))",
      steps: [
        "a passage moves on by \(n: step) tokens",
        "\(n: documents) x \(n: tokens) / \(n: step) = \(n: value) million",
      ], source: NumberSource.arithmetic, hint: "Each passage brings \(n: step) new tokens.")
  }
}
