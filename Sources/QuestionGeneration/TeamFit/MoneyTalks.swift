// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import InterviewContent
import Quantities

/// Exchanges about money: idle cards, retries, discounts, error costs.
extension QuestionFamilies {
  static let moneyTalks = [ownCardsCheaper, smallNeedsPerson, batchesLoseMoney, stillLarger]

  static let ownCardsCheaper = QuestionFamily("talk-own-cards", "Cards of one's own", .teamFit) {
    sheet in
    let id = sheet.pick("model", ["ministral-3-8b", "ministral-3-14b"])
    let (model, price) = (Stock.model(id), Stock.apiPrice(id))
    let card = Stock.card(sheet.pick("card", ["H100-SXM-80GB", "A100-SXM-80GB"]))
    let run = try model.predict(on: card, .bf16, prompt: 1_500, answer: 250, callers: 64)
    let request = price.cost(input: 1_500, output: 250)
    let most = run.requestThroughput.value * 3600
    let share = sheet.share("share", 3...8)
    let hourly = (most * share / 10).rounded() * 10
    let even = card.price.hour / request
    try sheet.require(even > hourly * 1.3 && even < most * 0.95, "no turn")
    let factor = Int((even / hourly * 1.6).rounded(.up))
    return .talk(
      sheet,
      """
      A client sends \(Say.number(hourly)) requests an hour to our API for \(model.said) (1,500 tokens in, 250 out) and wonders about running the open \
      weights on a rented \(card.said). Say what you advise.
      """,
      [
        price.line, card.price.line(card),
        "One card serves up to \(Say.number(most)) such requests an hour.",
      ],
      wrong: .wrong(
        "A full card makes a request for \(Say.dollars(card.price.hour / most)), the API takes \(Say.dollars(request)). Own cards are cheaper for them.",
        truth:
          "The card is paid for every hour: \(Say.dollars(card.price.hour)) / \(Say.number(hourly)) requests = \(Say.dollars(card.price.hour / hourly)) a request at their load, against \(Say.dollars(request)).",
        decides: [
          "idle", "utili", "load", Say.dollars(card.price.hour / hourly), "full", "hour", "use",
        ]),
      right: .right(
        "They expect \(factor) times the load by next year. Then one card would be cheaper than our API.",
        truth:
          "True for the card alone: at \(Say.number(hourly * Double(factor))) requests an hour the API costs \(Say.dollars(request * hourly * Double(factor))) an hour, and both cost the same at \(Say.number(even)); people and spare cards come on top.",
        decides: [
          "break-even", "break even", Say.number(even), "volume", "grow", "spare", "people",
        ]),
      facts: [price.stated, card.price.stated, model.predicted])
  }

  static let smallNeedsPerson = QuestionFamily(
    "talk-finished-work", "Cheap tokens, dear errors", .teamFit
  ) { sheet in
    let small = Stock.apiPrice(sheet.pick("small", ["ministral-3-3b", "ministral-3-8b"]))
    let large = Stock.apiPrice("mistral-medium-3.5")
    let rights = [sheet.share("small", 86...90), sheet.share("large", 94...97)]
    let person = Double(sheet.step("person", 20...80, by: 10)) / 100
    let attempt = [small, large].map { $0.cost(input: 1_200, output: 200) }
    let done = zip(attempt, rights).map { $0 + (1 - $1) * person }
    let tuned = rights[1]
    let after = attempt[0] + (1 - tuned) * person
    try sheet.require(done[1] < done[0] && after < done[1], "no turn")
    return .talk(
      sheet,
      """
      For \(sheet.pick("task", Stock.tasks)) you choose between a small and a large model. Wrong results are noticed and go to a person. Say which one you \
      would take.
      """,
      [
        small.line, large.line,
        "1,200 tokens in, 200 out. Right: \(Say.percent(rights[0])) and \(Say.percent(rights[1])). A person costs \(Say.dollars(person)) a case.",
      ],
      wrong: .wrong(
        "The small one costs \(Say.dollars(attempt[0])) a case and the large one \(Say.dollars(attempt[1])). There is nothing to discuss.",
        truth:
          "With the person a finished case costs \(Say.dollars(done[0])) with the small model and \(Say.dollars(done[1])) with the large one (tokens + share wrong x person).",
        decides: [
          "finished", "complet", "person", "error", Say.dollars(done[0]), Say.dollars(done[1]),
          "per task",
        ]),
      right: .right(
        "We tuned the small one on last month's cases. It is right in \(Say.percent(tuned)) now, on a test that it had not seen.",
        truth:
          "True: then a finished case costs \(Say.dollars(after)) with the small model, less than \(Say.dollars(done[1])).",
        decides: ["tuned", Say.dollars(after), "small", "cheaper", "test", "change", "unseen"]),
      facts: [small.stated, large.stated])
  }

