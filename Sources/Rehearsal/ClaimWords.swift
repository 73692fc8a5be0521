// SPDX-License-Identifier: Apache-2.0

public import ClaimChecking
import Workbench

/// A claim in words, the same on pages, in the terminal and in flags.
extension Claim {
  /// What was said, such as `150 GB`, in the unit of what is expected; nil when there is nothing to hold it against.
  public var statedText: String? {
    guard expected != nil else { return nil }
    return Self.amount(DecimalText.text(stated.value, digits: 4), stated.unit)
  }

  /// What it should be, such as `140 GB` or `130 to 150 GB`; nil when that is no number.
  public var expectedText: String? {
    expected.map { expected in
      let low = DecimalText.text(expected.low, digits: 4)
      let high = DecimalText.text(expected.high, digits: 4)
      return Self.amount(low == high ? low : "\(low) to \(high)", expected.unit)
    }
  }

  /// How far off a number may be, such as `10% either way`; nil when only the very number counts.
  public var toleranceText: String? {
    tolerance > 0 ? "\(DecimalText.text(tolerance * 100))% either way" : nil
  }

  /// What would be right, in sentences.
  var correction: String {
    let value = expectedText.map { "It should be \($0)" }
    let formula = [value, self.formula.isEmpty ? nil : self.formula].compactMap(\.self)
    let sentences = [reason, formula.isEmpty ? "" : formula.joined(separator: ": ") + "."]
    let isSaidAlready = value == nil && !reason.isEmpty
    return sentences.prefix(isSaidAlready ? 1 : 2).filter { !$0.isEmpty }.joined(separator: " ")
  }

  fileprivate static func amount(_ number: String, _ unit: String) -> String {
    switch unit {
    case "": number
    case "%", "x": number + unit
    default: "\(number) \(units[unit] ?? unit)"
    }
  }

  /// Units as they are written, where a person wrote them small.
  private static let units = [
    "kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB", "kib": "KiB", "mib": "MiB", "gib": "GiB",
    "tib": "TiB", "gb/s": "GB/s", "tb/s": "TB/s", "usd": "USD", "eur": "EUR",
  ]
}

extension ClaimInput {
  /// The value with its unit, such as `70 GB`.
  public var valueText: String { Claim.amount(DecimalText.text(value, digits: 4), unit) }

  /// Where it came from, in words.
  public var originText: String {
    switch from {
    case .text: "from your words"
    case .exhibit: "from the question"
    case .catalogue: "from the catalogue"
    }
  }
}

extension Verdict {
  /// A sign that stands for the verdict without colour.
  public var sign: String {
    switch self {
    case .right: "✓"
    case .wrong: "✗"
    case .uncheckable: "?"
    }
  }

  /// The verdict as a person reads it.
  public var title: String {
    switch self {
    case .right: "Right"
    case .wrong: "Wrong"
    case .uncheckable: "Not checkable"
    }
  }
}

extension Claim {
  /// The verdict as a person reads it; a figure of the question that nothing was concluded about is no number to check.
  public var title: String { isGiven == true ? Self.given : verdict.title }

  fileprivate static let given = "From the question"
}

extension [Claim] {
  /// How many claims that cannot be checked a scorecard shows at once.
  public static let mostOpenShown = 5

  /// The claims that were found right or wrong, and those that cannot be checked, each in the order of the text.
  public var sortedByVerdict: (checked: [Claim], open: [Claim]) {
    (filter { $0.verdict != .uncheckable }, filter { $0.verdict == .uncheckable })
  }

  /// How many claims there are of each verdict, such as `2 right, 1 wrong, 4 from the question, 3 not checkable`.
  public var tally: String {
    let titles = Verdict.allCases.flatMap {
      $0 == .uncheckable ? [Claim.given, $0.title] : [$0.title]
    }
    return titles.compactMap { title in
      let count = count { $0.title == title }
      return count == 0 ? nil : "\(count) \(title.lowercased())"
    }.joined(separator: ", ")
  }
}
