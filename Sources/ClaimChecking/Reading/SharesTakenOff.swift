// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

extension Scene {
  /// Whether a share is what goes away and not what is left: `three quarters off the cache`, `a quarter smaller`, `cut by a third`.
  func isTakenOff(_ amount: Amount) -> Bool {
    guard [.fraction, .percent].contains(amount.quantity.style), amount.value < 1 else {
      return false
    }
    let segment = segment(of: amount)
    let (first, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    let start = max(segment.lowerBound, first - 3)
    guard !text.has(["to", "of"], in: max(start, first - 2)..<first) else { return false }
    if text.has(Self.fewer, in: end..<min(end + 2, segment.upperBound)) { return true }
    let behind = end..<min(end + 7, segment.upperBound)
    if text.has(Self.gone, in: behind), !text.has(Self.kept, in: behind) { return true }
    let shrinks = text.has(Self.shrinking, in: segment.lowerBound..<first)
    if text.has(["by"], in: max(start, first - 2)..<first) { return shrinks }
    return text.has(Self.taking, in: start..<first)
  }

  private static let fewer = Words.lemmas(
    "off less fewer smaller lower lighter shorter cheaper reduction down")
  private static let gone = Words.lemmas("gone saved freed vanishes vanish disappears disappear")
  private static let kept = Words.lemmas("left remain remains stay stays not")
  private static let shrinking = Words.lemmas(
    "cut cuts shrink shrinks drop drops fall falls reduce reduces reduced smaller less lower down decrease decreases save saves lighter trim trims"
  )
  private static let taking = Words.lemmas(
    "save saves saved shave shaves shed sheds remove removes free frees lose loses minus")
}
