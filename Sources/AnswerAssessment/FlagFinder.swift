// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Finds the failures in an answer.
struct FlagFinder {
  let rules: RuleSet
  let view: AnswerView
  let evidence: [Evidence]

  /// How many sentences on each side count as near.
  private static let nearby = 2

  /// Returns the flags that apply to a kind of question: those with words first, in the order of the text.
  func flags(for kind: QuestionKind) -> [FlagResult] {
    let specific = Set(evidence.filter { $0.grade >= .specific }.map(\.type))
    let found = rules.compiledFlags
      .filter { $0.rule.kinds.contains(kind) && specific.isDisjoint(with: $0.rule.clearedBy) }
      .compactMap(flag)
    return found.sorted { ($0.quote?.start ?? .max) < ($1.quote?.start ?? .max) }
  }

  private func flag(_ rule: CompiledFlagRule) -> FlagResult? {
    guard !rule.patterns.isEmpty else { return result(rule.rule, quote: nil) }
    let sentences = triggers(of: rule)
    guard sentences.count >= rule.rule.times, let first = sentences.first else { return nil }
    return result(
      rule.rule, quote: Quote(of: view.reading.sentences[first].range, in: view.reading))
  }

  private func result(_ rule: FlagRule, quote: Quote?) -> FlagResult {
    FlagResult(id: rule.id, name: rule.name, message: rule.message, quote: quote)
  }

  private func triggers(of rule: CompiledFlagRule) -> [Int] {
    let matcher = PatternMatcher(view: view)
    return view.reading.sentences.indices.filter { sentence in
      view.voids[sentence] != .copied
        && rule.patterns.contains { matcher.match($0, at: sentence)?.isComplete == true }
        && !isCleared(rule, near: sentence)
    }
  }

  private func isCleared(_ rule: CompiledFlagRule, near sentence: Int) -> Bool {
    let first = max(0, sentence - Self.nearby)
    let last = min(view.reading.sentences.count - 1, sentence + Self.nearby)
    return (first...last).contains { view.holds(anyOf: rule.clearedNearby, $0) }
  }
}
