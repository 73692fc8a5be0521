// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// A format of weights, with where its bits are from.
public struct FormatEntry: Hashable, Sendable, Identifiable {
  public let format: WeightFormat
  /// Where it is used.
  public let kind: Kind
  public let sources: [SourceID]
  /// What to know before using it; may be empty.
  public let note: String

  public var id: String { format.id }

  /// Where a format is used.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// In servers on accelerators.
    case served
    /// In GGUF files. Embedding and output differ there; both count with the mean of their bits, so that a file has its true size.
    case gguf
    /// Elsewhere.
    case other
  }

  /// Creates an entry from a row of `formats.csv`.
  init(_ row: Row) throws(CatalogueError) {
    guard let kind = Kind(rawValue: try row.required("kind")) else {
      throw row.problem("kind must be served, gguf or other")
    }
    self.kind = kind
    sources = try row.sources()
    note = try row.text("note")
    var arithmetics: [Arithmetic] = []
    for name in try row.list("arithmetics") {
      guard let arithmetic = Arithmetic(rawValue: name) else {
        throw row.problem("\(name) is no arithmetic")
      }
      arithmetics.append(arithmetic)
    }
    let (id, bits) = (try row.required("id"), try row.requiredNumber("bits"))
    let embedding = try row.requiredNumber("embedding_bits")
    let isWeightOnly = try row.flag("weight_only")
    if kind == .served {
      format = try Self.served(id, bits: bits, embedding: embedding, row)
      return
    }
    do {
      format = try WeightFormat(
        id: id, bitsPerWeight: bits, bitsPerEmbeddingWeight: embedding, arithmetics: arithmetics,
        isWeightOnly: isWeightOnly)
    } catch {
      throw row.problem("\(error)")
    }
  }

  /// Returns the format that the library itself computes with; the table must agree with it.
  private static func served(
    _ id: String, bits: Double, embedding: Double, _ row: Row
  ) throws(CatalogueError) -> WeightFormat {
    let formats = WeightFormat.served + [.int4(group: 32)]
    guard
      let format = formats.first(where: { $0.id == id }), format.bitsPerWeight == bits,
      format.bitsPerEmbeddingWeight == embedding
    else { throw row.problem("\(id) is not as the library computes with it") }
    return format
  }
}
