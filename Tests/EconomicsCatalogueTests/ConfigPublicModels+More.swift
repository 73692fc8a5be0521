// SPDX-License-Identifier: Apache-2.0

/// Further public models, with counts from the same places.
extension ConfigSamples {
  static let qwens: [Model] = [
    .init(
      id: "qwen2.5-7b",
      config: """
        {"model_type": "qwen2", "hidden_size": 3584, "num_hidden_layers": 28,
        "num_attention_heads": 28, "num_key_value_heads": 4, "vocab_size": 152064,
        "intermediate_size": 18944, "max_position_embeddings": 131072, "tie_word_embeddings":
        false, "use_sliding_window": false, "sliding_window": 131072, "max_window_layers": 28}
        """,
      total: 7.62, active: 7.62, cache: 57_344, cacheBeyondWindows: 57_344, context: 131_072),
    .init(
      id: "qwen2.5-72b",
      config: """
        {"model_type": "qwen2", "hidden_size": 8192, "num_hidden_layers": 80,
        "num_attention_heads": 64, "num_key_value_heads": 8, "vocab_size": 152064,
        "intermediate_size": 29568, "max_position_embeddings": 32768, "tie_word_embeddings":
        false, "use_sliding_window": false, "rope_scaling": {"type": "yarn", "factor": 4.0,
        "original_max_position_embeddings": 32768}}
        """,
      total: 72.7, active: 72.7, cache: 327_680, cacheBeyondWindows: 327_680, context: 131_072),
    .init(
      id: "qwen3-0.6b",
      config: """
        {"model_type": "qwen3", "hidden_size": 1024, "num_hidden_layers": 28,
        "num_attention_heads": 16, "num_key_value_heads": 8, "vocab_size": 151936,
        "intermediate_size": 3072, "max_position_embeddings": 40960, "tie_word_embeddings":
        true, "head_dim": 128, "use_sliding_window": false, "sliding_window": null}
        """,
      total: 0.6, active: 0.6, cache: 114_688, cacheBeyondWindows: 114_688, context: 40_960),
    .init(
      id: "qwen3-32b",
      config: """
        {"model_type": "qwen3", "hidden_size": 5120, "num_hidden_layers": 64,
        "num_attention_heads": 64, "num_key_value_heads": 8, "vocab_size": 151936,
        "intermediate_size": 25600, "max_position_embeddings": 40960, "tie_word_embeddings":
        false, "head_dim": 128}
        """,
      total: 32.76, active: 32.76, cache: 262_144, cacheBeyondWindows: 262_144, context: 40_960),
    .init(
      id: "qwen3-235b-a22b",
      config: """
        {"model_type": "qwen3_moe", "hidden_size": 4096, "num_hidden_layers": 94,
        "num_attention_heads": 64, "num_key_value_heads": 4, "vocab_size": 151936,
        "max_position_embeddings": 40960, "tie_word_embeddings": false, "head_dim": 128,
        "moe_intermediate_size": 1536, "num_experts": 128, "num_experts_per_tok": 8}
        """,
      total: 235.09, active: 22.19, cache: 192_512, cacheBeyondWindows: 192_512, context: 40_960),
    .init(
      id: "qwen3-30b-a3b", config: ConfigSamples.qwen3_30B,
      total: 30.53, active: 3.35, cache: 98_304, cacheBeyondWindows: 98_304, context: 40_960),
  ]

  static let gemmas: [Model] = [
    .init(
      id: "gemma-2-9b",
      config: """
        {"model_type": "gemma2", "hidden_size": 3584, "num_hidden_layers": 42,
        "num_attention_heads": 16, "num_key_value_heads": 8, "vocab_size": 256000,
        "intermediate_size": 14336, "max_position_embeddings": 8192, "head_dim": 256,
        "sliding_window": 4096}
        """,
      total: 9.24, active: 9.24, cache: 344_064, cacheBeyondWindows: 172_032, context: 8_192),
    .init(
      id: "gemma-2-27b",
      config: """
        {"model_type": "gemma2", "hidden_size": 4608, "num_hidden_layers": 46,
        "num_attention_heads": 32, "num_key_value_heads": 16, "vocab_size": 256000,
        "intermediate_size": 36864, "max_position_embeddings": 8192, "head_dim": 128,
        "sliding_window": 4096}
        """,
      total: 27.23, active: 27.23, cache: 376_832, cacheBeyondWindows: 188_416, context: 8_192),
    .init(
      id: "gemma-3-1b",
      config: """
        {"model_type": "gemma3_text", "hidden_size": 1152, "num_hidden_layers": 26,
        "num_attention_heads": 4, "num_key_value_heads": 1, "vocab_size": 262144,
        "intermediate_size": 6912, "max_position_embeddings": 32768, "head_dim": 256,
        "sliding_window": 512, "sliding_window_pattern": 6}
        """,
      total: 1.0, active: 1.0, cache: 26_624, cacheBeyondWindows: 4_096, context: 32_768),
    .init(
      id: "gemma-3-27b",
      config: """
        {"model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "hidden_size":
        5376, "num_hidden_layers": 62, "num_attention_heads": 32, "num_key_value_heads": 16,
        "vocab_size": 262208, "intermediate_size": 21504, "head_dim": 128, "sliding_window":
        1024, "rope_scaling": {"rope_type": "linear", "factor": 8.0}}}
        """,
      total: 27.01, active: 27.01, cache: 507_904, cacheBeyondWindows: 81_920, context: 131_072),
    .init(
      id: "gemma-3-4b", config: ConfigSamples.gemma3_4B,
      total: 3.88, active: 3.88, cache: 139_264, cacheBeyondWindows: 20_480, context: 131_072),
    .init(
      id: "gemma-4-26b-a4b", config: ConfigSamples.gemma4_26B,
      total: 25.23, active: 3.82, cache: 215_040, cacheBeyondWindows: 10_240, context: 262_144),
  ]

