// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import InterviewContent
import Quantities

/// Exchanges about memory: weights, caches, experts.
extension QuestionFamilies {
  static let memoryTalks = [
    fourBitsOneCard, cachesShrinkToo, activeIsMemory, windowIsFree, bitsAndQuality, twiceTheCards,
  ]

  static let fourBitsOneCard = QuestionFamily(
    "talk-four-bits", "One card for a large model", .teamFit
  ) { sheet in
    let model = Stock.model(sheet.pick("model", Stock.large))
    let small = Stock.card(sheet.pick("small", Stock.smallCards))
    let big = Stock.card("H100-SXM-80GB")
    let (sessions, tokens) = (
      sheet.pick("sessions", [48, 64]), sheet.pick("tokens", [12_000, 16_000])
    )
    let weights = try model.weights(.int4)
    let caches = model.cache(tokens) * Double(sessions)
    return .talk(
      sheet,
      """
      The team must offer \(model.said) to a client for \(sessions) sessions of \(Say.number(tokens)) tokens at once. You \
      may rent \(big.said) cards. Say which hardware you would propose and why.
      """,
      [big.line, small.line],
      wrong: .wrong(
        "In 4 bits \(Say.an(model.said)) fits on one \(small.said) card. We do not need the big ones at all.",
        truth:
          "The weights alone take \(Say.memory(weights)) in 4 bits (weights x bits / 8, scales included); the card has \(Say.memory(small.memory)).",
        decides: ["weight", "4 bit", "GB", Say.memory(weights), "fit", "memor", "scale"]),
      right: .right(
        "At \(sessions) sessions of \(Say.number(tokens)) tokens the KV cache alone takes \(Say.memory(caches)). Did you count that?",
        truth:
          "True: \(Say.memory(model.cache(1))) per token x \(Say.number(tokens)) tokens x \(sessions) sessions = \(Say.memory(caches)), beside \(Say.memory(weights)) of weights in 4 bits.",
        decides: ["cache", "KV", "session", Say.memory(caches), "token", "more cards", "fewer"]),
      facts: [model.stated, small.stated, big.stated])
  }

  static let cachesShrinkToo = QuestionFamily(
    "talk-cache-bits", "Fewer bits, smaller cache", .teamFit
  ) { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let card = Stock.card(sheet.pick("card", ["L40S-48GB", "A100-SXM-80GB"]))
    let tokens = sheet.pick("tokens", [8_000, 16_000, 24_000])
    let plans = try [WeightFormat.bf16, .int4].map { try model.plan(on: card, $0, tokens: tokens) }
    return .talk(
      sheet,
      """
      You want more sessions of \(Say.number(tokens)) tokens of \(model.said) on each \(card.said) card. Today the weights are in 16 \
      bits. Say what you would change first.
      """,
      [card.line, "Cache: \(Say.memory(model.cache(1))) per token."],
      wrong: .wrong(
        "Put the weights into 4 bits: then the cache shrinks to a quarter as well.",
        truth:
          "The cache keeps its own format: \(Say.memory(model.cache(tokens))) per session in 16 bits, before and after; only the weights shrink, from \(Say.memory(plans[0].weights)) to \(Say.memory(plans[1].weights)).",
        decides: [
          "cache", "own format", "weight", "separate", "8-bit", Say.memory(model.cache(tokens)),
          "16",
        ]),
      right: .right(
        "Weights in 4 bits give memory back, and that is room for caches: \(plans[1].mostSequences) sessions fit then instead of \(plans[0].mostSequences).",
        truth:
          "True: what the card offers less weights and engine, divided by \(Say.memory(model.cache(tokens))) per session, gives \(plans[1].mostSequences) against \(plans[0].mostSequences).",
        decides: [
          "room", "free", "session", "\(plans[1].mostSequences)", "\(plans[0].mostSequences)",
          "weight", "quality",
        ]),
      facts: [model.stated, card.stated])
  }

