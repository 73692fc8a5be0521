// SPDX-License-Identifier: Apache-2.0

/// A fitted value of the serving model, with what it was held to while it was fitted.
public struct CalibrationEntry: Hashable, Sendable, Identifiable {
  /// The kind and the key, such as `bandwidth.hopper`.
  public let id: String
  public let value: Double
  public let unit: String
  /// The value that is believed without any measurement; `nil` for what is computed from others.
  public let prior: Double?
  /// How far from the prior a value may go before measurements must speak for it: in log odds for shares, in
  /// logarithms for positive values.
  public let width: Double?
  /// On which scale it was fitted.
  public let scale: Scale

  /// The scale of a value.
  public enum Scale: String, Hashable, Sendable {
    /// Between 0 and 1.
    case share
    /// Above 0.
    case positive
    /// Computed from other values or from the errors of left-out rows, not fitted.
    case computed
  }

  /// Creates an entry.
  public init(
    id: String, value: Double, unit: String, prior: Double?, width: Double?, scale: Scale
  ) {
    self.id = id
    self.value = value
    self.unit = unit
    self.prior = prior
    self.width = width
    self.scale = scale
  }

  /// Creates an entry from a row of `calibration.csv`.
  init(_ row: Row) throws(CatalogueError) {
    guard let scale = Scale(rawValue: try row.required("scale")) else {
      throw row.problem("scale must be share, positive or computed")
    }
    self.init(
      id: try row.required("name"), value: try row.requiredNumber("value"),
      unit: try row.required("unit"), prior: try row.number("prior"),
      width: try row.number("width"), scale: scale)
  }
}
