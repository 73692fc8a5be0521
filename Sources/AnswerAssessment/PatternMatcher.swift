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
  ///
  /// With `takesPart` false, nil too when a slot stays empty.
  func match(
    _ pattern: CompiledPattern, at sentence: Int, takesPart: Bool = true
  ) -> Match? {
    guard mayTrigger(pattern, at: sentence) else { return nil }
    if !takesPart, !mayComplete(pattern, at: sentence) { return nil }
    let tokens = view.tokens(from: sentence, span: pattern.span)
    let own = view.reading.sentences[sentence].tokens
    var candidates: [[Range<Int>]] = []
    candidates.reserveCapacity(pattern.slots.count)
    var isWhole = true
    for slot in pattern.slots.indices {
      let found = fills(of: slot, pattern, in: tokens, sentence: sentence)
      if pattern.slots[slot].isTrigger,
        !found.contains(where: { $0.isEmpty || own.contains($0.lowerBound) })
      {
        return nil
      }
      isWhole = isWhole && !found.isEmpty
      guard isWhole || takesPart else { return nil }
      candidates.append(found)
    }
    if isWhole, let fills = combine(candidates, pattern) {
      return Match(fills: fills, isComplete: true)
    }
    guard takesPart else { return nil }
    let none = tokens.lowerBound..<tokens.lowerBound
    return Match(fills: candidates.map { $0.first ?? none }, isComplete: false)
  }

  /// Whether the words that all slots need are in the sentences looked at.
  private func mayComplete(_ pattern: CompiledPattern, at sentence: Int) -> Bool {
    let last = min(sentence + pattern.span, view.reading.sentences.count)
    for slot in pattern.slots.indices where pattern.slots[slot].isLexical {
      guard
        (sentence..<last).contains(where: { view.holds(anyOf: pattern.slots[slot].lexicons, $0) })
      else { return false }
    }
    return true
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
    var all = place
    for other in chosen where !other.isEmpty {
      if other.overlaps(place) { return false }
      all = min(all.lowerBound, other.lowerBound)..<max(all.upperBound, other.upperBound)
    }
    if !sharesClause(place, with: chosen, pattern) { return false }
    if pattern.ordered, let last = chosen.last(where: { !$0.isEmpty }),
      last.upperBound > place.lowerBound
    {
      return false
    }
    return pattern.within.map { all.count <= $0 } ?? true
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

  /// Returns what fills a slot of a pattern, which is given by its number: a copy of it would cost more than most slots do.
  private func fills(
    of number: Int, _ pattern: CompiledPattern, in tokens: Range<Int>, sentence: Int
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for lexicon in pattern.slots[number].lexicons {
      for place in view.occurrences(of: lexicon, in: tokens)
      where admits(pattern.slots[number].negation, place) {
        result.append(place)
      }
    }
    if !pattern.slots[number].quantities.isEmpty {
      for amount in view.reading.quantities(in: tokens)
      where pattern.slots[number].quantities.contains(amount.dimension) && !isCopied(amount.tokens)
      {
        result.append(amount.tokens)
      }
    }
    for mark in pattern.slots[number].marks {
      result += MarkFinder(view: view).places(of: mark, in: tokens, sentence)
    }
    if pattern.slots[number].isAsserted { result = result.filter(isAsserted) }
    if pattern.slots[number].isCommanded {
      result = result.filter { Command.isVerb(at: $0.lowerBound, in: view.reading) }
    }
    if pattern.slots[number].isLeading { result = result.filter(isLeading) }
    return result.count > Self.mostCandidates
      ? Array(result.prefix(Self.mostCandidates)) : result
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

  /// Whether a place begins a sentence or stands right behind a sign that opens one; a comma opens none.
  private func isLeading(_ place: Range<Int>) -> Bool {
    let tokens = view.reading.tokens
    guard place.lowerBound > 0, let sentence = view.reading.sentence(of: place.lowerBound),
      sentence.tokens.lowerBound < place.lowerBound
    else { return true }
    let before = tokens[place.lowerBound - 1]
    return before.kind != .word && before.form != ","
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
