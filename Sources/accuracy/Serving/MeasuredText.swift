// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How reports write numbers.
enum MeasuredText {
  static func number(_ value: Double) -> String { String(format: "%.3f", value) }
  static func percent(_ share: Double) -> String { String(format: "%+.2f%%", share * 100) }
}
