// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import Drills

/// Compares the amounts of a story with those of its tellings, and of its parts with one another.
enum StoryConsistency {
  /// Returns the conflicts between the parts of a story.
  static func conflicts(in text: StoryText) -> [NumberConflict] {
    let parts = StoryPart.allCases.map { part in
      text.figures.filter { text.bytes[part]?.contains($0.amount.quote.start) == true }
    }
    var result: [NumberConflict] = []
    for first in parts.indices {
      for second in parts.indices.dropFirst(first + 1) {
        let pairing = FigurePairing(parts[first], parts[second], areParts: true)
        result += pairing.conflicts.compactMap { conflict($0, in: text) }
      }
    }
    return result
  }

  private static func conflict(
    _ pair: FigurePairing.Conflict, in text: StoryText
  ) -> NumberConflict? {
    guard let (written, writtenSentence) = quotes(of: pair.first, in: text),
      let (amount, sentence) = quotes(of: pair.second, in: text)
    else { return nil }
    return NumberConflict(
      story: text.story.id, written: written, writtenSentence: writtenSentence,
      other: .part(amount: amount, sentence: sentence))
  }

  private static func quotes(
    of figure: StoryFigure, in text: StoryText
  ) -> (StoryQuote, StoryQuote)? {
    let quote = figure.amount.quote
    guard let amount = text.quote(bytes: quote.start..<quote.end),
      let sentence = text.quote(bytes: figure.sentence)
    else { return nil }
    return (amount, sentence)
  }

  /// Returns the conflicts between a story and a telling of it, and what the telling leaves out.
  static func compare(
    _ text: StoryText, with round: RoundText
  ) -> (conflicts: [NumberConflict], leftOut: LeftOutNumbers?) {
    let pairing = FigurePairing(text.figures, StoryFigure.all(in: round.reading))
    let conflicts = pairing.conflicts.compactMap { pair -> NumberConflict? in
      guard let (written, writtenSentence) = quotes(of: pair.first, in: text) else { return nil }
      let range = pair.second.sentence
      let sentence = Quote(
        start: range.lowerBound, end: range.upperBound, text: round.reading.slice(range))
      return NumberConflict(
        story: text.story.id, written: written, writtenSentence: writtenSentence,
        other: .round(
          id: round.round.id, endedAt: round.round.endedAt, amount: pair.second.amount.quote,
          sentence: sentence))
    }
    let amounts = pairing.leftOut.compactMap { quotes(of: $0, in: text)?.0 }
    let leftOut =
      amounts.isEmpty
      ? nil
      : LeftOutNumbers(
        story: text.story.id, round: round.round.id, endedAt: round.round.endedAt,
        amounts: amounts)
    return (conflicts, leftOut)
  }
}
