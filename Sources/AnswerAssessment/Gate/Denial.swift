// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells an answer that says what was not done from one that says something.
///
/// A denied word fills no slot of a pattern, but the words beside it keep their weights: "no confidence interval was computed" is worded by
/// somebody who knows what one is.
enum Denial {
  /// Answers of fewer sentences are not judged.
  static let fewestSentences = 5
  /// Among how many tokens at the start of a sentence the word stands that denies what the sentence is about.
  ///
  /// Further back it is a condition, a contrast or what something is not.
  static let start = 8
  /// The share of sentences that begin with a denial from which an answer does little else.
  ///
  /// Of 830 honest texts none has more than 0.43, of 13 that deny what a good answer holds none less than 0.71. Measured outside of the
  /// program, by words cut a little otherwise.
  static let share = 0.6

  /// Whether most sentences of an answer deny what they are about.
  static func isDenied(_ reading: Reading) -> Bool {
    let sentences = reading.sentences.filter {
      ($0.kind == .prose || $0.kind == .bullet) && !$0.isQuestion
    }
    guard sentences.count >= fewestSentences else { return false }
    let denied = sentences.count { denies($0, in: reading) }
    return Double(denied) >= share * Double(sentences.count)
  }

  /// Whether a sentence begins with a denial: "no more than" is none, and neither is "instead of".
  private static func denies(_ sentence: Sentence, in reading: Reading) -> Bool {
    reading.negated[sentence.tokens].contains(true)
      && reading.tokens[sentence.tokens.prefix(start)].contains {
        WordLists.negators.contains(formOf: $0)
      }
  }
}
