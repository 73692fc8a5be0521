// SPDX-License-Identifier: Apache-2.0

/// The dimensions of a language model, from which its memory and its work follow.
public struct ModelShape: Hashable, Sendable {
  /// The name in the catalogue, such as `mistral-7b-v0.3`.
  public let id: String
  /// The name as people write it.
  public let name: String
  /// The width of the residual stream.
  public let hidden: Int
  /// The number of entries of the vocabulary.
  public let vocabulary: Int
  /// Whether the output matrix is the input embedding.
  public let tiesEmbeddings: Bool
  /// The layers, in groups of equal ones; never empty.
  public let layers: [LayerGroup]
  /// The longest context the weights were made for, in tokens; `nil` when no source states it.
  public private(set) var contextLimit: Int?

  /// Creates a shape.
  ///
  /// - Parameters:
  ///   - id: The name in the catalogue.
  ///   - name: The name as people write it.
  ///   - hidden: The width of the residual stream.
  ///   - vocabulary: The number of entries of the vocabulary.
  ///   - tiesEmbeddings: Whether the output matrix is the input embedding.
  ///   - layers: The layers in groups of equal ones.
  ///   - contextLimit: The longest context in tokens, if a source states it.
  /// - Throws: ``EconomicsError/impossibleShape(model:reason:)`` when a dimension is not positive or too large.
  public init(
    id: String, name: String, hidden: Int, vocabulary: Int, tiesEmbeddings: Bool,
    layers: [LayerGroup], contextLimit: Int? = nil
  ) throws(EconomicsError) {
    self.id = id
    self.name = name
    self.hidden = hidden
    self.vocabulary = vocabulary
    self.tiesEmbeddings = tiesEmbeddings
    self.layers = layers
    self.contextLimit = contextLimit
    if let reason = flaw {
      throw .impossibleShape(model: id, reason: reason)
    }
  }

  /// The same model without a limit to its context, for comparison with measurements beyond it.
  public var withoutContextLimit: ModelShape {
    var copy = self
    copy.contextLimit = nil
    return copy
  }

  /// The number of layers.
  public var layerCount: Int { layers.reduce(0) { $0 + $1.count } }

  /// Whether some layer routes tokens to experts.
  public var isMixture: Bool {
    layers.contains { $0.feedForward.routedExperts > 1 }
  }
}

extension ModelShape {
  /// The largest dimension that is believed; a hundred times what any published model has.
  static let largestDimension = 50_000_000

  private var flaw: String? {
    if layers.isEmpty { return "it has no layers" }
    let named =
      [("hidden size", hidden), ("vocabulary", vocabulary)]
      + layers.flatMap(\.dimensions)
    for (name, value) in named where !(1...Self.largestDimension).contains(value) {
      return "its \(name) is \(value); it must be from 1 to \(Self.largestDimension)"
    }
    if let contextLimit, !(1...1_000_000_000).contains(contextLimit) {
      return "its context limit is \(contextLimit); it must be from 1 to 1000000000 tokens"
    }
    return layers.lazy.compactMap(\.flaw).first
  }
}
