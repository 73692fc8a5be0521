// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// Single values: each is what was typed or a problem that says what would be right.
extension ServingOptions {
  /// Returns the problem that a value must be something else.
  static func problem(_ name: String, _ text: String, mustBe right: String) -> ScenarioProblem {
    ScenarioProblem("\(name) is \(Spelling.quoted(text)); it must be \(right)")
  }

  /// Returns a whole number in a range; `nil` when the option is left out.
  func whole(
    _ option: ServingOption, _ range: ClosedRange<Int>, _ what: String
  ) throws(ScenarioProblem) -> Int? {
    guard let text = self[option] else { return nil }
    return try Self.whole(text, option.rawValue, range, what)
  }

  /// Returns the whole number of a text in a range.
  static func whole(
    _ text: some StringProtocol, _ name: String, _ range: ClosedRange<Int>, _ what: String
  ) throws(ScenarioProblem) -> Int {
    if let number = NumberText.number(text), let whole = Int(exactly: number),
      range.contains(whole)
    {
      return whole
    }
    throw problem(
      name, String(text),
      mustBe: "a whole \(what) from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Returns the number of a text in a range.
  static func number(
    _ text: some StringProtocol, _ name: String, _ range: ClosedRange<Double>, _ what: String
  ) throws(ScenarioProblem) -> Double {
    if let number = NumberText.number(text), range.contains(number) { return number }
    let ends =
      "\(NumberText.shown(range.lowerBound)) to \(NumberText.shown(range.upperBound))"
    throw problem(name, String(text), mustBe: "a \(what) from \(ends)")
  }

  /// Returns a length of time; `nil` when the option is left out.
  func time(
    _ option: ServingOption, allowsZero: Bool = false
  ) throws(ScenarioProblem) -> SimulatedTime? {
    guard let text = self[option] else { return nil }
    return try Self.time(text, option.rawValue, allowsZero: allowsZero)
  }

  /// Returns the length of a time with its unit, such as `200ms`, `2s`, `5min` or `1h`.
  static func time(
    _ text: some StringProtocol, _ name: String, allowsZero: Bool = false
  ) throws(ScenarioProblem) -> SimulatedTime {
    let units = [("ms", 0.001), ("min", 60), ("s", 1), ("m", 60), ("h", 3600), ("d", 86_400)]
    let found = units.first { text.hasSuffix($0.0) }
    let bare = found.flatMap { text.without(suffix: $0.0) }?.filter { $0 != " " }
    let number = bare.flatMap { NumberText.number($0) }
    let seconds = found.flatMap { unit in number.map { $0 * unit.1 } }
    if let seconds, (1e-9...8_640_000).contains(seconds) || (allowsZero && seconds == 0) {
      return SimulatedTime(seconds: seconds)
    }
    let least = allowsZero ? "from 0" : "above 0"
    throw problem(
      name, String(text),
      mustBe: "a time \(least) up to 100 days with its unit, such as 200ms, 2s, 5min or 1h")
  }

  /// Returns the parts of a text between colons, the first of which is a name.
  static func parts(_ text: String) -> [String] {
    text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  }

  /// Runs what refuses settings of the simulation, and says so as a problem of the scenario.
  static func translating<T>(
    _ body: () throws(SimulationError) -> T
  ) throws(ScenarioProblem) -> T {
    do { return try body() } catch { throw ScenarioProblem(error.description) }
  }
}
