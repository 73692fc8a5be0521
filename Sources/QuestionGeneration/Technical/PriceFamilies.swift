// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Offers: thinking tokens, free users, interruptible cards, and a router between models.
extension QuestionFamilies {
  static let prices = [thinkingTokens, freeTier, interruptibleCards, askTheLarge, flatPrice]

  static let thinkingTokens = QuestionFamily("thinking-tokens", "Tokens that nobody reads") {
    sheet in
    let id = sheet.pick("model", ["ministral-3-3b", "ministral-3-8b", "ministral-3-14b"])
    let (model, price) = (Stock.model(id), Stock.apiPrice(id))
    let answer = sheet.pick("answer", [150, 200, 250])
    let factor = sheet.step("factor", 6...14, by: 2)
    let run = try model.predict(
      on: Stock.card("H100-SXM-80GB"), cards: 4, .bf16, prompt: 800, answer: answer, callers: 16)
    let gap = run.interTokenLatency.value
    let cost = [answer, answer * factor].map { price.cost(input: 800, output: Double($0)) }
    return Draft(
      prompt: """
        With reasoning turned on, \(model.said) writes \(factor) times as many tokens and is right \
        more often. \(Say.sentence(sheet.pick("client", Stock.clients))) wants it on by default. \
        Would you do that? Design the default, the limit and the price.
        """,
      exhibits: [
        "Plain: \(answer) tokens, right in \(sheet.step("plain", 74...80))%. Reasoning: \(Say.number(answer * factor)) tokens, right in \(sheet.step("think", 83...90))%.",
        "\(Say.time(gap)) between tokens at 16 callers.", price.line,
      ],
      looksFor: [
        "Computes time and cost of both ways.",
        "Finds the requests that gain, instead of one rule for all.",
        "Gives the developer a budget that they can set.", Look.evaluate,
      ],
      references: [
        reference("A request, plain", Say.dollars(cost[0]), "tokens x price"),
        reference("A request, reasoning", Say.dollars(cost[1]), "tokens x price"),
        reference(
          "Time added", Say.time(gap * Double(answer * (factor - 1))),
          "more tokens x time between tokens"),
      ], facts: [price.stated, model.predicted])
  }

  static let freeTier = QuestionFamily("free-tier", "What free users cost") { sheet in
    let price = Stock.apiPrice(sheet.pick("model", Stock.pricedModels))
    let share = sheet.share("cost", 40...70, by: 10)
    let users = sheet.step("users", 20...80, by: 10) * 1000
    let daily = sheet.step("daily", 5...15)
    let cost = price.cost(input: 900, output: 300) * share * Double(daily) * 30
    let margin = Double(sheet.step("margin", 20...120, by: 20))
    return Draft(
      prompt: """
        A free tier of the API has \(Say.number(users)) active developers. The board asks what they \
        cost and whether to close it. What do you answer, and which limit, gate or change would \
        you try before closing anything?
        """,
      exhibits: [
        "\(daily) requests a day each, 900 tokens in and 300 out.", price.line,
        "Serving costs us \(Say.percent(share)) of the list price; a paying account leaves \(Say.dollars(margin)) a month.",
      ],
      looksFor: [
        "Computes the cost of a free developer and the share that must become paying.",
        "Counts what free use brings beside money: evaluation, reports, adoption of open weights.",
        "Limits the costly use, not the first success.", Look.evaluate,
      ],
      references: [
        reference("A free developer a month", Say.dollars(cost), "requests x cost x 30"),
        reference(
          "Share that must pay", Say.percent(cost / margin),
          "cost of a free one / margin of a paying one"),
      ], facts: [price.stated])
  }

