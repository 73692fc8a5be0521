// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Testing

/// What holds for a kind when the file does not say it.
@Suite struct ConfigKindTests {
  /// A small configuration of any kind with plain attention; `more` are further fields.
  private func small(_ kind: String, _ more: String = "") -> String {
    """
    {"model_type": "\(kind)", "hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 12,
     "num_attention_heads": 8, "num_key_value_heads": 2, "vocab_size": 100,
     "max_position_embeddings": 1000\(more.isEmpty ? "" : ", " + more)}
    """
  }

  private func shape(_ config: String) throws -> ModelShape {
    try ConfigFile.shape(of: config, id: "small")
  }

  /// The windows of groups and how many layers have them.
  private func windows(_ config: String) throws -> [Int?: Int] {
    var counts: [Int?: Int] = [:]
    for group in try shape(config).layers {
      guard case .attention(let attention) = group.mixer else { continue }
      counts[attention.window, default: 0] += group.count
    }
    return counts
  }

  @Test(arguments: ["llama", "mistral", "qwen2", "gpt_neox", "granite", "nemotron", "phi3"])
  func `most kinds keep the output matrix apart`(kind: String) throws {
    let found = try shape(small(kind)).tiesEmbeddings
    #expect(found == false)
  }

  @Test(arguments: ["gemma", "gemma2", "gemma3_text", "cohere", "starcoder2", "smollm3"])
  func `some kinds reuse the embedding`(kind: String) throws {
    let ties = try shape(small(kind)).tiesEmbeddings
    #expect(ties)
    let found = try shape(small(kind, "\"tie_word_embeddings\": false")).tiesEmbeddings
    #expect(found == false)
  }