  static let batchesLoseMoney = QuestionFamily("talk-batches", "Half price loses money", .teamFit) {
    sheet in
    let card = Stock.card(sheet.pick("card", Stock.pricedCards))
    let model = Stock.model(sheet.pick("model", Stock.small))
    let run = try model.predict(on: card, .bf16, prompt: 800, answer: 300, callers: 64)
    let use = sheet.share("use", 30...45, by: 5)
    let fuller = use + sheet.share("more", 20...30, by: 5)
    let costs = [use, fuller].map { ownCost(run, hour: card.price.hour, use: $0) }
    let price = (costs[0] * Double(sheet.step("margin", 130...170, by: 10))).rounded() / 100
    let moved = sheet.share("moved", 20...40, by: 5)
    return .talk(
      sheet,
      """
      You may offer batches at half price, done by night, on \(card.said) cards that are in use for \(Say.percent(use)) of the time. Output tokens \
      sell at \(Say.dollars(price)) per million. Say whether you would.
      """,
      [
        card.price.line(card),
        "One card gives \(Say.number(run.outputThroughput.value)) tokens/s when it is busy.",
      ],
      wrong: .wrong(
        "A million tokens costs us \(Say.dollars(costs[0])). At \(Say.dollars(price / 2)) we lose money on each batch.",
        truth:
          "The \(Say.dollars(costs[0])) count idle hours that are paid anyway. Filled to \(Say.percent(fuller)), a million costs \(Say.dollars(costs[1])) on average, and the added tokens cost hardly more than power.",
        decides: [
          "idle", "marginal", "already paid", "fixed", "night", Say.dollars(costs[1]), "utili",
        ]),
      right: .right(
        "Our survey says that \(Say.percent(moved)) of today's full-price traffic could wait. It would move to half price.",
        truth:
          "True risk: if all of it moves, revenue falls by \(Say.percent(moved / 2)) (share x half) before any new work comes; the peak gets that much lighter too.",
        decides: ["cannib", "move", Say.percent(moved / 2), "revenue", "new", "peak", "limit"]),
      facts: [card.price.stated, model.predicted])
  }

  static let stillLarger = QuestionFamily("talk-larger-safer", "Bigger is safer", .teamFit) {
    sheet in
    let daily = sheet.step("daily", 100...900, by: 100) * 1000
    let gap = Double(sheet.step("gap", 3...9)) / 1000
    let cost = Double(sheet.step("cost", 2...8)) / 100
    let card = Stock.card("H100-SXM-80GB")
    let cards = sheet.step("cards", 6...12)
    let hardware = Double(cards) * card.price.hour * 24
    let errors = Double(daily) * gap * cost
    try sheet.require(errors < hardware * 0.7, "errors are dearer")
    let rare = sheet.step("rare", 4...12)
    let harm =
      (hardware * Double(sheet.step("harm", 12...20)) / 10 / Double(rare) / 10).rounded() * 10
    return .talk(
      sheet,
      """
      For \(sheet.pick("task", Stock.tasks)) a tuned 7B model is \(Say.points(gap * 100)) worse than a 70B one, which needs \(Say.count(cards, "more card")). You decide for the \
      client. Say which.
      """,
      [
        "\(Say.number(daily)) items a day. A usual error costs \(Say.dollars(cost)).",
        card.price.line(card),
      ],
      wrong: .wrong(
        "Quality comes first: the larger model makes fewer errors, so it pays for itself.",
        truth:
          "The gap makes \(Say.number(Double(daily) * gap)) more errors a day, worth \(Say.dollars(errors)); \(Say.count(cards, "more card")) cost \(Say.dollars(hardware)) a day.",
        decides: [
          "error", "per day", Say.dollars(errors), Say.dollars(hardware), "cost", "gap", "volume",
        ]),
      right: .right(
        "About \(rare) of the added errors a day hit refunds, and each of those costs \(Say.dollars(harm)). Did you count them?",
        truth:
          "True: \(rare) x \(Say.dollars(harm)) = \(Say.dollars(Double(rare) * harm)) a day, more than \(Say.dollars(hardware)) for the cards; such cases can go to the larger model or to a person.",
        decides: [
          "refund", "rare", "route", Say.dollars(Double(rare) * harm), "person", "large model for",
          "risk",
        ]),
      facts: [card.price.stated])
  }
}
