// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Finds the properties of sentences that no list of words can show.
struct MarkFinder {
  let view: AnswerView

  /// How many words may stand between the pronoun and its verb: "I then also pulled".
  private static let mostWordsBeforeVerb = 3

  /// Returns where a mark stands in a range of tokens; an empty range stands for the whole sentence.
  func places(of mark: Mark, in tokens: Range<Int>, _ sentence: Int) -> [Range<Int>] {
    switch mark {
    case .question:
      view.reading.sentences[sentence].isQuestion ? [tokens.lowerBound..<tokens.lowerBound] : []
    case .ownedDeed: deeds(of: "i", in: tokens)
    case .sharedDeed: deeds(of: "we", in: tokens)
    case .change: changes(in: tokens)
    case .calculation: calculations(in: tokens)
    }
  }

  private func deeds(of pronoun: String, in tokens: Range<Int>) -> [Range<Int>] {
    tokens.compactMap { start in
      guard view.reading.tokens[start].form == pronoun else { return nil }
      let end = min(start + 2 + Self.mostWordsBeforeVerb, tokens.upperBound)
      guard let verb = ((start + 1)..<end).first(where: isPastVerb), !view.reading.negated[verb]
      else { return nil }
      return isDeed(verb) ? start..<(verb + 1) : nil
    }
  }

  private func isPastVerb(_ index: Int) -> Bool {
    let form = view.reading.tokens[index].form
    return WordLists.irregularPast.contains(form) || (form.utf8.count > 3 && form.hasSuffix("ed"))
  }

  private func isDeed(_ index: Int) -> Bool {
    !WordLists.stativePast.contains(view.reading.tokens[index].form)
  }

  /// Finds an amount, an arrow or "to", and another amount.
  private func changes(in tokens: Range<Int>) -> [Range<Int>] {
    let quantities = view.reading.quantities(in: tokens)
    return zip(quantities, quantities.dropFirst()).compactMap { first, second in
      let between = first.tokens.upperBound..<second.tokens.lowerBound
      guard between.count <= 2,
        between.contains(where: { [">", "→", "to"].contains(view.reading.tokens[$0].form) })
      else { return nil }
      return first.tokens.lowerBound..<second.tokens.upperBound
    }
  }

  private func calculations(in tokens: Range<Int>) -> [Range<Int>] {
    let quantities = view.reading.quantities(in: tokens)
    guard quantities.count > 1, let first = quantities.first, let last = quantities.last else {
      return []
    }
    let span = first.tokens.lowerBound..<last.tokens.upperBound
    let signs: Set<String> = ["=", "×", "*", "÷", "≈", "x", "times"]
    return span.contains { signs.contains(view.reading.tokens[$0].form) } ? [span] : []
  }
}
