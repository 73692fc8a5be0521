// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Finds the amounts that a text names.
///
/// A number, an optional multiplier and an optional unit make a quantity: `€40k`, `2.4 s`, `7B`, `1,350 calls`, `three weeks`. The numbers
/// of list items, ordinals and versions are not quantities.
struct QuantityReader {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let firstOfSentence: Set<Int>

  init(bytes: [UInt8], tokens: [Token], sentences: [Sentence]) {
    self.bytes = bytes
    self.tokens = tokens
    firstOfSentence = Set(sentences.map(\.tokens.lowerBound))
  }

  /// Returns the quantities in order; no two overlap.
  func quantities() -> [TextQuantity] {
    var result: [TextQuantity] = []
    var index = 0
    while index < tokens.count {
      if let quantity = quantity(at: index) {
        result.append(quantity)
        index = quantity.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func quantity(at index: Int) -> TextQuantity? {
    let token = tokens[index]
    switch token.kind {
    case .word: return percentile(at: index) ?? numberWord(at: index)
    case .number:
      guard !isEnumerator(index), !isOrdinal(index), let value = Self.value(of: token.form) else {
        return nil
      }
      return finish(value, from: index, next: index + 1, written: token.form)
    case .sign:
      return nil
    }
  }

  /// Reads `p95` and its like.
  private func percentile(at index: Int) -> TextQuantity? {
    let form = tokens[index].form
    guard form.first == "p", let value = Double(form.dropFirst()), (1...99.99).contains(value)
    else { return nil }
    return make(value / 100, .percentile, unit: "p", index..<(index + 1))
  }

  private func numberWord(at index: Int) -> TextQuantity? {
    guard let value = Units.numberWords[tokens[index].form] else { return nil }
    return finish(value, from: index, next: index + 1, written: tokens[index].form)
  }

  /// Reads what follows a number: a multiplier, a unit, a "per second".
  private func finish(
    _ number: Double, from first: Int, next: Int, written: String
  ) -> TextQuantity? {
    var value = number
    var next = next
    if next < tokens.count, isParameterSuffix(next) {
      return make(value * 1e9, .parameters, unit: "b", first..<(next + 1))
    }
    if let factor = lemma(next).flatMap({ Units.multipliers[$0] }), !isMonth(next) {
      value *= factor
      next += 1
    }
    if first > 0, Units.currencySigns.contains(tokens[first - 1].form) {
      return make(value, .money, unit: tokens[first - 1].form, (first - 1)..<next)
    }
    if let word = lemma(next), let unit = Units.byWord[word] {
      if unit.dimension == .duration, hasSlash(before: next) {
        return make(value / unit.factor, .rate, unit: "/\(tokens[next].form)", first..<(next + 1))
      }
      let end = next + 1
      let unitName = tokens[next].form
      if let perSecond = perSecond(after: end) {
        let dimension: Dimension = unit.dimension == .memory ? .bandwidth : .rate
        return make(value * unit.factor, dimension, unit: "\(unitName)/s", first..<perSecond)
      }
      return make(value * unit.factor, unit.dimension, unit: unitName, first..<end)
    }
    if isYear(number, written: written) { return make(value, .date, unit: "", first..<next) }
    if next < tokens.count, let end = perSecond(after: next + 1) {
      return make(value, .rate, unit: "/s", first..<end)
    }
    return make(value, .count, unit: "", first..<next)
  }

  private func make(
    _ value: Double, _ dimension: Dimension, unit: String, _ span: Range<Int>
  ) -> TextQuantity? {
    guard value.isFinite else { return nil }
    let end = tokens[span.upperBound - 1].range.upperBound
    return TextQuantity(
      value: value, dimension: dimension, unit: unit, tokens: span,
      range: tokens[span.lowerBound].range.lowerBound..<end)
  }

  /// Whether a slash stands between a token and the one before it.
  private func hasSlash(before index: Int) -> Bool {
    bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
      .contains(UInt8(ascii: "/"))
  }

  private func lemma(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].lemma : nil
  }

  /// Returns the index after `/s` or `per second` when it stands here.
  private func perSecond(after index: Int) -> Int? {
    guard let word = lemma(index) else { return nil }
    if word == "s", tokens[index].range.lowerBound == tokens[index - 1].range.upperBound + 1 {
      return index + 1
    }
    return word == "per" && lemma(index + 1) == Lemma.of("second") ? index + 2 : nil
  }

  /// Whether the letter after a number means billions of parameters: a `B` glued to it, not a `b` for bytes.
  private func isParameterSuffix(_ index: Int) -> Bool {
    tokens[index].form == "b"
      && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }

  /// Whether an `m` is too far from the number to mean millions.
  private func isMonth(_ index: Int) -> Bool {
    ["m", "k"].contains(tokens[index].form)
      && tokens[index].range.lowerBound > tokens[index - 1].range.upperBound
  }

  private func isEnumerator(_ index: Int) -> Bool {
    guard firstOfSentence.contains(index), index + 1 < tokens.count else { return false }
    return [".", ")"].contains(tokens[index + 1].form)
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
  }

  private func isOrdinal(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return ["st", "nd", "rd", "th"].contains(tokens[index + 1].form)
  }

  private func isYear(_ value: Double, written: String) -> Bool {
    written.utf8.count == 4 && value >= 1990 && value <= 2099 && value.rounded() == value
  }

  /// Returns the value of digits with separators: commas between groups of three are dropped, another comma is a decimal point.
  static func value(of digits: String) -> Double? {
    guard digits.utf8.count <= 20 else { return nil }
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count == 2,
      groups[1].utf8.count != 3 || digits.contains(".") == false && groups[0] == "0"
    {
      return Double("\(groups[0]).\(groups[1])")
    }
    return Double(groups.joined())
  }
}
