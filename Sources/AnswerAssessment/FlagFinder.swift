// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Finds the failures in an answer.
struct FlagFinder {
  let rules: RuleSet
  let view: AnswerView
  /// The types of evidence that are specific, each by its bit.
  private let specific: LexiconRows

  /// Creates a finder for an answer with its evidence.
  init(rules: RuleSet, view: AnswerView, evidence: [Evidence]) {
    self.rules = rules
    self.view = view
    specific = rules.clearings.row(of: evidence.filter { $0.grade >= .specific }.map(\.type))
  }

  /// How many sentences on each side count as near.
  private static let nearby = 2

  /// Returns the flags that apply to a kind of question: those with words first, in the order of the text.
  ///
  /// Where several rules raise one flag, the first of them stands for all; but each false statement is shown, since each has a correction
  /// of its own.
  func flags(for kind: QuestionKind) -> [FlagResult] {
    let found = rules.compiledFlags.indices.compactMap { number in
      let rule = rules.compiledFlags[number]
      return rule.isGate
        ? nil : flag(number, for: kind).map { (flag: $0, isStatement: rule.isStatement) }
    }
    var seen: Set<FlagID> = []
    return found.sorted { ($0.flag.quote?.start ?? .max) < ($1.flag.quote?.start ?? .max) }
      .filter { seen.insert($0.flag.id).inserted || $0.isStatement }
      .map(\.flag)
  }

  /// Returns whether a rule, and not another that raises the same flag, finds a failure.
  func finds(_ rule: FlagRule, for kind: QuestionKind) -> Bool {
    guard !rule.isGate else {
      return InstructionFinder(rules: rules, view: view).isFound(by: rule.id)
    }
    return rules.compiledFlags.indices.contains {
      rules.compiledFlags[$0].id == rule.id && flag($0, for: kind) != nil
    }
  }

  private func flag(_ number: Int, for kind: QuestionKind) -> FlagResult? {
    let rule = rules.compiledFlags[number]
    guard rule.kinds.contains(kind), !isCleared(number) else { return nil }
    guard !rule.patterns.isEmpty else { return rule.rule.result(quote: nil) }
    let sentences = triggers(of: number)
    guard sentences.count >= rule.times, let first = sentences.first else { return nil }
    return rule.rule.result(
      quote: Quote(of: view.reading.sentences[first].range, in: view.reading))
  }

  /// Whether evidence somewhere in the answer clears a rule.
  private func isCleared(_ number: Int) -> Bool {
    rules.clearings.isCleared(number, by: specific)
  }

  private func triggers(of number: Int) -> [Int] {
    let rule = rules.compiledFlags[number]
    let matcher = PatternMatcher(view: view)
    return view.reading.sentences.indices.filter { sentence in
      view.mayTrigger(number, of: rules.flagTriggers, sentence) && view.voids[sentence] != .copied
        && rule.patterns.contains { matcher.match($0, at: sentence, takesPart: false) != nil }
        && !isCleared(rule, near: sentence)
    }
  }

  private func isCleared(_ rule: CompiledFlagRule, near sentence: Int) -> Bool {
    if view.holds(anyOf: rule.exclusions, sentence) { return true }
    let first = max(0, sentence - Self.nearby)
    let last = min(view.reading.sentences.count - 1, sentence + Self.nearby)
    return (first...last).contains { view.holds(anyOf: rule.clearedNearby, $0) }
  }
}
