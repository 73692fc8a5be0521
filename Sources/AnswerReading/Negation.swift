// SPDX-License-Identifier: Apache-2.0

/// Finds which words a negation reaches: those behind it in the same clause, at most eight of them.
enum Negation {
  /// How many tokens a negation reaches at most.
  ///
  /// Ours; a clause of English rarely puts more between "not" and what it denies.
  static let reach = 8
  /// How many tokens a negation reaches that denies a noun phrase.
  ///
  /// Ours: a noun with two words before it.
  static let nounPhrase = 3

  static func reach(in tokens: [Token], sentences: [Sentence]) -> [Bool] {
    var result = Array(repeating: false, count: tokens.count)
    for sentence in sentences {
      var left = 0
      for index in sentence.tokens {
        let form = tokens[index].form
        if WordLists.negators.contains(form) {
          left = isOnly(after: index, in: tokens) ? 0 : reach(of: form)
        } else if WordLists.clauseEnds.contains(form) {
          left = 0
        } else if left > 0 {
          result[index] = true
          left -= 1
        }
      }
    }
    return result
  }

  /// How far a word denies: "no" and "without" only the noun phrase behind them.
  private static func reach(of negator: String) -> Int {
    ["no", "without", "neither", "nor", "lack", "lacks", "lacking"].contains(negator)
      ? nounPhrase : reach
  }

  /// Whether "not only" or "not just" stands here, which denies nothing.
  private static func isOnly(after index: Int, in tokens: [Token]) -> Bool {
    index + 1 < tokens.count && ["only", "just", "merely"].contains(tokens[index + 1].form)
  }
}
