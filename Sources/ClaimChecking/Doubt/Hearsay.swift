// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells numbers that a text does not stand for: it says that others hold them, or takes them back at once.
struct Hearsay {
  let scene: Scene

  func covers(_ amount: Amount) -> Bool {
    scene.isPrivate(amount) || scene.isRumour(amount) || isBelief(amount) || isTakenBack(amount)
      || isPublished(amount)
      || Report(scene: scene).covers(amount)
  }

  /// `People think it needs 26 gigs`, `the vendor swears 300 tokens a second`.
  private func isBelief(_ amount: Amount) -> Bool {
    let before = scene.wideSegment(of: amount).lowerBound..<amount.tokens.lowerBound
    return scene.text.has(Self.others, in: before) && scene.text.has(Self.believing, in: before)
      || Self.fancies.stands(in: before, of: scene.text)
  }

  private static let others = Words.lemmas(
    "people everyone everybody they some many folks engineers analysts customers vendor vendors team colleague colleagues slide deck blog marketing"
  )
  private static let believing = Words.lemmas(
    "think thinks thought assume assumes assumed believe believes expect expects say says said claim claims claimed swear swears read reads insist insists"
  )
  private static let fancies: PhraseList = [
    ["you", "might", "think"], ["you", "would", "think"], ["you", "'d", "think"],
    ["one", "might", "think"], ["i", "first", "thought"], ["i", "used", "to"], ["at", "first"],
    ["naively"], ["it", "looks", "like"], ["the", "myth"],
  ]

  /// `Published tests show 48 seconds`, `in the benchmark it took 60`: somebody saw it, whatever follows from other numbers.
  private func isPublished(_ amount: Amount) -> Bool {
    Self.published.stands(in: scene.wideSegment(of: amount), of: scene.text)
  }

  private static let published: PhraseList = [
    ["tests", "show"], ["test", "shows"], ["tests", "showed"], ["benchmarks", "show"],
    ["benchmark", "shows"], ["benchmarks", "showed"], ["published", "tests"],
    ["published", "benchmark"], ["published", "benchmarks"], ["published", "figures"],
    ["published", "measurements"], ["was", "measured"], ["were", "measured"],
    ["measurements", "show"],
  ]

  /// `That is 80. Sorry, no: 500`; `26 gigs. It doesn't`.
  private func isTakenBack(_ amount: Amount) -> Bool {
    let text = scene.text
    let end = scene.sentence(of: amount).upperBound
    let behind = amount.tokens.upperBound..<min(end, amount.tokens.upperBound + 4)
    return Self.corrections.stands(in: behind, of: text)
      || Self.denials.stands(in: end..<(end + 5), of: text)
  }

  private static let corrections: PhraseList = [
    ["sorry"], ["no", "wait"], [",", "wait"], ["scratch", "that"], ["correction"],
    [",", "no", ","],
    [",", "no", ":"],
    ["i", "mean"], ["rather"],
  ]
  private static let denials: PhraseList = [
    ["sorry"], ["no", "wait"], ["wait"], ["scratch", "that"], ["correction"], ["no", ":"],
    ["no", ","], ["not", "quite"], ["not", "true"], ["that", "'s", "wrong"],
    ["that", "is", "wrong"],
    ["it", "does", "n't"], ["it", "is", "n't"], ["it", "'s", "not"], ["wrong", ":"],
    ["they", "'re", "wrong"],
  ]
}
