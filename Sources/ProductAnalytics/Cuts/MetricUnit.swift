// SPDX-License-Identifier: Apache-2.0

/// What a metric is counted in.
public enum MetricUnit: String, Hashable, Sendable, Codable, CaseIterable {
  /// A part of a whole, from 0 to 1; shown in percent.
  case share
  /// How many.
  case count
  /// Milliseconds.
  case milliseconds
  /// Seconds.
  case seconds
  /// Minutes.
  case minutes
  /// Days.
  case days
  /// Tokens.
  case tokens
  /// Euros.
  case euros
}
