// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Finds the evidence in an answer.
struct EvidenceFinder {
  let rules: RuleSet
  let view: AnswerView

  /// Returns all evidence, in the order of the sentences and then of the rules; a rule counts once per sentence.
  func evidence() -> [Evidence] {
    let matcher = PatternMatcher(view: view)
    var result: [Evidence] = []
    for sentence in view.reading.sentences.indices where view.voids[sentence] == nil {
      let quoted = QuotedSentence(finder: self, sentence: sentence)
      for rule in rules.compiledEvidence.indices
      where view.mayTrigger(rule, of: rules.evidenceTriggers, sentence) {
        if let piece = evidence(of: rules.compiledEvidence[rule], in: quoted, with: matcher) {
          result.append(piece)
        }
      }
    }
    return result
  }

  /// What all evidence of one sentence shares, found out when the first asks.
  private final class QuotedSentence {
    private let finder: EvidenceFinder
    let sentence: Int
    private(set) lazy var quote = finder.quote(of: sentence)
    private(set) lazy var isLinked = finder.isLinked(sentence)

    init(finder: EvidenceFinder, sentence: Int) {
      self.finder = finder
      self.sentence = sentence
    }
  }

  private func evidence(
    of rule: CompiledEvidenceRule, in quoted: QuotedSentence, with matcher: PatternMatcher
  ) -> Evidence? {
    guard let (pattern, match) = match(of: rule, at: quoted.sentence, with: matcher) else {
      return nil
    }
    return Evidence(
      type: rule.rule.id, grade: grade(of: match, rule, in: quoted), sentence: quoted.sentence,
      quote: quoted.quote, slots: slots(of: pattern, match))
  }

  /// The first pattern that is found whole, else the first of which a part is found.
  private func match(
    of rule: CompiledEvidenceRule, at sentence: Int, with matcher: PatternMatcher
  ) -> (CompiledPattern, PatternMatcher.Match)? {
    var part: (CompiledPattern, PatternMatcher.Match)?
    for pattern in rule.patterns {
      // Behind a part, only the whole is news.
      guard let match = matcher.match(pattern, at: sentence, takesPart: part == nil) else {
        continue
      }
      if match.isComplete { return (pattern, match) }
      if part == nil { part = (pattern, match) }
    }
    return part
  }

  private func grade(
    of match: PatternMatcher.Match, _ rule: CompiledEvidenceRule, in quoted: QuotedSentence
  ) -> Grade {
    guard match.isComplete, !view.holds(anyOf: rule.exclusions, quoted.sentence) else {
      return .mentioned
    }
    return quoted.isLinked ? .linked : .specific
  }

  /// Whether a sentence gives a reason or a consequence, or the next one does about the same matter.
  private func isLinked(_ sentence: Int) -> Bool {
    if givesReason(sentence) { return true }
    let next = sentence + 1
    guard next < view.reading.sentences.count, view.voids[next] == nil, givesReason(next) else {
      return false
    }
    return !contentLemmas(sentence).isDisjoint(with: contentLemmas(next))
  }

  private func givesReason(_ sentence: Int) -> Bool {
    rules.reasons.map { view.holds(anyOf: [$0], sentence) } ?? false
  }

  private func contentLemmas(_ sentence: Int) -> Set<String> {
    Set(
      view.reading.tokens[view.reading.sentences[sentence].tokens].lazy
        .filter { $0.kind == .word && !WordLists.functionWords.contains(formOf: $0) }
        .map(\.lemma))
  }

  func quote(of sentence: Int) -> Quote {
    Quote(of: view.reading.sentences[sentence].range, in: view.reading)
  }

  private func slots(
    of pattern: CompiledPattern, _ match: PatternMatcher.Match
  ) -> [SlotFill] {
    zip(pattern.slots, match.fills).map { slot, tokens in
      guard let first = tokens.first, let last = tokens.last else {
        return SlotFill(slot: slot.name, words: "")
      }
      let all = view.reading.tokens
      return SlotFill(
        slot: slot.name,
        words: view.reading.slice(all[first].range.lowerBound..<all[last].range.upperBound))
    }
  }
}

extension Quote {
  /// Creates the quote of a range of bytes of a reading.
  init(of range: Range<Int>, in reading: Reading) {
    self.init(start: range.lowerBound, end: range.upperBound, text: reading.slice(range))
  }
}