  @Test(arguments: ["llama", "phi", "phi3", "cohere", "granite", "stablelm"])
  func `without a number of key-value heads each query head has its own`(kind: String) throws {
    let fields = "\"num_key_value_heads\": null"
    let config =
      kind == "stablelm"
      ? small(kind).replacingPart("\"num_key_value_heads\": 2", with: fields)
      : small(kind).replacingPart("\"num_key_value_heads\": 2, ", with: "")
    let group = try #require(try shape(config).layers.first)
    #expect(
      group.mixer == .attention(Attention(queryHeads: 8, keyValueHeads: 8, headWidth: 8)))
  }

  @Test(arguments: [("llama", 8), ("qwen3", 128), ("gemma", 256), ("gpt_oss", 64), ("glm4", 128)])
  func `a head is as wide as the class says`(kind: String, width: Int) throws {
    let experts = "\"num_local_experts\": 4, \"num_experts_per_tok\": 2"
    let group = try #require(try shape(small(kind, experts)).layers.first)
    guard case .attention(let attention) = group.mixer else { throw Unexpected() }
    #expect(attention.headWidth == width)
  }

  private struct Unexpected: Error {}

  @Test(arguments: ["phi", "gpt_neox", "starcoder2", "nemotron"])
  func `older kinds have no gate`(kind: String) throws {
    let found = try shape(small(kind)).layers.first?.feedForward
    #expect(found == .dense(width: 128, isGated: false))
  }

  @Test func `GPT-J spells its fields in its own way and is four times as wide inside`() throws {
    let config = """
      {"model_type": "gptj", "n_embd": 64, "n_layer": 3, "n_head": 4, "n_inner": null,
       "vocab_size": 100, "n_positions": 2048, "tie_word_embeddings": false}
      """
    let shape = try shape(config)
    #expect(shape.layers.first?.feedForward == .dense(width: 256, isGated: false))
    #expect(shape.layerCount == 3)
    #expect(shape.contextLimit == 2048)
  }

  @Test(
    arguments: [
      ("mistral", "\"sliding_window\": 16", [16: 12]),
      ("mistral", "\"sliding_window\": null", [nil: 12]),
      ("mistral", "", [4096: 12]),
      ("mixtral", "\"num_local_experts\": 4, \"num_experts_per_tok\": 2", [nil: 12]),
      ("phi3", "\"sliding_window\": 2047", [2047: 12]),
      ("llama", "\"sliding_window\": 16", [nil: 12]),
      ("qwen2", "\"sliding_window\": 16", [nil: 12]),
      (
        "qwen2", "\"sliding_window\": 16, \"use_sliding_window\": true, \"max_window_layers\": 8",
        [nil: 8, 16: 4]
      ),
      ("gemma2", "\"sliding_window\": 16", [16: 6, nil: 6]),
      ("gemma3_text", "\"sliding_window\": 16", [16: 10, nil: 2]),
      ("gemma3_text", "\"sliding_window\": 16, \"sliding_window_pattern\": 4", [16: 9, nil: 3]),
      ("cohere2", "\"sliding_window\": 16", [16: 9, nil: 3]),
      ("smollm3", "\"sliding_window\": 16, \"use_sliding_window\": true", [nil: 9, 16: 3]),
      ("smollm3", "\"sliding_window\": 16, \"use_sliding_window\": false", [nil: 12]),
    ] as [(String, String, [Int?: Int])])
  func `windows stand where the class puts them`(
    kind: String, fields: String, expected: [Int?: Int]
  ) throws {
    let found = try windows(small(kind, fields))
    #expect(found == expected)
  }

  @Test func `Qwen's mixture puts windows into even layers below a limit`() throws {
    let config = small(
      "qwen2_moe",
      """
      "num_experts": 4, "num_experts_per_tok": 2, "moe_intermediate_size": 32, \
      "shared_expert_intermediate_size": 48, "sliding_window": 16, "use_sliding_window": true, \
      "max_window_layers": 7
      """)
    // Counted from 0: layers 0, 2, 4 and 6.
    let found = try windows(config)
    #expect(found == [16: 4, nil: 8])
  }

  @Test func `a frequency of experts counts layers from 0`() throws {
    let config = ConfigSamples.deepSeekV3.replacingPart(
      "\"moe_layer_freq\": 1", with: "\"moe_layer_freq\": 19")
    // From layer 3 of 61 on: 19, 38 and 57; counted from layer 3 there would be four.
    let groups = try shape(config).layers
    #expect(groups.map(\.count) == [58, 3])
  }

  @Test func `the last layer of Gemma 4 sees all`() throws {
    let config = ConfigSamples.gemma4_26B.replacingPart(
      "\"num_hidden_layers\": 30", with: "\"num_hidden_layers\": 31")
    let found = try windows(config)
    #expect(found == [1024: 25, nil: 6])
  }

  @Test(arguments: ["mistral", "ministral", "gemma2", "cohere2"])
  func `a list of layer types overrules every pattern`(kind: String) throws {
    let types = ["full", "full", "sliding"] + Array(repeating: "full", count: 9)
    let list = types.map { "\"\($0)_attention\"" }.joined(separator: ", ")
    let config = small(kind, "\"sliding_window\": 16, \"layer_types\": [\(list)]")
    let found = try windows(config)
    #expect(found == [nil: 11, 16: 1])
  }

  @Test func `Qwen puts experts into each step-th layer that is not listed as dense`() throws {
    let config = small(
      "qwen2_moe",
      """
      "num_experts": 4, "num_experts_per_tok": 2, "moe_intermediate_size": 32, \
      "shared_expert_intermediate_size": 48, "decoder_sparse_step": 2, "mlp_only_layers": [1, 2]
      """)
    let groups = try shape(config).layers
    // Layers 1, 3, 5, 7, 9 and 11 count from 0; layer 1 is listed as dense, layer 2 is dense anyhow.
    #expect(groups.map(\.count) == [7, 5])
    #expect(groups.first?.feedForward == .dense(width: 128))
    #expect(
      groups.last?.feedForward == .experts(routed: 4, chosen: 2, width: 32, sharedWidth: 48))
  }

  @Test func `DeepSeek-V2-Lite does not compress its queries`() throws {
    let config = ConfigSamples.deepSeekV3.replacingPart(
      "\"q_lora_rank\": 1536", with: "\"q_lora_rank\": null")
    let group = try #require(try shape(config).layers.first)
    guard case .latent(let attention) = group.mixer else { throw Unexpected() }
    #expect(attention.queryRank == nil)
  }

  @Test(arguments: [
    (#""rope_scaling": null"#, 1000), (#""rope_scaling": {"type": "linear", "factor": 4.0}"#, 4000),
    (#""rope_scaling": {"rope_type": "dynamic", "factor": 2}"#, 2000),
    (#""rope_scaling": {"type": "yarn", "factor": 4.0}"#, 4000),
    (
      #""rope_scaling": {"type": "yarn", "factor": 4.0, "original_max_position_embeddings": 250}"#,
      1000
    ),
    (#""rope_scaling": {"rope_type": "llama3", "factor": 8.0}"#, 1000),
    (#""rope_scaling": {"type": "su", "short_factor": [1.0], "long_factor": [2.0]}"#, 1000),
    (#""rope_parameters": {"rope_type": "yarn", "factor": 3, "rope_theta": 1e6}"#, 3000),
    (#""rope_parameters": {"full_attention": {"rope_type": "default"}}"#, 1000),
  ])
  func `the context is stretched where the file gives the original length`(
    fields: String, tokens: Int
  ) throws {
    let found = try shape(small("llama", fields)).contextLimit
    #expect(found == tokens)
  }

  @Test func `without a length the context has no limit`() throws {
    let config = small("llama").replacingPart(
      ", \"max_position_embeddings\": 1000", with: "")
    let found = try shape(config).contextLimit
    #expect(found == nil)
  }

  @Test func `what was assumed is said`() throws {
    let reading = try ConfigFile.read(small("mistral"), id: "small")
    #expect(
      reading.notes == [
        "sliding_window is not in the file; 4096 is taken: the default of this kind",
        "tie_word_embeddings is not in the file; false is taken: the default of this kind",
      ])
    #expect(reading.kind == "mistral")
    let complete = try ConfigFile.read(ConfigSamples.mistral7B, id: "x")
    #expect(complete.notes.isEmpty)
  }

  @Test(arguments: [
    (#""tie_word_embeddings": true"#, "", true), ("", #""tie_word_embeddings": true"#, true),
    (#""tie_word_embeddings": false"#, #""tie_word_embeddings": true"#, false),
    ("", "", false),
  ])
  func `the text model says whether it reuses the embedding, else its wrapper does`(
    inner: String, outer: String, expected: Bool
  ) throws {
    let text = small("mistral", inner)
    let config =
      #"{"model_type": "mistral3", "text_config": \#(text)\#(outer.isEmpty ? "" : ", " + outer)}"#
    let found = try shape(config).tiesEmbeddings
    #expect(found == expected)
  }
}
