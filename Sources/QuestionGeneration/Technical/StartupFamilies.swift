// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// From nothing to the first answer, and what it costs to be ready.
extension QuestionFamilies {
  static let startup = [coldStart, scaleToZero, rampBeforeCards, swapModels]

  static let coldStart = QuestionFamily("cold-start", "From nothing to an answer") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.medium + ["llama-3.1-70b"]))
    let rate = Double(sheet.step("rate", 6...24, by: 2)) / 10
    let weights = try model.weights(.bf16)
    let warm = Stock.fact("engine-warm-up")
    let image = sheet.step("image", 20...80, by: 10)
    let load = weights.value / (rate * 1e9)
    return Draft(
      prompt: """
        Traffic to \(model.said) is zero at night and rises to \(sheet.step("peak", 10...40, by: 5)) \
        requests per second within a minute each morning. The first callers of the day run into \
        timeouts. Take the start apart, and say what you would change first.
        """,
      exhibits: [
        "Weights in 16 bits: \(Say.memory(weights)); storage gives \(Say.number(rate)) GB/s.",
        "Finding a machine and pulling the image: \(image) s. Warming the engine up: \(Say.time(warm.value)).",
        "Clients give up after \(sheet.step("patience", 20...40, by: 10)) s.",
      ],
      looksFor: [
        Look.split, "Loads fewer bytes, loads them faster, or keeps one copy warm.",
        "Puts the price of an idle copy beside the cost of a lost caller.",
        "Knows when the peak comes, and starts before it.",
      ],
      references: [
        reference("Loading the weights", Say.time(load), "bytes / rate of the storage"),
        reference(
          "From nothing to ready", Say.time(load + warm.value + Double(image)),
          "machine and image + weights + warm-up"),
        reference(
          "Loading in 4 bits", Say.time(try model.weights(.int4).value / (rate * 1e9)),
          "bytes / rate of the storage"),
      ], facts: [model.stated, warm.stated])
  }

  static let scaleToZero = QuestionFamily("scale-to-zero", "Stop the copy or keep it") { sheet in
    let card = Stock.card(sheet.pick("card", Stock.pricedCards))
    let hourly = sheet.step("hourly", 2...20, by: 2)
    let start = sheet.step("start", 30...120, by: 15)
    let keep = sheet.pick("keep", [300, 600, 900])
    let price = Interval(exactly: DollarsPerHour(card.price.hour))
    let plan = try ScaleToZero(
      rate: Interval(exactly: RequestsPerSecond(Double(hourly) / 3600)),
      coldStart: Interval(exactly: Time(Double(start))), keepWarm: Time(Double(keep)), price: price,
      alwaysOnPrice: price)
    return Draft(
      prompt: """
        A client's model is asked \(hourly) times an hour, at random. Should the copy stop after \
        \(Say.time(Double(keep))) without a request, or run all the time? Decide for an internal \
        tool and for a public one, and name the figure that divides the two.
        """,
      exhibits: [
        card.price.line(card),
        "A start takes \(Say.time(Double(start))); the copy stays for \(Say.time(Double(keep))) after each request.",
      ],
      looksFor: [
        "Computes how often a request meets no copy, and how long the copy is paid for.",
        "Compares what is saved with what a wait costs the one who waits.",
        "Names the middle ways: office hours, a smaller warm model, a faster start.", Look.change,
      ],
      references: [
        reference(
          "Requests that meet no copy", Say.percent(plan.coldShare.value.value),
          "random gaps longer than the time kept"),
        reference(
          "Month, stopped when idle", Say.dollars(plan.monthly.value),
          "share of the time paid x 730 h x price"),
        reference("Month, always on", Say.dollars(plan.alwaysOnMonthly.value), "730 h x price"),
      ], facts: [card.stated, card.price.stated])
  }

  static let rampBeforeCards = QuestionFamily("ramp-before-cards", "A ramp faster than machines") {
    sheet in
    let from = sheet.step("from", 5...15, by: 5)
    let growth = sheet.step("growth", 10...30, by: 5)
    let lead = sheet.step("lead", 3...8)
    let card = sheet.pick("card", [4, 5, 6])
    let backlog = Double(growth) * Double(lead * lead) / 2 * 60
    let spare = Int((Double(growth * lead) / Double(card)).rounded(.up))
    return Draft(
      prompt: """
        After a client's mailing, traffic grows by \(growth) requests per second every minute, and \
        a new copy takes \(lead) minutes to be ready. Autoscaling "works", yet users meet errors \
        each time. Why, and what do you change?
        """,
      exhibits: [
        "Traffic before: \(from) requests/s, capacity just enough.",
        "One copy serves \(card) requests/s; mailings are known a day before.",
      ],
      looksFor: [
        "Computes the queue that builds up while copies start.",
        "Keeps spare copies for the time of a start, or starts on a forecast.",
        "Sheds or delays load on purpose instead of by timeout.", Look.money,
      ],
      references: [
        reference(
          "Requests waiting when the first copies come", Say.number(backlog),
          "growth x lead^2 / 2 x 60 s", "arithmetic"),
        reference(
          "Spare copies that bridge the start", Say.number(spare),
          "growth x lead / rate of a copy, rounded up", "arithmetic"),
      ])
  }

  static let swapModels = QuestionFamily("swap-models", "Many models, few cards") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small))
    let models = sheet.step("models", 12...40, by: 4)
    let cards = sheet.pick("cards", [2, 3, 4])
    let (reload, wake) = (Stock.fact("model-reload"), Stock.fact("wake-small"))
    let weights = try model.weights(.bf16)
    let card = Stock.card("H100-SXM-80GB")
    let fit = Int(card.memory.value * 0.9 / weights.value)
    return Draft(
      prompt: """
        \(models) departments each have a tuned copy of \(model.said), and together they may use \
        \(card.count(cards)). Most copies are asked a few times an hour. How would you serve them, \
        and which department would you disappoint?
        """,
      exhibits: [
        "One copy in 16 bits: \(Say.memory(weights)).",
        "Loading a copy anew: \(Say.time(reload.value)); waking one kept in host memory: \(Say.time(wake.value)).",
      ],
      looksFor: [
        "Computes how many copies fit at once, with room for caches.",
        "Weighs adapters on one base, sleeping copies, and fewer models.",
        "Gives each way a time for the unlucky request.", Look.options,
      ],
      references: [
        reference(
          "Copies of weights on one card", Say.number(fit),
          "90% of the memory / weights, without caches"),
        reference("Memory of all copies", Say.memory(weights * Double(models)), "weights x copies"),
      ], facts: [model.stated, card.stated, reload.stated, wake.stated])
  }
}
