// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import InterviewContent
import Quantities

/// Exchanges about time: batches, drafts, starts, chains, peaks.
extension QuestionFamilies {
  static let latencyTalks = [
    biggerBatchFree, draftsAlwaysFaster, serverlessIsInstant, everyCallInTime, meanIsEnough,
    nearlyFullIsFine,
  ]

  static let biggerBatchFree = QuestionFamily("talk-bigger-batch", "A larger batch", .teamFit) {
    sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let card = Stock.card(sheet.pick("card", ["A100-SXM-80GB", "H100-SXM-80GB"]))
    let callers = [sheet.pick("few", [8, 16]), sheet.pick("many", [96, 128])]
    let runs = try callers.map {
      try model.predict(on: card, .bf16, prompt: 1_200, answer: 250, callers: $0)
    }
    let (gap, rate) = (runs.map(\.interTokenLatency.value), runs.map(\.outputThroughput.value))
    return .talk(
      sheet,
      """
      Finance wants fewer \(card.said) cards for \(model.said). Engineering could let \(callers[1]) instead of \(callers[0]) callers share \
      each one. Say whether you would, and for whom.
      """,
      [
        "At \(callers[0]) callers: \(Say.time(gap[0])) between tokens, \(Say.number(rate[0])) tokens/s in all."
      ],
      wrong: .wrong(
        "A larger batch costs callers nothing: the weights are read once for all of them anyway.",
        truth:
          "The engine predicts \(Say.time(gap[1])) between tokens at \(callers[1]) callers against \(Say.time(gap[0])): each sequence adds its cache to read, its work and its prompts.",
        decides: [
          "latency", "cache", "slower", Say.time(gap[1]), "between tokens", "prompt", "p95",
        ]),
      right: .right(
        "With \(callers[1]) callers the card gives \(Say.number(rate[1])) tokens/s instead of \(Say.number(rate[0])). For work that can wait, the slower gap does not matter.",
        truth:
          "True by prediction: throughput rises to \(Say.number(rate[1] / rate[0])) times as much, so a token costs that much less of the card.",
        decides: [
          "throughput", "batch", "wait", Say.number(rate[1]), "cheaper", "separate", "interactive",
        ]),
      facts: [model.predicted, card.stated])
  }

  static let draftsAlwaysFaster = QuestionFamily(
    "talk-drafts", "Drafting is always faster", .teamFit
  ) { sheet in
    let accept = sheet.share("accept", 55...75, by: 5)
    let length = sheet.step("length", 4...6)
    let cost = sheet.share("cost", 8...16, by: 2)
    let load = sheet.pick("load", [0.6, 0.8, 1.0])
    let quiet = try drafting(accept, length, cost: cost, load: 0)
    let busy = try drafting(accept, length, cost: cost, load: load)
    try sheet.require(busy < 0.98 && quiet > 1.1, "no turn")
    return .talk(
      sheet,
      """
      A small model could draft \(length) tokens ahead for the large one. Some clients have a dedicated card and few callers, others \
      share a busy cluster. Say where you would turn it on.
      """,
      [
        "A drafted token is accepted in \(Say.percent(accept)) of cases; a draft step takes \(Say.percent(cost)) of a plain step."
      ],
      wrong: .wrong(
        "With \(length) drafted tokens each round gives \(length + 1), so answers come \(length + 1) times as fast.",
        truth:
          "A round gives (1 - a^\(length + 1)) / (1 - a) tokens at a = \(Say.percent(accept)) and pays for \(length) draft steps and a check: \(Say.number(quiet)) times as fast without load.",
        decides: ["accept", "reject", "draft", Say.number(quiet), "round", "check", "not all"]),
      right: .right(
        "On the busy cluster it makes things slower: there computing takes \(Say.percent(load)) of the time of reading, and each check computes for \(length + 1) tokens.",
        truth:
          "True: with computing at \(Say.percent(load)) of reading the check takes \(Say.number(max(1, load * Double(length + 1)) / max(1, load))) plain steps, and the whole is \(Say.number(busy)) times as fast, which is slower.",
        decides: [
          "comput", "busy", "load", "slower", Say.number(busy), "bound", "off", "dedicated",
        ]))
  }

  static let serverlessIsInstant = QuestionFamily(
    "talk-serverless", "Serverless is instant", .teamFit
  ) { sheet in
    let model = Stock.model(sheet.pick("model", Stock.medium))
    let card = Stock.card(sheet.pick("card", ["A100-SXM-80GB", "H100-SXM-80GB"]))
    let rate = Double(sheet.step("rate", 8...20, by: 2)) / 10
    let (weights, warm) = (try model.weights(.bf16), Stock.fact("engine-warm-up"))
    let start = weights.value / (rate * 1e9) + warm.value
    let month = card.price.hour * 730
    let lost = sheet.step("lost", 40...120, by: 20)
    let worth = Double(sheet.step("worth", 40...90, by: 10))
    try sheet.require(Double(lost) * worth > month * 1.1, "not worth a warm card")
    return .talk(
      sheet,
      """
      A public demo on \(model.said) is used in bursts, with hours of silence between. You can let it stop when idle or keep one \
      \(card.said) running. Take a position.
      """,
      [
        "Weights in 16 bits: \(Say.memory(weights)); storage gives \(Say.number(rate)) GB/s; the engine warms up in \(Say.time(warm.value)).",
        card.price.line(card),
      ],
      wrong: .wrong(
        "Serverless starts in a second or two, nobody will notice.",
        truth:
          "Loading takes \(Say.memory(weights)) / \(Say.number(rate)) GB/s = \(Say.time(weights.value / (rate * 1e9))), and warming up \(Say.time(warm.value)): \(Say.time(start)) before the first token, without finding a machine.",
        decides: ["load", "weight", "GB/s", Say.time(start), "cold", "warm", "second"]),
      right: .right(
        "We lose about \(lost) visitors a month who would have become clients, at \(Say.dollars(worth)) each. A warm card costs \(Say.dollars(month)) a month.",
        truth:
          "True as arithmetic: \(lost) x \(Say.dollars(worth)) = \(Say.dollars(Double(lost) * worth)) against 730 h x \(Say.dollars(card.price.hour)) = \(Say.dollars(month)). Keeping it warm is cheaper, if the visitors are counted rightly.",
        decides: ["lost", "visitor", Say.dollars(month), "cost", "warm", "smaller", "compare"]),
      facts: [model.stated, warm.stated, card.price.stated])
  }

