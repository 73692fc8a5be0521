// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks how many experts of a mixture a batch meets: experts x (1 - (1 - chosen / experts)^batch), if each token picks evenly.
///
/// Real routing is never quite even, so wrong is said only of what no routing allows, or what is half as much again off.
struct ExpertsMet: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard
      amount.quantity.dimension == .count
        || amount.quantity.style == .percent && text.isConcurrency(amount),
      text.has(Cues.touchTouches, in: sentence),
      let router = Router(amount, in: scene),
      scene.local(of: amount).contains(router.batch.tokens.lowerBound)
        || router.batch.index == amount.index,
      amount.index != router.chosen.index, amount.index != router.experts.index
    else { return nil }
    // The batch is the only number: "already touches all of them".
    let isAll = router.batch.index == amount.index
    guard !isAll || Self.all.stands(in: sentence, of: text) else { return nil }
    let experts = router.experts.value
    let value =
      isAll
      ? experts
      : amount.quantity.dimension == .ratio && amount.quantity.style != .factor
        ? amount.value * experts : amount.value
    var finding = Finding.compare(
      amount, to: router.met...router.met, as: .moe, unit: .plain, formula: router.formula,
      inputs: router.inputs, source: "independent, even routing", scale: value / amount.value)
    finding.stated = value
    guard finding.verdict == .wrong else { return finding }
    let percent = (router.met / experts * 100)...(router.met / experts * 100)
    if !isAll, Comparison(amount.quantity).verdict(against: percent) != .wrong { return nil }
    return router.excludes(value) && (isAll || isOfExperts(amount, scene))
      ? finding : .open(.moe, "Routing that is not even may explain it.")
  }

  /// Whether a number is said to be one of experts: `110 experts`, `half of them`, `six of the eight`.
  private func isOfExperts(_ amount: Amount, _ scene: Scene) -> Bool {
    let behind = amount.tokens.upperBound..<(amount.tokens.upperBound + 4)
    return scene.text.has(["expert", "them", "of"], in: behind)
  }

  private static let all: PhraseList = [
    ["all", "of", "them"], ["all", "them"], ["every", "expert"], ["every", "one", "of", "them"],
    ["all", "the", "expert"], ["all", "of", "the", "expert"], ["each", "expert"],
  ]
}

/// What says which experts a batch meets: how many there are, how many a token is sent to, and how many tokens come together.
private struct Router {
  let experts: Amount
  let chosen: Amount
  let batch: Amount

  init?(_ amount: Amount, in scene: Scene) {
    let text = scene.text
    let context = scene.context(of: amount, back: 3)
    let numbers = text.amounts(in: context).filter { !$0.isName }
    guard
      let experts = numbers.first(where: {
        text.lemma($0.tokens.upperBound) == "expert" && $0.value > 2
      }),
      let chosen = numbers.first(where: {
        $0.index != experts.index
          && ($0.index < amount.index || $0.index == experts.index + 1) && $0.value < experts.value
          && $0.value >= 1 && $0.quantity.dimension == .count
          && $0.value == $0.value.rounded() && Self.isChosen($0, text)
      }),
      let batch = numbers.last(where: {
        $0.sentence == amount.sentence && $0.index != experts.index && $0.index != chosen.index
          && $0.value >= 1 && text.isConcurrency($0)
      })
    else { return nil }
    self.experts = experts
    self.chosen = chosen
    self.batch = batch
  }

  private static func isChosen(_ amount: Amount, _ text: Passage) -> Bool {
    ["per", "picked", "chosen", "active", "for", "each", "of"].contains(
      text.form(amount.tokens.upperBound) ?? "")
      || text.form(amount.tokens.lowerBound - 1) == "top" || amount.quantity.per?.noun == "token"
  }

  /// How many experts are met on average.
  var met: Double {
    let missed = (0..<max(0, min(batch.value.whole, 100_000))).reduce(1.0) { result, _ in
      result * (1 - chosen.value / experts.value)
    }
    return experts.value * (1 - missed)
  }

  /// Whether a number is one that no routing gives, or far from what even routing gives.
  func excludes(_ value: Double) -> Bool {
    let most = min(experts.value, chosen.value * batch.value)
    return value > most * 1.1 || value < chosen.value * 0.9
      || max(value / met, met / value) > 1.5
  }

  var formula: String {
    "\(NumberText.short(experts.value)) x (1 - (1 - \(NumberText.short(chosen.value))/\(NumberText.short(experts.value)))^\(NumberText.short(batch.value)))"
  }

  var inputs: [ClaimInput] {
    [
      ClaimInput("experts", experts.value, "", from: .text),
      ClaimInput("chosen for a token", chosen.value, "", from: .text),
      ClaimInput("sequences", batch.value, "", from: .text),
    ]
  }
}
