// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Formats and kinds of models: fewer bits, fewer weights, mixtures, cards side by side.
extension QuestionFamilies {
  static let formats = [
    quantiseToFit, perplexityOfBits, prunedHalf, mixtureMemory, denseOrMixture, expertsTouched,
    cardsSideBySide,
  ]

  static let quantiseToFit = QuestionFamily("quantise-to-fit", "How few bits") { sheet in
    let model = Stock.model(
      sheet.pick("model", ["mistral-small-3.2-2506", "qwen3-14b", "ministral-3-14b"]))
    let card = Stock.card(sheet.pick("card", Stock.smallCards))
    let tokens = sheet.pick("tokens", [4_000, 6_000, 8_000])
    let sizes = try StockFormat.all.map { try model.weights($0.format) }
    let four = try model.plan(on: card, .int4, tokens: tokens)
    try sheet.require(four.mostSequences > 0, "does not fit")
    return Draft(
      prompt: """
        A client wants \(model.said) on \(Say.an(card.said)) in each of \
        \(sheet.step("sites", 20...90, by: 10)) branches, for \
        \(sheet.pick("task", Stock.tasks)). Which number format would you ship, and what would \
        you measure before you promise it?
        """,
      exhibits: zip(StockFormat.all, sizes).map { "Weights in \($0.said): \(Say.memory($1))." } + [
        card.line
      ],
      looksFor: [
        "Leaves room for the cache and the engine, not only for the weights.",
        "Expects a loss of quality and measures perplexity and the task itself.",
        "Knows that fewer bits also mean fewer bytes read for each token.", Look.change,
      ],
      references: [
        reference(
          "Sessions in 4 bits", Say.number(four.mostSequences), "room for caches / cache of one"),
        reference("Weights in 4 bits", Say.memory(sizes[2]), "weights x (4 bits + scales) / 8"),
      ], facts: [model.stated, card.stated])
  }

  static let perplexityOfBits = QuestionFamily("perplexity-of-bits", "Perplexity and the task") {
    sheet in
    let rows = Catalogue.quantization(for: "llama-3-8b").filter { row in
      ["Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M"].contains(row.method)
    }
    let low = sheet.pick("low", Array(rows.dropFirst(2)))
    let high = sheet.pick("high", Array(rows.prefix(2)))
    let model = Stock.model("llama-3-8b")
    let increase = low.increase ?? 0
    return Draft(
      prompt: """
        An edge team wants to ship \(model.said) as \(low.method) instead of \(high.method) to \
        save memory on the device, for \(sheet.pick("task", Stock.tasks)). They show a table of \
        perplexities. Would you let it ship, and what else do you need to see?
        """,
      exhibits: [high, low].map { row in
        "\(row.method): \(Say.number(row.sizeInGibibytes ?? 0)) GiB, perplexity \(Say.number(row.perplexity)) "
          + "against \(Say.number(row.perplexityIn16Bits ?? 0)) in 16 bits."
      },
      looksFor: [
        "Reads perplexity as a first sign and asks for the error rate of the task.",
        "Compares only figures of the same text and context length.",
        "Weighs what the saved memory allows, such as a longer context or a cheaper device.",
        Look.evaluate,
      ],
      references: [
        reference(
          "Rise of perplexity", Say.percent(increase), "perplexity / perplexity in 16 bits - 1",
          "published measurement"),
        reference(
          "Memory saved",
          "\(Say.number((high.sizeInGibibytes ?? 0) - (low.sizeInGibibytes ?? 0))) GiB",
          "difference of the files", "published measurement"),
      ],
      facts: [StatedFact(sources: [low.source], date: nil, table: .quantization), model.stated])
  }

