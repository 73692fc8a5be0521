// SPDX-License-Identifier: Apache-2.0

/// Finds the words by which a speaker leaves a statement to somebody else.
struct AttributionReader {
  let tokens: [Token]

  /// What was found.
  struct Source {
    /// Whether it may stand behind what was said: "…, they say".
    let looksBack: Bool
  }

  /// How many words a clause has at most that only names who spoke.
  private static let longestTag = 5

  /// Returns who is named as the one who said what stands in a clause; nil when it is the speaker's own.
  func source(in clause: Range<Int>) -> Source? {
    if let phrase = Self.phrases.first(in: clause, of: tokens) {
      return Source(looksBack: phrase.tokens.lowerBound > clause.lowerBound || isShort(clause))
    }
    guard let verb = clause.first(where: { isSaid(at: $0, in: clause) }) else { return nil }
    let isBehind =
      verb + 1 >= clause.upperBound
      || tokens[(verb + 1)..<clause.upperBound].allSatisfy { $0.kind == .sign }
    return Source(looksBack: isBehind || isShort(clause))
  }

  private func isShort(_ clause: Range<Int>) -> Bool {
    tokens[clause].count { $0.kind != .sign } <= Self.longestTag
  }

  /// Whether a verb of saying stands here with somebody else as its subject, before or behind it.
  private func isSaid(at index: Int, in clause: Range<Int>) -> Bool {
    guard Self.verbs.contains(lemmaOf: tokens[index]), tokens[index].form != "saying" else {
      return false
    }
    var subject = index - 1
    while subject >= clause.lowerBound, Self.between.contains(formOf: tokens[subject]) {
      subject -= 1
    }
    guard subject >= clause.lowerBound, tokens[subject].kind == .word else {
      return isInverted(index, in: clause)
    }
    let speaker = tokens[subject]
    if Self.nobody.contains(formOf: speaker) || Self.things.contains(lemmaOf: tokens[subject]) {
      return false
    }
    if Self.opinions.contains(lemmaOf: tokens[index]), !Self.people.contains(formOf: speaker) {
      return isPlural(subject, in: clause)
    }
    return !WordLists.functionWords.contains(formOf: speaker)
      || Self.people.contains(formOf: speaker)
  }

  /// Whether the speaker stands behind the verb: ", says the vendor".
  private func isInverted(_ index: Int, in clause: Range<Int>) -> Bool {
    ["says", "said", "claims", "claimed"].contains(tokens[index].form)
      && index + 1 < clause.upperBound
      && ["the", "our", "their", "my", "a"].contains(tokens[index + 1].form)
  }

  /// Whether a noun phrase with "the", "my" or "some" names people, so that "believes" is theirs.
  private func isPlural(_ subject: Int, in clause: Range<Int>) -> Bool {
    let start = max(clause.lowerBound, subject - 3)
    return tokens[start..<subject].contains { Self.openers.contains(formOf: $0) }
  }

  private static let phrases = PhraseTable<Bool>([
    (
      true,
      """
      according to, i 'm told, i am told, i was told, we were told, we 're told, we are told, been told, i heard, i 've heard, i have heard,
      i read that, i 've read, i have read, allegedly, supposedly, reportedly, rumour has it, rumor has it, the claim is, the rumour is,
      it is said, it 's said, is said to, are said to, is claimed to, word is, they tell me, they told me, they told us, tells me,
      told me, told us, tells us, conventional wisdom
      """
    )
  ])

  /// Verbs of saying by lemma as ``Lemma`` makes them.
  private static let verbs = lemmas(
    """
    say claim tell believe think argue promise insist report assert swear assume reckon maintain suggest advertise quote state guess
    estimate feel fear suspect
    """)
  private static let opinions = lemmas(
    "believe think assume reckon feel fear suspect guess estimate state quote report maintain suggest"
  )
  private static let between: WordSet = [
    "also", "always", "often", "just", "has", "have", "had", "will", "would", "usually", "once",
    "keeps", "keep", "even", "all", "did", "does", "do", "never", "still",
  ]
  private static let people: WordSet = [
    "they", "he", "she", "you", "people", "everyone", "everybody", "someone", "somebody", "some",
    "others", "many", "most",
  ]
  private static let openers: WordSet = [
    "the", "my", "our", "their", "some", "most", "a", "many",
  ]
  private static let nobody: WordSet = [
    "i", "we", "it", "this", "that", "which", "what", "to", "nobody", "not", "n't", "and", "or",
    "let",
    "can", "could", "should", "must", "may", "might", "one", "here", "there", "who",
  ]
  /// Things that speak by figures; what they say is read off and is nobody's opinion.
  private static let things = lemmas(
    """
    data table exhibit dashboard log chart number figure funnel brief prompt test result math maths arithmetic calculator cohort
    experiment metric graph trace profile profiler benchmark measurement evidence case column row sheet
    """)

  private static func lemmas(_ text: String) -> WordSet {
    WordSet(WordLists.list(text).map { Lemma.of($0) })
  }
}
