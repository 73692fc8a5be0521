// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks figures of the question that are said again in another unit, and calls them wrong where nothing else can be meant.
struct MisquoteCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard let original = Misquote(of: amount, in: scene)?.original,
      isSame(amount, original, scene),
      !scene.text.has(Self.others, in: scene.segment(of: amount))
    else { return nil }
    let figure = original.amount
    let per = figure.quantity.per.map { ["a \($0.noun)"] } ?? []
    let unit = ([figure.quantity.unit] + per).filter { !$0.isEmpty }.joined(separator: " ")
    return Finding(
      kind: .exhibit, verdict: .wrong, expected: figure.value...figure.value,
      unit: .init(name: unit, size: figure.value / figure.quantity.number),
      formula: Finding.quoted,
      inputs: [
        ClaimInput("exhibit", figure.quantity.number, unit, from: .exhibit)
      ], source: Finding.exhibit, reason: "The question has this number in another unit.",
      stated: amount.value, isCertain: true)
  }

  /// Whether a number can only be that figure: the only speed of its kind, or one whose words stand beside it.
  private func isSame(_ amount: Amount, _ original: ExhibitNumbers.Entry, _ scene: Scene) -> Bool {
    guard let numbers = scene.numbers else { return false }
    let words = numbers.words(of: scene.text, in: scene.local(of: amount))
    switch amount.quantity.dimension {
    case .bandwidth:
      return numbers.entries.count { $0.amount.quantity.dimension == .bandwidth } == 1
    case .rate: return words.common(with: original.row) >= 2
    default: return !words.isDisjoint(with: original.label)
    }
  }

  /// Words of something that may have the number too: a wish, another thing, another time.
  private static let others = Words.hypothesis.union(
    Words.lemmas(
      "not n't instead target need needs want wants should another other second old new cheaper upgrade our my peak busiest office branch adapter adapters lora cache"
    ))
}
