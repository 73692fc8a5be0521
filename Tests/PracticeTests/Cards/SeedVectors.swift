// SPDX-License-Identifier: Apache-2.0

/// Seeds that a program in another language computed.
enum SeedVectors {
  static let first: UInt64 = 5050608042253398
  static let second: UInt64 = 4846445926531026
}