  static let others: [Model] = [
    .init(
      id: "phi-3-mini",
      config: """
        {"model_type": "phi3", "hidden_size": 3072, "num_hidden_layers": 32,
        "num_attention_heads": 32, "num_key_value_heads": 32, "vocab_size": 32064,
        "intermediate_size": 8192, "tie_word_embeddings": false, "max_position_embeddings":
        4096, "sliding_window": 2047}
        """,
      total: 3.82, active: 3.82, cache: 393_216, cacheBeyondWindows: 0, context: 4_096),
    .init(
      id: "phi-3-medium",
      config: """
        {"model_type": "phi3", "hidden_size": 5120, "num_hidden_layers": 40,
        "num_attention_heads": 40, "num_key_value_heads": 10, "vocab_size": 32064,
        "intermediate_size": 17920, "max_position_embeddings": 131072, "tie_word_embeddings":
        false, "sliding_window": 131072, "original_max_position_embeddings": 4096,
        "rope_scaling": {"type": "su", "short_factor": [1.0], "long_factor": [1.25]}}
        """,
      total: 13.96, active: 13.96, cache: 204_800, cacheBeyondWindows: 0, context: 131_072),
    .init(
      id: "phi-4-mini",
      config: """
        {"model_type": "phi3", "hidden_size": 3072, "num_hidden_layers": 32,
        "num_attention_heads": 24, "num_key_value_heads": 8, "vocab_size": 200064,
        "intermediate_size": 8192, "max_position_embeddings": 131072, "tie_word_embeddings":
        true, "sliding_window": null}
        """,
      total: 3.84, active: 3.84, cache: 131_072, cacheBeyondWindows: 131_072, context: 131_072),
    .init(
      id: "deepseek-v2",
      config: """
        {"model_type": "deepseek_v2", "hidden_size": 5120, "num_hidden_layers": 60,
        "num_attention_heads": 128, "num_key_value_heads": 128, "vocab_size": 102400,
        "intermediate_size": 12288, "max_position_embeddings": 163840, "tie_word_embeddings":
        false, "moe_intermediate_size": 1536, "n_routed_experts": 160, "n_shared_experts": 2,
        "num_experts_per_tok": 6, "first_k_dense_replace": 1, "moe_layer_freq": 1,
        "kv_lora_rank": 512, "q_lora_rank": 1536, "qk_rope_head_dim": 64, "qk_nope_head_dim":
        128, "v_head_dim": 128, "rope_scaling": {"type": "yarn", "factor": 40,
        "original_max_position_embeddings": 4096}}
        """,
      total: 235.74, active: 21.38, cache: 69_120, cacheBeyondWindows: 69_120, context: 163_840),
    .init(
      id: "gpt-oss-120b",
      config: """
        {"model_type": "gpt_oss", "hidden_size": 2880, "num_hidden_layers": 36,
        "num_attention_heads": 64, "num_key_value_heads": 8, "vocab_size": 201088,
        "max_position_embeddings": 131072, "tie_word_embeddings": false, "intermediate_size":
        2880, "head_dim": 64, "num_local_experts": 128, "num_experts_per_tok": 4,
        "sliding_window": 128, "layer_types": ["sliding_attention", "full_attention",
        "sliding_attention", "full_attention", "sliding_attention", "full_attention",
        "sliding_attention", "full_attention", "sliding_attention", "full_attention",
        "sliding_attention", "full_attention", "sliding_attention", "full_attention",
        "sliding_attention", "full_attention", "sliding_attention", "full_attention",
        "sliding_attention", "full_attention", "sliding_attention", "full_attention",
        "sliding_attention", "full_attention", "sliding_attention", "full_attention",
        "sliding_attention", "full_attention", "sliding_attention", "full_attention",
        "sliding_attention", "full_attention", "sliding_attention", "full_attention",
        "sliding_attention", "full_attention"], "rope_scaling": {"rope_type": "yarn", "factor":
        32.0, "original_max_position_embeddings": 4096}}
        """,
      total: 116.79, active: 5.71, cache: 73_728, cacheBeyondWindows: 36_864, context: 131_072),
    .init(
      id: "deepseek-v3", config: ConfigSamples.deepSeekV3,
      total: 671.03, active: 37.55, cache: 70_272, cacheBeyondWindows: 70_272, context: 163_840),
    .init(
      id: "gpt-oss-20b", config: ConfigSamples.gptOss20B,
      total: 20.91, active: 4.19, cache: 49_152, cacheBeyondWindows: 24_576, context: 131_072),
  ]

}
