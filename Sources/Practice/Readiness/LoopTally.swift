// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent

/// How probable each outcome of a stage is: cards on the hiring side, cards at the lowest band, a stage that collapsed.
struct StageTally {
  let cards: Int
  /// By cards on the hiring side, with no card and with one at the lowest band; more never pass the rule's line.
  private(set) var none: [Double]
  private(set) var one: [Double]
  /// The part of `none[0]` and `one[0]` in which all cards are at no hire or below.
  private(set) var collapsedNone: Double
  private(set) var collapsedOne: Double
  /// How probable it is that more than half of the cards are on the hiring side, whatever the others are.
  private(set) var majority: Double

  init(_ stage: StageCards, odds: [QuestionKind: CardOdds]) {
    cards = stage.cards.count
    (none, one) = ([1], [0])
    (collapsedNone, collapsedOne) = (1, 0)
    var passing: [Double] = [1]
    for card in stage.cards {
      let own = Self.mean(card.compactMap { odds[$0] })
      let middle = max(0, 1 - own.passing - own.lowest)
      let low = max(0, own.low - own.lowest)
      one = Self.added(one, own.passing, middle)
      for place in none.indices { one[place] += none[place] * own.lowest }
      none = Self.added(none, own.passing, middle)
      collapsedOne = collapsedOne * low + collapsedNone * own.lowest
      collapsedNone *= low
      passing = Self.added(passing, own.passing, 1 - own.passing)
    }
    majority = cards == 0 ? 1 : passing[(cards / 2 + 1)...].reduce(0, +)
  }

  private static func added(_ counts: [Double], _ yes: Double, _ no: Double) -> [Double] {
    var result = counts.map { $0 * no } + [0]
    for place in counts.indices { result[place + 1] += counts[place] * yes }
    return result
  }

  /// A card that may be of several kinds is of each as likely.
  private static func mean(_ odds: [CardOdds]) -> CardOdds {
    guard odds.count != 1 else { return odds[0] }
    let count = Double(max(1, odds.count))
    return CardOdds(
      lowest: odds.map(\.lowest).reduce(0, +) / count, low: odds.map(\.low).reduce(0, +) / count,
      passing: odds.map(\.passing).reduce(0, +) / count)
  }
}

/// The outcomes of all stages together, counted through the committee's rule.
struct CommitteeTally {
  /// How probable it is that the lines about cards, stages and lowest bands hold after the bar-raiser.
  let hires: Double

  init(_ stages: [StageTally], rule: DecisionRule) {
    let stages = stages.filter { $0.cards > 0 }
    let cards = stages.map(\.cards).reduce(0, +)
    let weakMost = stages.isEmpty ? 0 : min(rule.weakStages, stages.count - 1)
    var state = CommitteeState(cards: cards, weakMost: weakMost, lowestMost: rule.lowestCards)
    state.start()
    var seen = 0
    for stage in stages {
      state.add(stage, seen: seen)
      seen += stage.cards
    }
    let least = { (share: Double) in Int((share * Double(cards) - 1e-9).rounded(.up)) }
    hires = state.sum(
      from: max(1, least(rule.cardShare)), collapsedFrom: max(1, least(rule.hireShare)))
  }
}

/// Probabilities by cards on the hiring side, weak stages, cards at the lowest band, and whether a stage collapsed.
private struct CommitteeState {
  let cards: Int
  let weakMost: Int
  let lowestMost: Int
  private var values: [Double]

  init(cards: Int, weakMost: Int, lowestMost: Int) {
    self.cards = cards
    self.weakMost = weakMost
    self.lowestMost = lowestMost
    values = Array(repeating: 0, count: (weakMost + 1) * (lowestMost + 1) * 2 * (cards + 1))
  }

  mutating func start() { values[0] = 1 }

  private func place(_ weak: Int, _ lowest: Int, _ collapsed: Int) -> Int {
    ((weak * (lowestMost + 1) + lowest) * 2 + collapsed) * (cards + 1)
  }

  mutating func add(_ stage: StageTally, seen: Int) {
    var next = Array(repeating: 0.0, count: values.count)
    for weak in 0...weakMost {
      for lowest in 0...lowestMost {
        for collapsed in 0...1 {
          let from = place(weak, lowest, collapsed)
          for passing in 0...seen where values[from + passing] > 0 {
            let share = values[from + passing]
            let at = (weak: weak, lowest: lowest, collapsed: collapsed)
            spread(share, passing, at, stage.none, 0, stage.collapsedNone, &next)
            guard lowest < lowestMost else { continue }
            spread(share, passing, at, stage.one, 1, stage.collapsedOne, &next)
          }
        }
      }
    }
    values = next
  }

  private func spread(
    _ share: Double, _ passing: Int, _ at: (weak: Int, lowest: Int, collapsed: Int),
    _ outcomes: [Double], _ lowest: Int, _ collapsed: Double, _ next: inout [Double]
  ) {
    let size = outcomes.count - 1
    let (strong, weakPlace) = (
      place(at.weak, at.lowest + lowest, at.collapsed),
      at.weak < weakMost ? place(at.weak + 1, at.lowest + lowest, at.collapsed) : nil
    )
    for count in outcomes.indices where 2 * count > size {
      next[strong + passing + count] += share * outcomes[count]
    }
    guard let weakPlace else { return }
    next[weakPlace + passing] += share * (outcomes[0] - collapsed)
    next[place(at.weak + 1, at.lowest + lowest, 1) + passing] += share * collapsed
    for count in outcomes.indices.dropFirst() where 2 * count <= size {
      next[weakPlace + passing + count] += share * outcomes[count]
    }
  }

  func sum(from least: Int, collapsedFrom: Int) -> Double {
    var sum = 0.0
    for weak in 0...weakMost {
      for lowest in 0...lowestMost {
        for (collapsed, bound) in [least, collapsedFrom].enumerated() where bound <= cards {
          let from = place(weak, lowest, collapsed)
          sum += values[(from + bound)...(from + cards)].reduce(0, +)
        }
      }
    }
    return sum
  }
}
