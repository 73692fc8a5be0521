// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Memory: weights, caches, and what fits beside each other.
extension QuestionFamilies {
  static let memory = [
    weightsAndCard, concurrentUsers, eightBitCache, sharedHeads, windowedAttention, contextUpgrade,
  ]

  static let weightsAndCard = QuestionFamily("weights-and-card", "A model and a card") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.medium))
    let card = Stock.card(sheet.pick("card", Stock.smallCards + ["L40S-48GB"]))
    let format = sheet.pick("format", StockFormat.all)
    let tokens = sheet.pick("tokens", [4_000, 8_000, 12_000])
    let users = sheet.step("users", 10...40, by: 5)
    let plan = try model.plan(on: card, format.format, tokens: tokens)
    return Draft(
      prompt: """
        \(Say.sentence(sheet.pick("client", Stock.clients))) owns \(Say.an(card.said)) card and \
        wants \(model.said) on it in \(format.said). Does that work for \(users) people at once \
        with \(Say.number(tokens)) tokens each? If not, what would you change first?
        """,
      exhibits: [
        "\(model.said): \(Say.number(model.billions)) billion weights.", card.line,
        "One token takes \(Say.memory(model.cache(1))) of KV cache in 16 bits.",
      ],
      looksFor: [
        "Adds up weights, KV cache and what the engine takes, and compares the sum with the card.",
        Look.figures, Look.lean, Look.change,
      ],
      references: [
        reference("Weights", Say.memory(plan.weights), "weights x bits / 8, scales included"),
        reference(
          "KV cache of one person", Say.memory(model.cache(tokens)), "bytes per token x tokens"),
        reference(
          "Sequences that fit", Say.number(plan.mostSequences), "what is left / cache of one"),
      ], facts: [model.stated, card.stated])
  }

  static let concurrentUsers = QuestionFamily("concurrent-users", "How many at once") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + Stock.medium))
    let card = Stock.card(sheet.pick("card", Stock.bigCards))
    let tokens = sheet.pick("tokens", [8_000, 16_000, 24_000, 32_000])
    let plan = try model.plan(on: card, .bf16, tokens: tokens)
    let promised = max(4, plan.mostSequences * sheet.step("promise", 13...24) / 10)
    return Draft(
      prompt: """
        Sales has promised \(promised) sessions at the same time on one \(card.said), each with \
        \(Say.number(tokens)) tokens of context, on \(model.said) in 16 bits. What do you tell \
        them, and which ways do you see to keep the promise?
        """,
      exhibits: [card.line, "KV cache: \(Say.memory(model.cache(1))) per token and sequence."],
      looksFor: [
        "Computes the cache of one session from layers, key-value heads, head width and bytes.",
        "Separates weights, which are paid once, from caches, which grow with sessions and tokens.",
        Look.options, Look.evaluate,
      ],
      references: [
        reference(
          "Cache of one session", Say.memory(model.cache(tokens)), "bytes per token x tokens"),
        reference(
          "Cache of all sessions", Say.memory(model.cache(tokens) * Double(promised)),
          "cache of one x sessions"),
        reference(
          "Sessions that fit", Say.number(plan.mostSequences), "room for caches / cache of one"),
      ], facts: [model.stated, card.stated])
  }

  static let eightBitCache = QuestionFamily("eight-bit-cache", "A cache in 8 bits") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + Stock.medium))
    let card = Stock.card(sheet.pick("card", ["L40S-48GB", "H100-SXM-80GB", "A100-SXM-80GB"]))
    let tokens = sheet.pick("tokens", [8_000, 16_000, 30_000])
    let half = try model.plan(on: card, .bf16, tokens: tokens)
    let eight = try model.plan(on: card, .bf16, cache: .fp8, tokens: tokens)
    try sheet.require(half.mostSequences >= 2, "too few sequences to compare")
    return Draft(
      prompt: """
        An engineer proposes to keep the KV cache of \(model.said) in 8 bits instead of 16, so \
        that more sessions fit on \(Say.an(card.said)). Requests carry \(Say.number(tokens)) \
        tokens. What do you gain, what may you lose, and how would you decide?
        """,
      exhibits: [
        card.line, "Weights stay in 16 bits: \(Say.memory(half.weights)).",
        "Cache in 16 bits: \(Say.memory(model.cache(1))) per token.",
      ],
      looksFor: [
        "Shows that the cache halves while the weights stay, and what that means in sessions.",
        "Says what it does to the time per token, since the cache is read for every token.",
        Look.evaluate, Look.change,
      ],
      references: [
        reference("Sessions in 16 bits", Say.number(half.mostSequences), "room / cache of one"),
        reference("Sessions in 8 bits", Say.number(eight.mostSequences), "room / half the cache"),
      ], facts: [model.stated, card.stated])
  }

  static let sharedHeads = QuestionFamily("shared-heads", "Why the old model holds fewer") {
    sheet in
    let pair = sheet.pick(
      "pair", Stock.small.map { ("llama-2-7b", $0) } + [("llama-2-13b", "mistral-nemo-12b")])
    let (old, new) = (Stock.model(pair.0), Stock.model(pair.1))
    let card = Stock.card(sheet.pick("card", ["L40S-48GB", "A100-SXM-80GB", "H100-SXM-80GB"]))
    let tokens = sheet.pick("tokens", [2_000, 3_000, 4_000])
    let before = try old.plan(on: card, .bf16, tokens: tokens)
    let after = try new.plan(on: card, .bf16, tokens: tokens)
    return Draft(
      prompt: """
        A client moves from \(old.said) to \(new.said) on the same \(card.said) card and finds \
        that far more sessions of \(Say.number(tokens)) tokens fit, though the models are of \
        similar size. Explain why to their platform lead, and say what else changes for them.
        """,
      exhibits: [
        "\(old.said): \(Say.memory(old.cache(1))) of cache per token, \(Say.memory(before.weights)) of weights.",
        "\(new.said): \(Say.memory(new.cache(1))) of cache per token, \(Say.memory(after.weights)) of weights.",
      ],
      looksFor: [
        "Names the number of key-value heads as the cause, and the factor it makes.",
        Look.mechanism, Look.figures, Look.evaluate,
      ],
      references: [
        reference(
          "Cache ratio", Say.number(old.cache(1) / new.cache(1)), "bytes per token, old / new"),
        reference("Sessions, old", Say.number(before.mostSequences), "room / cache of one"),
        reference("Sessions, new", Say.number(after.mostSequences), "room / cache of one"),
      ], facts: [old.stated, new.stated, card.stated])
  }

  static let windowedAttention = QuestionFamily("windowed-attention", "Layers with a window") {
    sheet in
    let windowed = Stock.model(
      sheet.pick("windowed", ["gemma-3-12b", "gemma-3-27b", "gemma-3-4b"]))
    let full = Stock.model(sheet.pick("full", ["mistral-nemo-12b", "mistral-small-3.2-2506"]))
    let tokens = sheet.pick("tokens", [32_000, 64_000, 100_000])
    return Draft(
      prompt: """
        A client reads files of \(Say.number(tokens)) tokens and chooses between \(full.said), \
        whose layers all see everything, and \(windowed.said), most of whose layers see only the \
        last tokens. What does that do to memory, speed and quality, and how would you test it?
        """,
      exhibits: [
        "\(full.said): \(Say.memory(full.cache(tokens))) of cache at \(Say.number(tokens)) tokens.",
        "\(windowed.said): \(Say.memory(windowed.cache(tokens))) of cache at \(Say.number(tokens)) tokens.",
      ],
      looksFor: [
        "Says which part of the cache stops growing, and which goes on.",
        "Tests recall over the whole length, not only near the end.", Look.mechanism, Look.change,
      ],
      references: [
        reference(
          "Cache, full attention", Say.memory(full.cache(tokens)), "bytes per token x tokens"),
        reference(
          "Cache, windows", Say.memory(windowed.cache(tokens)),
          "full layers x tokens + other layers x window"),
      ], facts: [windowed.stated, full.stated])
  }

  static let contextUpgrade = QuestionFamily("context-upgrade", "A larger window") { sheet in
    let model = Stock.model(
      sheet.pick("model", ["llama-3.1-8b", "ministral-3-8b", "ministral-3-14b"]))
    let card = Stock.card(sheet.pick("card", Stock.bigCards))
    let before = sheet.pick("before", [8_000, 16_000])
    let after = before * sheet.pick("factor", [4, 6, 8])
    let small = try model.plan(on: card, .bf16, tokens: before)
    let large = try model.plan(on: card, .bf16, tokens: after)
    return Draft(
      prompt: """
        A large client asks for a limit of \(Say.number(after)) tokens instead of \
        \(Say.number(before)) on \(model.said). "The model can do it already," they say. What does \
        it cost us to raise the limit, and what would you offer?
        """,
      exhibits: [
        card.line, "Today \(small.mostSequences) full sessions fit on one card.",
        "The client sends \(sheet.step("share", 2...9))% of its requests near the limit.",
      ],
      looksFor: [
        "Separates the cache, which grows with the length, from attention in prefill, which grows with its square.",
        "Says what the longest requests do to everybody else on the card.", Look.options,
        Look.money,
      ],
      references: [
        reference(
          "Cache of one session before", Say.memory(model.cache(before)), "bytes per token x tokens"
        ),
        reference(
          "Cache of one session after", Say.memory(model.cache(after)), "bytes per token x tokens"),
        reference("Full sessions after", Say.number(large.mostSequences), "room / cache of one"),
      ], facts: [model.stated, card.stated])
  }
}
