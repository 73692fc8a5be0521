// SPDX-License-Identifier: Apache-2.0

import Quantities

/// One way in which a number may have come about: a formula with the inputs that the text, the exhibits or the catalogue give.
struct Working {
  let kind: ClaimKind
  /// What the number should be, in base units.
  let value: ClosedRange<Double>
  let unit: Finding.ShownUnit
  let source: String
  let certainty: Certainty
  private let makeFormula: () -> String
  private let makeInputs: () -> [ClaimInput]
  private let makeSlips: () -> [Double]
  private let makeUses: () -> Set<Int>

  /// Creates a working; its words are made when they are asked for, since most workings do not fit.
  init(
    kind: ClaimKind, value: ClosedRange<Double>, unit: Finding.ShownUnit = .plain,
    formula: @escaping @autoclosure () -> String,
    inputs: @escaping @autoclosure () -> [ClaimInput] = [], source: String,
    certainty: Certainty = .possible, slips: @escaping @autoclosure () -> [Double] = [],
    uses: @escaping @autoclosure () -> Set<Int> = []
  ) {
    self.kind = kind
    self.value = value
    self.unit = unit
    self.source = source
    self.certainty = certainty
    makeFormula = formula
    makeInputs = inputs
    makeSlips = slips
    makeUses = uses
  }

  var formula: String { makeFormula() }
  var inputs: [ClaimInput] { makeInputs() }
  /// Factors by which people miss this formula: a half where they forget that keys and values are two.
  var slips: [Double] { makeSlips() }
  /// The amounts of the text that go into it, by their places.
  var uses: Set<Int> { makeUses() }

  /// How far a number that differs may be called wrong.
  enum Certainty {
    /// Other inputs could be meant: only a number that agrees says something.
    case possible
    /// Every input is known, though something else may be meant: a number that misses by a usual slip is wrong.
    case known
    /// Every input is known and nothing else can be meant: a number that differs is wrong.
    case firm
  }

  /// Whether a number misses by one of the usual slips.
  func explains(_ stated: Double) -> Bool {
    guard stated > 0, value.lowerBound > 0 else { return false }
    return slips.contains { slip in
      stated >= value.lowerBound * slip * 0.9 && stated <= value.upperBound * slip * 1.1
    }
  }
}

/// Something that gives workings for an amount.
protocol WorkingSource: Sendable {
  /// The workings of an amount, the one that its words name first; empty when the source is not about it.
  func workings(on ground: Ground) -> [Working]
}
