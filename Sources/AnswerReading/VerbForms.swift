// SPDX-License-Identifier: Apache-2.0

extension VerbFinder {
  /// Whether a token is a form of to be, to have, to do or a modal verb that is finite here.
  static func isAuxiliary(at index: Int, in tokens: [Token], before end: Int) -> Bool {
    guard index < end, EnglishGrammar.finiteVerbs.contains(formOf: tokens[index]) else {
      return false
    }
    let form = tokens[index].form
    if form == "'s" { return index > 0 && subjectsOfIs.contains(formOf: tokens[index - 1]) }
    if form == "may" { return !HedgeLexicon.isMonth(at: index, in: tokens, before: end) }
    return true
  }

  /// Words behind which 's is "is" and no possessive.
  private static let subjectsOfIs: WordSet = [
    "it", "that", "this", "there", "here", "what", "who", "he", "she", "which", "where", "how",
  ]

  /// Whether a token is a pronoun that is a subject; the letter of "i.e." is none.
  static func isSpeaker(at index: Int, in tokens: [Token]) -> Bool {
    guard EnglishGrammar.speakers.contains(formOf: tokens[index]) else { return false }
    let isFollowedByStop =
      index + 1 < tokens.count && tokens[index + 1].form == "."
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
    return !(tokens[index].form == "i" && isFollowedByStop)
  }

  /// Whether a word has the form of a past tense.
  static func isPast(_ token: Token) -> Bool {
    if WordLists.irregularPast.contains(formOf: token) { return true }
    return endsInED(token) && !token.form.hasSuffix("eed")
      && !EnglishGrammar.noPast.contains(formOf: token)
  }

  private static func endsInED(_ token: Token) -> Bool {
    token.form.utf8.count > 3 && token.form.utf8.last == UInt8(ascii: "d")
      && token.form.hasSuffix("ed")
  }

  /// Whether an instruction begins here: a bare verb with what it acts on, "let's" or "don't".
  static func isInstruction(at index: Int, in tokens: [Token], before end: Int) -> Bool {
    guard index < end, tokens[index].kind == .word else { return false }
    let form = tokens[index].form
    guard index + 1 < end else { return false }
    let next = tokens[index + 1]
    if form == "do" { return ["n't", "not"].contains(next.form) }
    if form == "dont" || (form == "never" && EnglishGrammar.bareVerbs.contains(formOf: next)) {
      return true
    }
    guard EnglishGrammar.bareVerbs.contains(formOf: tokens[index]) else { return false }
    return next.kind == .number || EnglishGrammar.determiners.contains(formOf: next)
      || behindBareVerbs.contains(formOf: next)
  }

  /// Words that follow a verb at the start of an instruction and no noun there.
  private static let behindBareVerbs: WordSet = [
    "'s", "us", "me", "it", "them", "if", "whether", "what", "how", "which", "who", "why", "by",
    "up",
    "down", "out", "off", "back", "into", "against", "only", "one", "two", "three", "at", "nothing",
    "until", "first", "everything", "with", "we",
  ]
}
