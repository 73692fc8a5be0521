// SPDX-License-Identifier: Apache-2.0

/// One simulated user or request.
///
/// Up to 16 breakdowns and 8 measures, by their places in the schema.
@frozen
public struct EventRow: Sendable {
  /// The day, counted from the first day of the case.
  public var day: Int
  /// The code of the value in each breakdown.
  public var codes: SIMD16<UInt8> = .zero
  /// What happened.
  public var outcomes: OutcomeSet = []
  /// The measures; not a number where there is none.
  public var measures = SIMD8<Float>(repeating: .nan)

  /// Creates a row of a day, without outcomes and measures.
  @inlinable
  public init(day: Int) {
    self.day = day
  }

  /// The code in one breakdown.
  @inlinable
  public subscript(breakdown place: Int) -> Int {
    get { Int(codes[place]) }
    set { codes[place] = UInt8(truncatingIfNeeded: newValue) }
  }

  /// The value of one measure.
  @inlinable
  public subscript(measure place: Int) -> Double {
    get { Double(measures[place]) }
    set { measures[place] = Float(newValue) }
  }

  /// Adds outcomes when a condition holds.
  @inlinable
  public mutating func mark(_ outcome: OutcomeSet, when condition: Bool = true) {
    if condition { outcomes.rawValue |= outcome.rawValue }
  }
}
