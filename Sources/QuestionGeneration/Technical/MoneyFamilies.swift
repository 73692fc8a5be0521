// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Money: what a request costs, what a finished task costs, and where two ways cost the same.
extension QuestionFamilies {
  static let money = [
    apiOrOwnCards, finishedTask, marginOfPrice, cachedPrice, batchDiscount, growingHistory,
  ]

  /// Returns what a million output tokens cost on one card, with a share of the time in use.
  static func ownCost(_ run: Prediction, hour: Double, use: Double) -> Double {
    hour / (run.outputThroughput.value * 3600 * use) * 1e6
  }

  static let apiOrOwnCards = QuestionFamily("api-or-own-cards", "An API or cards of one's own") {
    sheet in
    let id = sheet.pick("model", ["ministral-3-8b", "ministral-3-14b"])
    let (model, price) = (Stock.model(id), Stock.apiPrice(id))
    let card = Stock.card(sheet.pick("card", ["H100-SXM-80GB", "A100-SXM-80GB"]))
    let (prompt, answer) = (
      sheet.pick("prompt", [1_000, 2_000]), sheet.pick("answer", [200, 300])
    )
    let run = try model.predict(on: card, .bf16, prompt: prompt, answer: answer, callers: 64)
    let request = price.cost(input: Double(prompt), output: Double(answer))
    let even = card.price.hour / request
    let use = even / (run.requestThroughput.value * 3600)
    let daily = sheet.step("daily", 20...200, by: 20) * 1000
    return Draft(
      prompt: """
        A client with \(Say.number(daily)) requests a day asks whether to call our API for \
        \(model.said) or to run the open weights on a rented \(card.said). Give an answer that \
        serves them, with the volume where it turns, and say what we still sell them then.
        """,
      exhibits: [
        "\(Say.number(prompt)) tokens in, \(answer) out.", price.line, card.price.line(card),
        "One card at 64 callers: \(Say.number(run.requestThroughput.value)) requests/s.",
      ],
      looksFor: [
        "Finds the volume at which both cost the same, and the use of the card it takes.",
        "Counts people, nights, spare machines and updates, not only the hour of the card.",
        "Says why someone who could host it for free still pays.", Look.change,
      ],
      references: [
        reference("A request by API", Say.dollars(request), "tokens x price"),
        reference(
          "Requests an hour where both cost the same", Say.many(even),
          "price of the hour / price of a request"),
        reference("Use of the card there", Say.percent(use), "requests / what the card can serve"),
      ], facts: [price.stated, card.price.stated, model.predicted])
  }

  static let finishedTask = QuestionFamily("finished-task", "Cost of finished work") { sheet in
    let small = Stock.apiPrice(sheet.pick("small", ["ministral-3-3b", "ministral-3-8b"]))
    let large = Stock.apiPrice(sheet.pick("large", ["mistral-large-3", "mistral-medium-3.5"]))
    let rights = [sheet.share("first", 80...90), sheet.share("second", 93...97)]
    let person = Double(sheet.step("person", 20...120, by: 20)) / 100
    let attempt = [small, large].map { $0.cost(input: 1_200, output: 200) }
    let done = zip(attempt, rights).map { $0 + (1 - $1) * person }
    return Draft(
      prompt: """
        For \(sheet.pick("task", Stock.tasks)), the small model is cheaper per token and the large \
        one is right more often. Every wrong result goes to a person. Which would you choose, up \
        to which cost of a person, and which third way would you test?
        """,
      exhibits: [
        "Right: small \(Say.percent(rights[0])), large \(Say.percent(rights[1])). A person costs \(Say.dollars(person)) per case.",
        "1,200 tokens in, 200 out.", small.line, large.line,
      ],
      looksFor: [
        "Compares cost for a finished task, errors and people included.",
        "Asks whether wrong results are noticed at all.",
        "Considers tuning the small one, or asking the large one only in doubt.", Look.change,
      ],
      references: zip(["small", "large"], done).map { name, cost in
        reference(
          "Finished task, \(name)", Say.dollars(cost), "tokens x price + share wrong x person")
      } + [
        reference(
          "A person's cost where both are equal",
          Say.dollars((attempt[1] - attempt[0]) / (rights[1] - rights[0])),
          "difference of prices / difference of shares right")
      ], facts: [small.stated, large.stated])
  }

  static let marginOfPrice = QuestionFamily("margin-of-price", "A price card and its margin") {
    sheet in
    let model = Stock.model(
      sheet.pick("model", Stock.small + ["mistral-nemo-12b", "ministral-3-14b"]))
    let card = Stock.card(sheet.pick("card", Stock.pricedCards))
    let run = try model.predict(
      on: card, .bf16, prompt: sheet.pick("prompt", [500, 1_500]), answer: 300, callers: 48)
    let uses = [sheet.share("low", 20...35, by: 5), sheet.share("high", 55...75, by: 5)]
    let costs = uses.map { Self.ownCost(run, hour: card.price.hour, use: $0) }
    let price = (costs[0] * Double(sheet.step("price", 90...150, by: 10))).rounded() / 100
    return Draft(
      prompt: """
        You set the price of output tokens for \(model.said) on rented \(card.said) cards. The \
        proposal is \(Say.dollars(price)) per million. What is the gross margin when the cards are \
        busy and when they are not, and what would you change in the card or in the use?
        """,
      exhibits: [
        card.price.line(card),
        "One card at 48 callers: \(Say.number(run.outputThroughput.value)) tokens/s.",
        "Cards are in use for \(Say.percent(uses[0])) to \(Say.percent(uses[1])) of the time.",
      ],
      looksFor: [
        "Gets the cost of a million tokens from the hour, the rate and the use.",
        "Shows how the margin moves with use and with the length of prompts.",
        "Fills idle hours, or prices urgency.", Look.change,
      ],
      references: zip(uses, costs).map { use, cost in
        reference(
          "Cost per million at \(Say.percent(use))",
          "\(Say.dollars(cost)) (margin \(Say.percent(1 - cost / price)))",
          "hour / (tokens/s x 3600 x use)")
      }, facts: [card.price.stated, model.predicted])
  }

