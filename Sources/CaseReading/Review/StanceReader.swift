// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

/// Reads what a sentence says of the mechanisms that it mentions.
struct StanceReader {
  /// What is said of a mechanism at one place.
  struct Finding {
    let mechanism: Mechanism.ID
    var kind: CaseReview.Stance.Kind
    var isHedged = false
    var isRanked = false
    var sentence: Int
    var tokens: Range<Int>
  }

  let reading: Reading
  /// For each token, whether it was handed out.
  let copied: [Bool]
  let sentence: Int
  let mentions: [MechanismMention]
  let cues: [PhraseFinder<Cue>.Match]

  /// How many words may stand between a cue and its cause.
  private static let reach = 16

  private var tokens: [Token] { reading.tokens }
  private var range: Range<Int> { reading.sentences[sentence].tokens }

  /// From how many words or mentions on something is no sentence; it also keeps the work linear.
  private static let longest = (words: 600, mentions: 40)

  /// Returns what is said, in order.
  func findings() -> [Finding] {
    guard range.count <= Self.longest.words, mentions.count <= Self.longest.mentions else {
      return []
    }
    guard !reading.sentences[sentence].isQuestion || isStatementWithTag, !isWordSoup else {
      return []
    }
    var kinds: [Int: Finding] = [:]
    for (place, mention) in mentions.enumerated() where isDenied(mention) {
      kinds[place] = finding(mention, .ruledOut)
    }
    for cue in cues where !copied[cue.tokens.lowerBound] {
      for (place, kind) in objects(of: cue) where kinds[place]?.kind != .ruledOut {
        if kind == .ruledOut || kinds[place]?.kind != .named {
          kinds[place] = judged(place, kind, cue)
        }
      }
    }
    addResults(&kinds)
    let found = kinds.sorted { $0.key < $1.key }.map(\.value)
    return withoutLists(found)
  }

  private var isStatementWithTag: Bool {
    reading.clauses(in: sentence).contains { $0.modality == .asserted && $0.tokens.count > 3 }
      && !(reading.clauses(in: sentence).first?.modality == .asked)
  }

  /// Whether a long sentence has hardly a small word: terms in a row, no statement.
  private var isWordSoup: Bool {
    guard range.count >= 8 else { return false }
    let small = range.count { WordLists.functionWords.contains(tokens[$0].form) }
    return small * 100 < range.count * 15
  }

  private func finding(
    _ mention: MechanismMention, _ kind: CaseReview.Stance.Kind
  ) -> Finding {
    Finding(mechanism: mention.mechanism, kind: kind, sentence: sentence, tokens: mention.tokens)
  }

  private func has(_ cue: Cue, in range: Range<Int>? = nil) -> Bool {
    let range = range ?? self.range
    return cues.contains { $0.value == cue && range.contains($0.tokens.lowerBound) }
  }

  // MARK: Denial

  /// Whether a negation stands right before a mention: "not by the campaign", "rather than the landing page".
  private func isDenied(_ mention: MechanismMention) -> Bool {
    guard !mention.denies else { return false }
    var index = mention.tokens.lowerBound - 1
    let first = max(range.lowerBound, index - 6)
    while index >= first, Self.passable.contains(tokens[index].form) { index -= 1 }
    guard index >= first else { return false }
    if tokens[index].form == "than" || tokens[index].form == "of" {
      return index > first && ["rather", "instead"].contains(tokens[index - 1].form)
    }
    guard WordLists.negators.contains(tokens[index].form) else { return false }
    // "not only" and its like deny nothing.
    return reading.negated[mention.tokens.lowerBound]
  }

  private static let passable: Set<String> = [
    "the", "a", "an", "any", "by", "because", "due", "to", "of", "new", "caused", "this", "that",
    "old", "about", "from", "in", "either", "be", "slow", "our",
  ]

  // MARK: Cues

  /// The mentions that a cue is about, with what it says of them.
  private func objects(of cue: PhraseFinder<Cue>.Match) -> [(Int, CaseReview.Stance.Kind)] {
    let isNegated = cue.tokens.contains { reading.negated[$0] } && !cue.denies
    switch cue.value {
    case .exclude:
      return isNegated ? [] : chain(after: cue.tokens.upperBound, within: 8).map { ($0, .ruledOut) }
    case .excluded:
      return isNegated ? [] : chain(before: cue.tokens.lowerBound).map { ($0, .ruledOut) }
    case .ahead:
      guard hasSubject, isNegated || !isReasonForAction(cue) else { return [] }
      return chain(after: cue.tokens.upperBound, within: Self.reach)
        .map { ($0, isNegated ? .ruledOut : .named) }
    case .verb:
      guard hasSubject else { return [] }
      return chain(before: cue.tokens.lowerBound).map { ($0, isNegated ? .ruledOut : .named) }
    case .noun:
      // "Caused" is a verb, whatever its lemma.
      guard cue.tokens.count > 1 || !tokens[cue.tokens.lowerBound].form.hasSuffix("ed") else {
        return []
      }
      return identified(by: cue).map { ($0, isNegated ? .ruledOut : .named) }
    case .effect, .metric: return equated(with: cue.tokens)
    default: return []
    }
  }

