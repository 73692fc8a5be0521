// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// What fewer bits did to the perplexity of a model.
///
/// Perplexities of different data sets or context lengths cannot be compared: compare within a source.
public struct Quantization: Hashable, Sendable {
  /// The model as the source calls it.
  public let model: String
  /// The model of the catalogue; `nil` when it is none of them.
  public let modelID: String?
  /// The method as the source calls it.
  public let method: String
  /// The format of the catalogue that comes nearest; `nil` when there is none.
  public let format: String?
  /// The bits of a weight before scales.
  public let bits: Double?
  /// The bits of a weight with everything that is stored.
  public let bitsPerWeight: Double?
  /// The size of the file, in GiB.
  public let sizeInGibibytes: Double?
  /// The perplexity in 16 bits; `nil` when the source has none for this case.
  public let perplexityIn16Bits: Double?
  /// The perplexity with fewer bits.
  public let perplexity: Double
  /// The text that was read, and how.
  public let dataset: String
  public let source: SourceID
  /// What to know before using it; may be empty.
  public let note: String

  /// The perplexity paid for fewer bits, as a share of that in 16 bits.
  public var increase: Double? { perplexityIn16Bits.map { perplexity / $0 - 1 } }

  /// Creates a measurement from a row of `quantization.csv`.
  init(_ row: Row) throws(CatalogueError) {
    model = try row.required("model")
    modelID = try row.optional("model_id")
    method = try row.required("method")
    format = try row.optional("format")
    bits = try row.number("bits")
    bitsPerWeight = try row.number("bits_per_weight")
    sizeInGibibytes = try row.number("size_gib")
    perplexityIn16Bits = try row.number("ppl_16bit")
    perplexity = try row.requiredNumber("ppl")
    dataset = try row.required("dataset")
    source = SourceID(try row.required("source"))
    note = try row.text("note")
    guard perplexity >= 1, perplexityIn16Bits ?? 1 >= 1 else {
      throw row.problem("a perplexity is less than 1")
    }
  }
}
