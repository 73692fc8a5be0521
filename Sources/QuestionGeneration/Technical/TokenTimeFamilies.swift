// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Time over a whole answer: drafts, long sessions, chains of calls, streams.
extension QuestionFamilies {
  static let tokenTimes = [draftAndCheck, longerContextSlower, tailOfChain, streamedAnswer]

  static let draftAndCheck = QuestionFamily("draft-and-check", "Drafted tokens") { sheet in
    let acceptance = sheet.share("acceptance", 55...85, by: 5)
    let length = sheet.step("length", 3...6)
    let cost = sheet.share("cost", 6...18, by: 2)
    let load = sheet.pick("load", [0.3, 0.4, 0.5])
    let quiet = try drafting(acceptance, length, cost: cost, load: 0)
    let busy = try drafting(acceptance, length, cost: cost, load: load)
    return Draft(
      prompt: """
        Engineering wants to let a small model draft \(length) tokens at a time, which the large \
        one checks in one step. It was clearly faster in the lab. Would you turn it on for the \
        API, for whom, and what would you measure first?
        """,
      exhibits: [
        "A drafted token is accepted in \(Say.percent(acceptance)) of cases.",
        "A draft step takes \(Say.percent(cost)) of the time of a plain step.",
        "At peak a plain step computes for \(Say.percent(load)) of the time that it reads.",
      ],
      looksFor: [
        "Computes the tokens of a round from acceptance and length.",
        "Says why the gain shrinks, or turns, when the server is busy.", Look.evaluate, Look.change,
      ],
      references: [
        reference(
          "Faster without load", "\(Say.number(quiet)) times", "(1 - a^(k+1)) / (1 - a) / (k c + 1)"
        ),
        reference(
          "Faster at peak", "\(Say.number(busy)) times", "the same with a dearer checking step"),
      ])
  }

  /// Returns how much faster tokens come with drafts, at a load as computing over reading of a plain step.
  static func drafting(
    _ acceptance: Double, _ length: Int, cost: Double, load: Double
  ) throws -> Double {
    try SpeculativeDecoding(
      acceptance: Interval(exactly: Ratio(acceptance)), draftLength: length,
      draftCost: Interval(exactly: Ratio(cost)), computeLoad: Interval(exactly: Ratio(load))
    ).speedup.value.value
  }

  static let longerContextSlower = QuestionFamily("longer-context-slower", "Slow at the end") {
    sheet in
    let model = Stock.model(
      sheet.pick("model", ["llama-3.1-8b", "ministral-3-8b", "mistral-nemo-12b"]))
    let card = Stock.card(sheet.pick("card", ["A100-SXM-80GB", "H100-SXM-80GB"]))
    let sessions = sheet.pick("sessions", [8, 12, 16])
    let tokens = sheet.pick("tokens", [16_000, 24_000, 32_000])
    let weights = try model.weights(.bf16)
    let cache = model.cache(tokens) * Double(sessions)
    return Draft(
      prompt: """
        A coding client complains that \(model.said) gets slower the longer a session lasts, \
        though the answers stay short. \(sessions) sessions share \(Say.an(card.said)). Explain it \
        to their engineers with figures, and propose what to change.
        """,
      exhibits: [
        "A session starts with 1,000 tokens and ends near \(Say.number(tokens)).", card.line,
        "Weights in 16 bits: \(Say.memory(weights)). Cache: \(Say.memory(model.cache(1))) per token.",
      ],
      looksFor: [
        "Sees that each token reads the weights once and the cache of every session.",
        "Compares the bytes of the cache with those of the weights.", Look.options, Look.evaluate,
      ],
      references: [
        reference("Caches at the end", Say.memory(cache), "bytes per token x tokens x sessions"),
        reference(
          "Least time per token at the end",
          Say.time((weights.value + cache.value) / card.bandwidth),
          "(weights + caches) / bandwidth"),
        reference(
          "Least time at the start", Say.time(weights.value / card.bandwidth), "weights / bandwidth"
        ),
      ], facts: [model.stated, card.stated])
  }

  static let tailOfChain = QuestionFamily("tail-of-chain", "Slow calls in a chain") { sheet in
    let calls = sheet.step("calls", 4...12)
    let limit = sheet.pick("limit", [0.8, 1.0, 1.2, 1.5])
    let anySlow = 1 - power(0.95, calls)
    let budget = limit * Double(calls) * sheet.pick("budget", [0.5, 0.6, 0.7])
    return Draft(
      prompt: """
        An agent makes \(calls) model calls one after the other. Each call keeps its p95 of \
        \(Say.time(limit)), yet users say that the agent is often slow. The promise is \
        \(Say.time(budget)) for the whole task in p95. What do you tell the team to do?
        """,
      exhibits: [
        "p95 of one call: \(Say.time(limit)). Median of one call: \(Say.time(limit * 0.4)).",
        "The calls run in sequence; \(sheet.step("free", 2...3)) of them do not need each other's result.",
      ],
      looksFor: [
        "Shows how often at least one call of a task is slow.",
        "Does not add p95 values as if they were the p95 of the sum.",
        "Runs what can run side by side, and drops calls before adding hardware.", Look.evaluate,
      ],
      references: [
        reference(
          "Tasks with a slow call", Say.percent(anySlow), "1 - 0.95^calls, independent calls",
          "arithmetic")
      ])
  }

  /// Returns a number to a whole power.
  static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }

  static let streamedAnswer = QuestionFamily("streamed-answer", "Stream or wait") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + Stock.medium))
    let card = Stock.card("H100-SXM-80GB")
    let answer = sheet.pick("answer", [300, 500, 800])
    let run = try model.predict(on: card, .bf16, prompt: 1_500, answer: answer, callers: 32)
    return Draft(
      prompt: """
        A client's developers ask whether to stream answers of about \(answer) tokens from \
        \(model.said) or to wait for the whole, since a filter checks every answer before it may \
        be shown. Advise them on what users will feel and on what it does to their code.
        """,
      exhibits: [
        "First token after \(Say.time(run.timeToFirstToken.value)), then one every \(Say.time(run.interTokenLatency.value)).",
        "The filter takes \(sheet.step("filter", 80...200, by: 20)) ms for a whole answer.",
      ],
      looksFor: [
        "Separates the time to the first token from the time to the last.",
        "Sees what the filter does to streaming, and names a middle way.",
        "Thinks of the developer: broken connections, retries, parsing of parts.", Look.evaluate,
      ],
      references: [
        reference(
          "Whole answer", Say.time(run.endToEnd.value), "first token + tokens x time between")
      ], facts: [model.predicted, card.stated])
  }
}
