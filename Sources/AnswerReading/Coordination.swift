// SPDX-License-Identifier: Apache-2.0

/// Tells "and" between clauses from "and" between words.
struct Coordination {
  let tokens: [Token]

  /// How far behind "and" with a noun phrase its verb is looked for.
  private static let reachToVerb = 5

  /// Whether a clause, and not only a word, follows "and": a subject with its verb, or a verb.
  func opensClause(at start: Int, before end: Int) -> Bool {
    guard start < end else { return false }
    if hasSubject(behind: start, end) { return true }
    var verb = start
    while verb < end, verb - start < 2, EnglishGrammar.adverbs.contains(formOf: tokens[verb]) {
      verb += 1
    }
    guard verb < end else { return false }
    if VerbFinder.isAuxiliary(at: verb, in: tokens, before: end) { return true }
    if VerbFinder.isPast(tokens[verb]), !isBeforeNoun(verb, end) { return true }
    if VerbFinder.isInstruction(at: verb, in: tokens, before: end) { return true }
    guard EnglishGrammar.determiners.contains(formOf: tokens[start]) else { return false }
    for index in (start + 1)..<max(start + 1, min(start + 1 + Self.reachToVerb, end)) {
      if tokens[index].kind == .sign || ["and", "or", "of"].contains(tokens[index].form) {
        return false
      }
      if VerbFinder.isAuxiliary(at: index, in: tokens, before: end) { return true }
      if WordLists.irregularPast.contains(formOf: tokens[index]) { return true }
    }
    return false
  }

  /// Whether a pronoun stands at a place or behind a short phrase with a verb of its own, as in "in parallel I would".
  private func hasSubject(behind start: Int, _ end: Int) -> Bool {
    if VerbFinder.isSpeaker(at: start, in: tokens) { return true }
    for index in (start + 1)..<max(start + 1, min(start + 4, end)) {
      let form = tokens[index].form
      if tokens[index].kind == .sign || Self.openers.contains(formOf: tokens[index - 1]) {
        return false
      }
      if EnglishGrammar.speakers.contains(form) {
        return VerbFinder.isAuxiliary(at: index + 1, in: tokens, before: end)
      }
    }
    return false
  }

  /// Words behind which a pronoun belongs to a clause inside the phrase.
  private static let openers: WordSet = [
    "what", "that", "which", "who", "than", "as", "how", "and", "or",
  ]

  /// Whether a form in -ed stands right before the end or "by", "in", …, as in "tested and shipped by us", or is an adjective.
  private func isBeforeNoun(_ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end else { return true }
    return tokens[index + 1].kind == .word
      && !EnglishGrammar.determiners.contains(formOf: tokens[index + 1])
      && !WordLists.functionWords.contains(formOf: tokens[index + 1])
  }
}
