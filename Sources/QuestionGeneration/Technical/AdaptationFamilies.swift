// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Making a model one's own: adapters, tuned small models, long instructions.
extension QuestionFamilies {
  static let adaptation = [adaptersForTenants, tuneOrInstruct, tunedSmallModel]

  static let adaptersForTenants = QuestionFamily(
    "adapters-for-tenants", "An adapter for each tenant"
  ) { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let tenants = sheet.step("tenants", 20...120, by: 20)
    let share = Stock.fact("lora-weights")
    let card = Stock.card(sheet.pick("card", ["L40S-48GB", "A100-SXM-80GB"]))
    let weights = try model.weights(.bf16)
    let adapter = weights * share.value
    return Draft(
      prompt: """
        \(tenants) clients each want \(model.said) tuned to their wording. Full copies, or one base \
        with an adapter for each? Choose for \(Say.an(card.said)) pool, and say what you promise \
        about speed, privacy and new versions of the base.
        """,
      exhibits: [
        card.line,
        "Base in 16 bits: \(Say.memory(weights)). An adapter: about \(Say.percent(share.value)) of its weights.",
        "The busiest \(sheet.step("busy", 3...6)) clients make \(sheet.step("traffic", 50...80, by: 10))% of the traffic.",
      ],
      looksFor: [
        "Computes the memory of both ways.",
        "Knows that adapters share a batch and what that costs in speed.",
        "Plans what happens to adapters when the base changes.", Look.evaluate,
      ],
      references: [
        reference("Full copies", Say.memory(weights * Double(tenants)), "weights x clients"),
        reference(
          "Base and adapters", Say.memory(weights + adapter * Double(tenants)),
          "weights + adapter x clients"),
      ], facts: [model.stated, card.stated, share.stated])
  }

  static let tuneOrInstruct = QuestionFamily(
    "tune-or-instruct", "Rules in the prompt or in the weights"
  ) { sheet in
    let price = Stock.apiPrice(sheet.pick("model", Stock.pricedModels))
    let rules = sheet.step("rules", 2...8) * 500
    let daily = sheet.step("daily", 20...100, by: 20) * 1000
    let tuning = sheet.step("tuning", 2...9) * 1000
    let saved = Double(rules) * price.input / 1e6 * Double(daily) * 30
    return Draft(
      prompt: """
        Every request of a client carries \(Say.number(rules)) tokens of rules on style and format. \
        A tuned model would need none of them. Is tuning worth it, and which figure besides money \
        would decide?
        """,
      exhibits: [
        "\(Say.number(daily)) requests a day. Tuning and its evaluation cost about \(Say.dollars(Double(tuning))) each time.",
        price.line, "The rules change \(Say.count(sheet.step("changes", 1...6), "time")) a year.",
      ],
      looksFor: [
        "Compares the tokens saved with the cost of tuning, each time the rules change.",
        "Knows that a cached prefix is a third way.",
        "Measures whether the format is kept, both ways.", Look.change,
      ],
      references: [
        reference("Saved a month", Say.dollars(saved), "tokens x price x requests x 30"),
        reference(
          "Months until one tuning has paid", Say.number(Double(tuning) / saved),
          "cost of tuning / saved a month"),
      ], facts: [price.stated])
  }

  static let tunedSmallModel = QuestionFamily("tuned-small-model", "Errors against hardware") {
    sheet in
    let small = Stock.model(sheet.pick("small", Stock.small))
    let large = Stock.model(sheet.pick("large", Stock.large))
    let daily = sheet.step("daily", 2...20, by: 2) * 100_000
    let error = Double(sheet.step("error", 2...30, by: 2)) / 100
    let gap = Double(sheet.step("gap", 4...20, by: 2)) / 1000
    let card = Stock.card("H100-SXM-80GB")
    let runs = (
      try small.predict(on: card, .bf16, prompt: 700, answer: 60, callers: 64),
      try large.predict(on: card, cards: 4, .bf16, prompt: 700, answer: 60, callers: 64)
    )
    let rate = Double(daily) / 86_400 * 3
    let cards = [
      Int((rate / runs.0.requestThroughput.value).rounded(.up)),
      Int((rate / runs.1.requestThroughput.value).rounded(.up)) * 4,
    ]
    return Draft(
      prompt: """
        A tuned \(small.said) is \(Say.points(gap * 100)) worse than \(large.said) at \
        \(sheet.pick("task", Stock.tasks)). The client's board thinks that "the best model is the \
        safe choice". Make the case for the smaller one, honestly, with its limits.
        """,
      exhibits: [
        "\(Say.number(daily)) items a day, 700 tokens in, 60 out; the busiest hour carries 3 times the mean.",
        "An error costs \(Say.dollars(error)). One card serves \(Say.number(runs.0.requestThroughput.value)) requests/s of the small model, 4 cards \(Say.number(runs.1.requestThroughput.value)) of the large one.",
        card.price.line(card),
      ],
      looksFor: [
        "Sets the cost of more errors against the cost of more cards.",
        "Says whether the gap is larger than the uncertainty of the test.",
        "Names where the large model stays right: rare, costly or open-ended cases.", Look.change,
      ],
      references: [
        reference(
          "More errors a day", Say.dollars(Double(daily) * gap * error),
          "items x gap x cost of an error"),
        reference(
          "More cards a day", Say.dollars(Double(cards[1] - cards[0]) * card.price.hour * 24),
          "difference of cards x price x 24 h"),
      ], facts: [small.predicted, large.predicted, card.price.stated])
  }
}
