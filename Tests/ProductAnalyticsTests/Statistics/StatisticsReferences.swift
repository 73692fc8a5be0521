// SPDX-License-Identifier: Apache-2.0

/// Whether a number is another one within a relative tolerance; within the tolerance itself where 0 is expected.
func isNear(_ found: Double?, _ expected: Double, within relative: Double = 1e-9) -> Bool {
  guard let found else { return false }
  if found == expected { return true }
  return (found - expected).magnitude <= relative * (expected == 0 ? 1 : expected.magnitude)
}

/// Numbers that no statistic is made for.
let hostileNumbers: [Double] = [
  .nan, .signalingNaN, .infinity, -.infinity, 1e300, -1e300, .leastNonzeroMagnitude, 0, -0.0, -1, 2,
]