  /// Whether the sentence is about the change of the case, or about "it".
  private var hasSubject: Bool {
    has(.effect) || has(.metric)
      || range.contains { ["it", "this", "that", "everything", "all"].contains(tokens[$0].form) }
  }

  /// Whether a reason is given for doing something, not for the change.
  private func isReasonForAction(_ cue: PhraseFinder<Cue>.Match) -> Bool {
    let own = reading.clause(of: cue.tokens.lowerBound)
    let opens = reading.clauses[own].tokens.lowerBound + 1 >= cue.tokens.lowerBound
    let main = opens && own > 0 && reading.clauses[own - 1].sentence == sentence ? own - 1 : own
    return [.imperative, .conditional, .future].contains(reading.clauses[main].tense)
  }

  private static let copulas: Set<String> = [
    "is", "was", "are", "were", "be", "'s", "being", "been", ":", "remains", "as",
  ]

  /// The mentions that "is" ties to a noun such as "culprit", on either side.
  private func identified(by cue: PhraseFinder<Cue>.Match) -> [Int] {
    let behind = cue.tokens.upperBound..<min(range.upperBound, cue.tokens.upperBound + 7)
    if let copula = behind.first(where: { Self.copulas.contains(tokens[$0].form) }),
      !(cue.tokens.upperBound..<copula).contains(where: {
        [",", ";", "but"].contains(tokens[$0].form)
      })
    {
      let found = chain(after: copula + 1, within: 10)
      if !found.isEmpty { return found }
    }
    let found = chain(before: cue.tokens.lowerBound)
    guard let last = found.last else { return [] }
    let between = mentions[last].tokens.upperBound..<cue.tokens.lowerBound
    return between.count <= 10 && between.contains { Self.copulas.contains(tokens[$0].form) }
      ? found : []
  }

  /// The mentions that a change is said to be: "the drop is a mix shift".
  private func equated(with words: Range<Int>) -> [(Int, CaseReview.Stance.Kind)] {
    let next = words.upperBound
    guard next < range.upperBound, ["is", "was", "'s", "are"].contains(tokens[next].form) else {
      return []
    }
    return chain(after: next + 1, within: 5).map { ($0, .named) }
  }

  // MARK: Chains

  private static let joints: Set<String> = [
    "and", "or", ",", "&", "the", "a", "an", "new", "of", "by", "to", "as", "well", "also", "both",
    "plus", "because", "due", "in", "from", "too", "then",
  ]

  /// The first mention behind a place, with those joined to it.
  private func chain(after start: Int, within reach: Int) -> [Int] {
    guard let first = mentions.firstIndex(where: { $0.tokens.lowerBound >= start }),
      mentions[first].tokens.lowerBound - start <= reach
    else { return [] }
    var result = [first]
    while let last = result.last, last + 1 < mentions.count, isJoined(last, last + 1) {
      result.append(last + 1)
    }
    return result
  }

  /// The last mention before a place, with those joined to it; denied ones are passed over.
  private func chain(before end: Int) -> [Int] {
    guard
      let last = mentions.lastIndex(where: { $0.tokens.upperBound <= end && !isDenied($0) }),
      end - mentions[last].tokens.upperBound <= Self.reach
    else { return [] }
    var result = [last]
    while let first = result.first, first > 0, isJoined(first - 1, first) {
      result.insert(first - 1, at: 0)
    }
    return result
  }

  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    let start = mentions[first].tokens.upperBound
    let between = start..<max(start, mentions[second].tokens.lowerBound)
    guard !between.isEmpty else { return true }
    // "The SSO step and the landing page": the rest of a name may stand before the joint.
    let others = between.filter { !Self.joints.contains(tokens[$0].form) }
    let parts = others.contains { other in
      Self.copulas.contains(tokens[other].form) || tokens[other].kind != .word
        || WordLists.negators.contains(tokens[other].form)
        || cues.contains {
          $0.tokens.contains(other) && $0.value != .proposal && $0.value != .metric
        }
    }
    return between.count <= 8 && others.count <= 2 && !parts
      && between.contains { ["and", "or", ",", "&", "plus"].contains(tokens[$0].form) }
  }
}
