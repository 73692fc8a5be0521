// SPDX-License-Identifier: Apache-2.0

import Testing

/// Configurations of public models, cut down to the fields that decide the shape.
enum ConfigSamples {
  /// A published model: its configuration and what others count for it.
  struct Model: Sendable, CustomTestStringConvertible {
    let id: String
    let config: String
    /// All parameters and those of one token, in billions, rounded to two places.
    let total: Double
    let active: Double
    /// Bytes of the cache for one token at 16 bits: within all windows, and beyond them.
    let cache: Double
    let cacheBeyondWindows: Double
    let context: Int?

    var testDescription: String { id }
  }

  static let mistral7B = """
    {"model_type": "mistral", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
     "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 32768, "sliding_window": null,
     "max_position_embeddings": 32768, "tie_word_embeddings": false, "torch_dtype": "bfloat16"}
    """

  static let mixtral8x7B = """
    {"model_type": "mixtral", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
     "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 32000, "sliding_window": null,
     "num_local_experts": 8, "num_experts_per_tok": 2, "max_position_embeddings": 32768,
     "tie_word_embeddings": false, "torch_dtype": "bfloat16"}
    """

  static let deepSeekV3 = """
    {"model_type": "deepseek_v3", "hidden_size": 7168, "intermediate_size": 18432,
     "moe_intermediate_size": 2048, "num_hidden_layers": 61, "num_attention_heads": 128,
     "num_key_value_heads": 128, "vocab_size": 129280, "first_k_dense_replace": 3, "moe_layer_freq": 1,
     "n_routed_experts": 256, "n_shared_experts": 1, "num_experts_per_tok": 8, "kv_lora_rank": 512,
     "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128,
     "max_position_embeddings": 163840, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
     "rope_scaling": {"type": "yarn", "factor": 40, "original_max_position_embeddings": 4096},
     "quantization_config": {"quant_method": "fp8", "fmt": "e4m3", "weight_block_size": [128, 128]}}
    """

  static let gptOss20B = """
    {"model_type": "gpt_oss", "hidden_size": 2880, "intermediate_size": 2880, "num_hidden_layers": 24,
     "num_attention_heads": 64, "num_key_value_heads": 8, "head_dim": 64, "vocab_size": 201088,
     "num_local_experts": 32, "num_experts_per_tok": 4, "sliding_window": 128,
     "max_position_embeddings": 131072, "tie_word_embeddings": false,
     "rope_scaling": {"rope_type": "yarn", "factor": 32.0, "original_max_position_embeddings": 4096},
     "quantization_config": {"quant_method": "mxfp4", "modules_to_not_convert": ["lm_head"]}}
    """

  static let maverick = """
    {"model_type": "llama4", "torch_dtype": "bfloat16", "text_config": {"model_type": "llama4_text",
     "hidden_size": 5120, "intermediate_size": 8192, "intermediate_size_mlp": 16384,
     "num_hidden_layers": 48, "num_attention_heads": 40, "num_key_value_heads": 8, "head_dim": 128,
     "vocab_size": 202048, "num_local_experts": 128, "num_experts_per_tok": 1,
     "interleave_moe_layer_step": 2, "attention_chunk_size": 8192,
     "max_position_embeddings": 1048576, "rope_scaling": null}}
    """

  static let gemma3_4B = """
    {"model_type": "gemma3", "torch_dtype": "bfloat16", "text_config": {"model_type": "gemma3_text",
     "hidden_size": 2560, "intermediate_size": 10240, "num_hidden_layers": 34, "sliding_window": 1024,
     "rope_scaling": {"rope_type": "linear", "factor": 8.0}}, "vision_config": {"hidden_size": 1152}}
    """

  static let codestralMamba = """
    {"model_type": "mamba2", "hidden_size": 4096, "num_hidden_layers": 64, "num_heads": 128,
     "head_dim": 64, "state_size": 128, "n_groups": 8, "conv_kernel": 4, "expand": 2,
     "time_step_limit": [0.0, Infinity], "vocab_size": 32768, "tie_word_embeddings": false,
     "torch_dtype": "bfloat16"}
    """

  static let falcon7B = """
    {"model_type": "falcon", "hidden_size": 4544, "num_hidden_layers": 32, "num_attention_heads": 71,
     "num_kv_heads": 71, "multi_query": true, "new_decoder_architecture": false, "vocab_size": 65024,
     "max_position_embeddings": 2048, "torch_dtype": "bfloat16"}
    """

  static let qwen3_30B = """
    {"model_type": "qwen3_moe", "hidden_size": 2048, "intermediate_size": 6144,
     "moe_intermediate_size": 768, "num_hidden_layers": 48, "num_attention_heads": 32,
     "num_key_value_heads": 4, "head_dim": 128, "vocab_size": 151936, "num_experts": 128,
     "num_experts_per_tok": 8, "decoder_sparse_step": 1, "mlp_only_layers": [],
     "use_sliding_window": false, "sliding_window": null, "max_position_embeddings": 40960,
     "tie_word_embeddings": false, "torch_dtype": "bfloat16"}
    """

  static let gemma4_26B = """
    {"model_type": "gemma4", "dtype": "bfloat16", "tie_word_embeddings": true, "text_config": {
     "model_type": "gemma4_text", "hidden_size": 2816, "intermediate_size": 2112,
     "moe_intermediate_size": 704, "num_hidden_layers": 30, "num_attention_heads": 16,
     "num_key_value_heads": 8, "num_global_key_value_heads": 2, "head_dim": 256,
     "global_head_dim": 512, "attention_k_eq_v": true, "vocab_size": 262144,
     "enable_moe_block": true, "num_experts": 128, "top_k_experts": 8, "sliding_window": 1024,
     "hidden_size_per_layer_input": 0, "num_kv_shared_layers": 0,
     "max_position_embeddings": 262144}}
    """

  /// Configurations of every way in which kinds are read.
  static let various = [
    mistral7B, mixtral8x7B, deepSeekV3, gptOss20B, maverick, gemma3_4B, codestralMamba, falcon7B,
    qwen3_30B, gemma4_26B,
  ]
}

extension String {
  /// The text on one line, with something else in the place of a part that it has.
  func replacingPart(_ part: String, with replacement: String) -> String {
    let line = replacing("\n ", with: " ")
    precondition(line.contains(part), "no \(part) in the sample")
    return line.replacing(part, with: replacement)
  }
}
