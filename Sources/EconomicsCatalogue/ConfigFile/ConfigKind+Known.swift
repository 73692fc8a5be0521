// SPDX-License-Identifier: Apache-2.0

/// The kinds that are known. `docs/model-configs.md` has the same table in words, with the sources.
extension ConfigKind {
  /// Returns the kind that fields are of.
  static func of(_ fields: ConfigFields) throws(ConfigError) -> ConfigKind {
    guard let kind = known.first(where: { $0.names.contains(fields.kind) }) else {
      throw .unknownKind(
        field: fields.full("model_type"), kind: fields.kind.shortened,
        known: known.flatMap(\.names).sorted())
    }
    return kind
  }

  /// All kinds.
  static let known = llamas + mistrals + qwens + gemmas + phis + mixtures + latents + others

  private static let llamas = [
    ConfigKind(
      names: ["llama", "granite", "olmo", "olmo2", "internlm2"], keyValueHeads: .asQueries),
    ConfigKind(
      names: ["llama4_text"], headWidth: .usually(128), window: .chunks,
      feedForward: .interleaved),
    ConfigKind(
      names: ["smollm3"], window: .positionlessIfUsed, tiesEmbeddings: true),
  ]

  private static let mistrals = [
    ConfigKind(names: ["mistral", "ministral"], window: .every(absent: 4096)),
    ConfigKind(
      names: ["ministral3"], headWidth: .usually(128), window: .every(absent: nil)),
    ConfigKind(
      names: ["mixtral", "phimoe"], window: .every(absent: nil),
      feedForward: .experts(field: "num_local_experts")),
  ]

  private static let qwens = [
    ConfigKind(
      names: ["qwen2", "qwen2_vl", "qwen2_vl_text", "qwen2_5_vl", "qwen2_5_vl_text"],
      window: .upperIfUsed),
    ConfigKind(names: ["qwen3"], headWidth: .usually(128), window: .upperIfUsed),
    ConfigKind(names: ["qwen3_vl_text"], headWidth: .usually(128)),
    ConfigKind(
      names: ["qwen2_moe"], window: .alternatingBelowIfUsed, feedForward: .qwen(shared: true)),
    ConfigKind(
      names: ["qwen3_moe"], window: .everyIfUsed, feedForward: .qwen(shared: false)),
    ConfigKind(
      names: ["qwen3_vl_moe_text"], feedForward: .qwen(shared: false), tiesEmbeddings: true),
  ]

  private static let gemmas = [
    ConfigKind(names: ["gemma"], headWidth: .usually(256), tiesEmbeddings: true),
    ConfigKind(
      names: ["gemma2"], headWidth: .usually(256), window: .allBut(period: 2, absent: 4096),
      tiesEmbeddings: true),
    ConfigKind(
      names: ["gemma3_text"], keyValueHeads: .usually(4), headWidth: .usually(256),
      window: .allBut(period: 6, absent: 4096), tiesEmbeddings: true, vocabulary: 262_208,
      queryHeads: 8, context: ContextRule(absent: 131_072, isStretched: true)),
    ConfigKind(
      names: ["gemma4_text"], mixing: .twoWidths, window: .allBut(period: 6, absent: 512),
      feedForward: .besideDense, tiesEmbeddings: true),
  ]

  private static let phis = [
    ConfigKind(
      names: ["phi3"], keyValueHeads: .asQueries, window: .every(absent: nil)),
    ConfigKind(names: ["phi"], keyValueHeads: .asQueries, isGated: false),
  ]

  private static let mixtures = [
    ConfigKind(
      names: ["gpt_oss"], headWidth: .usually(64), window: .allBut(period: 2, absent: 128),
      feedForward: .experts(field: "num_local_experts")),
    ConfigKind(
      names: ["minimax_m2"], headWidth: .usually(128),
      feedForward: .experts(field: "num_local_experts")),
    ConfigKind(
      names: ["granitemoe"], keyValueHeads: .asQueries,
      feedForward: .experts(field: "num_local_experts")),
    ConfigKind(
      names: ["olmoe"], keyValueHeads: .asQueries, feedForward: .experts(field: "num_experts")),
    ConfigKind(names: ["glm4_moe"], feedForward: .denseFirst(absent: 1)),
  ]

  private static let latents = [
    ConfigKind(names: ["deepseek_v2"], mixing: .latent, feedForward: .denseFirst(absent: 0)),
    ConfigKind(
      names: ["deepseek_v3", "kimi_k2"], mixing: .latent, feedForward: .denseFirst(absent: 3)),
    ConfigKind(names: ["mistral4"], mixing: .latent, feedForward: .denseFirst(absent: 0)),
  ]

  private static let others = [
    ConfigKind(names: ["cohere"], keyValueHeads: .asQueries, tiesEmbeddings: true),
    ConfigKind(
      names: ["cohere2"], keyValueHeads: .asQueries, window: .allBut(period: 4, absent: 4096),
      tiesEmbeddings: true),
    ConfigKind(
      names: ["falcon"],
      spelling: FieldSpelling(keyValueHeads: "num_kv_heads", feedForward: "ffn_hidden_size"),
      keyValueHeads: .falcon, headWidth: .divided, feedForward: .fourfold, isGated: false,
      tiesEmbeddings: true),
    ConfigKind(names: ["glm4"], headWidth: .usually(128)),
    ConfigKind(
      names: ["gpt_neox"], keyValueHeads: .asQueries, headWidth: .divided, isGated: false),
    ConfigKind(
      names: ["gptj"],
      spelling: FieldSpelling(
        hidden: "n_embd", layers: "n_layer", queryHeads: "n_head", feedForward: "n_inner"),
      keyValueHeads: .asQueries, headWidth: .divided, feedForward: .fourfold, isGated: false,
      context: ContextRule(field: "n_positions")),
    ConfigKind(
      names: ["mamba2"], mixing: .stateSpace, feedForward: .none,
      context: ContextRule(field: nil)),
    ConfigKind(names: ["nemotron"], isGated: false),
    ConfigKind(names: ["stablelm"], headWidth: .divided),
    ConfigKind(
      names: ["starcoder2"], window: .every(absent: nil), isGated: false, tiesEmbeddings: true),
  ]
}
