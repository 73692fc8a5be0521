// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// How each layer mixes tokens.
extension ConfigKind {
  /// Returns one mixer for each layer.
  func mixers(
    hidden: Int, count: Int, fields: inout ConfigFields
  ) throws(ConfigError) -> [Mixer] {
    switch mixing {
    case .attention: try attentions(hidden: hidden, count: count, fields: &fields)
    case .latent: Array(repeating: .latent(try latentAttention(fields)), count: count)
    case .stateSpace: Array(repeating: .stateSpace(try stateSpace(hidden, fields)), count: count)
    case .twoWidths: try twoWidths(count: count, fields: &fields)
    }
  }

  private func attentions(
    hidden: Int, count: Int, fields: inout ConfigFields
  ) throws(ConfigError) -> [Mixer] {
    let queries = try queryHeadCount(&fields)
    let keyValues = try keyValueHeadCount(queries: queries, fields: &fields)
    let width = try headWidth(hidden: hidden, queries: queries, fields: &fields)
    return try window.windows(count: count, fields: &fields).map {
      .attention(
        Attention(queryHeads: queries, keyValueHeads: keyValues, headWidth: width, window: $0))
    }
  }

  private func queryHeadCount(_ fields: inout ConfigFields) throws(ConfigError) -> Int {
    if let queryHeads { return try fields.whole(spelling.queryHeads, default: queryHeads) }
    return try fields.whole(spelling.queryHeads, to: "size the attention")
  }

  private func keyValueHeadCount(
    queries: Int, fields: inout ConfigFields
  ) throws(ConfigError) -> Int {
    let name = spelling.keyValueHeads
    if case .falcon = keyValueHeads { return try falconHeads(queries: queries, fields: fields) }
    if let stated = try fields.optionalWhole(name) { return stated }
    switch keyValueHeads {
    case .usually(let number) where !fields.states(name):
      return try fields.whole(name, default: number)
    case .needed where !fields.states(name):
      throw .missing(
        field: fields.full(name), kind: fields.kind, purpose: "size the cache of keys and values")
    case .asQueries, .needed, .usually, .falcon:
      return queries
    }
  }

  /// Source: `FalconAttention` of transformers 5.24.0.
  private func falconHeads(queries: Int, fields: ConfigFields) throws(ConfigError) -> Int {
    let isNew = try fields.optionalFlag("new_decoder_architecture") ?? false
    let isMultiQuery = try fields.optionalFlag("multi_query") ?? true
    if isMultiQuery && !isNew { return 1 }
    return try fields.optionalWhole("num_kv_heads") ?? queries
  }

  private func headWidth(
    hidden: Int, queries: Int, fields: inout ConfigFields
  ) throws(ConfigError) -> Int {
    switch headWidth {
    case .usually(let width): return try fields.whole("head_dim", default: width)
    case .dividedUnlessStated:
      if let stated = try fields.optionalWhole("head_dim") { return stated }
    case .divided: break
    }
    guard hidden % queries == 0 else {
      throw .contradiction(
        kind: fields.kind,
        reason: "\(spelling.hidden) \(hidden) does not divide into \(queries) heads"
          + ", and no head_dim is stated")
    }
    return hidden / queries
  }

  private func latentAttention(_ fields: ConfigFields) throws(ConfigError) -> LatentAttention {
    guard fields.states("q_lora_rank") else {
      throw .missing(
        field: fields.full("q_lora_rank"), kind: fields.kind,
        purpose: "size the queries; null means that they are not compressed")
    }
    return LatentAttention(
      queryHeads: try fields.whole(spelling.queryHeads, to: "size the attention"),
      keyValueRank: try fields.whole("kv_lora_rank", to: "size the cache"),
      positionWidth: try fields.whole("qk_rope_head_dim", to: "size the cache"),
      queryRank: try fields.optionalWhole("q_lora_rank"),
      contentWidth: try fields.whole("qk_nope_head_dim", to: "size the keys"),
      valueWidth: try fields.whole("v_head_dim", to: "size the values"))
  }

  /// Source: `Mamba2Config.validate_architecture` of transformers 5.24.0 for the check.
  private func stateSpace(
    _ hidden: Int, _ fields: ConfigFields
  ) throws(ConfigError) -> StateSpace {
    let space = StateSpace(
      heads: try fields.whole("num_heads", to: "size the state"),
      headWidth: try fields.whole("head_dim", to: "size the state"),
      stateSize: try fields.whole("state_size", to: "size the state"),
      groups: try fields.whole("n_groups", to: "size the convolution"),
      convolution: try fields.whole("conv_kernel", to: "size the convolution"))
    let expand = try fields.optionalWhole("expand") ?? 2
    guard hidden * expand == space.innerWidth else {
      throw .contradiction(
        kind: fields.kind,
        reason: "hidden_size x expand is \(hidden * expand), num_heads x head_dim is "
          + "\(space.innerWidth)")
    }
    return space
  }
}
