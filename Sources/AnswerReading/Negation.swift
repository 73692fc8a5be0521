// SPDX-License-Identifier: Apache-2.0

/// Finds which words a negation reaches: those behind it in the same clause, at most eight of them.
///
/// Two negations cancel ("not impossible", "not without"), limits deny nothing ("no more than 350 ms"), and neither does "not only".
struct Negation {
  /// How many tokens a negation reaches at most.
  ///
  /// Ours; a clause of English rarely puts more between "not" and what it denies.
  static let reach = 8
  /// How many tokens a negation reaches that denies a noun phrase.
  ///
  /// Ours: a noun with two words before it.
  static let nounPhrase = 3

  let tokens: [Token]

  /// What a negation that was met still reaches.
  private struct Scope {
    var left = 0
    var isNounPhrase = false
    /// Whether a subject or its verb ends it, as in "instead of guessing we measured".
    var endsAtSubject = false
  }

  /// Returns for each token whether a negation reaches it.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func reach(in tokens: [Token], clauses: [Clause]) -> [Bool] {
    let negation = Negation(tokens: tokens)
    var result = Array(repeating: false, count: tokens.count)
    for clause in clauses { negation.mark(&result, in: clause.tokens) }
    return result
  }

  private func mark(_ result: inout [Bool], in clause: Range<Int>) {
    var scope = Scope()
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let (effect, count) = effect(at: index, before: clause.upperBound) {
        if let opened = opened(by: effect, inside: scope, at: index) {
          scope = opened
        } else {
          for denied in index..<(index + count) where scope.left > 0 { result[denied] = true }
          scope.left = 0
        }
        index += count
        continue
      }
      if ends(scope, at: index, in: clause) {
        scope.left = 0
      } else if scope.left > 0 {
        result[index] = true
        scope.left -= 1
      }
      index += 1
    }
  }

  private func effect(
    at index: Int, before end: Int
  ) -> (value: NegationLexicon.Effect, count: Int)? {
    if let phrase = NegationLexicon.phrases.longest(at: index, in: tokens, before: end) {
      return phrase
    }
    guard WordLists.negators.contains(formOf: tokens[index]) else { return nil }
    if NegationLexicon.scarcely.contains(formOf: tokens[index]) {
      return (belittles(at: index, before: end) ? .none : .clause, 1)
    }
    return (NegationLexicon.nounPhrase.contains(formOf: tokens[index]) ? .nounPhrase : .clause, 1)
  }

  /// Whether "hardly" or "barely" only makes an amount small, or grants what it says: "barely fits".
  private func belittles(at index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return true }
    let next = tokens[index + 1]
    return next.kind == .number || NegationLexicon.behindScarcely.contains(formOf: next)
      || (tokens[index].form == "barely" && next.lemma == "fit")
  }

  /// What a negation opens; nil when it cancels the one whose scope it stands in.
  private func opened(
    by effect: NegationLexicon.Effect, inside scope: Scope, at index: Int
  ) -> Scope? {
    switch effect {
    case .none: Scope()
    case .clause: Scope(left: Self.reach)
    case .nounPhrase:
      cancels(at: index, scope) ? nil : Scope(left: Self.nounPhrase, isNounPhrase: true)
    case .alternative: Scope(left: Self.reach, endsAtSubject: true)
    case .inverse: scope.left > 0 ? nil : Scope(left: Self.reach)
    case .denial: scope.left > 0 ? nil : Scope()
    }
  }

  private func cancels(at index: Int, _ scope: Scope) -> Bool {
    scope.left > 0 && ["without", "lack", "lacks", "lacking"].contains(tokens[index].form)
  }

  private func ends(_ scope: Scope, at index: Int, in clause: Range<Int>) -> Bool {
    if scope.endsAtSubject,
      EnglishGrammar.speakers.contains(formOf: tokens[index])
        || VerbFinder.isAuxiliary(at: index, in: tokens, before: clause.upperBound)
    {
      return true
    }
    guard WordLists.clauseEnds.contains(formOf: tokens[index]) else { return false }
    let form = tokens[index].form
    if form == "because", index > clause.lowerBound, tokens[index - 1].form == "not" {
      return false
    }
    if form == "or" { return false }
    guard form == "and", !scope.isNounPhrase, index + 1 < clause.upperBound else { return true }
    return !EnglishGrammar.determiners.contains(formOf: tokens[index + 1])
  }
}
