// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a number that was held against a change of the exhibits is of another change there, or an end of one.
struct OtherChange {
  let scene: Scene

  func explains(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.isOfExhibit, let numbers = scene.numbers,
      let from = finding.inputs.first(where: { $0.name == "from" })?.value,
      let to = finding.inputs.first(where: { $0.name == "to" })?.value
    else { return false }
    return numbers.changes.contains { change in
      let isOwn = change.from.quantity.number == from && change.to.quantity.number == to
      return (ends(change) + (isOwn ? [] : sizes(change))).contains { isNear($0, amount.value) }
    }
  }

  /// Where a share was before and after.
  private func ends(_ change: ExhibitNumbers.Change) -> [Double] {
    [change.from, change.to].filter { $0.quantity.dimension == .ratio }.map(\.value)
  }

  /// A change in points, as a share and as a factor.
  private func sizes(_ change: ExhibitNumbers.Change) -> [Double] {
    let (from, to) = (change.from.value, change.to.value)
    guard from > 0, to > 0 else { return [] }
    let points = change.from.quantity.dimension == .ratio ? [abs(to - from)] : []
    return points + [abs(to / from - 1), to / from, from / to]
  }

  private func isNear(_ first: Double, _ second: Double) -> Bool {
    first > 0 && second > 0 && max(first / second, second / first) <= 1.1
  }
}
