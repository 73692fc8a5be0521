// SPDX-License-Identifier: Apache-2.0

import Quantities

/// What an answer that is off by a known factor most likely got wrong.
enum NumberSlip {
  /// Returns the likely slip, in a sentence; nil when the factor is none that is known.
  static func named(given: Double, key: NumberKey, unit: NumberUnit) -> String? {
    guard key.value != 0, given != 0 else { return nil }
    let factor = given / key.value
    guard factor.isFinite, factor > 0 else { return factor < 0 ? "The sign is wrong." : nil }
    let reach = min(max(key.tolerance, 0.03), 0.12)
    func isNear(_ other: Double) -> Bool {
      (factor / other - 1).magnitude <= reach || (factor * other - 1).magnitude <= reach
    }
    if unit.dimension == .ratio, isNear(100) {
      return "It is off by 100: a share and a percentage were mixed up."
    }
    if isNear(8) { return "It is off by 8: bits and bytes were mixed up." }
    if isNear(2) { return two(key) }
    if let power = powerOfTen(factor, reach) {
      return "It is off by 10^\(power): check the prefixes and the zeros."
    }
    if unit.dimension == .memory, [1.024, 1.049, 1.074, 1.0995].contains(where: isNear) {
      return "It is off by a power of 1.024: 1,024 and 1,000 were mixed up."
    }
    if isNear(60) { return "It is off by 60: seconds, minutes and hours were mixed up." }
    if isNear(3600) { return "It is off by 3,600: seconds and hours were mixed up." }
    if isNear(24) { return "It is off by 24: hours and days were mixed up." }
    if isNear(30) { return "It is off by 30: days and months were mixed up." }
    if isNear(12) { return "It is off by 12: months and years were mixed up." }
    return nil
  }

  private static func two(_ key: NumberKey) -> String {
    if key.formula.contains("keys and values") || key.formula.contains("2 x layers") {
      return "It is off by 2: keys and values are both kept, each in its bytes."
    }
    return "It is off by 2: something was counted twice, or by half."
  }

  private static func powerOfTen(_ factor: Double, _ reach: Double) -> Int? {
    var (power, left) = (0, factor)
    while left > 3.2, power < 15 {
      left /= 10
      power += 1
    }
    while left < 0.32, power > -15 {
      left *= 10
      power -= 1
    }
    return power != 0 && (left - 1).magnitude <= reach ? power : nil
  }
}
