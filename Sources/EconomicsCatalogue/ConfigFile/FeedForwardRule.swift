// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// How the layers of a kind transform each token.
///
/// Sources: the decoder layer of each kind's model in transformers 5.24.0; for `moe_layer_freq`, which only files
/// that carry their own code have, `vllm/model_executor/models/deepseek_v2.py`.
enum FeedForwardRule: Sendable {
  /// Dense layers.
  case dense
  /// Dense layers, four times as wide as the stream unless the file says otherwise.
  case fourfold
  /// Experts of width `intermediate_size` in every layer; the field that counts them.
  case experts(field: String)
  /// Qwen: experts every `decoder_sparse_step`-th layer; `shared` says whether one expert serves all tokens.
  case qwen(shared: Bool)
  /// DeepSeek: dense layers first; `absent` is their number when the file does not say it.
  case denseFirst(absent: Int)
  /// Llama 4: experts every `interleave_moe_layer_step`-th layer, beside a shared one.
  case interleaved
  /// Gemma 4: a dense part in every layer, experts beside it when `enable_moe_block` is true.
  case besideDense
  /// Nothing but the mixer.
  case none
}

extension ConfigKind {
  /// Returns one transformation for each layer.
  func feedForwards(
    hidden: Int, count: Int, fields: inout ConfigFields
  ) throws(ConfigError) -> [FeedForward] {
    switch feedForward {
    case .none: return Array(repeating: .none, count: count)
    case .dense:
      let width = try denseWidth(fields)
      return Array(repeating: .dense(width: width, isGated: isGated), count: count)
    case .fourfold:
      let width = try fields.optionalWhole(spelling.feedForward) ?? 4 * hidden
      return Array(repeating: .dense(width: width, isGated: isGated), count: count)
    case .experts(let field):
      return Array(repeating: try fields.experts(counted: field), count: count)
    case .qwen(let shared): return try qwenLayers(shared: shared, count: count, fields: fields)
    case .denseFirst(let absent):
      return try denseFirstLayers(absent: absent, count: count, fields: &fields)
    case .interleaved: return try interleavedLayers(count: count, fields: fields)
    case .besideDense: return Array(repeating: try besideDense(fields), count: count)
    }
  }

  private func denseWidth(_ fields: ConfigFields) throws(ConfigError) -> Int {
    try fields.whole(spelling.feedForward, to: "size the feed-forward part")
  }

  /// Returns layers that are dense or sparse; the width of dense ones is needed only where there are some.
  private func layers(
    _ isSparse: [Bool], sparse: FeedForward, dense field: String, fields: ConfigFields
  ) throws(ConfigError) -> [FeedForward] {
    guard isSparse.contains(false) else { return Array(repeating: sparse, count: isSparse.count) }
    let width = try fields.whole(field, to: "size the dense layers")
    return isSparse.map { $0 ? sparse : .dense(width: width, isGated: isGated) }
  }

  private func qwenLayers(
    shared: Bool, count: Int, fields: ConfigFields
  ) throws(ConfigError) -> [FeedForward] {
    let sharedWidth =
      shared
      ? try fields.whole(
        "shared_expert_intermediate_size", in: 0...50_000_000,
        to: "size the expert that serves every token") : 0
    let sparse = FeedForward.experts(
      routed: try fields.whole("num_experts", or: "num_local_experts", to: "count the experts"),
      chosen: try fields.whole("num_experts_per_tok", to: "count the experts of a token"),
      width: try fields.whole("moe_intermediate_size", to: "size the experts"),
      sharedWidth: sharedWidth)
    let step = try fields.optionalWhole("decoder_sparse_step") ?? 1
    let dense = Set(try fields.optionalWholes("mlp_only_layers", in: 0...50_000_000) ?? [])
    let isSparse = (0..<count).map { !dense.contains($0) && ($0 + 1) % step == 0 }
    return try layers(isSparse, sparse: sparse, dense: spelling.feedForward, fields: fields)
  }

  private func denseFirstLayers(
    absent: Int, count: Int, fields: inout ConfigFields
  ) throws(ConfigError) -> [FeedForward] {
    let width = try fields.whole("moe_intermediate_size", to: "size the experts")
    let shared = try fields.whole(
      "n_shared_experts", in: 0...10_000, to: "count the experts that serve every token")
    let sparse = FeedForward.experts(
      routed: try fields.whole(
        "n_routed_experts", or: "num_local_experts", to: "count the experts"),
      chosen: try fields.whole("num_experts_per_tok", to: "count the experts of a token"),
      width: width, sharedWidth: shared * width)
    let first = try fields.whole("first_k_dense_replace", default: absent, in: 0...50_000_000)
    let step = try fields.optionalWhole("moe_layer_freq") ?? 1
    let isSparse = (0..<count).map { $0 >= first && $0 % step == 0 }
    return try layers(isSparse, sparse: sparse, dense: spelling.feedForward, fields: fields)
  }

  private func interleavedLayers(
    count: Int, fields: ConfigFields
  ) throws(ConfigError) -> [FeedForward] {
    let width = try fields.whole(spelling.feedForward, to: "size the experts")
    let sparse = FeedForward.experts(
      routed: try fields.whole("num_local_experts", to: "count the experts"),
      chosen: try fields.whole("num_experts_per_tok", to: "count the experts of a token"),
      width: width, sharedWidth: width)
    let step = try fields.optionalWhole("interleave_moe_layer_step") ?? 1
    let listed = try fields.optionalWholes("moe_layers", in: 0...50_000_000).map { Set($0) }
    let isSparse = (0..<count).map { listed?.contains($0) ?? (($0 + 1) % step == 0) }
    return try layers(isSparse, sparse: sparse, dense: "intermediate_size_mlp", fields: fields)
  }

  private func besideDense(_ fields: ConfigFields) throws(ConfigError) -> FeedForward {
    let width = try denseWidth(fields)
    guard try fields.optionalFlag("enable_moe_block") ?? false else { return .dense(width: width) }
    return .experts(
      routed: try fields.whole("num_experts", to: "count the experts"),
      chosen: try fields.whole("top_k_experts", to: "count the experts of a token"),
      width: try fields.whole("moe_intermediate_size", to: "size the experts"),
      sharedWidth: width)
  }
}

extension ConfigFields {
  /// Returns experts that are as wide as the field for the feed-forward part says.
  fileprivate func experts(counted field: String) throws(ConfigError) -> FeedForward {
    .experts(
      routed: try whole(field, to: "count the experts"),
      chosen: try whole("num_experts_per_tok", to: "count the experts of a token"),
      width: try whole("intermediate_size", to: "size the experts"))
  }
}