  static let activeIsMemory = QuestionFamily(
    "talk-active-weights", "Active weights and memory", .teamFit
  ) { sheet in
    let model = Stock.model(
      sheet.pick("model", ["mixtral-8x7b", "qwen3-30b-a3b", "mixtral-8x22b"]))
    let layer = model.shape.layers.map(\.feedForward).first { $0.routedExperts > 1 }
    let (experts, chosen) = (layer?.routedExperts ?? 1, layer?.chosenExperts ?? 1)
    let batch = sheet.step("batch", 24...96, by: 4)
    let weights = try model.weights(.bf16)
    let active = model.activeBillions * 2
    let share = touched(experts, chosen, batch: batch)
    return .talk(
      sheet,
      """
      A client asks for \(model.said) with about \(batch) callers at a time. Say how you would size the memory and what speed you \
      would promise against a dense model.
      """,
      [
        "\(model.said): \(Say.number(model.billions)) billion weights, \(Say.number(model.activeBillions)) billion active; \(experts) experts a layer, \(chosen) for each token."
      ],
      wrong: .wrong(
        "Only \(Say.number(model.activeBillions)) billion weights are active, so about \(Say.number(active)) GB of memory is enough in 16 bits.",
        truth:
          "All weights must be there, since each token may need other experts: \(Say.memory(weights)) in 16 bits. The active ones decide the work per token, not the memory.",
        decides: ["total", "all", "expert", "memor", Say.memory(weights), "active", "comput"]),
      right: .right(
        "With \(batch) callers each step touches most of the experts, so do not promise the speed that we saw with one caller.",
        truth:
          "True: with even routing 1 - (1 - \(chosen)/\(experts))^\(batch) = \(Say.percent(share)) of the experts are read in a step, against \(Say.percent(Double(chosen) / Double(experts))) with one caller.",
        decides: [
          "expert", "batch", "bandwidth", "read", Say.percent(share), "one caller", "measur",
        ]),
      facts: [model.stated])
  }

  static let windowIsFree = QuestionFamily("talk-long-window", "The window is there", .teamFit) {
    sheet in
    let id = sheet.pick("model", ["ministral-3-8b", "ministral-3-14b", "mistral-large-3"])
    let (model, price) = (Stock.model(id), Stock.apiPrice(id))
    let tokens = sheet.step("tokens", 40...100, by: 5) * 1000
    let asks = sheet.step("asks", 5...20, by: 5)
    let cached = price.cachedInput ?? price.input
    let plain = Double(tokens) * price.input / 1e6
    let again = (plain + Double(asks - 1) * Double(tokens) * cached / 1e6) / Double(asks)
    return .talk(
      sheet,
      """
      Users ask about files of \(Say.number(tokens)) tokens. You can send the whole file with each question or retrieve about \
      4,000 tokens of it. Take a position.
      """,
      [price.line, "Cached input tokens: \(Say.dollars(cached)) per million."],
      wrong: .wrong(
        "\(model.said) takes files of that length, so sending all of it costs nothing but a few more milliseconds.",
        truth:
          "Each question costs \(Say.dollars(plain)) of input and \(Say.memory(model.cache(tokens))) of KV cache; attention in prefill grows with the square of the length.",
        decides: [
          "quadratic", "square", "cache", "prefill", Say.dollars(plain),
          Say.memory(model.cache(tokens)), "cost", "retriev",
        ]),
      right: .right(
        "People ask about \(asks) questions on one file in a row. With the prefix cached a question comes to \(Say.dollars(again)) on average, not \(Say.dollars(plain)).",
        truth:
          "True: the first question pays \(Say.dollars(plain)), each further one \(Say.dollars(Double(tokens) * cached / 1e6)) for cached tokens; the mean over \(asks) is \(Say.dollars(again)).",
        decides: [
          "cached", "prefix", "question", Say.dollars(again), "average", "repeat", "\(asks)",
        ]),
      facts: [model.stated, price.stated])
  }

