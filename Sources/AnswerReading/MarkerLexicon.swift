// SPDX-License-Identifier: Apache-2.0

/// The markers of English that people use when they argue.
enum MarkerLexicon {
  /// A marker, or a word whose sense depends on what stands around it.
  enum Entry: Sendable {
    case plain(DiscourseMarker.Kind)
    /// A phrase that opens a clause only at the start of a sentence.
    case inside(DiscourseMarker.Kind)
    /// A conjunction that may open a question inside a sentence.
    case ask(DiscourseMarker.Kind)
    case since, `while`, so, yet, then, relative, say, still, but, given
  }

  static let table = PhraseTable<Entry>([
    (
      .plain(.reason),
      """
      because, because of, not because, cause we, cause it, cuz, given that, seeing that, for the reason that, not least because,
      the reason is, the reason being, on the grounds that, in light of the fact that
      """
    ),
    (
      .inside(.reason),
      """
      due to, owing to, thanks to, on account of, caused by, in view of, in light of, driven by, as a consequence of, as a result of,
      the reason, the cause, that comes from, explained by
      """
    ),
    (
      .plain(.contrast),
      """
      although, though, even though, whereas, except that, and yet, but then, even so, that said, having said that, instead of,
      rather than
      """
    ),
    (
      .inside(.contrast),
      """
      however, nevertheless, nonetheless, on the other hand, by contrast, in contrast, despite, in spite of, conversely, unlike,
      on the contrary, contrary to, instead, admittedly, granted
      """
    ),
    (
      .plain(.condition),
      """
      unless, even if, only if, but if, and if, so if, provided that, provided, providing that, as long as, so long as, assuming,
      assuming that, in case, on condition that, suppose, supposing, suppose that, let 's say, let us say, lets say, let 's assume,
      let us assume, let 's suppose, let me assume, imagine, what if, if only, in the event that, given we, were we to
      """
    ),
    (
      .inside(.condition),
      "otherwise, hypothetically, in theory, if not, if so, if anything, if any"
    ),
    (.ask(.condition), "if"),
    (
      .plain(.result),
      """
      so that, therefore, and so, which means, which is why, that means, this means, that 's why, that is why, this is why,
      and hence, as a result, it follows that, which leaves, which gives, which makes, that gives, that makes, that leaves
      """
    ),
    (
      .inside(.result),
      "thus, hence, consequently, accordingly, meaning, for that reason, for this reason, as a consequence, implies, leads to"
    ),
    (
      .plain(.time),
      "whenever, until, till, as soon as, by the time, and then, every time, the moment, the day"
    ),
    (.inside(.time), "meanwhile, in the meantime, afterwards, at first, in the end"),
    (.ask(.time), "when, where"),
    (.then, "before, after, once"),
    (
      .relative,
      "which, who, whom, whose, in which, of which, for which, on which, with which, at which, from which, to whom"
    ),
    (.since, "since"), (.while, "while"), (.so, "so"), (.yet, "yet"), (.say, "say"),
    (.still, "still"), (.but, "but"), (.given, "given"),
  ])

  /// Words behind "since" that make it a point in time.
  static let times = WordLists.words(
    """
    then last yesterday the january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday launch day week early late about around
    """)
  static let notBehindSo = WordLists.words("far much many long on called few little as forth")
  static let notBeforeSo = WordLists.words(
    "or do does did doing even not think hope is are be was ever quite")
}