  static let interruptibleCards = QuestionFamily("interruptible-cards", "Cards that may vanish") {
    sheet in
    let device = sheet.pick("card", ["H100-SXM-80GB", "A100-SXM-80GB", "L40S-48GB", "L4-24GB"])
    let prices = Catalogue.devicePrices.filter { $0.device == device && $0.provider == "RunPod" }
    let spot = prices.first { $0.offer == "spot" }
    let demand = prices.first { $0.offer == "on-demand" }
    let (low, high) = (spot?.hour ?? 1, demand?.hour ?? 1)
    let lost = sheet.share("lost", 10...35, by: 5)
    let hours = sheet.step("hours", 400...1_600, by: 200)
    let effective = low / (1 - lost)
    return Draft(
      prompt: """
        Interruptible \(Stock.card(device).said) cards are much cheaper. The team wants to run \
        evaluations, batch jobs and a part of live traffic on them. Which of these would you \
        allow, and what would you build so that an interruption hurts nobody?
        """,
      exhibits: [
        "On demand \(Say.dollars(high)) per hour, interruptible \(Say.dollars(low)) per hour (list of \(spot?.date.description ?? "")).",
        "Interruptions cost \(Say.percent(lost)) of the work, which is done again; \(Say.number(hours)) card hours of work a month.",
      ],
      looksFor: [
        "Computes the price of an hour of work that counts.",
        "Sorts work by what a break costs, and saves progress.",
        "Keeps a reserve for live traffic.", Look.change,
      ],
      references: [
        reference("An hour of useful work", Say.dollars(effective), "price / (1 - share lost)"),
        reference(
          "Saved a month", Say.dollars((high - effective) * Double(hours)), "difference x hours"),
      ], facts: [spot, demand].compactMap { $0?.stated } + [Stock.card(device).stated])
  }

  static let askTheLarge = QuestionFamily("ask-the-large", "A router between two models") { sheet in
    let small = Stock.apiPrice(sheet.pick("small", ["ministral-3-3b", "ministral-3-8b"]))
    let large = Stock.apiPrice(sheet.pick("large", ["mistral-large-3", "mistral-medium-3.5"]))
    let share = sheet.share("share", 10...40, by: 5)
    let rights = [sheet.share("small", 78...86), sheet.share("large", 91...95)]
    let caught = sheet.share("caught", 50...80, by: 10)
    let cost = [small, large].map { $0.cost(input: 1_500, output: 250) }
    let right = rights[0] + (1 - rights[0]) * caught * rights[1]
    return Draft(
      prompt: """
        A router answers with the small model and passes on \(Say.percent(share)) of requests, \
        those in doubt, to the large one. Is that better than the large one for all? Say with \
        figures, and name the way in which such a router fails quietly.
        """,
      exhibits: [
        "Right: small \(Say.percent(rights[0])), large \(Say.percent(rights[1])).",
        "Of the small model's errors the router passes on \(Say.percent(caught)).",
        "1,500 tokens in, 250 out.", small.line, large.line,
      ],
      looksFor: [
        "Computes cost and share right of the pair.",
        "Counts the time of a request that goes through both.",
        "Watches errors that the router does not doubt.", Look.evaluate,
      ],
      references: [
        reference(
          "Cost of the pair", Say.dollars(cost[0] + share * cost[1]),
          "small for all + share x large"),
        reference("Cost of the large for all", Say.dollars(cost[1]), "tokens x price"),
        reference("Right with the pair", Say.percent(right), "small + errors x passed on x large"),
      ], facts: [small.stated, large.stated])
  }

  static let flatPrice = QuestionFamily("flat-price", "One price for every request") { sheet in
    let price = Stock.apiPrice(sheet.pick("model", Stock.pricedModels))
    let lengths = [sheet.pick("short", [400, 600]), sheet.pick("long", [20_000, 30_000, 40_000])]
    let long = sheet.share("share", 5...15)
    let costs = lengths.map { price.cost(input: Double($0), output: 300) }
    let mean = costs[0] * (1 - long) + costs[1] * long
    return Draft(
      prompt: """
        A partner wants one flat price for every request, whatever its length, because "tokens \
        confuse our users". What would you offer, which clients would such a price attract, and \
        how would you keep it from losing money?
        """,
      exhibits: [
        "\(Say.percent(1 - long)) of requests have \(lengths[0]) tokens, \(Say.percent(long)) have \(Say.number(lengths[1])); 300 out.",
        price.line,
      ],
      looksFor: [
        "Computes the mean cost and what a shift of the mix does to it.",
        "Sees that a flat price draws the long requests.",
        "Offers steps, limits or bundles that a user can understand.", Look.change,
      ],
      references: [
        reference("Mean at list price", Say.dollars(mean), "shares x tokens x price"),
        reference(
          "The same with twice the long ones",
          Say.dollars(costs[0] * (1 - 2 * long) + costs[1] * 2 * long), "shares x tokens x price"),
      ], facts: [price.stated])
  }
}
