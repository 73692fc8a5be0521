// SPDX-License-Identifier: Apache-2.0

/// Words by which a speaker says not to be sure.
enum HedgeLexicon {
  static let hedges = PhraseTable<Bool>([
    (
      true,
      """
      maybe, perhaps, probably, possibly, presumably, apparently, likely, i think, i guess, i suppose, i believe, i reckon, i assume,
      i expect, i suspect, i imagine, i hope, i feel, i 'm guessing, i am guessing, not sure, n't sure, unsure, not certain, might, kind of,
      sort of, seems, seem, seemed, if i remember, if i recall, iirc, afaik, as far as i know, as far as i can tell, my guess, my gut,
      my hunch, my best guess, could be, may be, we think, we believe, we assume, we guess, do n't quote me,
      dont know, n't know, in my opinion,
      i 'm not sure, or something, or so i think, off the top of my head, from memory, we suspect, it looks like, looks like
      """
    )
  ])

  /// Ways of giving an estimate of one's own in a conditional that supposes nothing.
  static let estimates = PhraseTable<Bool>(
    ["i", "we"].flatMap { subject in
      ["'d", "would"].map { verb in
        let ends = [
          "say", "guess", "estimate", "expect", "bet", "think", "reckon", "put it at", "call it",
        ]
        return (true, ends.map { "\(subject) \(verb) \($0)" }.joined(separator: ","))
      }
    })

  /// Words that open a question, verbs apart.
  static let questionWords: WordSet = [
    "what", "which", "who", "whose", "why", "when", "where", "how",
  ]

  /// Whether "may" stands before a verb and is no month.
  static func hasMay(in clause: Range<Int>, of tokens: [Token]) -> Bool {
    clause.contains {
      tokens[$0].form == "may" && !isMonth(at: $0, in: tokens, before: clause.upperBound)
    }
  }

  /// Whether "may" is the month here: behind a number or "in", or before no word.
  static func isMonth(at index: Int, in tokens: [Token], before end: Int) -> Bool {
    guard index + 1 < end, tokens[index + 1].kind == .word else { return true }
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    return previous.kind == .number || monthPrepositions.contains(previous.form)
  }

  private static let monthPrepositions: WordSet = [
    "in", "since", "of", "from", "by", "until", "till", "before", "after", "last", "early", "late",
    "to", "mid", "this", "for", "during",
  ]
}