  static let prunedHalf = QuestionFamily("pruned-half", "Half of the weights") { sheet in
    let rows = Catalogue.prunings.filter {
      $0.sparsity == 0.5 && ["SparseGPT", "Wanda"].contains($0.method) && $0.modelID != nil
    }
    let row = sheet.pick("row", rows)
    return Draft(
      prompt: """
        Research shows \(row.model) with half of its weights set to zero (\(row.method), pattern \
        \(row.pattern)) and says that it will run twice as fast on the client's devices. What do \
        you ask before you put that into an offer?
        """,
      exhibits: [
        "Perplexity on \(row.dataset): \(Say.number(row.densePerplexity)) before, \(Say.number(row.perplexity)) after.",
        "The client accepts \(Say.count(sheet.step("loss", 1...3), "point")) less on its own task.",
      ],
      looksFor: [
        "Asks whether the pattern is one that kernels and the device can use for speed.",
        "Compares with fewer bits as the other way to the same memory.",
        "Measures perplexity and the task, after any further training.", Look.change,
      ],
      references: [
        reference(
          "Rise of perplexity", Say.percent(row.increase), "after / before - 1",
          "published measurement")
      ],
      facts: [StatedFact(sources: [row.source], date: nil, table: .pruning)])
  }

  static let mixtureMemory = QuestionFamily("mixture-memory", "Total and active weights") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.mixtures))
    let card = Stock.card(sheet.pick("card", ["H100-SXM-80GB", "A100-SXM-80GB", "L40S-48GB"]))
    let format = sheet.pick("format", [StockFormat.sixteen, .eight, .four])
    let weights = try model.weights(format.format)
    let usable = card.memory.value * 0.9
    let least = Int((weights.value / usable).rounded(.up))
    return Draft(
      prompt: """
        A client read that \(model.said) uses only \(Say.number(model.activeBillions)) billion \
        weights per token and concludes that a card for a model of that size is enough. Correct \
        them, size the hardware in \(format.said), and say when you would offer the mixture at all.
        """,
      exhibits: [
        "\(model.said): \(Say.number(model.billions)) billion weights, \(Say.number(model.activeBillions)) billion of them active per token.",
        card.line,
      ],
      looksFor: [
        "Says that memory follows all weights and computing per token the active ones.",
        "Turns the total into bytes, and the bytes into a number of cards with room for caches.",
        "Says for which load a mixture pays, and for which a dense model does.", Look.evaluate,
      ],
      references: [
        reference("Weights", Say.memory(weights), "all weights x bits / 8"),
        reference(
          "Cards for the weights alone", Say.number(least), "weights / 90% of a card, rounded up"),
        reference(
          "Work per token", "\(Say.number(2 * model.activeBillions)) GFLOP", "2 x active weights"),
      ], facts: [model.stated, card.stated, Stock.fact("memory-share").stated])
  }

  static let denseOrMixture = QuestionFamily("dense-or-mixture", "Dense or mixture") { sheet in
    let dense = Stock.model(
      sheet.pick("dense", ["mistral-small-3.2-2506", "qwen3-32b", "llama-3.3-70b"]))
    let mixture = Stock.model(sheet.pick("mixture", ["mixtral-8x7b", "qwen3-30b-a3b"]))
    let card = Stock.card("H100-SXM-80GB")
    let callers = sheet.pick("callers", [4, 16, 64])
    let (prompt, answer) = (
      sheet.pick("prompt", [1_000, 2_000]), sheet.pick("answer", [200, 400])
    )
    let runs = try [dense, mixture].map {
      try $0.predict(on: card, cards: 4, .bf16, prompt: prompt, answer: answer, callers: callers)
    }
    return Draft(
      prompt: """
        \(Say.sentence(sheet.pick("client", Stock.clients))) will run one model on \
        \(card.count(4)) for \(callers) callers at a time. Would you offer \(dense.said) or \
        \(mixture.said)? Defend the choice against an engineer who would take the other one.
        """,
      exhibits: zip([dense, mixture], runs).map { model, run in
        "\(model.said): \(Say.number(model.billions)) billion weights, "
          + "\(Say.time(run.interTokenLatency.value)) between tokens at \(callers) callers."
      },
      looksFor: [
        "Keeps memory (all weights) and work per token (active weights) apart.",
        "Says how the advantage of the mixture changes as more callers come.",
        Look.evaluate, Look.change,
      ],
      references: zip([dense, mixture], runs).map { model, run in
        reference(
          "Throughput of \(model.said)", "\(Say.number(run.outputThroughput.value)) tokens/s",
          "prediction at \(callers) callers")
      }, facts: [dense.predicted, mixture.predicted, card.stated])
  }

  static let expertsTouched = QuestionFamily("experts-touched", "A batch and its experts") {
    sheet in
    let model = Stock.model(
      sheet.pick("model", ["mixtral-8x7b", "qwen3-30b-a3b", "mixtral-8x22b"]))
    let layer = model.shape.layers.map(\.feedForward).first { $0.routedExperts > 1 }
    let (experts, chosen) = (layer?.routedExperts ?? 1, layer?.chosenExperts ?? 1)
    let batches = [1, sheet.pick("middle", [8, 12, 16]), sheet.pick("large", [64, 96, 128])]
    let touched = batches.map { Self.touched(experts, chosen, batch: $0) }
    return Draft(
      prompt: """
        In a test with one caller \(model.said) was much faster than a dense model of the same \
        total size; at \(batches[2]) callers the lead had shrunk. Explain what happened, and what \
        it means for the way we price and place the model.
        """,
      exhibits: [
        "Each layer has \(experts) experts; a token is sent to \(chosen) of them.",
        "Tests ran with \(Say.count(batches[0], "caller")), \(batches[1]) callers and \(batches[2]) callers.",
      ],
      looksFor: [
        "Says that each step reads the experts that any token of the batch needs.",
        "Shows with a number how fast nearly all experts are touched.",
        "Draws a consequence for placing experts, batching or price.", Look.change,
      ],
      references: zip(batches, touched).map { batch, share in
        reference(
          "Experts read at \(Say.count(batch, "sequence"))", Say.percent(share),
          "1 - (1 - chosen / experts)^batch, for even routing", "arithmetic")
      }, facts: [model.stated])
  }

  /// Returns the share of experts that a batch touches on average, with routing that is even and independent.
  static func touched(_ experts: Int, _ chosen: Int, batch: Int) -> Double {
    var missed = 1.0
    for _ in 0..<batch { missed *= 1 - Double(chosen) / Double(experts) }
    return 1 - missed
  }

  static let cardsSideBySide = QuestionFamily("cards-side-by-side", "Share a model or copy it") {
    sheet in
    let model = Stock.model(
      sheet.pick("model", Stock.small + ["mistral-nemo-12b", "ministral-3-14b"]))
    let card = Stock.card(sheet.pick("card", ["H100-SXM-80GB", "A100-SXM-80GB"]))
    let cards = sheet.pick("cards", [2, 4])
    let callers = cards * sheet.pick("callers", [8, 16, 32])
    let prompt = sheet.pick("prompt", [800, 1_500, 3_000])
    let shared = try model.predict(
      on: card, cards: cards, .bf16, prompt: prompt, answer: 250, callers: callers)
    let copy = try model.predict(
      on: card, .bf16, prompt: prompt, answer: 250, callers: callers / cards)
    return Draft(
      prompt: """
        You have \(card.count(cards)) for \(model.said). Would you let the cards share one copy \
        of the model, or run \(cards) copies side by side? \(callers) callers send \
        \(Say.number(prompt)) tokens each and expect about 250 back.
        """,
      exhibits: [
        "Shared: \(Say.time(shared.interTokenLatency.value)) between tokens, \(Say.time(shared.timeToFirstToken.value)) to the first.",
        "Copies: \(Say.time(copy.interTokenLatency.value)) between tokens, \(Say.time(copy.timeToFirstToken.value)) to the first.",
      ],
      looksFor: [
        "Says what sharing costs in talk between cards and what copies cost in memory.",
        "Chooses by latency target and throughput, not by habit.", Look.options, Look.change,
      ],
      references: [
        reference(
          "Throughput, shared", "\(Say.number(shared.outputThroughput.value)) tokens/s",
          "prediction"),
        reference(
          "Throughput, copies",
          "\(Say.number(copy.outputThroughput.value * Double(cards))) tokens/s",
          "prediction of one copy x copies"),
      ], facts: [model.predicted, card.stated])
  }
}
