// SPDX-License-Identifier: Apache-2.0

/// Why a cut cannot be answered.
public enum CutError: Error, Hashable, Sendable {
  /// There is no such metric.
  case unknownMetric(String, known: [String])
  /// There is no such breakdown.
  case unknownBreakdown(String, known: [String])
  /// The breakdown has no such value.
  case unknownValue(String, breakdown: String, known: [String])
  /// There is no such period.
  case unknownPeriod(String, known: [String])
  /// No period was asked for.
  case noPeriod(known: [String])
}

extension CutError: CustomStringConvertible {
  /// What was wrong, and what would be right.
  public var description: String {
    switch self {
    case .unknownMetric(let name, let known):
      "no metric is called \"\(name)\"; there are \(known.joined(separator: ", "))"
    case .unknownBreakdown(let name, let known):
      "nothing can be split by \"\(name)\"; there are \(known.joined(separator: ", "))"
    case .unknownValue(let name, let breakdown, let known):
      "\(breakdown) has no value \"\(name)\"; there are \(known.joined(separator: ", "))"
    case .unknownPeriod(let name, let known):
      "no period is called \"\(name)\"; there are \(known.joined(separator: ", "))"
    case .noPeriod(let known):
      "a cut needs a period; there are \(known.joined(separator: ", "))"
    }
  }
}
