// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// How the configurations of one kind are read: what the fields are called and what holds when they are absent.
struct ConfigKind: Sendable {
  /// The values of `model_type` that are read like this.
  let names: [String]
  /// What the fields are called.
  var spelling = FieldSpelling()
  /// How layers mix tokens.
  var mixing = MixingRule.attention
  /// How many key-value heads there are when the file does not say it.
  var keyValueHeads = KeyValueHeadRule.needed
  /// How wide a head is.
  var headWidth = HeadWidthRule.dividedUnlessStated
  /// Which layers see a window only.
  var window = WindowRule.none
  /// How layers transform each token.
  var feedForward = FeedForwardRule.dense
  /// Whether there is a gate beside the way up.
  var isGated = true
  /// Whether the output matrix is the input embedding when the file does not say it.
  var tiesEmbeddings = false
  /// The size of the vocabulary when published files leave it out.
  var vocabulary: Int?
  /// The number of query heads when published files leave it out.
  var queryHeads: Int?
  /// How the context limit is written.
  var context = ContextRule()
}

/// The names of the fields that every kind has.
struct FieldSpelling: Sendable {
  var hidden = "hidden_size"
  var layers = "num_hidden_layers"
  var queryHeads = "num_attention_heads"
  var keyValueHeads = "num_key_value_heads"
  var feedForward = "intermediate_size"
}

/// How layers mix tokens.
enum MixingRule: Sendable {
  case attention
  /// Multi-head latent attention.
  case latent
  /// Mamba-2.
  case stateSpace
  /// Attention whose full layers have heads of their own (Gemma 4).
  case twoWidths
}

/// How many key-value heads there are when the file does not say it.
enum KeyValueHeadRule: Sendable {
  /// The class has a number for one checkpoint only; null means as many as query heads.
  case needed
  /// As many as query heads.
  case asQueries
  /// The number that published files lean on.
  case usually(Int)
  /// Falcon: one, unless `new_decoder_architecture` is set or `multi_query` is not.
  case falcon
}

/// How wide a head is.
enum HeadWidthRule: Sendable {
  /// `head_dim`, else the hidden size over the query heads.
  case dividedUnlessStated
  /// The hidden size over the query heads; `head_dim` is not read.
  case divided
  /// `head_dim`, else the number of the class.
  case usually(Int)
}

extension ConfigKind {
  /// The most layers that are believed; published models have up to 126.
  static let layerLimit = 10_000

  /// Returns the shape that fields describe.
  func shape(id: String, fields: inout ConfigFields) throws(ConfigError) -> ModelShape {
    let hidden = try fields.whole(spelling.hidden, to: "size every matrix")
    let count = try fields.whole(
      spelling.layers, in: 1...Self.layerLimit, to: "count the layers")
    let mixers = try self.mixers(hidden: hidden, count: count, fields: &fields)
    let feedForwards = try self.feedForwards(hidden: hidden, count: count, fields: &fields)
    let vocabulary = try self.vocabularySize(&fields)
    let ties = try fields.tiesEmbeddings(default: tiesEmbeddings)
    let limit = try context.limit(fields)
    do throws(EconomicsError) {
      return try ModelShape(
        id: id, name: id, hidden: hidden, vocabulary: vocabulary, tiesEmbeddings: ties,
        layers: LayerGroup.gather(mixers, feedForwards), contextLimit: limit)
    } catch {
      throw .impossible(error)
    }
  }

  private func vocabularySize(_ fields: inout ConfigFields) throws(ConfigError) -> Int {
    if let vocabulary { return try fields.whole("vocab_size", default: vocabulary) }
    return try fields.whole("vocab_size", to: "size embedding and output matrix")
  }
}

extension LayerGroup {
  /// Returns groups of equal layers, in the order in which their first layer stands.
  static func gather(_ mixers: [Mixer], _ feedForwards: [FeedForward]) -> [LayerGroup] {
    var order: [LayerGroup] = []
    var counts: [LayerGroup: Int] = [:]
    for (mixer, feedForward) in zip(mixers, feedForwards) {
      let one = LayerGroup(count: 1, mixer: mixer, feedForward: feedForward)
      if counts[one] == nil { order.append(one) }
      counts[one, default: 0] += 1
    }
    return order.map {
      LayerGroup(count: counts[$0] ?? 0, mixer: $0.mixer, feedForward: $0.feedForward)
    }
  }
}
