// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Facts from outside the weights: retrieval, long prompts, tuning.
extension QuestionFamilies {
  static let grounding = [
    wholeFileOrRetrieval, retrieveOrTune, lookupBudget, rerankOrMore, recallTimesAnswer, staleFacts,
  ]

  static let wholeFileOrRetrieval = QuestionFamily(
    "whole-file-or-retrieval", "The whole file or parts of it"
  ) { sheet in
    let id = sheet.pick("model", ["ministral-3-8b", "ministral-3-14b", "mistral-large-3"])
    let (model, price) = (Stock.model(id), Stock.apiPrice(id))
    let pages = sheet.step("pages", 60...180, by: 20)
    let tokens = pages * 500
    let daily = sheet.step("daily", 2...9) * 1000
    let (whole, parts) = (
      price.cost(input: Double(tokens), output: 300), price.cost(input: 4_500, output: 300)
    )
    return Draft(
      prompt: """
        \(Say.sentence(sheet.pick("client", Stock.clients))) asks questions about files of \
        \(pages) pages and wants to put the whole file into the prompt of \(model.said), since it \
        fits the window. Retrieval would send about 4,500 tokens. What do you advise, and why?
        """,
      exhibits: [
        "About \(Say.number(tokens)) tokens per file; \(Say.number(daily)) questions a day.",
        "KV cache: \(Say.memory(model.cache(1))) per token.", price.line,
      ],
      looksFor: [
        "Separates prefill attention, which grows with the square, from cache and reading, which grow with the length.",
        "Puts a price on a question both ways, and on repeated questions about one file.",
        "Tests recall in the middle of the file against recall of the search.", Look.change,
      ],
      references: [
        reference("A question, whole file", Say.dollars(whole), "tokens x price"),
        reference("A question, retrieval", Say.dollars(parts), "tokens x price"),
        reference(
          "Difference in a month of 30 days", Say.dollars((whole - parts) * Double(daily) * 30),
          "difference x questions x 30"),
        reference("Cache of one file", Say.memory(model.cache(tokens)), "bytes per token x tokens"),
      ], facts: [model.stated, price.stated])
  }

  static let retrieveOrTune = QuestionFamily("retrieve-or-tune", "Retrieve, tune, or both") {
    sheet in
    let change = sheet.pick("change", ["hourly", "daily", "every week", "twice a year"])
    let cost = sheet.step("cost", 50...900, by: 50)
    let daily = sheet.step("daily", 5...40, by: 5) * 1000
    let form = sheet.pick(
      "form", ["a fixed house style", "a vocabulary of its own", "a strict output format"])
    let rate = sheet.share("rate", 1...4)
    return Draft(
      prompt: """
        Retrieval, fine-tuning, or both, for the support assistant of \
        \(sheet.pick("client", Stock.clients))? Give a decision and the order of steps, not a \
        definition, and say what would make you turn it around.
        """,
      exhibits: [
        "The facts change \(change); answers need \(form).",
        "A wrong answer costs about \(cost) EUR; \(Say.number(daily)) questions a day.",
        "A prompt alone gives \(Say.percent(rate)) wrong answers in a first test of 200.",
      ],
      looksFor: [
        "Uses how often the facts change and how dear an error is, not a slogan.",
        "Tunes for form and vocabulary, retrieves for facts that change or need a source.",
        "Counts what retrieval adds in time and tokens.", Look.evaluate, Look.risk,
      ],
      references: [
        reference(
          "Cost of errors a day", "\(Say.many(Double(daily) * rate * Double(cost))) EUR",
          "questions x rate x cost", "arithmetic")
      ])
  }

  static let lookupBudget = QuestionFamily("lookup-budget", "What a look-up costs in time") {
    sheet in
    let rows = Catalogue.vectorLatencies.filter { $0.p99 != nil && ($0.vectors ?? 0) >= 1_000_000 }
    let row = sheet.pick("row", rows)
    let search = row.p99?.value ?? 0
    let (embed, rerank) = (Stock.fact("embed-query"), Stock.fact("rerank-50"))
    let model = Stock.model(sheet.pick("model", Stock.small))
    let extra = sheet.step("extra", 2...8) * 1000
    let card = Stock.card("A100-SXM-80GB")
    let with = try model.predict(on: card, .bf16, prompt: 300 + extra, answer: 150, callers: 4)
    let without = try model.predict(on: card, .bf16, prompt: 300, answer: 150, callers: 4)
    let prefill = with.timeToFirstToken.value - without.timeToFirstToken.value
    return Draft(
      prompt: """
        A chat that answers from the model alone shall get retrieval over \
        \(Say.many(Double(row.vectors ?? 0))) passages. The owner asks: "How much slower, in \
        milliseconds, and can we afford it?" The promise is \(sheet.pick("promise", [600, 800, 1_000])) \
        ms to the first token. Answer with a sum.
        """,
      exhibits: [
        "Search: \(Say.time(search)) in p99 (published test).",
        "Embedding \(Say.time(embed.value)), reranking \(Say.time(rerank.value)).",
        "Retrieved text adds \(Say.number(extra)) tokens; today the first token comes after \(Say.time(without.timeToFirstToken.value)).",
      ],
      looksFor: [
        "Adds embedding, search, reranking and the longer prompt, each with its unit.",
        "Says which part grows with load, and which with the number of passages.", Look.split,
        Look.evaluate,
      ],
      references: [
        reference("Longer prompt", Say.time(prefill), "prediction with - without"),
        reference(
          "Sum", Say.time(embed.value + search + rerank.value + prefill),
          "embedding + search + reranking + longer prompt"),
      ],
      facts: [
        StatedFact(sources: [row.source], date: nil, table: .vectorLatencies), embed.stated,
        rerank.stated, model.predicted,
      ])
  }

