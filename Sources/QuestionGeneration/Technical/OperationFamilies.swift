// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Running models for clients: failures, ends of life, their own rooms, borders.
extension QuestionFamilies {
  static let operations = [lostRegion, endOfLife, shadowTraffic, ownRooms, dataBorders]

  static let lostRegion = QuestionFamily("lost-region", "When a region is lost") { sheet in
    let regions = sheet.step("regions", 2...5)
    let peak = sheet.step("peak", 40...200, by: 20)
    let card = sheet.pick("card", [6, 8, 10])
    let plain = Int((Double(peak) / Double(card)).rounded(.up))
    let each = Int((Double(peak) / Double(regions - 1) / Double(card)).rounded(.up))
    return Draft(
      prompt: """
        You serve \(peak) requests per second at the peak from \(regions) regions and promise \
        \(sheet.pick("promise", ["99.5%", "99.9%"])) of the time. How many GPUs do you place where, \
        and what do clients see in the hour in which a region is gone?
        """,
      exhibits: [
        "One GPU serves \(card) requests/s within the promised latency.",
        "Exactly \(plain) GPUs are in use today, spread evenly.",
      ],
      looksFor: [
        "Sizes the others for the loss of one, or says which service is given up.",
        "Weighs spare cards against a smaller model in need.",
        "Tests the loss before it happens.", Look.money,
      ],
      references: [
        reference(
          "GPUs that survive a lost region", Say.number(each * regions),
          "peak / (regions - 1) / rate of a GPU, rounded up, x regions", "arithmetic"),
        reference(
          "Use at the peak with all regions",
          Say.percent(Double(peak) / Double(each * regions * card)), "peak / capacity", "arithmetic"
        ),
      ])
  }

  static let endOfLife = QuestionFamily("end-of-life", "Two models side by side") { sheet in
    let old = Stock.model(
      sheet.pick("old", ["mistral-7b-v0.3", "mistral-nemo-12b", "llama-3.1-8b"]))
    let new = Stock.model(sheet.pick("new", ["ministral-3-8b", "ministral-3-14b"]))
    let card = Stock.card("A100-SXM-80GB")
    let cards = sheet.step("cards", 8...24, by: 4)
    let weeks = sheet.step("weeks", 12...26, by: 2)
    let left = sheet.share("left", 15...35, by: 5)
    let cost = Double(cards) * card.price.hour * 24 * 7 * Double(weeks)
    return Draft(
      prompt: """
        You retire \(old.said) from the API in favour of \(new.said). Some clients have tuned \
        prompts and evaluations to the old one. Plan the end: notice, tools, exceptions and price, \
        and say how long both shall run.
        """,
      exhibits: [
        "The old model keeps \(card.count(cards)); \(Say.percent(left)) of its traffic is left after \(weeks) weeks.",
        card.price.line(card),
      ],
      looksFor: [
        "Computes what a longer notice costs, and who pays for it.",
        "Gives clients a way to compare both on their own cases.",
        "Remembers that open weights can be run on by those who need them.", Look.risk,
      ],
      references: [
        reference("Keeping the old one", Say.dollars(cost), "cards x price x hours of the weeks")
      ], facts: [card.stated, card.price.stated])
  }

  static let shadowTraffic = QuestionFamily("shadow-traffic", "A copy of the traffic") { sheet in
    let share = sheet.share("share", 2...20, by: 2)
    let daily = sheet.step("daily", 2...9) * 100_000
    let rate = sheet.share("rate", 2...6)
    let days = sheet.step("days", 3...10)
    let pairs = Int(Double(daily * days) * share)
    return Draft(
      prompt: """
        Before a new version goes live you may send \(Say.percent(share)) of the traffic to it in \
        the shadow, for \(days) days. What do you compare, which difference stops the launch, and \
        what can such a test never show?
        """,
      exhibits: [
        "\(Say.number(daily)) requests a day; about \(Say.percent(rate)) of answers have an error that a check finds.",
        "People can read \(sheet.step("read", 200...600, by: 100)) pairs.",
      ],
      looksFor: [
        "Uses cheap checks on all pairs and people on those that differ.",
        "Names what users would do with the answer, which the shadow never shows.",
        "Sets the threshold before looking.", Look.money,
      ],
      references: [
        reference("Pairs", Say.many(Double(pairs)), "requests x share x days", "arithmetic"),
        reference(
          "Errors to be expected among them", Say.many(Double(pairs) * rate), "pairs x rate",
          "arithmetic"),
      ])
  }

  static let ownRooms = QuestionFamily("own-rooms", "In the client's own rooms") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.medium))
    let card = Stock.card(sheet.pick("card", ["L40S-48GB", "A100-SXM-80GB", "H100-SXM-80GB"]))
    let users = sheet.step("users", 40...160, by: 20)
    let tokens = sheet.pick("tokens", [4_000, 6_000, 8_000])
    let plan = try model.plan(on: card, .int4, tokens: tokens)
    try sheet.require(plan.mostSequences > 0, "does not fit")
    let cards = Int((Double(users) / Double(plan.mostSequences)).rounded(.up))
    return Draft(
      prompt: """
        \(Say.sentence(sheet.pick("client", Stock.clients))) wants \(model.said) in its own rooms, \
        cut off from the network, for \(users) sessions at a time. Size the hardware, say what you \
        leave out, and how updates and support work without a line to us.
        """,
      exhibits: [
        card.line,
        "Weights in 4 bits: \(Say.memory(plan.weights)); \(Say.number(tokens)) tokens per session.",
        "Cache: \(Say.memory(model.cache(1))) per token.",
      ],
      looksFor: [
        "Sizes by memory and by speed, and adds a spare.",
        "Plans updates, evaluation and evidence for people who cannot phone home.",
        "Says what we sell when the weights are free.", Look.change,
      ],
      references: [
        reference(
          "Sessions on one card", Say.number(plan.mostSequences), "room for caches / cache of one"),
        reference(
          "Cards by memory alone", Say.number(cards), "sessions / sessions of one card, rounded up"),
      ], facts: [model.stated, card.stated])
  }

  static let dataBorders = QuestionFamily("data-borders", "Data that must stay") { sheet in
    let peaks = [sheet.step("one", 30...70, by: 5), sheet.step("two", 20...60, by: 5)]
    let together = Int(Double(peaks[0] + peaks[1]) * (1 - sheet.share("shift", 15...35, by: 5)))
    let card = sheet.pick("card", [5, 6, 8])
    let cards = peaks.map { Int((Double($0) / Double(card)).rounded(.up)) }
    let shared = Int((Double(together) / Double(card)).rounded(.up))
    return Draft(
      prompt: """
        Half of your clients want prompts and logs to stay in the EU; today one pool of GPUs serves \
        all. Splitting it costs capacity. Decide how far to split, what you charge for it, and how \
        a client can verify where their data were.
        """,
      exhibits: [
        "Peak of EU clients: \(peaks[0]) requests/s. Peak of the others: \(peaks[1]) requests/s.",
        "Peak of both together: \(together) requests/s. One GPU serves \(card) requests/s.",
      ],
      looksFor: [
        "Computes the GPUs that a shared pool saves.",
        "Covers logs, backups, support and evaluation data, not only the call.",
        "Turns residency into an offer with a price and evidence.", Look.risk,
      ],
      references: [
        reference(
          "GPUs, one pool", Say.number(shared), "joint peak / rate of a GPU, rounded up",
          "arithmetic"),
        reference(
          "GPUs, two pools", Say.number(cards[0] + cards[1]),
          "each peak / rate of a GPU, rounded up", "arithmetic"),
      ])
  }
}
