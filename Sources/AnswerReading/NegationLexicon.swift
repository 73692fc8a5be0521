// SPDX-License-Identifier: Apache-2.0

/// Words and phrases that deny, and those that only look like it.
enum NegationLexicon {
  /// What a negation does to the words behind it.
  enum Effect: Sendable {
    /// Nothing: it denies nothing.
    case none
    /// It denies the rest of its clause.
    case clause
    /// It denies the noun phrase behind it.
    case nounPhrase
    /// It denies what was not chosen: "rather than guess".
    case alternative
    /// It denies the rest of its clause, and two of them cancel: "fails to", "impossible to".
    case inverse
    /// It denies nothing by itself and cancels a negation before it: "not unlikely".
    case denial
  }

  static let phrases = PhraseTable<Effect>([
    (
      .none,
      """
      not only, n't only, not just, n't just, not merely, n't merely, not simply, n't simply, not solely, not to mention, not least,
      why not, why do n't, no doubt, without doubt, without a doubt, no question, no wonder, no matter, no less than, no fewer than,
      no more than, not more than, no later than, no sooner than, no longer than, no bigger than, no larger than, no worse than,
      no higher than, not exceed, n't exceed, never exceed, not exceeding, not above, not over, not beyond, not less than,
      not fewer than, nothing but, or not, if not, no problem, not until, n't until, cannot help but, not long, no ., no :
      """
    ),
    (
      .clause,
      """
      no longer, no one, no way, by no means, in no way, under no circumstances, at no point, not because, none of, not even, not yet,
      far from, anything but, nowhere near
      """
    ),
    (.alternative, "instead of, rather than, in place of, as opposed to"),
    (
      .inverse,
      """
      fail to, fails to, failed to, failing to, failure to, impossible to, unable to, infeasible to, refuse to, refuses to, refused to,
      stops short of, too early to, too late to, neglected to, forgot to
      """
    ),
    (
      .denial,
      """
      impossible, unlikely, uncommon, unusual, unreasonable, insignificant, unthinkable, infeasible, unimportant, inconceivable,
      unrelated, irrelevant, unheard of, unwelcome, invisible, unaware, negligible
      """
    ),
  ])

  static let nounPhrase: WordSet = ["no", "without", "lack", "lacks", "lacking"]

  /// Words that deny a verb and only belittle an amount: "hardly 5 ms".
  static let scarcely: WordSet = ["hardly", "barely", "scarcely"]
  static let behindScarcely: WordSet = [
    "a", "one", "two", "three", "half", "enough", "above", "over", "more",
  ]
}