  static let everyCallInTime = QuestionFamily("talk-call-tails", "Every call in time", .teamFit) {
    sheet in
    let calls = sheet.step("calls", 5...12)
    let limit = sheet.pick("limit", [600, 800, 1_000])
    let slow = 1 - power(0.95, calls)
    let free = sheet.step("free", 3...4)
    return .talk(
      sheet,
      """
      An agent makes \(calls) calls one after the other; each has a p95 of \(Say.number(limit)) ms. The client wants 95% of tasks without a \
      slow call. Say what you promise and what you change.
      """,
      ["\(free) of the calls do not need each other's results."],
      wrong: .wrong(
        "Each call keeps its limit in 95% of cases, so 95% of the tasks have no slow call.",
        truth:
          "If calls are independent, 0.95^\(calls) = \(Say.percent(1 - slow)) of tasks have no slow call; \(Say.percent(slow)) have at least one.",
        decides: [
          "0.95", "independent", "multipl", "chain", Say.percent(slow), Say.percent(1 - slow),
          "at least one",
        ]),
      right: .right(
        "\(free) of the calls can run side by side. Then there are only \(calls - free + 1) waits in a row, and more tasks keep their time budget.",
        truth:
          "True for the time: the waits in a row fall from \(calls) to \(calls - free + 1), of which one is the slowest of \(free). The chance of a slow call stays \(Say.percent(slow)).",
        decides: [
          "parallel", "side by side", "slowest", "budget", "\(calls - free + 1)", "wait", "depend",
        ]))
  }

  static let meanIsEnough = QuestionFamily("talk-mean-load", "Sized for the mean", .teamFit) {
    sheet in
    let mean = sheet.step("mean", 4...12)
    let peak = sheet.step("peak", 3...6)
    let card = mean + sheet.step("spare", 2...4)
    let need = Int((Double(mean * peak) / Double(card)).rounded(.up))
    let batch = sheet.share("batch", 30...60, by: 10)
    let live = Double(mean * peak) * (1 - batch)
    let less = Int((live / Double(card)).rounded(.up))
    try sheet.require(less < need, "nothing gained")
    return .talk(
      sheet,
      """
      A client sends \(mean) requests per second on average and wants answers at once. One GPU serves \(card). Say how many you would \
      order.
      """,
      ["The busiest quarter of an hour carries \(peak) times the mean."],
      wrong: .wrong(
        "One GPU does \(card) requests per second and we need \(mean). One is enough.",
        truth:
          "At the peak \(mean * peak) requests/s come (mean x \(peak)); \(mean * peak) / \(card) makes \(Say.count(need, "GPU")). Below that the queue grows for as long as the peak lasts.",
        decides: ["peak", "queue", "\(mean * peak)", "mean", "average", "\(need) GPU", "wait"]),
      right: .right(
        "\(Say.percent(batch)) of that traffic are reports that may come an hour later. If they wait, \(Say.count(less, "GPU")) would do at the peak.",
        truth:
          "True: \(mean * peak) x (1 - \(Say.percent(batch))) = \(Say.number(live)) requests/s are urgent, which takes \(Say.count(less, "GPU")) instead of \(need).",
        decides: ["batch", "urgent", "later", "queue", "\(less)", "priorit", "move"]))
  }

  static let nearlyFullIsFine = QuestionFamily("talk-nearly-full", "Use every percent", .teamFit) {
    sheet in
    let use = sheet.share("use", 90...95)
    let before = sheet.share("before", 65...75, by: 5)
    let service = sheet.pick("service", [300, 400, 600])
    let waits = [before, use].map { Double(service) / 1000 * $0 / (1 - $0) }
    return .talk(
      sheet,
      """
      The cluster runs at \(Say.percent(before)) of its capacity at noon. Finance asks for \(Say.percent(use)). A request takes \(service) ms of a \
      server. Say what you answer.
      """,
      ["Requests come at random. Evaluations and batches wait for free servers."],
      wrong: .wrong(
        "As long as we stay below 100% nobody has to wait, so \(Say.percent(use)) is as good as \(Say.percent(before)).",
        truth:
          "With random arrivals and one queue the mean wait is time x use / (1 - use): \(Say.time(waits[0])) at \(Say.percent(before)), \(Say.time(waits[1])) at \(Say.percent(use)).",
        decides: ["queue", "wait", "random", Say.time(waits[1]), "1 - use", "burst", "tail"]),
      right: .right(
        "If the rest is filled with batches that give way at once, users keep the waiting time of \(Say.percent(before)) and the cards are still full.",
        truth:
          "True where batches can be interrupted: urgent requests wait as if only they were there, \(Say.time(waits[0])) in the mean, and the other \(Say.percent(use - before)) of the capacity does patient work.",
        decides: [
          "priorit", "batch", "give way", "interrupt", "preempt", "urgent", Say.time(waits[0]),
        ]))
  }
}
