// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Load: how many requests are under way, what a peak needs, and who waits for whom.
extension QuestionFamilies {
  static let load = [
    requestsUnderWay, launchPeak, sharedPrompt, nearlyFull, limitPerTenant, noisyNeighbour,
    realTimeClaims,
  ]

  static let requestsUnderWay = QuestionFamily("requests-under-way", "Rate, time and concurrency") {
    sheet in
    let rate = sheet.step("rate", 12...60, by: 4)
    let seconds = Double(sheet.step("time", 20...80, by: 5)) / 10
    let perCard = sheet.step("card", 12...32, by: 4)
    let underWay = Double(rate) * seconds
    let cards = Int((underWay / Double(perCard)).rounded(.up))
    try sheet.require(cards >= 4, "nearly enough with one")
    return Draft(
      prompt: """
        A client plans \(rate) requests per second and asks for \(cards / 2) GPUs, since \
        "each one answers dozens at a time". Is that enough? Say what you assume, what happens \
        when the estimate is off, and what you would do before adding hardware.
        """,
      exhibits: [
        "One request takes \(Say.time(seconds)) from first to last byte.",
        "One GPU holds \(perCard) sequences at a time within the promised latency.",
      ],
      looksFor: [
        "Gets the requests under way from rate times time.",
        "Adds room for peaks and for a lost machine.",
        "Shortens the request before adding devices.", Look.figures,
      ],
      references: [
        reference(
          "Requests under way", Say.number(underWay), "rate x time (Little's law)", "arithmetic"),
        reference(
          "GPUs without reserve", Say.number(cards), "requests under way / sequences of one GPU",
          "arithmetic"),
      ])
  }

