// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Reads the fields of a scenario and collects what is wrong with them.
struct FieldReader {
  let scenario: Scenario
  private(set) var problems: [ScenarioProblem] = []

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// Notes a problem.
  mutating func report(_ problem: ScenarioProblem) { problems.append(problem) }

  /// Notes that a value must be something else.
  mutating func report(_ key: ScenarioKey, _ text: String, mustBe right: String) {
    report(
      ScenarioProblem(key, "\(key.name) is \(Spelling.quoted(text)); it must be \(right)"))
  }

  /// The text of a field of all.
  func text(_ field: ScenarioField) -> String? { scenario[field] }

  /// Returns a number in a range; `nil` when the field is empty or wrong.
  mutating func number(
    _ field: ScenarioField, _ range: ClosedRange<Double>, _ what: String
  ) -> Double? {
    guard let text = text(field) else { return nil }
    return number(text, ScenarioKey(field), range, what)
  }

  /// Returns the number of a text in a range.
  mutating func number(
    _ text: String, _ key: ScenarioKey, _ range: ClosedRange<Double>, _ what: String
  ) -> Double? {
    if let number = NumberText.number(text), range.contains(number) { return number }
    report(key, text, mustBe: Self.wanted(text, range, what))
    return nil
  }

  /// Returns a whole number in a range; `nil` when the field is empty or wrong.
  mutating func whole(_ field: ScenarioField, _ range: ClosedRange<Int>, _ what: String) -> Int? {
    guard let text = text(field) else { return nil }
    return whole(text, ScenarioKey(field), range, what)
  }

  /// Returns the whole number of a text in a range.
  mutating func whole(
    _ text: String, _ key: ScenarioKey, _ range: ClosedRange<Int>, _ what: String
  ) -> Int? {
    if let number = NumberText.number(text), let whole = Int(exactly: number),
      range.contains(whole)
    {
      return whole
    }
    let wide = Double(range.lowerBound)...Double(range.upperBound)
    report(key, text, mustBe: Self.wanted(text, wide, "whole " + what))
    return nil
  }

  /// Returns an amount with its interval, from a number or a range.
  mutating func interval<U: Unit>(
    _ text: String, _ key: ScenarioKey, _ range: ClosedRange<Double>, _ what: String,
    of unit: U.Type = U.self
  ) -> Interval<U>? {
    let bare = text.hasPrefix("$") ? String(text.dropFirst()) : text
    guard let ends = NumberText.range(bare), range.contains(ends.lowerBound),
      range.contains(ends.upperBound)
    else {
      report(key, text, mustBe: Self.wanted(text, range, what + ", or a range such as 2-3"))
      return nil
    }
    return Interval(
      Amount((ends.lowerBound + ends.upperBound) / 2), low: Amount(ends.lowerBound),
      high: Amount(ends.upperBound))
  }

  /// Returns a share with its interval, from numbers from 0 to 1 or percentages.
  mutating func share(
    _ text: String, _ key: ScenarioKey, least: Double = 0
  ) -> Interval<One>? {
    guard let ends = NumberText.share(text), ends.lowerBound >= least else {
      let right = least > 0 ? "above 0 and at most 1" : "from 0 to 1"
      report(key, text, mustBe: "a share \(right), such as 0.6 or 60%")
      return nil
    }
    return Interval(
      Ratio((ends.lowerBound + ends.upperBound) / 2), low: Ratio(ends.lowerBound),
      high: Ratio(ends.upperBound))
  }

  /// Returns a time, from a number of milliseconds or one with `ms` or `s` behind it.
  mutating func time(_ field: ScenarioField) -> Time? {
    guard let text = text(field) else { return nil }
    let milliseconds = text.without(suffix: "ms")
    let seconds = milliseconds == nil ? text.without(suffix: "s") : nil
    let number = NumberText.number((milliseconds ?? seconds ?? text).filter { $0 != " " })
    let value = number.map { seconds == nil ? $0 / 1000 : $0 }
    guard let value, (1e-6...1e6).contains(value) else {
      report(
        ScenarioKey(field), text, mustBe: "a time above 0 in milliseconds, or such as 200ms or 2s")
      return nil
    }
    return Time(value)
  }

  private static func wanted(
    _ text: String, _ range: ClosedRange<Double>, _ what: String
  ) -> String {
    let ends = "\(NumberText.shown(range.lowerBound)) to \(NumberText.shown(range.upperBound))"
    // 32k may mean 32000 or 32768, so it is refused with both.
    guard let last = text.last, "kKmM".contains(last),
      let number = NumberText.number(text.dropLast()), number.magnitude < 1e6
    else { return "a \(what) from \(ends)" }
    let (small, large) = "kK".contains(last) ? (1000.0, 1024.0) : (1e6, 1_048_576.0)
    return
      "written out: \(NumberText.shown(number * small)) or \(NumberText.shown(number * large))"
  }
}
