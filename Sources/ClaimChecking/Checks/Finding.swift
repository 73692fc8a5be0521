// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// What a check found out about an amount.
struct Finding {
  let kind: ClaimKind
  var verdict: Verdict
  /// The expected interval in base units; nil when it cannot be checked.
  var expected: ClosedRange<Double>?
  /// The unit in which expected and stated values are shown, with the base units it holds.
  var unit: ShownUnit = .plain
  var formula = ""
  var inputs: [ClaimInput] = []
  var source = ""
  var reason = ""
  /// The stated value in base units when it is not that of the amount.
  var stated: Double?
  /// More tokens that belong to the claim.
  var span: Range<Int>?
  /// Whether it says itself which slip was made, or why none can be told: no working is looked for, and nothing else is thought to be meant.
  var isCertain = false
  /// Other amounts that this claim speaks for.
  var covers: Set<Int> = []

  /// A unit for showing values.
  struct ShownUnit: Hashable, Sendable {
    let name: String
    let size: Double

    static let plain = ShownUnit(name: "", size: 1)
    static let gigabytes = ShownUnit(name: "GB", size: 1e9)
    static let kibibytes = ShownUnit(name: "KiB", size: 1024)
    static let seconds = ShownUnit(name: "s", size: 1)
    static let percent = ShownUnit(name: "%", size: 0.01)
    static let points = ShownUnit(name: "points", size: 0.01)
    static let factor = ShownUnit(name: "x", size: 1)
    static let tokensPerSecond = ShownUnit(name: "tokens/s", size: 1)
    static let perSecond = ShownUnit(name: "1/s", size: 1)
    static let teraflop = ShownUnit(name: "TFLOP", size: 1e12)
    static let cards = ShownUnit(name: "cards", size: 1)
  }
}

extension Finding {
  /// Creates a finding by comparing an amount with what it should be; nil when it lies so near that neither side can be taken.
  static func compare(
    _ amount: Amount, to expected: ClosedRange<Double>, as kind: ClaimKind, unit: ShownUnit,
    formula: String, inputs: [ClaimInput], source: String, scale: Double = 1, exact: Bool = false
  ) -> Finding {
    let comparison = Comparison(amount.quantity, scale: scale)
    let verdict = comparison.verdict(against: expected, exact: exact)
    return Finding(
      kind: kind, verdict: verdict ?? .uncheckable, expected: expected, unit: unit,
      formula: formula, inputs: inputs, source: source,
      reason: verdict == nil ? close : "",
      stated: amount.value * scale)
  }

  /// Why nothing is said of a number that misses by little.
  static let close = "It lies so close to the expected value that rounding may explain the rest."

  /// How a figure comes about that the question gives.
  static let quoted = "as in the exhibit"

  /// Whether it is about a figure that the question gives.
  var isQuoted: Bool { formula == Self.quoted }

  /// Creates a finding that says why nothing can be checked.
  static func open(_ kind: ClaimKind, _ reason: String) -> Finding {
    Finding(kind: kind, verdict: .uncheckable, reason: reason)
  }
}

/// Compares a number as it was said with what it should be.
///
/// Speech rounds: 10% is allowed, 15% with "about". Between that and a clear miss nothing is said.
struct Comparison {
  let low: Double
  let high: Double
  let limit: TextQuantity.Limit?
  let tolerance: Double

  /// The tolerance of plain speech.
  static let plain = 0.10
  /// The tolerance when a number is called approximate.
  static let approximate = 0.15
  /// How much further off a number must lie before it is called wrong.
  static let gap = 0.10

  /// How many times a limit may be a number that it is called right for.
  private static let farthest = 1.75

  init(_ quantity: TextQuantity, scale: Double = 1) {
    low = quantity.low * scale
    high = quantity.high * scale
    limit = quantity.limit
    tolerance = quantity.isApproximate ? Self.approximate : Self.plain
  }

  func verdict(against expected: ClosedRange<Double>, exact: Bool = false) -> Verdict? {
    let tolerance = exact ? min(tolerance, 0.03) : tolerance
    let (least, most) = (expected.lowerBound, expected.upperBound)
    guard least.isFinite, most.isFinite, low.isFinite, high.isFinite else { return nil }
    let above = Self.ratio(least, high)
    let below = Self.ratio(low, most)
    // A limit far from the number is true of it and says nothing about it.
    if limit == .atMost, most <= high * (1 + tolerance) || least <= high {
      return most * Self.farthest >= high ? .right : nil
    }
    if limit == .atLeast, least >= low * (1 - tolerance) || most >= low {
      return least <= low * Self.farthest ? .right : nil
    }
    if above <= 1 + tolerance, below <= 1 + tolerance { return .right }
    return max(above, below) > 1 + tolerance + Self.gap ? .wrong : nil
  }

  /// How many times one number is another, for numbers of one sign.
  private static func ratio(_ number: Double, _ other: Double) -> Double {
    if number == other { return 1 }
    if number <= 0, other >= 0 { return 0 }
    if other <= 0 { return number > 0 ? .infinity : other / number }
    return number / other
  }
}
