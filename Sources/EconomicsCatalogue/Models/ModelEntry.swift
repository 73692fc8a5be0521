// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// A model of the catalogue.
public struct ModelEntry: Hashable, Sendable, Identifiable {
  /// The name in the catalogue, such as `mistral-7b-v0.3`.
  public let id: String
  /// The name as people write it.
  public let name: String
  /// The dimensions; `nil` when none were published or read, as ``facts`` then say.
  public let shape: ModelShape?

  /// What else is known: who made it, licence, context, sources.
  ///
  /// These are read on first use, for all models at once.
  public var facts: ModelFacts { Catalogue.facts(ofModel: id) }
}

extension ModelEntry {
  /// Creates an entry from a row of `models.csv` and its rows of `layers.csv`.
  init(_ row: Row, layers: [LayerGroup]) throws(CatalogueError) {
    id = try row.required("id")
    name = try row.required("name")
    guard let hidden = try row.integer("hidden") else {
      guard layers.isEmpty else { throw row.problem("\(id) has layers and no width") }
      shape = nil
      return
    }
    let vocabulary = try row.requiredInteger("vocabulary")
    let (tied, context) = (try row.flag("tied"), try row.integer("context"))
    do {
      shape = try ModelShape(
        id: id, name: name, hidden: hidden, vocabulary: vocabulary, tiesEmbeddings: tied,
        layers: layers, contextLimit: context)
    } catch {
      throw row.problem("\(error)")
    }
  }
}
