// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// What a share is one of, as the words right behind it say: `71% of those failures`.
struct ShareBase {
  /// How its words begin, up to the first that is many: `first`, `call` of `first calls fail`.
  let stems: Set<String>
  /// Whether it is said to be all of them: `of all first calls`.
  let isAll: Bool
  /// Whether it takes up what was named before: `of those failures`.
  let isTakenUp: Bool

  /// Finds the base of a share; nil when its words name none.
  init?(of amount: Amount, in passage: Passage) {
    let style = amount.quantity.style
    guard style == .percent || style == .fraction else { return nil }
    var index = amount.tokens.upperBound
    guard passage.form(index) == "of" else { return nil }
    index += 1
    var isAll = false
    var isTakenUp = false
    while let form = passage.form(index), Self.determiners.contains(form) {
      isAll = isAll || ["all", "every"].contains(form)
      isTakenUp = isTakenUp || ["those", "these", "such"].contains(form)
      index += 1
    }
    var stems: Set<String> = []
    for place in index..<(index + Self.longest) {
      guard let form = passage.form(place), let lemma = passage.lemma(place),
        passage.tokens[place].kind == .word, !WordClasses.isFunctionWord(form),
        !passage.isAmount(at: place)
      else { break }
      stems.insert(Self.stem(of: lemma))
      if form != lemma, form.hasSuffix("s") { break }
    }
    guard !stems.isEmpty else { return nil }
    self.stems = stems
    self.isAll = isAll
    self.isTakenUp = isTakenUp
  }

  private static let determiners: Set<String> = [
    "the", "all", "our", "those", "these", "their", "your", "its", "such", "every", "each", "my",
  ]
  private static let longest = 4

  /// How a word begins; words for what goes wrong are one.
  static func stem(of lemma: String) -> String {
    failures.contains(lemma) ? "fail" : String(lemma.prefix(4))
  }

  private static let failures = Words.lemmas(
    "fail fails failed failing failure failures error errors wrong bad mistake mistakes broken")
}

extension ShareBase {
  /// The words of a sentence or a part of it, as they begin.
  static func beginnings(in range: Range<Int>, of passage: Passage) -> Set<String> {
    Set(
      ExhibitNumbers.contentTokens(of: passage, in: range)
        .map { stem(of: passage.tokens[$0].lemma) })
  }

  /// Whether a share of the question is said to be one of something else than there.
  static func differs(for amount: Amount, in scene: Scene) -> Bool {
    guard let numbers = scene.numbers, let exhibits = scene.exhibits,
      let base = ShareBase(of: amount, in: scene.text)
    else { return false }
    let same = numbers.shares(like: amount)
    return !same.isEmpty
      && same.allSatisfy { share in
        if let other = ShareBase(of: share, in: exhibits) {
          return other.stems.isDisjoint(with: base.stems)
        }
        let sentence = beginnings(in: exhibits.sentence(share.sentence), of: exhibits)
        return !base.stems.isSubset(of: anybody) && sentence.isDisjoint(with: base.stems)
      }
  }

  /// Words for those whom a share without a base may be one of.
  private static let anybody = Set(
    ["user", "people", "person", "customer", "case", "time", "team", "everybody", "answer"]
      .map { stem(of: $0) })
}

extension ExhibitNumbers {
  /// The shares with the value of an amount.
  func shares(like amount: Amount) -> [Amount] {
    entries(of: amount.quantity.number).map(\.amount).filter {
      $0.quantity.dimension == .ratio && $0.quantity.style == amount.quantity.style
        && $0.value == amount.value
    }
  }
}
