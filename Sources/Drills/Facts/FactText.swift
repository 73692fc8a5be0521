// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import ProductAnalytics
import Quantities

/// Writes the values of facts, and the other ways in which people write them.
enum FactText {
  /// Returns a number without zeros at the end, commas between thousands, six places at most.
  static func number(_ value: Double) -> String {
    var text = FigureText.number(value, digits: 6)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// Returns a day as `2 August 2026`.
  static func day(_ day: Day) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

  /// Returns the month of a day as `August 2026`.
  static func month(_ day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

  /// Returns other ways to write a day.
  static func spellings(ofDay day: Day) -> [String] {
    let long = months[day.month - 1]
    let names = [long, String(long.prefix(3))] + (day.month == 9 ? ["Sept"] : [])
    return [
      day.description, "\(padded(day.day)).\(padded(day.month)).\(day.year)",
      "\(day.day).\(day.month).\(day.year)",
    ] + names.flatMap { ["\(day.day) \($0) \(day.year)", "\($0) \(day.day) \(day.year)"] }
  }

  /// Returns other ways to write a month.
  static func spellings(ofMonth day: Day) -> [String] {
    let long = months[day.month - 1]
    return [
      "\(day.year)-\(padded(day.month))", "\(padded(day.month))/\(day.year)",
      "\(day.month)/\(day.year)", "\(long.prefix(3)) \(day.year)", "\(day.year) \(long)",
    ] + (day.month == 9 ? ["Sept \(day.year)"] : []) + spellings(ofDay: day)
  }

  /// Returns other ways to write a length in tokens: 131,072 is what people call 128k.
  static func spellings(ofTokens count: Int) -> [String] {
    var result = ["\(count)", "\(count) tokens"]
    if count % 1024 == 0 {
      let kibi = count / 1024
      result += ["\(kibi)k", "\(kibi) thousand", "\(kibi),000"]
      if kibi % 1024 == 0 {
        result += ["\(kibi / 1024)M", "\(kibi / 1024) million"]
      }
    }
    return result
  }

  /// Returns other ways to write an answer that is a length in tokens; none for any other answer.
  static func spellings(ofAnswer answer: String) -> [String] {
    let words = answer.split(separator: " ")
    guard words.count == 2, words[1] == "tokens", let count = Int(words[0].filter { $0 != "," })
    else { return [] }
    return spellings(ofTokens: count)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
