// SPDX-License-Identifier: Apache-2.0

/// Public models whose dimensions and counts are published.
///
/// Counts and cache sizes were collected from copies of the models' own files and from publications, independently
/// of this reader; those of Gemma 4 are its publisher's parameters (25.2 and 3.8 billion) and 210 KiB for a token.
extension ConfigSamples {
  static let published = mistrals + llamas + qwens + gemmas + others

  static let mistrals: [Model] = [
    .init(
      id: "mistral-7b-v0.1",
      config: """
        {"model_type": "mistral", "hidden_size": 4096, "num_hidden_layers": 32,
        "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 32000,
        "intermediate_size": 14336, "max_position_embeddings": 32768, "tie_word_embeddings":
        false, "sliding_window": 4096}
        """,
      total: 7.24, active: 7.24, cache: 131_072, cacheBeyondWindows: 0, context: 32_768),
    .init(
      id: "mistral-nemo-12b",
      config: """
        {"model_type": "mistral", "hidden_size": 5120, "num_hidden_layers": 40,
        "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 131072,
        "intermediate_size": 14336, "max_position_embeddings": 128000, "tie_word_embeddings":
        false, "head_dim": 128, "sliding_window": null}
        """,
      total: 12.25, active: 12.25, cache: 163_840, cacheBeyondWindows: 163_840, context: 128_000),
    .init(
      id: "mistral-large-2-2407",
      config: """
        {"model_type": "mistral", "hidden_size": 12288, "num_hidden_layers": 88,
        "num_attention_heads": 96, "num_key_value_heads": 8, "vocab_size": 32768,
        "intermediate_size": 28672, "max_position_embeddings": 131072, "tie_word_embeddings":
        false, "sliding_window": null}
        """,
      total: 122.61, active: 122.61, cache: 360_448, cacheBeyondWindows: 360_448, context: 131_072),
    .init(
      id: "ministral-8b-2410",
      config: """
        {"model_type": "mistral", "hidden_size": 4096, "num_hidden_layers": 36,
        "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 131072,
        "intermediate_size": 12288, "max_position_embeddings": 32768, "tie_word_embeddings":
        false, "head_dim": 128, "sliding_window": 32768}
        """,
      total: 8.02, active: 8.02, cache: 147_456, cacheBeyondWindows: 0, context: 32_768),
    .init(
      id: "mistral-small-3.1-2503",
      config: """
        {"model_type": "mistral3", "text_config": {"model_type": "mistral", "hidden_size": 5120,
        "num_hidden_layers": 40, "num_attention_heads": 32, "num_key_value_heads": 8,
        "vocab_size": 131072, "intermediate_size": 32768, "max_position_embeddings": 131072,
        "head_dim": 128, "sliding_window": null}}
        """,
      total: 23.57, active: 23.57, cache: 163_840, cacheBeyondWindows: 163_840, context: 131_072),
    .init(
      id: "ministral-3-3b",
      config: """
        {"model_type": "mistral3", "text_config": {"model_type": "ministral3", "hidden_size":
        3072, "num_hidden_layers": 26, "num_attention_heads": 32, "num_key_value_heads": 8,
        "vocab_size": 131072, "intermediate_size": 9216, "max_position_embeddings": 262144,
        "tie_word_embeddings": true, "head_dim": 128, "rope_parameters": {"rope_type": "yarn",
        "factor": 16.0, "original_max_position_embeddings": 16384}}}
        """,
      total: 3.43, active: 3.43, cache: 106_496, cacheBeyondWindows: 106_496, context: 262_144),
    .init(
      id: "ministral-3-14b",
      config: """
        {"model_type": "mistral3", "text_config": {"model_type": "ministral3", "hidden_size":
        5120, "num_hidden_layers": 40, "num_attention_heads": 32, "num_key_value_heads": 8,
        "vocab_size": 131072, "intermediate_size": 16384, "max_position_embeddings": 262144,
        "tie_word_embeddings": false, "head_dim": 128, "sliding_window": null}}
        """,
      total: 13.51, active: 13.51, cache: 163_840, cacheBeyondWindows: 163_840, context: 262_144),
    .init(
      id: "mistral-small-4",
      config: """
        {"model_type": "mistral3", "text_config": {"model_type": "mistral4", "hidden_size":
        4096, "num_hidden_layers": 36, "num_attention_heads": 32, "num_key_value_heads": 32,
        "vocab_size": 131072, "intermediate_size": 12288, "max_position_embeddings": 1048576,
        "tie_word_embeddings": false, "moe_intermediate_size": 2048, "n_routed_experts": 128,
        "n_shared_experts": 1, "num_experts_per_tok": 4, "first_k_dense_replace": 0,
        "kv_lora_rank": 256, "q_lora_rank": 1024, "qk_rope_head_dim": 64, "qk_nope_head_dim":
        64, "v_head_dim": 128, "rope_parameters": {"type": "yarn", "factor": 128.0,
        "original_max_position_embeddings": 8192}}}
        """,
      total: 118.97, active: 6.63, cache: 23_040, cacheBeyondWindows: 23_040, context: 1_048_576),
    .init(
      id: "voxtral-mini-3b",
      config: """
        {"model_type": "voxtral", "text_config": {"model_type": "llama", "hidden_size": 3072,
        "num_hidden_layers": 30, "num_attention_heads": 32, "num_key_value_heads": 8,
        "vocab_size": 131072, "intermediate_size": 8192, "max_position_embeddings": 131072,
        "tie_word_embeddings": false, "head_dim": 128}}
        """,
      total: 4.01, active: 4.01, cache: 122_880, cacheBeyondWindows: 122_880, context: 131_072),
    .init(
      id: "mixtral-8x22b",
      config: """
        {"model_type": "mixtral", "hidden_size": 6144, "num_hidden_layers": 56,
        "num_attention_heads": 48, "num_key_value_heads": 8, "vocab_size": 32768,
        "max_position_embeddings": 65536, "tie_word_embeddings": false, "intermediate_size":
        16384, "num_local_experts": 8, "num_experts_per_tok": 2, "sliding_window": null}
        """,
      total: 140.63, active: 39.16, cache: 229_376, cacheBeyondWindows: 229_376, context: 65_536),
    .init(
      id: "mistral-7b-v0.3", config: ConfigSamples.mistral7B,
      total: 7.25, active: 7.25, cache: 131_072, cacheBeyondWindows: 131_072, context: 32_768),
    .init(
      id: "mixtral-8x7b", config: ConfigSamples.mixtral8x7B,
      total: 46.7, active: 12.88, cache: 131_072, cacheBeyondWindows: 131_072, context: 32_768),
    .init(
      id: "codestral-mamba-7b", config: ConfigSamples.codestralMamba,
      total: 7.28, active: 7.28, cache: 0, cacheBeyondWindows: 0, context: nil),
  ]

