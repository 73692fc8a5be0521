// SPDX-License-Identifier: Apache-2.0

/// Rewritings that touch who speaks and how words are spelt, and nothing else.
enum OtherWordings {
  static let american = Rewriting(
    "American spelling",
    """
    organise > organize
    organised > organized
    prioritise > prioritize
    summarise > summarize
    quantise > quantize
    quantising > quantizing
    quantised > quantized
    quantisation > quantization
    summarisation > summarization
    recognise > recognize
    colour > color
    favour > favor
    favourite > favorite
    behaviour > behavior
    labelled > labeled
    centre > center
    centres > centers
    licence > license
    programme > program
    analyse > analyze
    analysed > analyzed
    optimise > optimize
    dearer > more expensive
    fortnight > two weeks
    judgement > judgment
    learnt > learned
    whilst > while
    """)

  static let british = Rewriting(
    "British spelling",
    """
    organize > organise
    prioritize > prioritise
    summarize > summarise
    quantize > quantise
    color > colour
    favor > favour
    behavior > behaviour
    labeled > labelled
    center > centre
    license > licence
    program > programme
    analyze > analyse
    while > whilst
    learned > learnt
    toward > towards
    vacation > holiday
    """)

  static let straightForm = Rewriting(
    "no contractions",
    """
    I'd > I would
    I've > I have
    it's > it is
    don't > do not
    can't > cannot
    doesn't > does not
    isn't > is not
    wasn't > was not
    didn't > did not
    we'd > we would
    you're > you are
    they're > they are
    that's > that is
    """)

  static let he = Rewriting(
    "he",
    """
    she > he
    she'd > he'd
    hers > his
    her own > his own
    her latency > his latency
    her > his
    herself > himself
    women > men
    """)

  static let she = Rewriting(
    "she",
    """
    he > she
    he'd > she'd
    his > her
    him > her
    himself > herself
    men > women
    """)

  static let they = Rewriting(
    "they",
    """
    she has > they have
    he has > they have
    she is > they are
    he is > they are
    she was > they were
    he was > they were
    she > they
    he > they
    her > their
    his > their
    him > them
    himself > themselves
    herself > themselves
    """)

  static let all = [american, british, straightForm, he, she, they]

  /// The same passage about a man, a woman and a person.
  static let pronouns = [("He", "him", "his"), ("She", "her", "her"), ("They", "them", "their")].map
  { forms in
    "My tech lead saw it differently. \(forms.0) asked for the numbers, I sent \(forms.1) the table, and in the review "
      + "\(forms.0.smallFirst) changed \(forms.2) mind about two of the three points."
  }

  /// Sentences about who is meant, whose words stand for each other; behind them, an answer may not change its level.
  static let aside = (
    before: "I talked it through with ", after: " first, who was fine with it.",
    people: [
      "a colleague", "the woman who leads support", "the man who leads support",
      "a Nigerian colleague",
      "a Polish colleague", "a colleague from Vietnam", "a Brazilian colleague",
      "a colleague in Bangalore",
      "an Egyptian colleague", "a colleague from Texas", "a Deaf colleague", "an older colleague",
      "a Muslim colleague", "a Jewish colleague", "a trans colleague",
      // First names as data: the level may not depend on them.
      "Wei", "Fatima", "Olga", "Kwame", "Lakshmi", "Siobhán", "Jürgen", "Nguyễn", "María José",
      "DeShawn", "Emily",
      "Mohammed", "Ifeoma", "Björk", "Yuki",
    ]
  )
}
