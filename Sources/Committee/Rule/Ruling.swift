// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// The rule put to facts.
struct Ruling {
  let rule: DecisionRule
  let facts: RuleFacts

  /// Every line with its count.
  var lines: [RuleLine] {
    let seen = facts.seen
    let stages = facts.stages
    let seenStages = stages.filter { stage in seen.contains { $0.place.stageNumber == stage } }
    return [
      RuleLine(id: .screening, value: facts.advances ? 1 : 0, bound: 1, total: 1),
      RuleLine(
        id: .seen, value: seen.count, bound: Self.least(rule.seenShare, of: facts.cards.count),
        total: facts.cards.count),
      RuleLine(
        id: .stagesSeen, value: seenStages.count, bound: stages.count, total: stages.count),
      RuleLine(
        id: .cards, value: facts.passing.count,
        bound: max(1, Self.least(rule.cardShare, of: seen.count)), total: seen.count),
      RuleLine(
        id: .stages, value: strongStages, bound: max(1, seenStages.count - rule.weakStages),
        total: seenStages.count),
      RuleLine(
        id: .lowest, value: seen.count { $0.band == .strongNoHire }, bound: rule.lowestCards,
        total: seen.count),
      RuleLine(
        id: .items, value: facts.items(from: .partial), bound: rule.items,
        total: CommitteeItem.allCases.count),
      RuleLine(
        id: .vetoes, value: facts.vetoes.count, bound: 0, total: VetoID.allCases.count),
    ]
  }

  /// The least whole number that is a share of a count or more.
  private static func least(_ share: Double, of count: Int) -> Int {
    Int((share * Double(count) - 1e-9).rounded(.up))
  }

  /// How many stages have more than half of the cards that were seen on the hiring side.
  private var strongStages: Int {
    facts.stages.count { stage in
      let own = facts.seen.filter { $0.place.stageNumber == stage }
      return 2 * own.count { $0.band?.passes == true } > own.count
    }
  }

  /// The decision of the committee, before the bar-raiser.
  ///
  /// All lines hold: a leaning yes at least, more when there is room. Otherwise: a leaning no when one line is missed by one, a strong no
  /// hire when three are missed or no card is on the hiring side.
  var committee: Band {
    let missed = lines.filter { !$0.holds }
    guard missed.isEmpty else { return refusal(missed) }
    let share = Double(facts.passing.count) / Double(max(1, facts.seen.count)) + 1e-9
    let items = facts.items(from: .partial)
    let isWhole = strongStages == facts.stages.count
    if isWhole, share >= rule.strongShare, items >= rule.strongItems { return .strongHire }
    return share >= rule.hireShare && items >= rule.hireItems ? .hire : .leaningYes
  }

  private func refusal(_ missed: [RuleLine]) -> Band {
    if missed.count >= 3 || facts.passing.isEmpty { return .strongNoHire }
    let isClose =
      missed.count == 1 && missed[0].margin == -1
      && ![.screening, .vetoes].contains(missed[0].id)
    return isClose ? .leaningNo : .noHire
  }

  /// The decision after the bar-raiser.
  var outcome: Band { BarRaiser(rule: rule, facts: facts).review(of: committee).after }
}