  static let bitsAndQuality = QuestionFamily("talk-few-bits", "Fewer bits and quality", .teamFit) {
    sheet in
    let model = Stock.model(sheet.pick("model", Stock.tiny + Stock.small))
    let speed = Double(sheet.pick("speed", [34, 51, 68, 102]))
    let sizes = try [WeightFormat.bf16, .int4].map { try model.weights($0) }
    let rates = sizes.map { speed * 1e9 / $0.value }
    let size = sheet.step("size", 60...180, by: 20)
    let need = 2 * 0.05 * 0.95
    let detectable = 1.96 * (need / Double(size)).squareRoot()
    return .talk(
      sheet,
      """
      \(model.said) shall run on a device with \(Say.number(speed)) GB/s of memory bandwidth. Today it uses 16 bits. Say which \
      format you would ship and what you need to know first.
      """,
      ["Weights: \(Say.memory(sizes[0])) in 16 bits, \(Say.memory(sizes[1])) in 4 bits."],
      wrong: .wrong(
        "Four bits only save storage. The speed stays, because the arithmetic is still done in 16 bits.",
        truth:
          "A single caller is bound by reading the weights: at most \(Say.number(rates[0])) tokens/s in 16 bits and \(Say.number(rates[1])) in 4 bits (bandwidth / bytes).",
        decides: [
          "bandwidth", "read", "bytes", "bound", Say.number(rates[1]), Say.number(rates[0]),
          "token",
        ]),
      right: .right(
        "That 4 bits lose little was found on \(size) cases. With an error rate near 5% they could not even show a change of \(Say.points((detectable * 100 * 0.8))).",
        truth:
          "True: at 5% the 95% interval of a difference of two runs of \(size) cases is plus or minus \(Say.points(detectable * 100)) (1.96 x sqrt(2 x 0.05 x 0.95 / \(size))).",
        decides: [
          "sample", "interval", "case", "more", "test set", Say.number(detectable * 100), "points",
        ]),
      facts: [model.stated])
  }

  static let twiceTheCards = QuestionFamily("talk-more-cards", "Twice the cards", .teamFit) {
    sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let card = Stock.card(sheet.pick("card", ["H100-SXM-80GB", "A100-SXM-80GB"]))
    let (cards, callers) = (sheet.pick("cards", [2, 4]), sheet.pick("callers", [8, 16, 32]))
    let prompt = sheet.pick("prompt", [800, 1_500])
    let one = try model.predict(on: card, .bf16, prompt: prompt, answer: 250, callers: callers)
    let many = try model.predict(
      on: card, cards: cards, .bf16, prompt: prompt, answer: 250, callers: callers)
    let copies = try model.predict(
      on: card, .bf16, prompt: prompt, answer: 250, callers: callers / cards)
    let times = one.interTokenLatency.value / many.interTokenLatency.value
    try sheet.require(times < Double(cards) * 0.9, "scales nearly fully")
    let throughput = [many.outputThroughput.value, copies.outputThroughput.value * Double(cards)]
    let doCopiesWin = throughput[1] > throughput[0]
    return .talk(
      sheet,
      """
      Clients of \(model.said) want faster answers. One \(card.said) serves \(callers) callers today, and you may have \(cards). Say \
      how you would use them.
      """,
      [
        "Today: \(Say.time(one.interTokenLatency.value)) between tokens, \(Say.number(one.outputThroughput.value)) tokens/s in all."
      ],
      wrong: .wrong(
        "Share the model over \(cards) cards and each answer comes \(cards) times as fast.",
        truth:
          "The engine predicts \(Say.time(many.interTokenLatency.value)) instead of \(Say.time(one.interTokenLatency.value)), which is \(Say.number(times)) times as fast: cards must talk after each layer, and launching does not shrink.",
        decides: [
          "communicat", "all-reduce", "linear", "overhead", Say.number(times), "layer", "link",
        ]),
      right: .right(
        "Look at all callers together: \(cards) copies give \(Say.number(throughput[1])) tokens/s, sharing gives \(Say.number(throughput[0])). So \(doCopiesWin ? "copies win" : "sharing wins") there.",
        truth:
          "True by prediction: \(cards) copies with \(callers / cards) callers each give \(Say.number(throughput[1])) tokens/s, sharing gives \(Say.number(throughput[0])). With other loads or a slower link it may turn.",
        decides: [
          "cop", "replica", "throughput", Say.number(throughput[1]), "latency", "side by side",
          "caller",
        ]),
      facts: [model.predicted, card.stated])
  }
}