  static let launchPeak = QuestionFamily("launch-peak", "Capacity for a launch") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let card = Stock.card(sheet.pick("card", ["A100-SXM-80GB", "H100-SXM-80GB"]))
    let users = sheet.step("users", 40...200, by: 20) * 1000
    let daily = sheet.step("daily", 4...12, by: 2)
    let peak = sheet.step("peak", 3...5)
    let (prompt, answer) = (sheet.pick("prompt", [800, 1_200]), sheet.pick("answer", [250, 400]))
    let run = try model.predict(on: card, .bf16, prompt: prompt, answer: answer, callers: 48)
    let rate = Double(users * daily) / 86_400 * Double(peak)
    let cards = Int((rate / run.requestThroughput.value).rounded(.up))
    return Draft(
      prompt: """
        You launch an assistant on \(model.said) to \(Say.number(users)) daily users in three \
        weeks. How many \(card.said) cards do you order, what do you do if you get only half of \
        them, and which early figure would tell you that the plan is wrong?
        """,
      exhibits: [
        "\(daily) requests per user and day; the busiest hour carries \(peak) times the mean.",
        "\(Say.number(prompt)) tokens in, \(answer) out.",
        "One card at 48 callers: \(Say.number(run.requestThroughput.value)) requests/s, \(Say.time(run.interTokenLatency.value)) between tokens.",
      ],
      looksFor: [
        "Writes the equation before the numbers, and plans for the peak, not the mean.",
        "Degrades on purpose: shorter answers, a smaller model, a queue, fewer users.",
        Look.figures, Look.change,
      ],
      references: [
        reference(
          "Requests at the peak", "\(Say.number(rate)) requests/s",
          "users x requests / 86,400 s x peak"),
        reference("Cards without reserve", Say.number(cards), "peak rate / rate of one card"),
      ], facts: [model.predicted, card.stated])
  }

  static let sharedPrompt = QuestionFamily("shared-prompt", "A prompt that all share") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small))
    let card = Stock.card("H100-SXM-80GB")
    let common = sheet.step("common", 2...8) * 1000
    let own = sheet.pick("own", [200, 300, 500])
    let share = Double(common) / Double(common + own)
    let plain = try model.predict(on: card, .bf16, prompt: common + own, answer: 150, callers: 24)
    let cached = try model.predict(
      on: card, .bf16, prompt: common + own, answer: 150, callers: 24, cachedShare: share)
    return Draft(
      prompt: """
        All requests of a client begin with the same \(Say.number(common)) tokens of rules, then \
        about \(own) of their own. The client wants shorter rules; engineering wants to keep the \
        cache of the shared part. What do you recommend, and where does it break?
        """,
      exhibits: [
        "Today, at 24 callers: \(Say.time(plain.timeToFirstToken.value)) to the first token, \(Say.number(plain.requestThroughput.value)) requests/s.",
        "The rules change \(Say.count(sheet.step("changes", 1...6), "time")) a week.",
      ],
      looksFor: [
        "Says what a shared prefix saves (computing of the prompt) and what not (memory of own parts, answers).",
        "Knows that one changed token early in the prompt spoils the rest.",
        "Thinks of tenants, eviction and order of parts.", Look.evaluate,
      ],
      references: [
        reference(
          "Share of the prompt saved", Say.percent(share), "shared / all tokens of the prompt"),
        reference(
          "First token with the cache", Say.time(cached.timeToFirstToken.value), "prediction"),
        reference(
          "Rate with the cache", "\(Say.number(cached.requestThroughput.value)) requests/s",
          "prediction"),
      ], facts: [model.predicted, card.stated])
  }

  static let nearlyFull = QuestionFamily("nearly-full", "A cluster at ninety percent") { sheet in
    let before = sheet.share("before", 60...75, by: 5)
    let after = sheet.share("after", 88...95)
    let service = sheet.pick("service", [0.4, 0.6, 0.8])
    let waits = [before, after].map { service * $0 / (1 - $0) }
    return Draft(
      prompt: """
        Finance asks you to run the serving cluster at \(Say.percent(after)) instead of \
        \(Say.percent(before)) of its capacity. The mean time of a request has barely moved in a \
        test at night. What do you expect at noon, and what would you offer finance instead?
        """,
      exhibits: [
        "A request takes \(Say.time(service)) of a server when nobody else is there.",
        "Requests come at random; the p95 promise is \(Say.time(service * 5)).",
      ],
      looksFor: [
        "Says that waiting grows without bound as use comes near capacity.",
        "Names the assumption behind the figure, such as random arrivals.",
        "Fills the valleys with work that can wait.", Look.change,
      ],
      references: zip([before, after], waits).map { use, wait in
        reference(
          "Mean wait at \(Say.percent(use))", Say.time(wait),
          "time of a request x use / (1 - use), one queue and one server (M/M/1)", "queueing theory"
        )
      })
  }

  static let limitPerTenant = QuestionFamily("limit-per-tenant", "Limits that hold") { sheet in
    let capacity = sheet.step("capacity", 20...60, by: 5) * 1000
    let tenants = sheet.step("tenants", 30...90, by: 10)
    let busy = sheet.step("busy", 5...12)
    let limit = sheet.step("limit", 60...180, by: 20) * 1000
    let sold = Double(limit * tenants) / 60
    return Draft(
      prompt: """
        Each of \(tenants) tenants has a limit of \(Say.number(limit)) tokens per minute on a \
        shared cluster. Some say the limit is too tight, others that the API times out at noon. \
        Design the limits anew, and say what each kind of client sees when it meets one.
        """,
      exhibits: [
        "The cluster sustains \(Say.number(capacity)) tokens/s.",
        "At noon \(busy)% of the tenants use their limit to the full; the median tenant uses \(sheet.step("median", 2...6))% of it.",
      ],
      looksFor: [
        "Compares what was sold with what can be served, and says how far overselling may go.",
        "Limits what really costs: tokens in, tokens out, requests under way.",
        "Designs the answer to a client: status, time to wait, headers, documentation.",
        Look.change,
      ],
      references: [
        reference(
          "Sold at once", "\(Say.number(sold)) tokens/s", "tenants x limit / 60 s", "arithmetic"),
        reference(
          "Times the capacity", Say.number(sold / Double(capacity)), "sold / capacity", "arithmetic"
        ),
      ])
  }

  static let noisyNeighbour = QuestionFamily("noisy-neighbour", "One tenant slows the rest") {
    sheet in
    let model = Stock.model(sheet.pick("model", Stock.small))
    let card = Stock.card("A100-SXM-80GB")
    let quiet = sheet.pick("quiet", [8, 12, 16])
    let loud = sheet.pick("loud", [48, 64, 96])
    let before = try model.predict(on: card, .bf16, prompt: 900, answer: 250, callers: quiet)
    let after = try model.predict(on: card, .bf16, prompt: 900, answer: 250, callers: quiet + loud)
    return Draft(
      prompt: """
        One tenant starts a nightly job with \(loud) parallel requests on a card of \(model.said) \
        that it shares with \(quiet) interactive users. Their answers slow down at once. What do \
        you do this week, and what do you build?
        """,
      exhibits: [
        "Before: \(Say.time(before.interTokenLatency.value)) between tokens, \(Say.time(before.timeToFirstToken.value)) to the first.",
        "During the job: \(Say.time(after.interTokenLatency.value)) between tokens, \(Say.time(after.timeToFirstToken.value)) to the first.",
      ],
      looksFor: [
        "Explains which resource the tenants share and why it slows everybody.",
        "Separates urgent from patient work by queue, price or place.", Look.lean, Look.evaluate,
      ],
      references: [
        reference(
          "Slower by",
          Say.percent(after.interTokenLatency.value / before.interTokenLatency.value - 1),
          "time between tokens, during / before - 1")
      ], facts: [model.predicted, card.stated])
  }

  static let realTimeClaims = QuestionFamily("real-time-agents", "An agent under load") { sheet in
    let rate = sheet.step("rate", 15...50, by: 5)
    let calls = sheet.step("calls", 3...6)
    let cards = sheet.pick("cards", [8, 12, 16])
    let budget = Double(calls) * sheet.pick("budget", [0.8, 1.0, 1.2])
    let model = Stock.model(sheet.pick("model", Stock.small))
    let run = try model.predict(
      on: Stock.card("H100-SXM-80GB"), .bf16, prompt: 1_800, answer: 80, callers: 32)
    return Draft(
      prompt: """
        Design a real-time agent for \(sheet.pick("client", Stock.clients)): up to \(rate) tasks \
        per second, about \(calls) model calls each, p95 under \(Say.time(budget)) end to end, data \
        inside the EU, and no more than \(cards) H100 cards. Begin with what will break first.
        """,
      exhibits: [
        "A call carries 1,800 tokens in and 80 out.",
        "\(model.said) on one card at 32 callers: \(Say.time(run.endToEnd.value)) a call, \(Say.number(run.requestThroughput.value)) calls/s.",
      ],
      looksFor: [
        Look.bottleneck, "Gives each stage a share of the budget, and the shares add up.",
        "Fixes the steps where they can be fixed, with a fallback for each.", Look.person,
        "Stays inside the devices that are given.",
      ],
      references: [
        reference("Calls at the peak", "\(rate * calls) calls/s", "tasks x calls", "arithmetic"),
        reference(
          "Cards without reserve",
          Say.number(Int((Double(rate * calls) / run.requestThroughput.value).rounded(.up))),
          "calls / calls of one card"),
      ], facts: [model.predicted, Stock.card("H100-SXM-80GB").stated])
  }
}
