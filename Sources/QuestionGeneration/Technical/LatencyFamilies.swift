// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Time: to the first token, between tokens, and what makes them long.
extension QuestionFamilies {
  static let latency = [
    bandwidthBound, largerBatch, promptsBetween, firstTokenBudget, smallForSpeed,
  ]

  static let bandwidthBound = QuestionFamily("bandwidth-bound", "What bounds a token") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + Stock.medium))
    let card = Stock.card(
      sheet.pick("card", ["L4-24GB", "A10-24GB", "L40S-48GB", "A100-SXM-80GB"]))
    let weights = try model.weights(.bf16)
    try sheet.require(weights.value < card.memory.value * 0.8, "does not fit")
    let floor = weights.value / card.bandwidth
    let target = floor * Double(sheet.step("target", 35...75, by: 5)) / 100
    return Draft(
      prompt: """
        A product manager asks for one token every \(Say.time(target)) from \(model.said) in 16 \
        bits on \(Say.an(card.said)) for a single caller. Engineering says that no software will \
        get there. Who is right, and what can be done?
        """,
      exhibits: [card.line, "Weights in 16 bits: \(Say.memory(weights))."],
      looksFor: [
        "Divides the bytes that every token needs by the bandwidth and gets a floor.",
        "Names ways under the floor: fewer bytes, more cards, drafting, a smaller model.",
        Look.figures, Look.evaluate,
      ],
      references: [
        reference("Least time per token", Say.time(floor), "bytes of the weights / bandwidth"),
        reference(
          "The same in 4 bits", Say.time(try model.weights(.int4).value / card.bandwidth),
          "bytes of the weights / bandwidth"),
      ], facts: [model.stated, card.stated])
  }

  static let largerBatch = QuestionFamily("larger-batch", "Throughput against latency") { sheet in
    let model = Stock.model(
      sheet.pick("model", Stock.small + ["mistral-nemo-12b", "ministral-3-14b"]))
    let card = Stock.card(sheet.pick("card", ["A100-SXM-80GB", "H100-SXM-80GB"]))
    let prompt = sheet.pick("prompt", [500, 1_000, 2_000])
    let callers = [4, 32, 128]
    let runs = try callers.map {
      try model.predict(on: card, .bf16, prompt: prompt, answer: 300, callers: $0)
    }
    let limit = sheet.pick("limit", [20, 25, 30, 40])
    return Draft(
      prompt: """
        You run \(model.said) on \(card.said) cards and owe clients at most \(limit) ms between \
        tokens. Finance wants more callers per card. How many callers would you put on one, how \
        do you justify it to both, and what would you watch?
        """,
      exhibits: zip(callers, runs).map { count, run in
        "\(count) callers: \(Say.time(run.interTokenLatency.value)) between tokens, "
          + "\(Say.number(run.outputThroughput.value)) tokens/s in all."
      },
      looksFor: [
        "Explains why throughput rises and every caller gets slower.",
        "Keeps distance from the limit, since a mean hides the tail.", Look.money, Look.change,
      ],
      references: zip(callers, runs).map { count, run in
        reference(
          "First token at \(count) callers", Say.time(run.timeToFirstToken.value), "prediction")
      }, facts: [model.predicted, card.stated])
  }

  static let promptsBetween = QuestionFamily("prompts-between", "Prompts among answers") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-small-3.2-2506"]))
    let card = Stock.card("H100-SXM-80GB")
    let long = sheet.pick("long", [12_000, 20_000, 28_000])
    let alone = try model.predict(on: card, .bf16, prompt: long, answer: 50, callers: 1)
    let chat = try model.predict(on: card, .bf16, prompt: 500, answer: 300, callers: 16)
    return Draft(
      prompt: """
        Since a client began to send documents of \(Say.number(long)) tokens to the cluster that \
        also serves chats on \(model.said), chat users see answers stall for a moment. The mean \
        time per token has hardly moved. What is happening, and which cure would you choose?
        """,
      exhibits: [
        "Chat: \(Say.time(chat.interTokenLatency.value)) between tokens at 16 callers.",
        "One document alone: \(Say.time(alone.timeToFirstToken.value)) to the first token.",
        "Documents make up \(sheet.step("share", 2...6))% of the requests.",
      ],
      looksFor: [
        "Tells taking a prompt in from giving tokens out, and sees them compete.",
        "Weighs prompts in pieces, separate machines, and limits or queues of their own.",
        "Looks at p95 or p99 of the gaps, not at the mean.", Look.evaluate,
      ],
      references: [
        reference(
          "Gaps of a chat that one prompt takes",
          Say.number(alone.timeToFirstToken.value / chat.interTokenLatency.value),
          "time of the prompt / time between tokens")
      ], facts: [model.predicted, card.stated])
  }

  static let firstTokenBudget = QuestionFamily("first-token-budget", "A budget to the first token")
  { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let card = Stock.card(sheet.pick("card", ["L40S-48GB", "A100-SXM-80GB"]))
    let passages = sheet.pick("passages", [10, 20, 30])
    let prompt = 400 + passages * 300
    let (embed, rerank) = (Stock.fact("embed-query"), Stock.fact("rerank-50"))
    let search = sheet.step("search", 15...60, by: 5)
    let run = try model.predict(on: card, .bf16, prompt: prompt, answer: 200, callers: 8)
    let sum = embed.value + rerank.value + Double(search) / 1000 + run.timeToFirstToken.value
    let budget = (sum * Double(sheet.step("budget", 60...90, by: 5)) / 100 * 20).rounded() / 20
    return Draft(
      prompt: """
        An assistant over a client's manuals must show its first word within \(Say.time(budget)) \
        in the median. It embeds the question, searches, reranks, and sends \(passages) passages \
        to \(model.said) on \(Say.an(card.said)). It misses the budget. Where would you cut?
        """,
      exhibits: [
        "Embedding \(Say.time(embed.value)), search \(search) ms, reranking \(Say.time(rerank.value)).",
        "Prompt of \(Say.number(prompt)) tokens: \(Say.time(run.timeToFirstToken.value)) to the first token at 8 callers.",
      ],
      looksFor: [
        Look.split, "Trades passages against recall with a measurement, not by taste.",
        "Does not add percentiles of the parts without saying what that assumes.", Look.evaluate,
      ],
      references: [
        reference("Sum", Say.time(sum), "embedding + search + reranking + first token"),
        reference("Over the budget", Say.time(max(sum - budget, 0)), "sum - budget"),
      ], facts: [embed.stated, rerank.stated, model.predicted, card.stated])
  }

  static let smallForSpeed = QuestionFamily("small-for-speed", "A small model for a deadline") {
    sheet in
    let small = Stock.model(sheet.pick("small", Stock.small))
    let large = Stock.model(sheet.pick("large", Stock.large))
    let card = Stock.card("H100-SXM-80GB")
    let callers = sheet.pick("callers", [8, 16, 32])
    let answer = sheet.pick("answer", [40, 60, 80])
    let one = try small.predict(on: card, .bf16, prompt: 700, answer: answer, callers: callers)
    let other = try large.predict(
      on: card, cards: 4, .bf16, prompt: 700, answer: answer, callers: callers)
    let scores = (sheet.step("score", 880...925), sheet.step("gap", 4...14))
    return Draft(
      prompt: """
        For \(sheet.pick("task", Stock.tasks)), a client compares \(small.said) after fine-tuning \
        with \(large.said) as it is. They think that the larger one is safer. Take a side for this \
        task and defend it with time, memory, cost and quality.
        """,
      exhibits: [
        "\(small.said), one card: \(Say.time(one.endToEnd.value)) for an answer of \(answer) tokens; F1 0.\(scores.0).",
        "\(large.said), 4 cards: \(Say.time(other.endToEnd.value)) for the same; F1 0.\(scores.0 + scores.1).",
        "Load: \(callers) callers at a time, 700 tokens in.",
      ],
      looksFor: [
        "Puts the difference in quality into errors a day and what each costs.",
        "Puts the difference in hardware into cost for a finished task.",
        "Says at which gap, volume or risk the large model would be right.", Look.evaluate,
      ],
      references: [
        reference(
          "Answers from one card of the small model",
          "\(Say.number(one.requestThroughput.value)) requests/s",
          "prediction, 1 card"),
        reference(
          "Answers from 4 cards of the large model",
          "\(Say.number(other.requestThroughput.value)) requests/s",
          "prediction, 4 cards"),
      ], facts: [small.predicted, large.predicted, card.stated])
  }
}
