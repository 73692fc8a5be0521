// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Checks figures of mixtures of experts: experts met by a batch, total and active weights, shares of them.
///
/// The size of a model in the catalogue is known, whether a number means it is not. So wrong is said only where the number stands beside the
/// word for it ("13 billion active") and one model is named, or where it is a usual slip: the product in the name, all for active.
struct ExpertsCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    ExpertsMet().finding(for: amount, in: scene) ?? active(amount, scene)
      ?? multiplied(amount, scene) ?? share(amount, scene)
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
        && !text.has(
          ["total", "in"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 1))
    let scale = amount.value < 1e6 ? 1e9 : 1.0
    // A name such as "Mixtral" may mean several models: the figure of one of them is right.
    let options = model.thing.variants.map { isActive ? $0.active : $0.total }
    let comparison = Comparison(amount.quantity, scale: scale)
    let expected =
      options.first { comparison.verdict(against: $0...$0) == .right }.map { $0...$0 }
      ?? (isActive ? activeRange : total)
    let finding = Finding.compare(
      amount, to: expected, as: .moe, unit: .init(name: "B", size: 1e9),
      formula: isActive ? "active weights" : "all weights",
      inputs: [
        ClaimInput(
          "\(isActive ? "active" : "all") weights of \(model.thing.name)",
          expected.lowerBound / 1e9, "B", from: .catalogue)
      ],
      source: "model catalogue", scale: scale)
    let others = model.thing.variants.map { isActive ? $0.total : $0.active }
    let isSlip =
      others.contains { abs(amount.value * scale / $0 - 1) < 0.05 }
      || isProduct(amount.value * scale, of: model.thing)
    let isOne = Set(model.thing.variants.map { isActive ? $0.active : $0.total }).count == 1
    let isKnown = isOne && (isActive || isOfAll(amount, scene))
    return certain(finding, isSlip || isKnown, amount, scene)
  }

  /// Returns a finding as it is, or an open one when a wrong verdict is not certain: several models are named, or the words leave open what
  /// the number is.
  private func certain(
    _ finding: Finding, _ isNamed: Bool, _ amount: Amount, _ scene: Scene
  ) -> Finding {
    let models = scene.models(inSentenceOf: amount).filter { !$0.isBareSize }
    guard finding.verdict == .wrong, !isNamed || Set(models.map(\.name)).count != 1 else {
      return finding
    }
    return .open(.moe, "It is not clear which weights of which model are meant.")
  }

  /// Whether the words beside an amount say that it is all weights: `141 billion in total`, `47 billion parameters`.
  private func isOfAll(_ amount: Amount, _ scene: Scene) -> Bool {
    let end = amount.tokens.upperBound
    return amount.quantity.dimension == .parameters
      || scene.text.has(["total", "parameter", "weight", "params"], in: end..<(end + 2))
  }

  /// Whether a number is the product that stands in the name of a mixture: 56 billion for 8x7B.
  private func isProduct(_ value: Double, of model: NamedModel) -> Bool {
    model.entries.contains { entry in
      let sides = entry.name.lowercased().split(separator: " ")
        .first { $0.contains("x") && $0.hasSuffix("b") }?.dropLast().split(separator: "x")
      guard let sides, sides.count == 2, let first = Double(sides[0]), let second = Double(sides[1])
      else { return false }
      return abs(value / (first * second * 1e9) - 1) < 0.05
    }
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
    let finding = Finding.compare(
      amount, to: total, as: .moe, unit: .init(name: "B", size: 1e9), formula: "all weights",
      inputs: [
        ClaimInput(
          "all weights of \(model.thing.name)", total.lowerBound / 1e9, "B", from: .catalogue)
      ], source: "model catalogue")
    return certain(
      finding, isProduct(amount.value, of: model.thing) || isOfAll(amount, scene), amount, scene)
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
      let finding = Finding.compare(
        amount, to: (total.lowerBound / active.upperBound)...(total.upperBound / active.lowerBound),
        as: .moe, unit: .factor, formula: "all weights / active weights",
        inputs: [
          ClaimInput("all weights", total.lowerBound / 1e9, "B", from: .catalogue),
          ClaimInput("active weights", active.lowerBound / 1e9, "B", from: .catalogue),
        ], source: "model catalogue")
      // Less money is not less work.
      return certain(finding, text.has(["lighter"], in: segment), amount, scene)
    }
    guard amount.quantity.style == .fraction || amount.quantity.style == .percent,
      text.has(["active", "work", "itself", "weights", "parameters"], in: sentence),
      text.has(["itself", "weights", "parameters", "active", "model"], in: segment)
    else { return nil }
    let finding = Finding.compare(
      amount, to: (active.lowerBound / total.upperBound)...(active.upperBound / total.lowerBound),
      as: .moe, unit: .percent, formula: "active weights / all weights",
      inputs: [
        ClaimInput("all weights", total.lowerBound / 1e9, "B", from: .catalogue),
        ClaimInput("active weights", active.lowerBound / 1e9, "B", from: .catalogue),
      ], source: "model catalogue")
    // "A quarter of the model's weights" may be those of a layer, a card or an adapter.
    let isShare =
      text.has(["active", "activate", "fire"], in: segment) && !text.has(Self.others, in: segment)
    return certain(finding, isShare, amount, scene)
  }

  /// What a share may be of beside the weights.
  private static let others = Words.lemmas(
    "memory compute cost price speed token tokens expert experts time flop flops bandwidth card cards"
  )
}
