// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// What the rule looks at and nothing else, so that what might have been can be put to the same rule.
struct RuleFacts: Hashable, Sendable {
  /// A card: its place and its band.
  struct Card: Hashable, Sendable {
    let place: CardPlace
    let role: String
    /// The band; nil when there was nothing to judge.
    var band: Band?
  }

  /// Whether the screening let the candidate through; true when there was none.
  var advances: Bool
  var cards: [Card]
  var items: [CommitteeItem: ItemLevel]
  /// The vetoes that stand.
  var vetoes: Set<VetoID>
  var rightClaims: Int
  var wrongClaims: Int
  /// How many follow-ups ended with a candidate whom a right argument did not move.
  var immovable: Int
  /// How many cards tell again what an earlier one told.
  var retold = 0

  /// The cards that were seen.
  var seen: [Card] { cards.filter { $0.band != nil } }

  /// The cards on the hiring side.
  var passing: [Card] { cards.filter { $0.band?.passes == true } }

  /// The numbers of the stages, in order.
  var stages: [Int] { Set(cards.map(\.place.stageNumber)).sorted() }

  /// How many items are at a level or above.
  func items(from level: ItemLevel) -> Int { items.values.count { $0 >= level } }
}
