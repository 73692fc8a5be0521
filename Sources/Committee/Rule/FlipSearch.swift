// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// Searches for the smallest changes of the facts that turn the decision.
struct FlipSearch {
  let rule: DecisionRule
  let facts: RuleFacts

  /// Up to how many changes all sets are tried.
  private static let largestSet = 3
  /// How many sets are shown.
  private static let shown = 4

  /// A change with what it does to the facts.
  private struct Step {
    let change: Change
    let apply: (inout RuleFacts) -> Void
  }

  /// Returns what would have turned the decision.
  func flip() -> Flip {
    let toHire = !Ruling(rule: rule, facts: facts).outcome.passes
    let steps = toHire ? upward : downward
    for size in 1...Self.largestSet {
      let found = sets(of: size, from: steps).filter { turns($0, toHire) }
      if !found.isEmpty {
        return Flip(
          toHire: toHire, sets: found.prefix(Self.shown).map { $0.map(\.change) },
          count: found.count, isSmallest: true)
      }
    }
    let reduced = reduced(steps, toHire)
    return Flip(
      toHire: toHire, sets: reduced.isEmpty ? [] : [reduced.map(\.change)], count: 0,
      isSmallest: false)
  }

  private func turns(_ steps: [Step], _ toHire: Bool) -> Bool {
    var changed = facts
    for step in steps { step.apply(&changed) }
    return Ruling(rule: rule, facts: changed).outcome.passes == toHire
  }

  /// All sets of a size, in the order of the steps.
  private func sets(of size: Int, from steps: [Step]) -> [[Step]] {
    guard size > 0 else { return [[]] }
    return steps.indices.flatMap { first in
      sets(of: size - 1, from: Array(steps[(first + 1)...])).map { [steps[first]] + $0 }
    }
  }

  /// All steps together, less those that can be left out one after another; empty when even all do not turn it.
  private func reduced(_ steps: [Step], _ toHire: Bool) -> [Step] {
    guard turns(steps, toHire) else { return [] }
    var kept = steps
    for place in steps.indices.reversed() {
      var fewer = kept
      fewer.remove(at: place)
      if turns(fewer, toHire) { kept = fewer }
    }
    return kept
  }

  /// What a better packet would have.
  private var upward: [Step] {
    var steps: [Step] = []
    if !facts.advances {
      steps.append(step("Screening", "not passed", "passed") { $0.advances = true })
    }
    for veto in facts.vetoes.sorted() {
      steps.append(step("Veto “\(veto.title)”", "standing", "lifted") { $0.vetoes.remove(veto) })
    }
    for (place, card) in facts.cards.enumerated() where card.band?.passes != true {
      steps.append(
        step(name(card), card.band?.title ?? "not reached", Band.leaningYes.title) {
          $0.cards[place].band = .leaningYes
        })
    }
    for item in CommitteeItem.allCases where level(item) < .partial {
      steps.append(
        step("Item “\(item.title)”", level(item).title, ItemLevel.partial.title) {
          $0.items[item] = .partial
        })
    }
    if facts.wrongClaims > 0 {
      steps.append(
        step("Numbers", "\(facts.wrongClaims) wrong", "right") { $0.wrongClaims = 0 })
    }
    if facts.immovable > 0 {
      steps.append(
        step("Arguments that did not move", "\(facts.immovable)", "none") { $0.immovable = 0 })
    }
    return steps
  }

  /// What a weaker packet would have; vetoes are left out, since any one of them turns a hire.
  private var downward: [Step] {
    var steps: [Step] = []
    for (place, card) in facts.cards.enumerated() {
      guard let band = card.band, band.passes else { continue }
      steps.append(
        step(name(card), band.title, Band.leaningNo.title) { $0.cards[place].band = .leaningNo })
    }
    for item in CommitteeItem.allCases where level(item) >= .partial {
      steps.append(
        step("Item “\(item.title)”", level(item).title, ItemLevel.weak.title) {
          $0.items[item] = .weak
        })
    }
    return steps
  }

  private func level(_ item: CommitteeItem) -> ItemLevel { facts.items[item] ?? .notShown }

  private func name(_ card: RuleFacts.Card) -> String { "\(card.place.title) (\(card.role))" }

  private func step(
    _ subject: String, _ from: String, _ to: String, _ apply: @escaping (inout RuleFacts) -> Void
  ) -> Step {
    Step(change: Change(subject: subject, from: from, to: to), apply: apply)
  }
}
