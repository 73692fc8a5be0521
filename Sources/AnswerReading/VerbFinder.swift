// SPDX-License-Identifier: Apache-2.0

/// Finds who acts in a clause and when.
struct VerbFinder {
  let tokens: [Token]

  /// What the verb of a clause says.
  struct Finding {
    var person: Clause.Person?
    var tense: Clause.Tense
    /// Where the subject stands; nil when there is none that is a pronoun.
    var subject: Int?
    /// Whether a verb was recognised.
    var hasVerb: Bool
  }

  /// Returns person and tense of a clause whose marker has been taken off.
  func finding(in clause: Range<Int>, behind marker: DiscourseMarker.Kind?) -> Finding {
    let start = clause.first(where: isOpening) ?? clause.upperBound
    let isCondition = marker == .condition
    let isMain = marker == nil || marker == .contrast || marker == .result
    if isMain, Self.isInstruction(at: start, in: tokens, before: clause.upperBound) {
      let isShared =
        tokens[start].form == "let" && start + 1 < clause.upperBound
        && ["'s", "us"].contains(tokens[start + 1].form)
      return Finding(
        person: isShared ? .firstPlural : .second, tense: .imperative, subject: nil, hasVerb: true)
    }
    let verb = verb(in: start..<clause.upperBound)
    let subject = subject(in: start..<clause.upperBound, of: verb)
    var person = subject.flatMap { Self.person(of: tokens[$0].form) }
    if person == nil, verb != nil, verb != start || subject != nil { person = .third }
    if person == nil, verb == nil, words(in: start..<clause.upperBound) >= 3 { person = .third }
    return Finding(
      person: person,
      tense: verb.map { tense(of: $0, before: clause.upperBound, isCondition) } ?? .present,
      subject: subject, hasVerb: verb != nil)
  }

  /// Whether a clause may begin with a token: no sign, no number of a list item, no "and", no "please".
  private func isOpening(_ index: Int) -> Bool {
    tokens[index].kind == .word && !Self.skipped.contains(formOf: tokens[index])
  }

  private static let skipped: WordSet = [
    "and", "or", "but", "so", "then", "please", "first", "also", "next", "just",
  ]
  private static let pronouns: WordSet = ["i", "we", "they", "he", "she"]

  private func words(in range: Range<Int>) -> Int {
    tokens[range].count { $0.kind == .word }
  }

  /// The finite verb: a past form right behind its pronoun, else the first auxiliary, else the first past form.
  private func verb(in clause: Range<Int>) -> Int? {
    var past: Int?
    for index in clause {
      if Self.isAuxiliary(at: index, in: tokens, before: clause.upperBound) {
        return index
      }
      guard past == nil else { continue }
      if isBehindPronoun(index, from: clause.lowerBound) { return index }
      if Self.isPast(tokens[index]) { past = index }
    }
    return past
  }

  /// Whether only adverbs stand between a word and a subject pronoun before it.
  private func isBehindPronoun(_ index: Int, from first: Int) -> Bool {
    guard tokens[index].kind == .word, !EnglishGrammar.adverbs.contains(formOf: tokens[index])
    else {
      return false
    }
    var before = index - 1
    while before > first, index - before < 4,
      EnglishGrammar.adverbs.contains(formOf: tokens[before])
    {
      before -= 1
    }
    guard before >= first, before < index else { return false }
    return Self.pronouns.contains(formOf: tokens[before])
  }

  /// The pronoun in front of the verb, or right behind it when the verb opens a question.
  private func subject(in clause: Range<Int>, of verb: Int?) -> Int? {
    guard let verb else { return clause.first { Self.persons.contains(formOf: tokens[$0]) } }
    if let before = (clause.lowerBound..<verb).last(where: {
      Self.persons.contains(formOf: tokens[$0])
    }) {
      return before
    }
    let behind = (verb + 1)..<min(verb + 3, clause.upperBound)
    guard verb + 1 < clause.upperBound,
      Self.isAuxiliary(at: verb, in: tokens, before: clause.upperBound)
    else { return nil }
    return behind.first { Self.persons.contains(formOf: tokens[$0]) }
  }

  private func tense(of verb: Int, before end: Int, _ isCondition: Bool) -> Clause.Tense {
    let form = tokens[verb].form
    if EnglishGrammar.futureVerbs.contains(form) { return .future }
    if form == "'d" { return isHad(verb, before: end) ? .past : .conditional }
    if EnglishGrammar.conditionalVerbs.contains(form) { return .conditional }
    if EnglishGrammar.perfectVerbs.contains(form), isPerfect(verb, before: end) { return .past }
    if ["am", "is", "are", "'m", "'re", "'s"].contains(form), isGoing(verb, before: end) {
      return .future
    }
    if EnglishGrammar.pastVerbs.contains(form) || Self.isPast(tokens[verb]) {
      return isCondition ? .conditional : .past
    }
    return .present
  }

  private func isGoing(_ verb: Int, before end: Int) -> Bool {
    let rest = tokens[(verb + 1)..<min(verb + 4, end)].map(\.form)
    guard let going = rest.firstIndex(of: "going") else { return false }
    return going + 1 < rest.count && rest[going + 1] == "to"
  }

  private func isPerfect(_ verb: Int, before end: Int) -> Bool {
    let rest = tokens[(verb + 1)..<min(verb + 4, end)]
    let next = rest.first {
      !EnglishGrammar.adverbs.contains(formOf: $0) && !EnglishGrammar.speakers.contains(formOf: $0)
    }
    return next.map { EnglishGrammar.participles.contains(formOf: $0) || Self.isPast($0) } ?? false
  }

  /// Whether 'd stands for "had".
  private func isHad(_ verb: Int, before end: Int) -> Bool {
    guard
      let next = tokens[(verb + 1)..<min(verb + 3, end)].first(where: {
        !EnglishGrammar.adverbs.contains(formOf: $0)
      })
    else { return false }
    let isSame = ["cut", "set", "put", "split", "run", "come", "become"].contains(next.form)
    return !isSame && (EnglishGrammar.participles.contains(formOf: next) || Self.isPast(next))
  }

  /// The words that ``person(of:)`` knows.
  private static let persons: WordSet = ["i", "we", "you", "they", "he", "she", "it"]

  private static func person(of form: String) -> Clause.Person? {
    switch form {
    case "i": .firstSingular
    case "we": .firstPlural
    case "you": .second
    case "they", "he", "she", "it": .third
    default: nil
    }
  }
}
