// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities
import InferenceEconomics

/// Checks figures of mixtures of experts: experts met by a batch, total and active weights, shares of them.
struct ExpertsCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    touched(amount, scene) ?? active(amount, scene) ?? multiplied(amount, scene)
      ?? share(amount, scene)
  }

  /// `sixteen sequences already touch nearly all eight`: experts x (1 - (1 - chosen / experts)^batch).
  private func touched(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard
      amount.quantity.dimension == .count
        || amount.quantity.style == .percent && text.isConcurrency(amount),
      text.has(Cues.touchTouches, in: sentence)
    else { return nil }
    let context = scene.context(of: amount, back: 3)
    let numbers = text.amounts.filter { context.contains($0.tokens.lowerBound) && !$0.isName }
    guard
      let experts = numbers.first(where: {
        text.lemma($0.tokens.upperBound) == "expert" && $0.value > 2
      })
    else { return nil }
    let chosen = numbers.first {
      $0.index != experts.index
        && ($0.index < amount.index || $0.index == experts.index + 1) && $0.value < experts.value
        && $0.value >= 1
        && (["per", "picked", "chosen", "active", "for", "each", "of"].contains(
          text.form($0.tokens.upperBound) ?? "") || text.form($0.tokens.lowerBound - 1) == "top"
          || $0.quantity.per?.noun == "token")
    }
    let batch = numbers.last {
      $0.sentence == amount.sentence && $0.index != experts.index && $0.index != chosen?.index
        && $0.value >= 1
        && text.isConcurrency($0)
    }
    guard let chosen, let batch,
      scene.local(of: amount).contains(batch.tokens.lowerBound) || batch.index == amount.index
    else { return nil }
    var stated = amount
    var isAll = false
    if batch.index == amount.index {
      // The batch is the only number: "already touches all of them".
      guard
        text.has(phrase: ["all", "of", "them"], in: sentence)
          || text.has(phrase: ["all", "them"], in: sentence)
          || text.has(phrase: ["every", "expert"], in: sentence)
          || text.has(phrase: ["every", "one", "of", "them"], in: sentence)
          || text.has(phrase: ["all", "the", "expert"], in: sentence)
          || text.has(phrase: ["all", "of", "the", "expert"], in: sentence)
          || text.has(phrase: ["each", "expert"], in: sentence)
      else { return nil }
      isAll = true
    } else if amount.index == chosen.index || amount.index == experts.index {
      return nil
    } else {
      stated = amount
    }
    let missed = power(1 - chosen.value / experts.value, batch.value.whole)
    let expected = experts.value * (1 - missed)
    let value =
      isAll
      ? experts.value
      : (stated.quantity.dimension == .ratio && stated.quantity.style != .factor
        ? stated.value * experts.value : stated.value)
    var finding = Finding.compare(
      stated, to: expected...expected, as: .moe, unit: .plain,
      formula:
        "\(NumberText.short(experts.value)) x (1 - (1 - \(NumberText.short(chosen.value))/\(NumberText.short(experts.value)))^\(NumberText.short(batch.value)))",
      inputs: [
        ClaimInput("experts", experts.value, "", from: .text),
        ClaimInput("chosen for a token", chosen.value, "", from: .text),
        ClaimInput("sequences", batch.value, "", from: .text),
      ],
      source: "independent, even routing", scale: value / stated.value)
    finding.stated = value
    if finding.verdict == .wrong, !isAll,
      Comparison(stated.quantity).verdict(
        against: (expected / experts.value * 100)...(expected / experts.value * 100)) != .wrong
    {
      return nil
    }
    return finding
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<max(0, min(exponent, 100_000))).reduce(1) { result, _ in result * base }
  }

  /// `Small 4 has 6.5 billion active`, `39 of its 141 billion`.
  private func active(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let segment = scene.segment(of: amount)
    let isBillions =
      amount.quantity.dimension == .parameters
      || amount.value >= 1e9 && amount.quantity.dimension == .count
      || amount.quantity.dimension == .count && amount.value < 2000
        && (["active", "total"].contains(text.form(amount.tokens.upperBound) ?? "")
          || text.has(
            phrase: ["in", "total"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 2)))
    guard isBillions,
      text.has(["active", "activates", "fires", "total", "parameters", "weights"], in: segment),
      let model = scene.model(for: amount), !model.thing.isBareSize, model.distance ?? 9 <= 1
    else { return nil }
    guard let total = model.thing.total, let activeRange = model.thing.active else {
      return .open(.moe, "The size of \(model.thing.name) is not published.")
    }
    guard model.thing.isMixture || model.thing.entries.count > 1 else { return nil }
    let isActive =
      text.has(
        ["active", "activates", "fires", "work"],
        in: amount.tokens.lowerBound..<activeEnd(amount, segment, text))
      || text.has(
        ["active", "activates"],
        in: max(segment.lowerBound, amount.tokens.lowerBound - 3)..<amount.tokens.lowerBound)
    let scale = amount.value < 1e6 ? 1e9 : 1.0
    // A name such as "Mixtral" may mean several models: the figure of one of them is right.
    let options = model.thing.variants.map { isActive ? $0.active : $0.total }
    let comparison = Comparison(amount.quantity, scale: scale)
    let expected =
      options.first { comparison.verdict(against: $0...$0) == .right }.map { $0...$0 }
      ?? (isActive ? activeRange : total)
    return .compare(
      amount, to: expected, as: .moe, unit: .init(name: "B", size: 1e9),
      formula: isActive ? "active weights" : "all weights",
      inputs: [
        ClaimInput(
          "\(isActive ? "active" : "all") weights of \(model.thing.name)",
          expected.lowerBound / 1e9, "B", from: .catalogue)
      ],
      source: "model catalogue", scale: scale)
  }

  /// How far "active" may stand behind an amount: not behind the next one.
  private func activeEnd(_ amount: Amount, _ segment: Range<Int>, _ text: Passage) -> Int {
    let next = text.amounts.first { $0.index > amount.index && !$0.isName }?.tokens.lowerBound
    return min(amount.tokens.upperBound + 3, segment.upperBound, next ?? segment.upperBound)
  }

  /// `8x7B is fifty-six billion`: attention and embeddings are shared, so the product is not the size.
  private func multiplied(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.value >= 1e9,
      amount.quantity.dimension == .count || amount.quantity.dimension == .parameters,
      amount.quantity.per == nil, text.form(amount.tokens.upperBound) != "'s",
      text.form(amount.tokens.lowerBound - 1) != "the",
      let model = scene.model(for: amount), model.distance == 0, model.thing.isMixture,
      let total = model.thing.total,
      text.last(
        ["is", "be", "has", "makes", "gives", "means", "=", "holds", "was", "total", "so"],
        in: scene.before(amount)) != nil,
      !text.has(
        ["tokens", "token", "calls", "requests", "dollars", "active", "users", "euros"],
        in: amount.tokens.lowerBound..<(amount.tokens.upperBound + 2))
    else { return nil }
    return .compare(
      amount, to: total, as: .moe, unit: .init(name: "B", size: 1e9), formula: "all weights",
      inputs: [
        ClaimInput(
          "all weights of \(model.thing.name)", total.lowerBound / 1e9, "B", from: .catalogue)
      ], source: "model catalogue")
  }

  /// The share of the weights that is active, and how many times lighter that makes a token.
  private func share(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard let model = scene.model(for: amount), model.distance == 0, model.thing.isMixture,
      let total = model.thing.total, let active = model.thing.active
    else { return nil }
    let segment = scene.segment(of: amount)
    if amount.quantity.style == .factor, text.has(["lighter", "cheaper", "less"], in: segment),
      text.has(["token"], in: segment), text.has(["dense", "size"], in: segment)
    {
      return .compare(
        amount, to: (total.lowerBound / active.upperBound)...(total.upperBound / active.lowerBound),
        as: .moe, unit: .factor, formula: "all weights / active weights",
        inputs: [
          ClaimInput("all weights", total.lowerBound / 1e9, "B", from: .catalogue),
          ClaimInput("active weights", active.lowerBound / 1e9, "B", from: .catalogue),
        ], source: "model catalogue")
    }
    guard amount.quantity.style == .fraction || amount.quantity.style == .percent,
      text.has(["active", "work", "itself", "weights", "parameters"], in: sentence),
      text.has(["itself", "weights", "parameters", "active", "model"], in: segment)
    else { return nil }
    return .compare(
      amount, to: (active.lowerBound / total.upperBound)...(active.upperBound / total.lowerBound),
      as: .moe, unit: .percent, formula: "active weights / all weights",
      inputs: [
        ClaimInput("all weights", total.lowerBound / 1e9, "B", from: .catalogue),
        ClaimInput("active weights", active.lowerBound / 1e9, "B", from: .catalogue),
      ], source: "model catalogue")
  }
}