  static let llamas: [Model] = [
    .init(
      id: "llama-2-7b",
      config: """
        {"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32,
        "num_attention_heads": 32, "vocab_size": 32000, "intermediate_size": 11008,
        "max_position_embeddings": 4096, "tie_word_embeddings": false}
        """,
      total: 6.74, active: 6.74, cache: 524_288, cacheBeyondWindows: 524_288, context: 4_096),
    .init(
      id: "llama-2-70b",
      config: """
        {"model_type": "llama", "hidden_size": 8192, "num_hidden_layers": 80,
        "num_attention_heads": 64, "num_key_value_heads": 8, "vocab_size": 32000,
        "intermediate_size": 28672, "max_position_embeddings": 4096, "tie_word_embeddings":
        false}
        """,
      total: 68.98, active: 68.98, cache: 327_680, cacheBeyondWindows: 327_680, context: 4_096),
    .init(
      id: "llama-3.1-8b",
      config: """
        {"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32,
        "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256,
        "intermediate_size": 14336, "max_position_embeddings": 131072, "tie_word_embeddings":
        false, "rope_scaling": {"rope_type": "llama3", "factor": 8.0,
        "original_max_position_embeddings": 8192}}
        """,
      total: 8.03, active: 8.03, cache: 131_072, cacheBeyondWindows: 131_072, context: 131_072),
    .init(
      id: "llama-3.1-405b",
      config: """
        {"model_type": "llama", "hidden_size": 16384, "num_hidden_layers": 126,
        "num_attention_heads": 128, "num_key_value_heads": 8, "vocab_size": 128256,
        "intermediate_size": 53248, "max_position_embeddings": 131072, "tie_word_embeddings":
        false, "rope_scaling": {"rope_type": "llama3", "factor": 8.0,
        "original_max_position_embeddings": 8192}}
        """,
      total: 405.85, active: 405.85, cache: 516_096, cacheBeyondWindows: 516_096, context: 131_072),
    .init(
      id: "llama-3.2-1b",
      config: """
        {"model_type": "llama", "hidden_size": 2048, "num_hidden_layers": 16,
        "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256,
        "intermediate_size": 8192, "max_position_embeddings": 131072, "tie_word_embeddings":
        true, "head_dim": 64, "rope_scaling": {"rope_type": "llama3", "factor": 32.0,
        "original_max_position_embeddings": 8192}}
        """,
      total: 1.24, active: 1.24, cache: 32_768, cacheBeyondWindows: 32_768, context: 131_072),
    .init(
      id: "llama-4-scout",
      config: """
        {"model_type": "llama4", "text_config": {"model_type": "llama4_text", "hidden_size":
        5120, "num_hidden_layers": 48, "num_attention_heads": 40, "num_key_value_heads": 8,
        "vocab_size": 202048, "intermediate_size": 8192, "max_position_embeddings": 10485760,
        "tie_word_embeddings": false, "head_dim": 128, "intermediate_size_mlp": 16384,
        "num_local_experts": 16, "num_experts_per_tok": 1, "interleave_moe_layer_step": 1,
        "attention_chunk_size": 8192, "no_rope_layers": []}}
        """,
      total: 107.77, active: 17.17, cache: 196_608, cacheBeyondWindows: 49_152, context: 10_485_760),
    .init(
      id: "llama-4-maverick", config: ConfigSamples.maverick,
      total: 400.71, active: 17.18, cache: 196_608, cacheBeyondWindows: 49_152, context: 1_048_576),
  ]
}
