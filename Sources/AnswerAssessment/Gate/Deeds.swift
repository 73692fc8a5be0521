// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// How far an answer tells what somebody did, as a story of the past does.
enum Deeds {
  /// A few deeds may stand in any answer; this many only in a story.
  ///
  /// Of 143 honest stories one in nine has fewer, of 283 strong answers of other kinds 98 in 100; model-labelled.
  static let ofStory = 4
  /// With fewer, nothing is told at all: one honest story in 70 and five of six other answers.
  static let fewest = 2

  /// How many words may stand between the person and the verb.
  private static let reach = 4

  /// Returns how often "I" or "we" is followed by a verb in the past.
  static func count(in reading: Reading) -> Int {
    let tokens = reading.tokens
    return tokens.indices.count { index in
      guard tokens[index].form == "i" || tokens[index].form == "we" else { return false }
      return tokens[(index + 1)..<min(index + reach, tokens.count)].contains(where: isPast)
    }
  }

  private static func isPast(_ token: Token) -> Bool {
    WordLists.irregularPast.contains(token.form)
      || (token.form.utf8.count > 3 && token.form.hasSuffix("ed"))
  }
}
