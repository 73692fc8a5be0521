// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// What results rest on beside the scenario: what was fitted, what engines take, and the day on which facts are judged.
public struct Basis: Sendable {
  /// What was fitted on measurements.
  public let calibration: Calibration
  /// What engines take of the memory.
  public let assumptions: MemoryAssumptions
  /// The day on which prices and facts are fresh or expired.
  public let today: Day

  /// Creates a basis.
  public init(calibration: Calibration, assumptions: MemoryAssumptions, today: Day) {
    self.calibration = calibration
    self.assumptions = assumptions
    self.today = today
  }
}
