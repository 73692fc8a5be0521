// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// What fewer weights did to the perplexity of a model.
///
/// Perplexities of different data sets or context lengths cannot be compared: compare within a source.
public struct Pruning: Hashable, Sendable {
  /// The model as the source calls it.
  public let model: String
  /// The model of the catalogue; `nil` when it is none of them.
  public let modelID: String?
  public let method: String
  /// Which weights may go: `unstructured`, `2:4`, `4:8` or `structured`.
  public let pattern: String
  /// The share of the weights that went; `nil` when the source does not say.
  public let sparsity: Double?
  /// The perplexity before.
  public let densePerplexity: Double
  /// The perplexity after.
  public let perplexity: Double
  /// The text that was read, and how.
  public let dataset: String
  public let source: SourceID
  /// What to know before using it; may be empty.
  public let note: String

  /// The perplexity paid, as a share of that before.
  public var increase: Double { perplexity / densePerplexity - 1 }

  /// Creates a measurement from a row of `pruning.csv`.
  init(_ row: Row) throws(CatalogueError) {
    model = try row.required("model")
    modelID = try row.optional("model_id")
    method = try row.required("method")
    pattern = try row.required("pattern")
    sparsity = try row.number("sparsity")
    densePerplexity = try row.requiredNumber("ppl_dense")
    perplexity = try row.requiredNumber("ppl")
    dataset = try row.required("dataset")
    source = SourceID(try row.required("source"))
    note = try row.text("note")
    guard perplexity >= 1, densePerplexity >= 1, (0...1).contains(sparsity ?? 0) else {
      throw row.problem("a perplexity is less than 1, or the sparsity is no share")
    }
  }
}
