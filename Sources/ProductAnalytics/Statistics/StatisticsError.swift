// SPDX-License-Identifier: Apache-2.0

/// Why there is no statistic.
///
/// Every case says what was wrong, with the value, and what would be right.
public enum StatisticsError: Error, Hashable, Sendable {
  /// A number lies outside of what can be; NaN and infinity lie outside of everything.
  case outOfRange(what: String, value: Double, allowed: String)
  /// There are too few values or trials.
  case tooFew(what: String, count: Int, needed: Int)
  /// There is more than an exact method counts through in reasonable time.
  case tooMany(what: String, count: Int, limit: Int, instead: String)
  /// A part is larger than the whole that it is taken from.
  case partExceedsWhole(part: String, partCount: Int, whole: String, wholeCount: Int)
  /// The numbers are possible, but the statistic does not exist for them.
  case undefined(what: String, reason: String)
}

extension StatisticsError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .outOfRange(let what, let value, let allowed):
      "\(what) is \(value); it must be \(allowed)"
    case .tooFew(let what, let count, let needed):
      "\(what): there are \(count), and at least \(needed) are needed"
    case .tooMany(let what, let count, let limit, let instead):
      "\(what): \(count) are more than the limit of \(limit); use \(instead)"
    case .partExceedsWhole(let part, let partCount, let whole, let wholeCount):
      "\(partCount) \(part) cannot come from \(wholeCount) \(whole); check which of the two is which"
    case .undefined(let what, let reason):
      "\(what) does not exist, because \(reason)"
    }
  }
}
