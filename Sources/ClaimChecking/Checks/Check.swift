// SPDX-License-Identifier: Apache-2.0

/// One way to check an amount.
protocol Check: Sendable {
  /// Returns what is found out about an amount; nil when the check is not about it.
  func finding(for amount: Amount, in scene: Scene) -> Finding?
}

extension Scene {
  /// Returns an input for the list of a finding.
  func input(_ name: String, _ found: Found<Amount>, _ unit: String, size: Double = 1) -> ClaimInput
  {
    ClaimInput(name, found.thing.value / size, unit, from: found.origin)
  }
}
