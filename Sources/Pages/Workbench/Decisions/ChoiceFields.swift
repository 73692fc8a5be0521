// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
import Workbench

/// Reads numbers of a choice of ours by their names; the first mistake ends it.
struct ChoiceFields {
  let texts: [String: String]

  /// Returns a number in a range; what is usual when the field is empty.
  func number(
    _ name: String, _ range: ClosedRange<Double>, _ what: Message, usual: Double
  ) throws(ChoiceProblem) -> Double {
    guard let text = texts[name] else { return usual }
    guard let number = NumberText.number(text), range.contains(number) else {
      throw wrong(name, text, "\(what) from \(ends(range))")
    }
    return number
  }

  /// Returns a whole number in a range; what is usual when the field is empty.
  func whole(
    _ name: String, _ range: ClosedRange<Int>, _ what: Message, usual: Int
  ) throws(ChoiceProblem) -> Int {
    let wide = Double(range.lowerBound)...Double(range.upperBound)
    let number = try number(name, wide, what, usual: Double(usual))
    guard let whole = Int(exactly: number) else {
      throw wrong(name, texts[name] ?? "", "\(what) from \(ends(wide))")
    }
    return whole
  }

  /// Returns a share from 0 to 1, written as such or in percent.
  func share(_ name: String, usual: Double) throws(ChoiceProblem) -> Interval<One> {
    guard let text = texts[name] else { return Interval(exactly: Ratio(usual)) }
    let isPercent = text.hasSuffix("%")
    guard let number = NumberText.number(isPercent ? String(text.dropLast()) : text),
      (0...1).contains(isPercent ? number / 100 : number)
    else { throw wrong(name, text, "a share from 0 to 1, such as 0.6 or 60%") }
    return Interval(exactly: Ratio(isPercent ? number / 100 : number))
  }

  private func wrong(_ name: String, _ text: String, _ right: Message) -> ChoiceProblem {
    ChoiceProblem(name, "“\(text)” cannot be used; it must be \(right)")
  }

  private func ends(_ range: ClosedRange<Double>) -> Message {
    "\(DecimalText.text(range.lowerBound)) to \(DecimalText.text(range.upperBound))"
  }
}

extension Figure {
  /// The numbers as an interval in a unit that the caller knows.
  func amounts<U: Unit>(of unit: U.Type = U.self) -> Interval<U> {
    Interval(Amount(value), low: Amount(low), high: Amount(high))
  }
}
