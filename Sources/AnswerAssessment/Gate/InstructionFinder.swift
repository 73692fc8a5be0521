// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Finds the sentences that tell the reader how to judge.
///
/// The rules are those that raise the flag for gaming. Words between quotation marks are no orders where the text speaks about attacks:
/// a product manager may quote what attackers write.
struct InstructionFinder {
  let rules: RuleSet
  let view: AnswerView

  /// How many sentences on each side may say what a quotation is.
  private static let nearby = 2
  private static let openers: Set<Unicode.Scalar> = [
    "'", "\"", "`", "\u{2018}", "\u{201C}", "\u{AB}",
  ]

  /// Returns the numbers of the sentences.
  func sentences() -> Set<Int> {
    rules.gateRules.reduce(into: Set(Disguise.sentences(of: view.reading, by: rules))) {
      $0.formUnion(sentences(foundBy: $1))
    }
  }

  /// Returns whether a rule finds words to the reader.
  func isFound(by rule: FlagID) -> Bool {
    rules.gateRules.contains {
      rules.compiledFlags[$0].id == rule && !sentences(foundBy: $0).isEmpty
    }
  }

  private func sentences(foundBy index: Int) -> Set<Int> {
    let rule = rules.compiledFlags[index]
    let matcher = PatternMatcher(view: view)
    var result: Set<Int> = []
    for sentence in view.reading.sentences.indices
    where view.mayTrigger(index, of: rules.flagTriggers, sentence)
      && !view.holds(anyOf: rule.exclusions, sentence)
    {
      for pattern in rule.patterns {
        guard let match = matcher.match(pattern, at: sentence, takesPart: false),
          !isQuotedTopic(match, rule, near: sentence)
        else { continue }
        result.formUnion(match.fills.compactMap(\.first).map { number(ofSentenceWith: $0) })
        result.insert(sentence)
      }
    }
    return result
  }

  private func number(ofSentenceWith token: Int) -> Int {
    view.reading.sentences.partitioningIndex { $0.tokens.upperBound > token }
  }

  /// Whether what was found is quoted in a text about attacks.
  private func isQuotedTopic(
    _ match: PatternMatcher.Match, _ rule: CompiledFlagRule, near sentence: Int
  ) -> Bool {
    let first = max(0, sentence - Self.nearby)
    let last = min(view.reading.sentences.count - 1, sentence + Self.nearby)
    guard (first...last).contains(where: { view.holds(anyOf: rule.clearedNearby, $0) }) else {
      return false
    }
    let places = match.fills.compactMap(\.first)
    return places.min().map { isQuoted($0, from: first) } ?? false
  }

  /// Whether a quotation mark opens before a token, in its sentence or a near one, and does not close.
  private func isQuoted(_ token: Int, from sentence: Int) -> Bool {
    let start = view.reading.sentences[sentence].range.lowerBound
    let before = view.reading.slice(start..<view.reading.tokens[token].range.lowerBound)
    var isOpen = false
    var last: Unicode.Scalar = " "
    for scalar in before.unicodeScalars {
      if scalar == "\u{201D}" || scalar == "\u{BB}" { isOpen = false }
      let opens = last.properties.isWhitespace || last == "(" || last == ":"
      if Self.openers.contains(scalar) { isOpen = opens || (isOpen && scalar == "'") }
      last = scalar
    }
    return isOpen
  }
}
