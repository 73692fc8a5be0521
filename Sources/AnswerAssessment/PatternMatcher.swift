// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Finds the slots of patterns in an answer.
struct PatternMatcher {
  let view: AnswerView

  /// How many places are tried for one slot; sentences of people hold fewer, and walls of words must not cost more.
  private static let mostCandidates = 10

  /// What a pattern found.
  struct Match {
    /// The tokens that fill each slot, in the order of the slots; empty ranges for properties of a whole sentence.
    let fills: [Range<Int>]
    /// Whether every slot is filled.
    let isComplete: Bool
  }

  /// Returns how a pattern is filled from a sentence on; nil when not even its trigger is there.
  func match(_ pattern: CompiledPattern, at sentence: Int) -> Match? {
    guard mayTrigger(pattern, at: sentence) else { return nil }
    let tokens = view.tokens(from: sentence, span: pattern.span)
    let own = view.reading.sentences[sentence].tokens
    let candidates = pattern.slots.map { fills(of: $0, in: tokens, sentence: sentence) }
    let isTriggered = zip(pattern.slots, candidates).allSatisfy { slot, found in
      !slot.isTrigger || found.contains { $0.isEmpty || own.contains($0.lowerBound) }
    }
    guard isTriggered else { return nil }
    if candidates.allSatisfy({ !$0.isEmpty }), let fills = combine(candidates, pattern) {
      return Match(fills: fills, isComplete: true)
    }
    let none = tokens.lowerBound..<tokens.lowerBound
    return Match(fills: candidates.map { $0.first ?? none }, isComplete: false)
  }

  /// Whether the words that a trigger needs are in the sentence at all; most sentences are done with here.
  private func mayTrigger(_ pattern: CompiledPattern, at sentence: Int) -> Bool {
    // By index: a copy of each slot would cost more than the question that is asked of it.
    for slot in pattern.slots.indices where pattern.slots[slot].isTrigger {
      guard
        !pattern.slots[slot].isLexical || view.holds(anyOf: pattern.slots[slot].lexicons, sentence)
      else { return false }
    }
    return true
  }

  /// Picks one place for each slot so that no two overlap and all limits hold.
  private func combine(_ candidates: [[Range<Int>]], _ pattern: CompiledPattern) -> [Range<Int>]? {
    var chosen: [Range<Int>] = []
    func extend(_ slot: Int) -> Bool {
      guard slot < candidates.count else { return true }
      for place in candidates[slot] where fits(place, beside: chosen, pattern) {
        chosen.append(place)
        if extend(slot + 1) { return true }
        chosen.removeLast()
      }
      return false
    }
    return extend(0) ? chosen : nil
  }

  private func fits(_ place: Range<Int>, beside chosen: [Range<Int>], _ pattern: CompiledPattern)
    -> Bool
  {
    guard !place.isEmpty else { return true }
    let placed = chosen.filter { !$0.isEmpty }
    if placed.contains(where: { $0.overlaps(place) }) { return false }
    if !sharesClause(place, with: chosen, pattern) { return false }
    if pattern.ordered, let last = placed.last, last.upperBound > place.lowerBound { return false }
    guard let within = pattern.within else { return true }
    let all = placed + [place]
    let first = all.map(\.lowerBound).min() ?? 0
    let end = all.map(\.upperBound).max() ?? 0
    return end - first <= within
  }

  /// Whether a place for the next slot stands in the clause of those before it, where the pattern wants that.
  private func sharesClause(
    _ place: Range<Int>, with chosen: [Range<Int>], _ pattern: CompiledPattern
  ) -> Bool {
    guard pattern.slots[chosen.count].sharesClause else { return true }
    let clause = view.reading.clause(of: place.lowerBound)
    return zip(pattern.slots, chosen).allSatisfy { slot, other in
      !slot.sharesClause || other.isEmpty || view.reading.clause(of: other.lowerBound) == clause
    }
  }

  private func fills(
    of slot: CompiledPattern.Slot, in tokens: Range<Int>, sentence: Int
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for lexicon in slot.lexicons {
      result += view.occurrences(of: lexicon, in: tokens).filter { admits(slot.negation, $0) }
    }
    if !slot.quantities.isEmpty {
      result += view.reading.quantities(in: tokens)
        .filter { slot.quantities.contains($0.dimension) && !isCopied($0.tokens) }.map(\.tokens)
    }
    for mark in slot.marks {
      result += MarkFinder(view: view).places(of: mark, in: tokens, sentence)
    }
    if slot.isAsserted { result = result.filter(isAsserted) }
    return Array(result.prefix(Self.mostCandidates))
  }

  /// Whether a place is said as true by the speaker; a property of a whole sentence is not asked about.
  ///
  /// "It would save memory" says what a plan does and counts; "it would, if …" and the condition itself do not.
  private func isAsserted(_ place: Range<Int>) -> Bool {
    guard !place.isEmpty else { return true }
    let clause = view.reading.clauses[view.reading.clause(of: place.lowerBound)]
    return switch clause.modality {
    case .asserted: true
    case .hypothetical:
      clause.tense == .conditional && clause.marker?.kind != .condition && !clause.isUnderCondition
    case .attributed, .asked: false
    }
  }

  private func admits(_ rule: NegationRule, _ place: Range<Int>) -> Bool {
    guard !isCopied(place) else { return false }
    return switch rule {
    case .ignore: true
    case .forbid: !view.reading.negated[place.lowerBound]
    case .require: view.reading.negated[place.lowerBound]
    }
  }

  private func isCopied(_ place: Range<Int>) -> Bool {
    view.copied[place].allSatisfy { $0 }
  }
}
