// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Reads the values of a choice that belongs to one question, such as a cold start, by their names.
struct ChoiceReader {
  private let texts: [String: String]

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - pairs: The names and values; empty values count as left out.
  ///   - names: The names that there are.
  /// - Throws: ``ScenarioProblem`` for a name that is none of them, or one that stands there twice.
  init(
    _ pairs: some Sequence<(name: String, value: String)>, names: [String]
  ) throws(ScenarioProblem) {
    var texts: [String: String] = [:]
    for (name, value) in pairs where value.contains(where: { $0 != " " }) {
      guard names.contains(name) else {
        let near = Spelling.nearest(to: name, among: names)
        let hint =
          near.isEmpty ? "names are \(names.joined(separator: ", "))" : "perhaps \(near) is meant"
        throw ScenarioProblem("there is no field \(Spelling.quoted(name)); \(hint)")
      }
      guard value.utf8.count <= Scenario.longestValue else {
        throw ScenarioProblem(
          "\(name) has \(value.utf8.count) bytes; at most \(Scenario.longestValue) are read")
      }
      guard texts.updateValue(value, forKey: name) == nil else {
        throw ScenarioProblem("\(name) is given twice; keep one value")
      }
    }
    self.texts = texts
  }

  /// Returns an amount with its interval, from a number or a range, in a unit that is some factor of ours.
  func interval<U: Unit>(
    _ name: String, _ range: ClosedRange<Double>, _ what: String, times factor: Double = 1,
    of unit: U.Type = U.self
  ) throws(ScenarioProblem) -> Interval<U>? {
    guard let text = texts[name] else { return nil }
    guard let ends = NumberText.range(text), range.contains(ends.lowerBound),
      range.contains(ends.upperBound)
    else {
      throw wrong(name, text, "\(what) from \(Self.ends(range)), or a range such as 2-3")
    }
    let (low, high) = (ends.lowerBound * factor, ends.upperBound * factor)
    return Interval(Amount((low + high) / 2), low: Amount(low), high: Amount(high))
  }

  /// Returns a number in a range.
  func number(
    _ name: String, _ range: ClosedRange<Double>, _ what: String
  ) throws(ScenarioProblem) -> Double? {
    guard let text = texts[name] else { return nil }
    guard let number = NumberText.number(text), range.contains(number) else {
      throw wrong(name, text, "\(what) from \(Self.ends(range))")
    }
    return number
  }

  /// Returns a share with its interval, from numbers from 0 to 1 or percentages.
  func share(_ name: String) throws(ScenarioProblem) -> Interval<One>? {
    guard let text = texts[name] else { return nil }
    guard let ends = NumberText.share(text) else {
      throw wrong(name, text, "a share from 0 to 1, such as 0.6 or 60%")
    }
    return Interval(
      Ratio((ends.lowerBound + ends.upperBound) / 2), low: Ratio(ends.lowerBound),
      high: Ratio(ends.upperBound))
  }

  /// Returns whether something holds; `nil` when nobody said.
  func flag(_ name: String) throws(ScenarioProblem) -> Bool? {
    guard let text = texts[name] else { return nil }
    switch text {
    case "yes", "1", "true", "on": return true
    case "no", "0", "false", "off": return false
    default: throw wrong(name, text, "yes or no")
    }
  }

  /// Returns one of a few values.
  func choice<T: RawRepresentable & CaseIterable>(
    _ name: String, of type: T.Type = T.self
  ) throws(ScenarioProblem) -> T? where T.RawValue == String {
    guard let text = texts[name] else { return nil }
    guard let value = T(rawValue: text) else {
      throw wrong(name, text, "one of \(T.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }

  private func wrong(_ name: String, _ text: String, _ right: String) -> ScenarioProblem {
    ScenarioProblem("\(name) is \(Spelling.quoted(text)); it must be \(right)")
  }

  private static func ends(_ range: ClosedRange<Double>) -> String {
    "\(NumberText.shown(range.lowerBound)) to \(NumberText.shown(range.upperBound))"
  }
}