  static let cachedPrice = QuestionFamily("cached-price", "A price for cached tokens") { sheet in
    let price = Stock.apiPrice(sheet.pick("model", Stock.pricedModels))
    let cached = price.cachedInput ?? price.input
    let common = sheet.step("common", 3...12) * 1000
    let own = sheet.pick("own", [300, 500, 800])
    let hit = sheet.share("hit", 50...90, by: 10)
    let plain = price.cost(input: Double(common + own), output: 200)
    let saving = Double(common) * hit * (price.input - cached) / 1e6
    return Draft(
      prompt: """
        A client with long, repeated prompts asks what prompt caching will save them, and how they \
        should write prompts to get it. Your finance lead asks what it does to our revenue. Answer \
        both.
        """,
      exhibits: [
        price.line, "Cached input tokens: \(Say.dollars(cached)) per million.",
        "\(Say.number(common)) tokens repeat, \(own) do not, 200 out; \(Say.percent(hit)) of the repeats hit the cache.",
      ],
      looksFor: [
        "Computes the bill before and after with the share of hits.",
        "Explains the order of parts and what breaks a prefix.",
        "Says why the price may fall: our cost falls too, and what remains.", Look.evaluate,
      ],
      references: [
        reference("A request without cache", Say.dollars(plain), "tokens x price"),
        reference(
          "Saved", "\(Say.dollars(saving)) (\(Say.percent(saving / plain)))",
          "repeated tokens x hits x difference of prices"),
      ], facts: [price.stated])
  }

  static let batchDiscount = QuestionFamily("batch-discount", "Half price for patience") { sheet in
    let price = Stock.apiPrice(sheet.pick("model", Stock.pricedModels))
    let off = Stock.fact("mistral-batch-discount").value
    let night = sheet.share("night", 15...35, by: 5)
    let move = sheet.share("move", 20...50, by: 10)
    let daily = Double(sheet.step("daily", 2...9)) * 1e9
    let full = daily / 1e6 * price.input
    return Draft(
      prompt: """
        Batches cost \(Say.percent(off)) of the list price and come back within 24 hours. Sales \
        fears that clients will move paid traffic there. Would you keep the offer, for what, and \
        which figure tells you in a month whether it helped?
        """,
      exhibits: [
        price.line, "Clusters are used at \(Say.percent(night)) by night.",
        "\(Say.percent(move)) of \(Say.many(daily)) input tokens a day could wait.",
      ],
      looksFor: [
        "Compares the revenue that is lost with the capacity that is freed at the peak.",
        "Separates traffic that moves from traffic that is new.",
        "Knows that filling idle hours costs little.", Look.evaluate,
      ],
      references: [
        reference(
          "Revenue at stake a day", Say.dollars(full * move * (1 - off)),
          "tokens that move x price x discount")
      ], facts: [price.stated, Stock.fact("mistral-batch-discount").stated])
  }

  static let growingHistory = QuestionFamily("growing-history", "Turns that carry all before") {
    sheet in
    let price = Stock.apiPrice(sheet.pick("model", Stock.pricedModels))
    let turns = sheet.step("turns", 12...40, by: 4)
    let step = sheet.pick("step", [600, 900, 1_200])
    let start = sheet.pick("start", [1_500, 2_500])
    let sent = turns * start + step * turns * (turns - 1) / 2
    let cost = Double(sent) * price.input / 1e6
    let cached =
      Double(start + step * turns) * price.input / 1e6
      + Double(sent - start - step * turns) * (price.cachedInput ?? price.input) / 1e6
    return Draft(
      prompt: """
        An agent sends its whole history with every turn. A client's bill about doubles when tasks take \
        half as many turns again, and they ask why. Explain it, and name the changes to our product \
        or their code that help most.
        """,
      exhibits: [
        "\(turns) turns; the first prompt has \(Say.number(start)) tokens, each turn adds \(Say.number(step)).",
        price.line,
      ],
      looksFor: [
        "Sees that the tokens sent grow with the square of the turns.",
        "Weighs caching, summaries, dropped tool output and fewer turns.",
        Look.figures, Look.evaluate,
      ],
      references: [
        reference(
          "Input tokens of a task", Say.many(Double(sent)),
          "turns x first + step x turns x (turns - 1) / 2", "arithmetic"),
        reference("Input cost of a task", Say.dollars(cost), "tokens x price"),
        reference(
          "With the repeats cached", Say.dollars(cached),
          "new tokens x price + repeats x cached price"),
      ], facts: [price.stated])
  }
}
