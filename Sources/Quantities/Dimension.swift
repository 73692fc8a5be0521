// SPDX-License-Identifier: Apache-2.0

/// What kind of amount a number in a text is.
public enum Dimension: String, Hashable, Sendable, Codable, CaseIterable {
  /// A part of a whole or a factor; 12% is 0.12, "three times" is 3.
  case ratio
  /// A length of time, in seconds.
  case duration
  /// An amount of memory, in bytes.
  case memory
  /// Memory moved per time, in bytes per second.
  case bandwidth
  /// Money in the currency that is named.
  case money
  /// Arithmetic, in operations or operations per second.
  case operations
  /// Events per time, in events per second.
  case rate
  /// Text as a model counts it, in tokens.
  case tokens
  /// The size of a model, in parameters.
  case parameters
  /// The width of a number format, in bits.
  case bits
  /// A percentile, such as p95.
  case percentile
  /// A year or a day of the calendar.
  case date
  /// Anything else that is counted.
  case count
}
