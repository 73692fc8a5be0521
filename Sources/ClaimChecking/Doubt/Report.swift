// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Tells numbers that a text only reports: somebody else says them, and the speaker neither concludes them nor agrees.
struct Report {
  let scene: Scene

  func covers(_ amount: Amount) -> Bool {
    let text = scene.text
    let start = scene.wideSegment(of: amount).lowerBound
    let first = amount.tokens.lowerBound
    if isAttributed(amount) { return true }
    guard let verb = text.last(Self.saying, in: start..<first), isOfOthers(verb, from: start),
      !text.has(Self.concluding, in: verb..<first)
    else { return false }
    return !isAgreed(amount)
  }

  /// Whether somebody else stands before a word of saying, and not the speaker: `somebody at a meetup said`, `I was told`.
  private func isOfOthers(_ verb: Int, from start: Int) -> Bool {
    let text = scene.text
    if text.form(verb) == "told", Self.passive.contains(text.form(verb - 1) ?? "") { return true }
    // "Claims" is what insurers have, too.
    let isNoun = Self.nouns.contains(text.form(verb) ?? "")
    var place = verb - 1
    while place >= max(start, verb - (isNoun ? 1 : 5)) {
      if text.tokens[place].kind == .sign || Self.own.contains(text.form(place) ?? "") {
        return false
      }
      if text.has(Self.others, in: place..<(place + 1)) { return true }
      place -= 1
    }
    return false
  }

  /// Whether the rest of the sentence or the next one says who told it: `up in eight, our SRE says`, `Somebody from ops told me that`.
  private func isAttributed(_ amount: Amount) -> Bool {
    let text = scene.text
    let end = scene.sentence(of: amount).upperBound
    let behind = amount.tokens.upperBound..<end
    if let comma = text.last([","], in: behind), isSource(comma + 1..<end) { return true }
    let next = text.sentence(amount.sentence + 1)
    return next.count <= Self.longest && isSource(next)
      && text.has(["that", "so", "me", "this"], in: next)
  }

  /// Whether words say only who says something: no number among them, and somebody else before a word of saying.
  private func isSource(_ range: Range<Int>) -> Bool {
    let text = scene.text
    guard range.count <= Self.longest, text.amounts(in: range).isEmpty,
      let verb = text.last(Self.saying, in: range), isOfOthers(verb, from: range.lowerBound)
    else { return false }
    return !text.has(Self.doubting, in: range)
  }

  /// The most words that only say who told something.
  private static let longest = 9

  private static let saying = Words.lemmas(
    "say says said quote quotes quoted quoting advertise advertises advertised claim claims claimed swear swears swore tell tells told believe believes think thinks promise promises boast boasts insist insists reckon reckons"
  )
  private static let nouns: Set<String> = ["claims", "claim", "promise", "promises", "say"]
  private static let passive: Set<String> = ["was", "were", "been", "'m"]
  private static let own: Set<String> = ["i", "we", "you"]
  private static let others = Words.lemmas(
    "somebody someone people everyone everybody they he she guy guys man woman friend friends folks vendor vendors salesman salesmen colleague colleagues customer customers client consultant consultants analyst analysts engineer engineers boss blog article press competitor competitors supplier hoster partner sre ops sales deck slide brochure marketing"
  )
  private static let concluding: WordSet = [
    "so", "hence", "therefore", "thus", "means", "makes", "gives", "=", "→",
  ]

  /// Whether the speaker agrees in the same sentence or in the next: `and that is right`, `which checks out`.
  func isAgreed(_ amount: Amount) -> Bool {
    let own = scene.sentence(of: amount).upperBound
    let next = scene.text.sentence(amount.sentence + 1)
    let behind = amount.tokens.upperBound..<max(own, next.upperBound)
    return Self.agreeing.stands(in: behind, of: scene.text)
      && !scene.text.has(Self.doubting, in: behind)
  }

  private static let agreeing: PhraseList = [
    ["right"], ["correct"], ["true"], ["checks", "out"], ["adds", "up"], ["works", "out"],
    ["i", "agree"], ["agreed"], ["indeed"], ["fair", "enough"], ["i", "checked"],
    ["so", "do", "i"], ["exactly"],
  ]
  private static let doubting: WordSet = [
    "not", "n't", "never", "hardly", "doubt", "whether", "if", "?", "but",
  ]
}
