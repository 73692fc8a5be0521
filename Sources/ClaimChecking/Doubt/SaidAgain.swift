// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a share that was worked out for one thing is said again of another: 44% of the requests, "so 44% of our customers".
struct SaidAgain {
  let scene: Scene

  /// Returns why a share that agrees may be one of something else; nil when it is that of what it was worked out for.
  func reason(_ amount: Amount) -> String? {
    let text = scene.text
    if isWithoutUnit(amount) { return "The same number was told before in another unit." }
    guard let base = ShareBase(of: amount, in: text), !base.isTakenUp else { return nil }
    let end = scene.segment(of: amount).lowerBound
    let start = scene.context(of: amount).lowerBound
    guard start < end, let first = text.amounts(in: start..<end).last(where: { isSame($0, amount) })
    else { return nil }
    let told = scene.sentence(of: first).lowerBound..<end
    if let other = ShareBase(of: first, in: text) {
      return other.stems.isDisjoint(with: base.stems) ? Self.message : nil
    }
    if ShareBase.beginnings(in: told, of: text).isDisjoint(with: base.stems) { return Self.message }
    return isForEach(base, in: told) && !isForEach(base, in: scene.segment(of: amount))
      ? "It was worked out for each, and is said of all." : nil
  }

  /// Whether a bare number is said to be still what another one was that had a unit: `68 a second; spread over four it stays at 68`.
  private func isWithoutUnit(_ amount: Amount) -> Bool {
    let text = scene.text
    guard amount.quantity.unit.isEmpty, amount.quantity.dimension == .count,
      text.has(Self.still, in: scene.segment(of: amount).lowerBound..<amount.tokens.lowerBound)
    else { return false }
    return text.amounts(in: scene.context(of: amount)).contains {
      $0.index < amount.index && $0.quantity.number == amount.quantity.number
        && $0.quantity.dimension != .count
    }
  }

  private static let still = Words.lemmas("stay stays stayed remain remains still keeps")

  private static let message = "It was worked out for something else than it is said of."

  private func isSame(_ first: Amount, _ amount: Amount) -> Bool {
    first.quantity.style == amount.quantity.style
      && abs(first.value - amount.value) <= 1e-6 * abs(amount.value)
  }

  /// Whether a word of the base is told for each of something: `revenue per account`.
  private func isForEach(_ base: ShareBase, in range: Range<Int>) -> Bool {
    range.contains { place in
      guard let lemma = scene.text.lemma(place) else { return false }
      return base.stems.contains(ShareBase.stem(of: lemma))
        && ["per", "each"].contains(scene.text.form(place + 1) ?? "")
    }
  }
}
