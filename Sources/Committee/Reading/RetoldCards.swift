// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

/// Finds cards whose answer was given before, on another card: one story heard five times is one story.
///
/// Two texts are the same when most runs of five words of the shorter one stand in the other. Case and signs do not count.
struct RetoldCards {
  /// How many words stand in a run; shorter ones are shared by texts that have nothing to do with each other.
  private static let run = 5
  /// The share of runs from which a text is told again; ours.
  private static let leastShare = 0.6
  /// How many runs a text needs to be compared at all; ours, about three sentences.
  private static let fewestRuns = 40

  /// The cards that tell again what an earlier one told, in the order of the rounds.
  let cards: [CardReading]

  init(among all: [CardReading]) {
    var earlier: [Set<[Substring]>] = []
    var retold: [CardReading] = []
    for card in all where card.card.countedBand != nil {
      let runs = Self.runs(in: card.card.text)
      guard runs.count >= Self.fewestRuns else { continue }
      if earlier.contains(where: { Self.isSame(runs, $0) }) { retold.append(card) }
      earlier.append(runs)
    }
    cards = retold
  }

  /// The first line of each text, to be quoted.
  var words: [CardQuote] {
    cards.compactMap { card in
      let text = card.card.text
      let line = text.prefix { $0 != "\n" }.prefix(160)
      return card.words(Quote(start: 0, end: line.utf8.count, text: String(line)))
    }
  }

  private static func runs(in text: String) -> Set<[Substring]> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= run else { return [] }
    return Set((0...(words.count - run)).map { Array(words[$0..<($0 + run)]) })
  }

  private static func isSame(_ one: Set<[Substring]>, _ other: Set<[Substring]>) -> Bool {
    let shared = Double(one.intersection(other).count)
    return shared >= leastShare * Double(min(one.count, other.count))
  }
}
