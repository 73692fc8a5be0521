// SPDX-License-Identifier: Apache-2.0

/// What had to be fitted on measurements: achieved shares of the peaks, and overheads of engines and links.
///
/// Values come as data with their meaning, prior and the rows they were fitted on; the catalogue holds them. Names
/// are `kind.key`, such as `bandwidth.hopper`. Every share is between 0 and 1, so that no prediction can beat a peak.
public struct Calibration: Sendable {
  private let values: [String: Double]

  /// Creates a calibration.
  ///
  /// - Parameter values: The fitted values by name.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` when a value is negative or no number, or a share
  ///   is above 1.
  public init(_ values: [String: Double]) throws(EconomicsError) {
    for (name, value) in values {
      try Check.range(name, value, 0...(Self.isShare(name) ? 1 : 1e12))
    }
    self.values = values
  }

  /// Returns the value of a kind for a key, or of the kind as a whole when nothing is known about the key.
  public func value(_ kind: Kind, _ key: String = "") -> Double {
    if !key.isEmpty, let value = values[kind.rawValue + "." + key] { return value }
    return values[kind.rawValue] ?? values[kind.rawValue + ".other"] ?? kind.neutral
  }

  /// Returns whether something was fitted for a key of its own.
  public func knows(_ kind: Kind, _ key: String) -> Bool {
    values[kind.rawValue + "." + key] != nil
  }

  private static func isShare(_ name: String) -> Bool {
    let kind = name.split(separator: ".").first.map(String.init) ?? name
    return Kind(rawValue: kind)?.isShare ?? false
  }
}
