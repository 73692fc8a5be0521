// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// What a licence of weights allows, in short; its text decides.
public struct Licence: Hashable, Sendable, Identifiable {
  /// The name, as in ``ModelFacts/licence``.
  public let id: String
  public let commercialUse: Use
  /// The condition, in a few words; may be empty.
  public let condition: String
  public let source: SourceID

  /// Whether the weights may earn money.
  public enum Use: String, Hashable, Sendable, CaseIterable {
    case yes, no
    /// Under a condition.
    case limited
  }

  /// Creates a licence from a row of `licences.csv`.
  init(_ row: Row) throws(CatalogueError) {
    id = try row.required("id")
    guard let use = Use(rawValue: try row.required("commercial_use")) else {
      throw row.problem("commercial_use must be yes, no or limited")
    }
    commercialUse = use
    condition = try row.text("condition")
    source = SourceID(try row.required("source"))
  }
}
