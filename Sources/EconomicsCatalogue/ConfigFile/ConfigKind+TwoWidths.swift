// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// Gemma 4: layers that see all have heads of another number and width than those with a window.
///
/// Source: `Gemma4TextConfig` and `Gemma4TextAttention` of transformers 5.24.0. Where `attention_k_eq_v` is true,
/// full layers have one projection for keys and values, and one tensor is counted for the cache as well.
extension ConfigKind {
  /// Returns one attention for each layer.
  func twoWidths(count: Int, fields: inout ConfigFields) throws(ConfigError) -> [Mixer] {
    try refuseUnmodelled(fields)
    let queries = try fields.whole(spelling.queryHeads, to: "size the attention")
    let heads = try fields.whole(
      spelling.keyValueHeads, to: "size the cache of keys and values")
    let width = try fields.whole("head_dim", default: 256)
    let full = try fullAttention(queries: queries, heads: heads, fields: &fields)
    var windows = try window.windows(count: count, fields: &fields)
    windows[count - 1] = nil  // the class makes the last layer see all
    return windows.map { window in
      guard let window else { return .attention(full) }
      return .attention(
        Attention(queryHeads: queries, keyValueHeads: heads, headWidth: width, window: window))
    }
  }

  private func fullAttention(
    queries: Int, heads: Int, fields: inout ConfigFields
  ) throws(ConfigError) -> Attention {
    let unifies = try fields.optionalFlag("attention_k_eq_v") ?? false
    let own = unifies ? try fields.optionalWhole("num_global_key_value_heads") : nil
    return Attention(
      queryHeads: queries, keyValueHeads: own ?? heads,
      headWidth: try fields.whole("global_head_dim", default: 512), unifiesKeyAndValue: unifies)
  }

  private func refuseUnmodelled(_ fields: ConfigFields) throws(ConfigError) {
    let shared = try fields.optionalWhole("num_kv_shared_layers", in: 0...50_000_000) ?? 0
    guard shared == 0 else {
      throw .unsupported(
        field: fields.full("num_kv_shared_layers"), found: "\(shared)", supported: "0")
    }
    // The class has 256 when the field is absent: the small models with embeddings for each layer.
    let inputs = try fields.optionalWhole("hidden_size_per_layer_input", in: 0...50_000_000) ?? 256
    guard inputs == 0 else {
      throw .unsupported(
        field: fields.full("hidden_size_per_layer_input"), found: "\(inputs)", supported: "0")
    }
  }
}
