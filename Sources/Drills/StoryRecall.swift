// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading

/// How much of a part of a story stands in an answer.
struct StoryRecall {
  let section: StorySection
  let found: [DrillFinding]
  let missed: [DrillFinding]
  /// The amounts that had to be said and were not, as they were written.
  let missingAmounts: [String]
  /// The amounts whose number was said without the unit.
  let withoutUnit: [String]
  /// Whether enough of what happened was told.
  let hasContent: Bool
  /// Whether nearly all of it was told, with all amounts.
  let isFull: Bool

  init(of section: StorySection, in answer: Reading) {
    self.section = section
    let written = Reading(section.text)
    let amounts = AmountRecall(of: written, in: answer)
    let needed = min(section.amounts, amounts.all.count)
    let isShort = amounts.said.count < needed
    missingAmounts = isShort ? amounts.unsaid.map(\.quote.text) : []
    withoutUnit = amounts.withoutUnit.map(\.quote.text)
    let words = StoryWords(written)
    let told = StoryWords(answer)
    let share = words.share(in: told)
    hasContent = share >= section.share
    isFull = share >= StoryCheck.fullShare && amounts.unsaid.isEmpty
    found = amounts.said.map { DrillFinding(name: $0.written.quote.text, quote: $0.said.quote) }
    var missed = isShort ? amounts.findings : []
    if !hasContent { missed.append(DrillFinding(name: Self.missing(of: words, in: told, section))) }
    self.missed = missed
  }

  /// How many words are named that were not told.
  private static let shownWords = 6

  private static func missing(
    of words: StoryWords, in told: StoryWords, _ section: StorySection
  ) -> String {
    let missing = words.forms.filter { told.forms[$0.key] == nil }.map(\.value).sorted()
    let shown = missing.prefix(shownWords).joined(separator: ", ")
    return "\(section.name): nothing about \(shown)"
  }
}

/// The amounts of a written part that stand in an answer.
private struct AmountRecall {
  /// The amounts of the part, each once.
  let all: [StoryAmount]
  let said: [(written: StoryAmount, said: StoryAmount)]
  let unsaid: [StoryAmount]
  let withoutUnit: [StoryAmount]
  private let unused: [StoryAmount]

  init(of written: Reading, in answer: Reading) {
    var all: [StoryAmount] = []
    for amount in StoryAmount.all(in: written) where !all.contains(where: amount.agrees) {
      all.append(amount)
    }
    let spoken = StoryAmount.all(in: answer)
    var said: [(written: StoryAmount, said: StoryAmount)] = []
    var unsaid: [StoryAmount] = []
    var withoutUnit: [StoryAmount] = []
    for amount in all {
      if let match = spoken.first(where: amount.agrees) {
        said.append((amount, match))
      } else if let place = spoken.firstIndex(where: { $0.isNumber(of: amount) }) {
        said.append((amount, spoken[place]))
        if !Self.sharesUnit(place, in: spoken, with: amount) { withoutUnit.append(amount) }
      } else {
        unsaid.append(amount)
      }
    }
    self.all = all
    self.said = said
    self.unsaid = unsaid
    self.withoutUnit = withoutUnit
    unused = spoken.filter { one in !said.contains { $0.said == one } }
  }

  /// Whether a bare number stands beside an amount that has the unit: "from 40 to 22 minutes".
  private static func sharesUnit(
    _ place: Int, in spoken: [StoryAmount], with written: StoryAmount
  ) -> Bool {
    [place - 1, place + 1].contains { other in
      guard spoken.indices.contains(other), spoken[other].measure == written.measure else {
        return false
      }
      let (first, second) = (spoken[min(place, other)], spoken[max(place, other)])
      return second.quantity.tokens.lowerBound - first.quantity.tokens.upperBound <= 2
    }
  }

  /// What was not said, each with what was said in its place where one amount of its measure is left.
  var findings: [DrillFinding] {
    unsaid.map { amount in
      let others = unused.filter { $0.measure == amount.measure }
      return DrillFinding(
        name: amount.quote.text, quote: others.count == 1 ? others.first?.quote : nil)
    }
  }
}
