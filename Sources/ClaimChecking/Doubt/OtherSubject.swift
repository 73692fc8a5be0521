// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether what two numbers make is said of something that those numbers are not about: `from four seconds to two, so the number in
/// flight doubles`.
///
/// Such arithmetic comes out and says nothing: of what was found at first sight and had a subject of its own, half was right.
struct OtherSubject {
  let scene: Scene

  /// Returns why what agrees may be about something else; nil when it stands by its numbers or is said of what they are about.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    guard finding.isArithmetic, finding.inputs.count >= 2,
      !finding.operations.contains(.sum),
      finding.inputs.allSatisfy({ Self.names.contains($0.name) && $0.from == .text })
    else { return nil }
    let text = scene.text
    let near = text.amounts(in: scene.context(of: amount)).filter {
      $0.index != amount.index && finding.takes($0)
    }
    guard let first = near.first else { return nil }
    if isOfExperts(near) { return "What a batch meets is no share of the experts." }
    if areExpertsMet(near, amount) { return "Some of a batch ask for the same experts." }
    if isTimeOfContexts(near, amount) { return "A time need not grow as the context does." }
    let clause = clause(of: amount, behind: near)
    let said = words(in: clause)
    let before = scene.sentence(of: first).lowerBound..<clause.lowerBound
    let told = ShareBase.beginnings(in: before, of: text)
    if isToldOfOther(said, in: before, finding) {
      return "Another number stands beside what it is said of."
    }
    return said.isEmpty || !said.isDisjoint(with: told) || isBoundTo(near, said)
      ? nil : "It is said of something that its numbers are not about."
  }

  /// The words that say of what the amount is told: from the last number before it in its part of the sentence, else its part; where that begins
  /// with a verb, what stands before it too: `our hit rate, last I checked, was 82%`.
  private func clause(of amount: Amount, behind inputs: [Amount]) -> Range<Int> {
    let segment = scene.segment(of: amount)
    let sentence = scene.sentence(of: amount)
    let last = inputs.last {
      $0.index < amount.index && sentence.contains($0.tokens.lowerBound)
    }?.tokens.upperBound
    if let last, segment.contains(last - 1) {
      // "40 seconds of loading means 1,200 requests": what stands behind the verb is told.
      let verb = scene.text.last(Self.concluding, in: last..<amount.tokens.lowerBound)
      return (verb.map { $0 + 1 } ?? last)..<amount.tokens.lowerBound
    }
    let opensWithVerb = Self.verbs.contains(scene.text.form(segment.lowerBound) ?? "")
    let start = opensWithVerb ? last ?? sentence.lowerBound : segment.lowerBound
    return min(start, amount.tokens.lowerBound)..<amount.tokens.lowerBound
  }

  private static let concluding = Words.lemmas("means mean makes make gives give is are = leaves")
  private static let verbs: WordSet = ["was", "were", "has", "had", "stands", "stood"]

  /// Whether what the amount is said of stands beside a number that was not taken, in a list: `four on the gateway, three on SDKs, two on docs.
  /// Docs with a third`.
  private func isToldOfOther(_ said: Set<String>, in before: Range<Int>, _ finding: Finding) -> Bool
  {
    let text = scene.text
    let places = ExhibitNumbers.contentTokens(of: text, in: before).filter {
      said.contains(ShareBase.stem(of: text.tokens[$0].lemma))
    }
    return !places.isEmpty
      && places.allSatisfy { place in
        let beside = text.amounts(in: scene.segment(around: place..<(place + 1)))
        return !beside.isEmpty && !beside.contains { finding.takes($0) }
      }
  }

  /// Whether physics ties what is said to the numbers: the decode to a bandwidth.
  private func isBoundTo(_ amounts: [Amount], _ said: Set<String>) -> Bool {
    said.contains("deco")
      && scene.text.has(["bandwidth"], in: scene.context(of: amounts[0], back: 0))
  }

  /// What a check calls numbers that it took because they stood there.
  private static let names: Set<String> = ["number", "from", "to", "part"]

  /// The words before an amount that name a thing, as they begin; words for a change name none.
  private func words(in range: Range<Int>) -> Set<String> {
    Set(
      ExhibitNumbers.contentTokens(of: scene.text, in: range)
        .map { scene.text.tokens[$0] }
        .filter { !Self.changes.contains($0.lemma) && !Self.changes.contains($0.form) }
        .map { ShareBase.stem(of: $0.lemma) }
    )
    .union(range.lazy.map { scene.text.tokens[$0].form }.filter { Self.measures.contains($0) })
  }

  /// Measures with names too short for a word of content.
  private static let measures: WordSet = ["f1", "auc", "roc", "map", "mrr"]

  private static let changes = Words.lemmas(
    """
    rise rises rose fall falls fell drop drops dropped grow grows grew lose loses lost gain gains gained keep keeps kept loose looses remain remains save saves saved cut cuts shrink shrinks \
    shrank increase increases decrease reduce reduces reduction saving jump jumped improve improved improvement relative change ratio share part \
    make makes mean means give gives leave leaves come comes work works call roughly nearly basically almost exactly barely hardly just about \
    plus minus only even still least most good bit let see faster slower cheaper smaller bigger quicker total overall say read reads cost costs get gets exactly take takes add adds input output need needs want wants be have has
    """)

  /// Whether one number counts experts and the other what comes in a batch.
  private func isOfExperts(_ amounts: [Amount]) -> Bool {
    let text = scene.text
    return amounts.contains { text.lemma($0.tokens.upperBound) == "expert" }
      && amounts.contains {
        text.has(["batch", "batches"], in: ($0.tokens.lowerBound - 2)..<$0.tokens.lowerBound)
          || text.has(Words.sequence, in: $0.tokens.upperBound..<($0.tokens.upperBound + 1))
      }
  }

  /// Whether so many experts are said to be met as a batch asks for, each time another: `four sequences, two experts each, so all eight are busy`.
  private func areExpertsMet(_ amounts: [Amount], _ amount: Amount) -> Bool {
    let text = scene.text
    func isOf(_ words: WordSet, _ other: Amount) -> Bool {
      text.has(words, in: other.tokens.lowerBound..<(other.tokens.upperBound + 1))
    }
    return isOf(["experts", "expert"], amount) && amounts.contains { isOf(Words.sequence, $0) }
  }

  /// Whether two lengths of a context are said to make a time: `at 32k and at 4k, so a token takes eight times as long`.
  private func isTimeOfContexts(_ amounts: [Amount], _ amount: Amount) -> Bool {
    amount.quantity.style == .factor && amounts.count >= 2
      && amounts.allSatisfy { scene.text.isContextLength($0) || scene.text.isThousands($0) }
      && scene.text.has(Self.times, in: scene.sentence(of: amount))
  }

  private static let times = Words.lemmas("long longer slow slower time latency fast faster speed")
}
