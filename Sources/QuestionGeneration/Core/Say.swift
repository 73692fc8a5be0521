// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Quantities

/// How questions write amounts: with a unit, three digits that count, and the right article or plural.
enum Say {
  /// Returns a number with commas between thousands.
  static func number(_ value: Int) -> String { FigureText.number(Double(value), digits: 0) }

  /// Returns a number with three digits that count, without zeros at the end: 0.0125, 1.5, 23.4, 1,234.
  static func number(_ value: Double) -> String {
    let size = abs(value)
    let digits =
      size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : size >= 0.01 ? 4 : 5
    var text = FigureText.number(value, digits: digits)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// Returns a large count: 340,000, 2.5 million, 1.2 billion.
  static func many(_ value: Double) -> String {
    if value >= 1e12 { return number(value / 1e12) + " trillion" }
    if value >= 1e9 { return number(value / 1e9) + " billion" }
    if value >= 1e6 { return number(value / 1e6) + " million" }
    return number(Int(value.rounded()))
  }

  /// Returns memory in units of 10^9 bytes, or smaller ones below 1 GB.
  static func memory(_ bytes: Bytes) -> String {
    let value = bytes.value
    if value >= 1e12 { return number(value / 1e12) + " TB" }
    if value >= 1e9 { return number(value / 1e9) + " GB" }
    if value >= 1e6 { return number(value / 1e6) + " MB" }
    return number(value / 1e3) + " kB"
  }

  /// Returns a length of time in seconds as ms, s, min or h.
  static func time(_ seconds: Double) -> String {
    if seconds < 1 { return number(seconds * 1000) + " ms" }
    if seconds < 180 { return number(seconds) + " s" }
    if seconds < 10_800 { return number(seconds / 60) + " min" }
    return number(seconds / 3600) + " h"
  }

  /// Returns money: cents only below 100 dollars.
  static func dollars(_ value: Double) -> String {
    if value >= 1e6 { return many(value) + " USD" }
    if value >= 100 { return number(Int(value.rounded())) + " USD" }
    return number(value) + " USD"
  }

  /// Returns a share in percent.
  static func percent(_ share: Double) -> String { number(share * 100) + "%" }

  /// Returns a count with its noun: 1 card, 4 cards.
  static func count(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    number(count) + " " + (count == 1 ? noun : plural ?? noun + "s")
  }

  /// Returns a difference in points of a percentage: 1 point, 2.5 points.
  static func points(_ value: Double) -> String {
    let text = number(value)
    return text + (text == "1" ? " point" : " points")
  }

  /// Returns a phrase with its article: a T4, an L4, an 8B model.
  static func an(_ phrase: String) -> String { (hasVowelSound(phrase) ? "an " : "a ") + phrase }

  /// Returns a sentence that begins with a capital.
  static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func hasVowelSound(_ phrase: String) -> Bool {
    let first = phrase.prefix { $0 != " " && $0 != "-" }
    guard let start = first.first else { return false }
    if start.isNumber { return start == "8" || first.hasPrefix("11") || first.hasPrefix("18") }
    let isSpelled = first.dropFirst().first.map { $0.isNumber || $0.isUppercase } ?? true
    if isSpelled, start.isUppercase { return "AEFHILMNORSX".contains(start) }
    return "aeioAEIO".contains(start) || first.lowercased().hasPrefix("unu")
  }
}
