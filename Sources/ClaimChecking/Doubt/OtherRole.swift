// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a figure of the question has another role in the answer than it has there: for each part and not for the whole, as a mean and
/// not as a peak, of what works and not of what fails, now and not before.
struct OtherRole {
  let scene: Scene

  /// Returns what the figure is in the question; nil when its role is the same, or it is none of its figures.
  func reason(for amount: Amount) -> String? {
    guard let numbers = scene.numbers, let exhibits = scene.exhibits else { return nil }
    let figures = numbers.entries(of: amount.quantity.number).map(\.amount).filter {
      $0.quantity.dimension == amount.quantity.dimension
        && $0.quantity.style == amount.quantity.style && $0.value == amount.value
    }
    guard !figures.isEmpty else { return nil }
    if figures.allSatisfy({ isOfWhole($0, exhibits) }), isOfEachPart(amount, exhibits) {
      return "The question has it for all parts together."
    }
    // A small number stands beside too many words.
    guard amount.quantity.dimension != .count || amount.value > 12 else { return nil }
    if figures.allSatisfy({ isOpposed($0, to: amount, exhibits) }) {
      return "The question has it of something else."
    }
    if isOtherEnd(amount, figures, numbers) { return "The question has it of another time." }
    return amount.quantity.dimension == .ratio
      && figures.allSatisfy({ isCaused(amount, $0, exhibits) })
      ? "The question tells no cause." : nil
  }

  // MARK: The whole and its parts

  private func isOfWhole(_ figure: Amount, _ exhibits: Passage) -> Bool {
    let clause = Self.clause(of: figure, in: exhibits)
    return Self.wholes.stands(in: clause, of: exhibits)
      && !Self.has(Self.singly, in: clause, of: exhibits)
  }

  private static let wholes: PhraseList = [
    ["end", "to", "end"], ["end-to-end"], ["total"], ["overall"], ["altogether"], ["together"],
    ["whole"],
  ]
  private static let singly: WordSet = ["each", "every", "per", "apiece"]

  /// Whether an amount is said to be one for each of several things that are counted: `each of the five calls`, `2.5 seconds a call`.
  private func isOfEachPart(_ amount: Amount, _ exhibits: Passage) -> Bool {
    let text = scene.text
    let segment = scene.segment(of: amount)
    let parts = counted(in: exhibits.tokens.indices, of: exhibits)
      .union(counted(in: segment, of: text))
    if let noun = amount.quantity.per?.noun, parts.contains(noun) { return true }
    return segment.contains { index in
      guard Self.singly.contains(formOf: text.tokens[index]) else { return false }
      var next = index + 1
      while text.isAmount(at: next) || Self.joints.contains(text.form(next) ?? "") { next += 1 }
      if [next, next + 1].contains(where: { parts.contains(text.lemma($0) ?? "") }) { return true }
      // "Five calls of 2.5 seconds each."
      return (amount.tokens.lowerBound..<(amount.tokens.upperBound + 2)).contains(index)
        && (segment.lowerBound..<amount.tokens.lowerBound).contains {
          parts.contains(text.lemma($0) ?? "")
        }
    }
  }

  private static let joints: Set<String> = ["of", "the", "our", "these", "those", "its"]

  /// The words right behind numbers that count several things.
  private func counted(in range: Range<Int>, of passage: Passage) -> Set<String> {
    let counts = passage.amounts(in: range).filter {
      $0.quantity.dimension == .count && $0.quantity.per == nil && !$0.isName && $0.value >= 2
        && $0.value <= 1000
    }
    return Set(
      counts.flatMap { count in
        (count.tokens.upperBound..<(count.tokens.upperBound + 2)).prefix {
          passage.tokens.indices.contains($0) && passage.tokens[$0].kind == .word
            && !WordClasses.isFunctionWord(passage.tokens[$0])
        }.compactMap { passage.lemma($0) }
      })
  }

  // MARK: Opposite words

  private func isOpposed(_ figure: Amount, to amount: Amount, _ exhibits: Passage) -> Bool {
    let there = Self.clause(of: figure, in: exhibits)
    let here = scene.segment(of: amount)
    return Self.opposites.contains { first, second in
      [(first, second), (second, first)].contains { own, other in
        Self.has(own, in: there, of: exhibits) && !Self.has(other, in: there, of: exhibits)
          && Self.has(other, in: here, of: scene.text) && !Self.has(own, in: here, of: scene.text)
      }
    }
  }

  /// Words of which a figure of the one kind is none of the other.
  private static let opposites: [(WordSet, WordSet)] = [
    (
      ["mean", "average", "averages", "avg", "median", "typical"],
      ["p90", "p95", "p99", "percentile", "peak", "peaks", "max", "maximum", "worst", "busiest"]
    ),
    (
      [
        "fail", "fails", "failed", "failing", "failure", "failures", "error", "errors", "wrong",
        "drop", "drops", "dropped", "lost", "lose",
      ],
      [
        "succeed", "succeeds", "succeeded", "success", "successes", "successful", "pass", "passes",
        "complete", "completes", "completed", "finish", "finishes", "finished", "do", "does",
        "manage", "manages", "managed",
      ]
    ),
  ]

  /// Whether a share is said to be caused where the question only has that two things go together.
  private func isCaused(_ amount: Amount, _ figure: Amount, _ exhibits: Passage) -> Bool {
    Self.has(Self.causes, in: scene.segment(of: amount), of: scene.text)
      && !Self.has(Self.causes, in: exhibits.sentence(figure.sentence), of: exhibits)
  }

  private static let causes: WordSet = [
    "raise", "raises", "raised", "cause", "causes", "caused", "boost", "boosts", "boosted", "lift",
    "lifts", "lifted", "thanks",
  ]

  /// Whether a word stands in a range as it is: "it means" is no mean.
  private static func has(_ words: WordSet, in range: Range<Int>, of passage: Passage) -> Bool {
    range.clamped(to: 0..<passage.tokens.count).contains {
      words.contains(formOf: passage.tokens[$0])
    }
  }

  /// The words between the marks around a figure.
  private static func clause(of figure: Amount, in passage: Passage) -> Range<Int> {
    let sentence = passage.sentence(figure.sentence)
    var start = figure.tokens.lowerBound
    while start > sentence.lowerBound, !isMark(start - 1, passage) { start -= 1 }
    var end = figure.tokens.upperBound
    while end < sentence.upperBound, !isMark(end, passage) { end += 1 }
    return start..<end
  }

  private static func isMark(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].kind == .sign && marks.contains(formOf: passage.tokens[index])
  }

  private static let marks: WordSet = [",", ";", ":", "(", ")", "."]

  // MARK: Before and after

  /// Whether where a change began is said to be now, or where it ended to have been before.
  private func isOtherEnd(
    _ amount: Amount, _ figures: [Amount], _ numbers: ExhibitNumbers
  ) -> Bool {
    let segment = scene.segment(of: amount)
    func says(_ words: WordSet) -> Bool { Self.has(words, in: segment, of: scene.text) }
    let isNow = says(Self.now) && !says(Self.past)
    let wasBefore = says(Self.before) && !says(Self.now) && !says(Self.later)
    guard isNow || wasBefore else { return false }
    return figures.allSatisfy { figure in
      numbers.changes.contains { (isNow ? $0.from : $0.to) == figure }
    }
  }

  private static let now: WordSet = ["now", "today", "currently", "nowadays"]
  private static let before: WordSet = [
    "before", "previously", "formerly", "earlier", "originally",
  ]
  private static let past: WordSet = ["before", "was", "were", "used", "from", "since"]
  private static let later: WordSet = ["after", "since", "to"]
}
