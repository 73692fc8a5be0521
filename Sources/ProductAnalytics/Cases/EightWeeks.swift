// SPDX-License-Identifier: Apache-2.0

/// The periods of a case that looks at eight weeks, with the change in the middle.
enum EightWeeks {
  static let before = Period(
    "before", "four weeks before", days: 0...27, words: ["last month", "previous", "baseline"])
  static let after = Period(
    "after", "four weeks after", days: 28...55, words: ["this month", "since", "now", "latest"])
  static let whole = Period(
    "all", "all eight weeks", days: 0...55, words: ["whole", "eight weeks", "overall"])
}
