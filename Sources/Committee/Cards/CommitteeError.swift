// SPDX-License-Identifier: Apache-2.0

/// Why a committee does not open the cards.
public enum CommitteeError: Error, Hashable, Sendable {
  /// No card is expected, so there is nothing to decide on.
  case nothingExpected
  /// Cards are not in yet.
  case missing([CardPlace])
  /// Two cards were handed in for one place.
  case twice([CardPlace])
  /// Cards were handed in that do not belong to the loop.
  case unexpected([CardPlace])
}

extension CommitteeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .nothingExpected: "no card is expected; take a loop with at least one stage"
    case .missing(let places):
      "the cards stay sealed until all are in; missing: \(Self.list(places)); "
        + "take these rounds, or hand them in as not reached"
    case .twice(let places): "two cards for \(Self.list(places)); hand in one for each"
    case .unexpected(let places):
      "cards that do not belong to the loop: \(Self.list(places)); leave them out"
    }
  }

  private static func list(_ places: [CardPlace]) -> String {
    places.map(\.title).joined(separator: "; ")
  }
}

/// The cards of a loop while they are sealed; opening needs all of them.
struct SealedCards {
  let cards: [InterviewCard]
  let expected: [CardPlace]

  /// Returns the cards in the order of the rounds.
  func opened() throws(CommitteeError) -> [InterviewCard] {
    guard !expected.isEmpty else { throw .nothingExpected }
    let places = Set(cards.map(\.place))
    let missing = Set(expected).subtracting(places).sorted()
    guard missing.isEmpty else { throw .missing(missing) }
    let unexpected = places.subtracting(expected).sorted()
    guard unexpected.isEmpty else { throw .unexpected(unexpected) }
    let counts = Dictionary(grouping: cards, by: \.place)
    let twice = counts.filter { $0.value.count > 1 }.keys.sorted()
    guard twice.isEmpty else { throw .twice(twice) }
    return cards.sorted { $0.place < $1.place }
  }
}
