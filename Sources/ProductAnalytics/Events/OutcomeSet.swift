// SPDX-License-Identifier: Apache-2.0

/// What happened to one user or request: a set of up to 32 yes-or-no outcomes, each a bit that the family names.
@frozen
public struct OutcomeSet: OptionSet, Hashable, Sendable {
  /// The bits.
  public var rawValue: UInt32

  /// Creates a set from its bits.
  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Creates the set of one outcome, from 0 to 31.
  @inlinable
  public init(bit: Int) {
    rawValue = 1 &<< UInt32(truncatingIfNeeded: bit)
  }
}
