// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks a share of a part that is said of the whole: `71% of all first calls` where the question has 71% of the 38% that fail.
struct SharedShareCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard let exhibits = scene.exhibits, let numbers = scene.numbers,
      let base = ShareBase(of: amount, in: scene.text), base.isAll,
      ShareBase.differs(for: amount, in: scene),
      let part = numbers.shares(like: amount).first,
      let own = ShareBase(of: part, in: exhibits), own.isTakenUp,
      let whole = shareBefore(part, exhibits),
      let all = ShareBase(of: whole, in: exhibits), all.stems == base.stems,
      isPart(own, of: whole, exhibits),
      own.stems.isDisjoint(
        with: ShareBase.beginnings(in: scene.segment(of: amount), of: scene.text))
    else { return nil }
    let expected = whole.value * part.value
    var finding = Finding.compare(
      amount, to: expected...expected, as: .exhibit, unit: .percent,
      formula:
        "\(NumberText.short(whole.value)) x \(NumberText.short(part.quantity.number))",
      inputs: [whole, part].map {
        ClaimInput("share", $0.quantity.number, $0.quantity.unit, from: .exhibit)
      }, source: Finding.exhibit)
    guard finding.verdict == .wrong else { return nil }
    finding.reason = "The question has it as a share of a part."
    finding.isCertain = true
    return finding
  }

  /// The share that stands before another one in the question, in its sentence or the one before.
  private func shareBefore(_ part: Amount, _ exhibits: Passage) -> Amount? {
    guard part.index > 0 else { return nil }
    let before = exhibits.amounts[..<part.index].last { $0.quantity.style == .percent }
    return before.flatMap { part.sentence - $0.sentence <= 1 ? $0 : nil }
  }

  /// Whether the words behind a share name what another one takes up: `38% of first calls fail; 71% of those failures`.
  private func isPart(_ own: ShareBase, of whole: Amount, _ exhibits: Passage) -> Bool {
    let behind = whole.tokens.upperBound..<(whole.tokens.upperBound + 8)
    return own.stems.isSubset(of: ShareBase.beginnings(in: behind, of: exhibits))
  }
}