  static let rerankOrMore = QuestionFamily("rerank-or-more", "Rerank or send more") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let card = Stock.card(sheet.pick("card", ["L40S-48GB", "A100-SXM-80GB"]))
    let rerank = Stock.fact("rerank-50")
    let (few, many) = (sheet.pick("few", [5, 8]), sheet.pick("many", [20, 25, 30]))
    let runs = try [few, many].map {
      try model.predict(on: card, .bf16, prompt: 300 + $0 * 350, answer: 200, callers: 8)
    }
    let recall = (sheet.step("recall", 70...78), sheet.step("gain", 10...16))
    return Draft(
      prompt: """
        To raise the share of answers that see the right passage, one engineer wants to rerank 50 \
        passages and keep \(few); another wants to send \(many) without reranking. Which do you \
        take for \(sheet.pick("client", Stock.clients)), and what do you measure first?
        """,
      exhibits: [
        "Right passage among the first \(few): \(recall.0)%; among the first \(many): \(recall.0 + recall.1)%.",
        "Reranking takes \(Say.time(rerank.value)).",
        "First token with \(few) passages: \(Say.time(runs[0].timeToFirstToken.value)); with \(many): \(Say.time(runs[1].timeToFirstToken.value)).",
      ],
      looksFor: [
        "Compares both ways in time, tokens and recall.",
        "Sees that longer prompts cost on every request, and may bury the passage.", Look.money,
        Look.evaluate,
      ],
      references: [
        reference(
          "More passages cost",
          Say.time(runs[1].timeToFirstToken.value - runs[0].timeToFirstToken.value),
          "difference of first tokens"),
        reference("Reranking costs", Say.time(rerank.value), "published measurement", "catalogue"),
      ], facts: [rerank.stated, model.predicted, card.stated])
  }

  static let recallTimesAnswer = QuestionFamily("recall-times-answer", "Where the errors come from")
  { sheet in
    let recall = sheet.share("recall", 70...88, by: 2)
    let answer = sheet.share("answer", 86...95)
    let guess = sheet.share("guess", 5...20, by: 5)
    let right = recall * answer + (1 - recall) * guess
    return Draft(
      prompt: """
        An assistant with retrieval is right in \(Say.percent(right)) of the test questions; the \
        client needs \(Say.percent(min(right + 0.1, 0.96))). The team wants a larger model. What \
        do the figures say about that, and what would you do in the first week?
        """,
      exhibits: [
        "The right passage is among those retrieved for \(Say.percent(recall)) of the questions.",
        "With the right passage \(Say.percent(answer)) of answers are right, without it \(Say.percent(guess)).",
        "The test has \(sheet.step("size", 200...500, by: 50)) questions.",
      ],
      looksFor: [
        Look.split, "Computes the most that a perfect model could reach with this search.",
        "Asks the model to abstain where nothing was found.",
        "Says how sure the figures are at this size of test.",
      ],
      references: [
        reference(
          "With a perfect reader", Say.percent(recall + (1 - recall) * guess),
          "recall + (1 - recall) x right without the passage", "arithmetic"),
        reference(
          "With a perfect search", Say.percent(answer), "right with the passage", "arithmetic"),
      ])
  }

  static let staleFacts = QuestionFamily("stale-facts", "Facts that grow old") { sheet in
    let monthly = sheet.share("monthly", 3...12)
    let months = sheet.step("months", 3...9)
    let daily = sheet.step("daily", 5...30, by: 5) * 1000
    let stale = 1 - power(1 - monthly, months)
    return Draft(
      prompt: """
        A client fine-tuned a model on its product facts \(months) months ago and was content. Now \
        wrong answers creep in, and the vendor offers to tune again every \(months) months. What \
        is going on, and what would you propose instead or beside it?
        """,
      exhibits: [
        "About \(Say.percent(monthly)) of the facts change each month.",
        "\(Say.number(daily)) questions a day; \(sheet.step("touch", 30...60, by: 10))% of them ask for such a fact.",
      ],
      looksFor: [
        "Computes how many facts are old by now.",
        "Keeps form in the weights and facts outside them.",
        "Watches for drift instead of waiting for complaints.", Look.money,
      ],
      references: [
        reference(
          "Facts that are old by now", Say.percent(stale), "1 - (1 - monthly change)^months",
          "arithmetic")
      ])
  }
}
