// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Numbers that are said in ways of their own: powers of ten, and prices and sizes without the word between their halves.
extension NumberReader {
  /// Reads `ten to the power of 25`, `10 to the 25` and `ten to the twenty-five`.
  func powerOfTen(at index: Int) -> WrittenNumber? {
    guard ["ten", "10"].contains(form(index)), form(index + 1) == "to", form(index + 2) == "the"
    else { return nil }
    var next = index + 3
    if form(next) == "power" { next += 1 }
    if form(next) == "of" { next += 1 }
    guard tokens.indices.contains(next) else { return nil }
    let exponent =
      tokens[next].kind == .number
      ? digits(at: next) : NumberWords.small[formOf: tokens[next]].flatMap { _ in words(at: next) }
    guard let exponent, exponent.value >= 3, exponent.value <= 300,
      exponent.value.rounded() == exponent.value
    else { return nil }
    return WrittenNumber(
      value: Self.scaled(1, byPowerOfTen: Int(exponent.value)),
      tokens: index..<exponent.tokens.upperBound, isDigits: true)
  }

  /// Reads `two fifty an hour` and `seven fifty a million` as 2.50 and 7.50: two numbers side by side with what prices are given for.
  func price(at index: Int) -> WrittenNumber? {
    guard
      let whole = form(index) == "one" ? 1 : NumberWords.small[formOf: tokens[index]], whole > 0,
      whole < 20,
      let tens = form(index + 1).flatMap({ NumberWords.small[$0] }), tens >= 10, tens < 100
    else { return nil }
    let ones = form(index + 2).flatMap { NumberWords.small[$0] } ?? 0
    let hasOnes = tens >= 20 && ones >= 1 && ones < 10
    let end = index + (hasOnes ? 3 : 2)
    // "Two fifty-six gigs": with a unit of memory or of a short time hundreds are meant.
    if let unit = lemma(end).flatMap({ Units.byWord[$0] }), tens >= 10,
      unit.dimension == .memory || unit.dimension == .duration && unit.factor < 0.1
    {
      return WrittenNumber(
        value: whole * 100 + tens + (hasOnes ? ones : 0), tokens: index..<end)
    }
    let isFor =
      ["a", "an", "per"].contains(form(end))
      && ["million", "hour", "gpu", "card"].contains(form(end + 1))
    guard isFor || ["out", "output"].contains(form(end)) else { return nil }
    return made(whole, tens, hasOnes ? ones : 0, index..<end)
  }

  private func made(
    _ whole: Double, _ tens: Double, _ ones: Double, _ tokens: Range<Int>
  ) -> WrittenNumber {
    WrittenNumber(value: whole + (tens + ones) / 100, tokens: tokens)
  }
}
