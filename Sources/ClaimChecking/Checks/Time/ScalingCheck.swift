// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities
import InferenceEconomics

/// Checks how things grow with the context: cache and reads linearly, attention of the prefill with the square, its other work linearly.
struct ScalingCheck: Check {
  /// What grows.
  private enum Thing { case cache, attention, linearWork, prefill }

  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    if amount.quantity.style == .percent { return share(amount, scene) }
    if amount.quantity.style == .fraction, let share = share(amount, scene) { return share }
    guard amount.quantity.style == .factor || isTimes(amount, scene) else { return nil }
    let segment = scene.segment(of: amount)
    // "Cached" tokens are billed at a part; that is no cache which grows.
    let context = scene.context(of: amount, back: 2)
    if scene.text.has(Self.billing, in: context),
      context.contains(where: { scene.text.form($0) == "cached" })
    {
      return nil
    }
    if let closed = scene.text.models.first(where: {
      segment.contains($0.tokens.lowerBound) && $0.thing.isClosed
    }) {
      return .open(.attentionScaling, "The architecture of \(closed.thing.name) is not published.")
    }
    guard let thing = thing(amount, scene), let growth = growth(amount, scene) else { return nil }
    if scene.text.has(["experts", "expert", "users", "batch", "layers", "heads"], in: segment) {
      return nil
    }
    let factor = growth.factor
    if amount.value < 1 && factor > 1 || abs(factor - 1) < 0.01 { return nil }
    let expected: ClosedRange<Double>
    switch thing {
    case .cache, .linearWork: expected = factor...factor
    case .attention: expected = (factor * factor)...(factor * factor)
    case .prefill:
      guard let model = scene.model(for: amount), let shape = model.thing.shapes.first,
        let to = growth.to
      else { return nil }
      let attention = AttentionShare(shape)
      let exact =
        factor * (1 + attention.overWeights(at: to)) / (1 + attention.overWeights(at: to / factor))
      expected = exact...exact
    }
    if scene.isTakenOff(amount) { return takenOff(amount, expected, growth, scene) }
    let isReduction = factor < 1
    var stated = Comparison(amount.quantity).low
    if isReduction, stated > 1 { stated = 1 / stated }
    var finding = Finding.compare(
      amount, to: expected, as: .attentionScaling, unit: .factor,
      formula: thing == .attention ? "(\(NumberText.short(factor)))^2" : NumberText.short(factor),
      inputs: [ClaimInput("growth of the context", factor, "x", from: growth.origin)],
      source: thing == .attention
        ? "attention of the prefill grows with the square of the tokens" : "linear in the tokens",
      scale: isReduction && amount.value > 1 ? stated / amount.value : 1)
    if finding.verdict == .wrong, isOfOther(thing, factor, amount, segment, scene) {
      return .open(
        .attentionScaling, "Things that grow with the tokens and with their square stand together.")
    }
    // "2k instead of 1k makes it four times longer" denies the 1k alone.
    let isDenied =
      scene.text.reading.negated[amount.tokens.lowerBound]
      && !scene.text.has(Self.instead, in: scene.before(amount))
    if finding.verdict == .wrong, isDenied {
      finding.verdict = .right
    } else if finding.verdict == .right, isDenied {
      return nil
    }
    return finding
  }

  /// Checks what goes away where something shrinks; a share that would be right of what is left is not held against it.
  private func takenOff(
    _ amount: Amount, _ rest: ClosedRange<Double>, _ growth: Growth, _ scene: Scene
  ) -> Finding? {
    guard rest.upperBound < 1, !scene.text.reading.negated[amount.tokens.lowerBound] else {
      return nil
    }
    let finding = Finding.compare(
      amount, to: (1 - rest.upperBound)...(1 - rest.lowerBound), as: .attentionScaling,
      unit: .factor, formula: "1 - \(NumberText.short(rest.lowerBound))",
      inputs: [ClaimInput("growth of the context", growth.factor, "x", from: growth.origin)],
      source: "what is left follows the tokens")
    let isRest = Comparison(amount.quantity).verdict(against: rest) == .right
    guard finding.verdict == .wrong, isRest else { return finding }
    var left = Finding.open(.attentionScaling, "It may be what goes away or what is left.")
    left.isCertain = true
    return left
  }

  /// Whether a number is the growth of something else that is named beside it: of the weights beside attention, of attention beside the cache.
  private func isOfOther(
    _ thing: Thing, _ factor: Double, _ amount: Amount, _ segment: Range<Int>, _ scene: Scene
  ) -> Bool {
    let isSquare = thing == .attention
    let words = isSquare ? Self.linear : Self.square
    let other = isSquare ? factor : factor * factor
    return scene.text.has(words, in: segment)
      && Comparison(amount.quantity).verdict(against: other...other) == .right
  }

  private static let linear = Words.cache.union(
    Words.lemmas("weight weights linear mlp projection projections matmul dense"))
  private static let square: WordSet = ["attention", "score", "scores", "quadratic"]

  private func isTimes(_ amount: Amount, _ scene: Scene) -> Bool {
    amount.quantity.dimension == .ratio && amount.quantity.unit == ""
      && amount.quantity.style == .fraction
      || amount.quantity.dimension == .count && amount.quantity.unit.isEmpty
        && amount.value <= 10_000
        && (scene.text.form(amount.tokens.lowerBound - 1) == "x"
          || scene.text.form(amount.tokens.lowerBound - 1) == "by"
            && scene.text.has(Cues.upGrows, in: scene.segment(of: amount)))
  }

  private func thing(_ amount: Amount, _ scene: Scene) -> Thing? {
    let text = scene.text
    let segment = scene.segment(of: amount)
    if let object = object(amount, segment, text) { return object }
    let wide = scene.sentence(of: amount).lowerBound..<segment.upperBound
    for range in [segment, scene.local(of: amount), wide] {
      // A token that takes five times as long reads more than its cache.
      if range != segment, text.has(Self.pace, in: segment) { return nil }
      if text.has(["mlp", "projections", "linear", "matmul"], in: range),
        text.has(["mlp", "projections"], in: range)
      {
        return .linearWork
      }
      if text.has(Words.cache, in: range) || text.has(phrase: ["decode", "read"], in: range) {
        if text.has(["attention"], in: range), !text.has(Words.cache, in: segment), range == segment
        {
          return .attention
        }
        return .cache
      }
      // "The work for a query" is more than attention.
      if range == wide, range != segment, text.has(Self.allWork, in: segment) { return nil }
      if text.has(["attention", "scores"], in: range) {
        let isPrompt = text.has(OtherPhase.prefill, in: range)
        return OtherPhase.isOneToken(isPrompt ? range : wide, text) ? .cache : .attention
      }
      if text.has(["prefill"], in: range) { return .prefill }
    }
    return nil
  }

  /// What a verb that is the factor has behind it: `doubles the cache and doubles the attention work`.
  private func object(_ amount: Amount, _ segment: Range<Int>, _ text: Passage) -> Thing? {
    guard amount.tokens.count == 1,
      Self.verbs.contains(formOf: text.tokens[amount.tokens.lowerBound])
    else { return nil }
    let end = min(amount.tokens.upperBound + 4, segment.upperBound)
    let next = text.amounts(in: amount.tokens.upperBound..<segment.upperBound).first
    let behind =
      amount.tokens
      .upperBound..<max(
        amount.tokens.upperBound, min(end, next?.tokens.lowerBound ?? end))
    if text.has(Words.cache, in: behind) { return .cache }
    return text.has(Self.square, in: behind) ? .attention : nil
  }

  private static let verbs: WordSet = [
    "doubles", "triples", "quadruples", "halves", "doubled", "tripled", "quadrupled", "halved",
  ]
  private static let pace: WordSet = ["long", "longer", "slow", "slower", "fast", "faster"]
  private static let allWork = Words.lemmas("work compute cost costs bill price money time slower")

  private static let instead: WordSet = ["instead", "rather"]
  private static let billing = Words.lemmas("bill billed bills price priced cost costs money")

  private struct Growth {
    let factor: Double
    let to: Double?
    let origin: ClaimInput.Origin
  }

  /// By how much the context grows: from one length to another, or a factor of its own.
  private func growth(_ amount: Amount, _ scene: Scene) -> Growth? {
    let text = scene.text
    let context = scene.context(of: amount, back: 2)
    let lengths = text.amounts.filter {
      context.contains($0.tokens.lowerBound) && $0.index != amount.index && text.isContextLength($0)
    }
    let own = lengths.filter { $0.sentence == amount.sentence }
    for pair in [own, lengths] where pair.count >= 2 {
      let (first, last) = (pair[pair.count - 2], pair[pair.count - 1])
      guard first.value != last.value else { continue }
      // "2k instead of 1k": it grew from the second.
      if text.has(Self.instead, in: first.tokens.upperBound..<last.tokens.lowerBound) {
        return Growth(factor: first.value / last.value, to: first.value, origin: .text)
      }
      // "KV at 64k is sixteen times KV at 16k": the factor stands between the two.
      if first.index < amount.index, amount.index < last.index {
        return Growth(factor: first.value / last.value, to: first.value, origin: .text)
      }
      return Growth(factor: last.value / first.value, to: last.value, origin: .text)
    }
    let factors = text.amounts.filter {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index
        && ($0.quantity.style == .factor || $0.quantity.style == .fraction)
        && isOfLength($0, scene)
        && (!scene.segment(of: amount).contains($0.tokens.lowerBound)
          || text.has(
            ["context", "prompt", "tokens", "token", "length", "window", "input"],
            in: $0.tokens.upperBound..<($0.tokens.upperBound + 3)))
    }
    if let factor = factors.last {
      let isCut = text.has(["cut", "halve", "shrink", "reduce"], in: scene.segment(of: factor))
      return Growth(
        factor: isCut && factor.value > 1 ? 1 / factor.value : factor.value, to: nil, origin: .text)
    }
    let cut =
      text.has(["cut"], in: scene.sentence(of: amount))
      && text.has(phrase: ["prompt", "in", "two"], in: scene.sentence(of: amount))
    if cut { return Growth(factor: 0.5, to: nil, origin: .text) }
    if let last = lengths.last,
      let first = scene.exhibits?.amounts.first(where: {
        scene.exhibits?.isContextLength($0) ?? false
      }), last.index < amount.index
    {
      return Growth(factor: last.value / first.value, to: last.value, origin: .exhibit)
    }
    return nil
  }

  /// Whether a factor is one of the context, and not of the work, the memory or the price of each token beside it.
  private func isOfLength(_ factor: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let segment = scene.segment(of: factor)
    let next = text.amounts(in: factor.tokens.upperBound..<segment.upperBound).first
    let reach = min(factor.tokens.upperBound + 5, segment.upperBound)
    let behind = factor.tokens.upperBound..<min(reach, next?.tokens.lowerBound ?? reach)
    if namesLength(behind, text) { return true }
    let around = segment.lowerBound..<segment.upperBound
    return !text.has(Self.others, in: behind) && namesLength(around, text)
  }

  /// Whether a word for the length of a context stands in a range; "per token" tells no length.
  private func namesLength(_ range: Range<Int>, _ text: Passage) -> Bool {
    range.contains { index in
      guard Self.lengths.contains(text.lemma(index) ?? "") else { return false }
      return text.lemma(index) != "token"
        || !["per", "a", "each", "every", "one"].contains(text.form(index - 1) ?? "")
    }
  }

  private static let lengths = Words.lemmas(
    "context prompt tokens token length window document contract input")
  /// What may grow or shrink beside a context.
  private static let others = Words.lemmas(
    "arithmetic compute computation work operations flop flops memory weights weight size parameters price cost costs money cheap cheaper expensive fast faster slow slower speed bandwidth throughput latency quality"
  )

  /// Checks "attention is so many percent of the prefill".
  private func share(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    let wide = text.has(["attention"], in: sentence) ? sentence : scene.context(of: amount, back: 1)
    guard text.has(["attention"], in: wide),
      text.has(["prefill", "flop", "flops", "compute", "top", "another", "work"], in: wide),
      let model = scene.model(for: amount), let shape = model.thing.shapes.first,
      let tokens = scene.amount(for: amount, where: { $1.isContextLength($0) })
    else { return nil }
    let attention = AttentionShare(shape)
    let isOnTop = text.has(["top", "another", "extra", "more"], in: scene.segment(of: amount))
    let expected =
      isOnTop
      ? attention.overWeights(at: tokens.thing.value) : attention.ofAll(at: tokens.thing.value)
    // Without the causal mask twice the work; both are heard.
    let full = 2 * attention.overWeights(at: tokens.thing.value)
    let fullShare = isOnTop ? full : full / (1 + full)
    let inputs = [
      ClaimInput(
        "dimensions of \(model.thing.name)", shape.parameters.total.value / 1e9, "B",
        from: .catalogue), scene.input("tokens", tokens, "tokens"),
    ]
    let causal = Finding.compare(
      amount, to: expected...expected, as: .attentionScaling, unit: .percent,
      formula: "2 x layers x width x tokens / (2 x weights)", inputs: inputs,
      source: "causal attention against the work of the weights")
    if causal.verdict == .wrong,
      Comparison(amount.quantity).verdict(against: fullShare...fullShare) != .wrong
    {
      return .open(
        .attentionScaling,
        "It depends on whether the kernel skips what lies behind the causal mask.")
    }
    return causal
  }
}
