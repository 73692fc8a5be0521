// SPDX-License-Identifier: Apache-2.0

@testable import ProductAnalytics
import Testing

/// Exhibits and cases that the tests share.
enum Samples {
  /// The seeds at both ends, and one in between.
  static let seeds: [UInt64] = [0, 42, .max]

  static let families = CaseFamilies.all.map { FamilyName(family: $0) }

  /// A cut of two periods with a missing cell, one below the interval's end by rounding, and the whole in the last row.
  static let segments = Exhibit(
    id: "plans", title: "Conversion by <plan>", kind: .segments,
    columns: [
      .init("Plan", .label), .init("sign-ups", .count, unit: .count),
      .init("conversion", .value, unit: .share, digits: 1),
      .init("low", .low, unit: .share, digits: 1), .init("high", .high, unit: .share, digits: 1),
    ],
    rows: [
      [.text("Free"), .number(1200), .number(0.5), .number(0.4717), .number(0.5283)],
      [.text("Team"), .number(0), .missing, .missing, .missing],
      [.text("All"), .number(1200), .number(0.5), .number(0.4717), .number(0.5283)],
    ], note: "Sign-ups that made a call.")

  /// A share and a time by week.
  static let series = Exhibit(
    id: "weeks", title: "By week", kind: .series,
    columns: [
      .init("Week from", .label), .init("rate", .value, unit: .share, digits: 1),
      .init("time", .value, unit: .milliseconds),
    ],
    rows: [
      [.text("1 May"), .number(0.5), .number(1500)], [.text("8 May"), .missing, .number(2500)],
      [.text("15 May"), .number(0.25), .number(2000)],
    ], note: "")
}

/// A family as an argument of a test.
struct FamilyName: CustomTestStringConvertible, Sendable {
  let family: any CaseFamily.Type

  var testDescription: String { family.id }
}
