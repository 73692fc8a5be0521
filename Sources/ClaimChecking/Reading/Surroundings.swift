// SPDX-License-Identifier: Apache-2.0

extension Scene {
  /// The words of an amount's part of the sentence, from the amount before it to the one behind it.
  func surroundings(of amount: Amount) -> Range<Int> {
    let segment = segment(of: amount)
    let others = text.amounts(in: segment)
    let before = others.last { $0.index < amount.index }
    let behind = others.first { $0.index > amount.index }
    let start = before?.tokens.upperBound ?? segment.lowerBound
    return start..<(behind?.tokens.lowerBound ?? segment.upperBound)
  }
}
