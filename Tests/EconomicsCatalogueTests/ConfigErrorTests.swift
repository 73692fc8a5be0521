// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Testing

/// Configurations that give no model, and what is said about them.
@Suite struct ConfigErrorTests {
  private func message(_ config: String) -> String? {
    do throws(ConfigError) {
      _ = try ConfigFile.shape(of: config, id: "x")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    (
      "\"num_experts\": 128, ", "",
      "config.json of kind qwen3_moe has no num_experts; it is needed to count the experts"
    ),
    (
      "\"hidden_size\": 2048, ", "",
      "config.json of kind qwen3_moe has no hidden_size; it is needed to size every matrix"
    ),
    (
      "\"vocab_size\": 151936", "\"vocab_size\": null",
      "config.json of kind qwen3_moe has no vocab_size; it is needed to size embedding and output matrix"
    ),
    (
      "\"num_key_value_heads\": 4, ", "",
      "config.json of kind qwen3_moe has no num_key_value_heads; "
        + "it is needed to size the cache of keys and values"
    ),
  ])
  func `a missing field is named, with its kind and its use`(
    part: String, replacement: String, expected: String
  ) {
    let config = ConfigSamples.qwen3_30B.replacingPart(part, with: replacement)
    #expect(message(config) == expected)
  }

  @Test(arguments: [
    ("\"48\"", "num_hidden_layers is \"48\"; it must be a whole number"),
    ("true", "num_hidden_layers is true; it must be a whole number"),
    ("48.5", "num_hidden_layers is 48.5; it must be a whole number"),
    ("NaN", "num_hidden_layers is NaN; it must be a whole number"),
    ("[48]", "num_hidden_layers is a list; it must be a whole number"),
    ("{}", "num_hidden_layers is an object; it must be a whole number"),
    ("0", "num_hidden_layers is 0; it must be from 1 to 10000"),
    ("-48", "num_hidden_layers is -48; it must be from 1 to 10000"),
    ("10001", "num_hidden_layers is 10001; it must be from 1 to 10000"),
    ("1e30", "num_hidden_layers is 1e30; it must be from 1 to 10000"),
    ("1e400", "num_hidden_layers is 1e400; it must be from 1 to 10000"),
    ("Infinity", "num_hidden_layers is Infinity; it must be from 1 to 10000"),
    (
      "99999999999999999999",
      "num_hidden_layers is 99999999999999999999; it must be from 1 to 10000"
    ),
  ])
  func `a value that cannot be is shown with what can be`(value: String, expected: String) {
    let config = ConfigSamples.qwen3_30B.replacingPart(
      "\"num_hidden_layers\": 48", with: "\"num_hidden_layers\": \(value)")
    #expect(message(config) == expected)
  }

  @Test(arguments: ["48", "48.0", "4.8e1", "480E-1"])
  func `a whole number may be written in any way JSON has`(value: String) {
    let config = ConfigSamples.qwen3_30B.replacingPart(
      "\"num_hidden_layers\": 48", with: "\"num_hidden_layers\": \(value)")
    #expect(message(config) == nil)
  }

  @Test(arguments: [
    (
      "\"mlp_only_layers\": []", "\"mlp_only_layers\": [3, \"5\"]",
      "mlp_only_layers[1] is \"5\"; it must be a whole number"
    ),
    (
      "\"use_sliding_window\": false", "\"use_sliding_window\": 0",
      "use_sliding_window is 0; it must be true or false"
    ),
    (
      "\"tie_word_embeddings\": false", "\"tie_word_embeddings\": \"no\"",
      "tie_word_embeddings is \"no\"; it must be true or false"
    ),
    (
      "\"num_attention_heads\": 32", "\"num_attention_heads\": 30",
      "model x cannot be: its 30 query heads do not divide into 4 key-value heads"
    ),
    (
      "\"num_experts_per_tok\": 8", "\"num_experts_per_tok\": 129",
      "model x cannot be: each token is sent to 129 of 128 experts"
    ),
    (
      "\"tie_word_embeddings\": false", "\"rope_scaling\": \"yarn\"",
      "rope_scaling is \"yarn\"; it must be an object or null"
    ),
    (
      "\"tie_word_embeddings\": false", "\"rope_scaling\": {\"type\": \"yarn\", \"factor\": 0}",
      "rope_scaling.factor is 0; it must be from 1 to 1000000"
    ),
    (
      "\"tie_word_embeddings\": false", "\"layer_types\": [\"full_attention\"]",
      "config.json of kind qwen3_moe contradicts itself: layer_types has 1 entries for 48 layers"
    ),
    ("\"qwen3_moe\"", "3", "model_type is 3; it must be a text"),
    (
      "\"model_type\": \"qwen3_moe\", ", "",
      "config.json has no model_type; it is needed to know how the other fields are meant"
    ),
  ])
  func `other mistakes are shown as plainly`(part: String, replacement: String, expected: String) {
    let config = ConfigSamples.qwen3_30B.replacingPart(part, with: replacement)
    #expect(message(config) == expected)
  }

  @Test func `an unknown kind is named beside the known ones`() throws {
    let text = try #require(message(#"{"model_type": "rwkv"}"#))
    #expect(text.hasPrefix("model_type is \"rwkv\", which is not a known kind; known are cohere, "))
    #expect(text.contains("mixtral, nemotron, "))
    let inner = try #require(message(#"{"text_config": {"model_type": "rwkv"}}"#))
    #expect(inner.hasPrefix("text_config.model_type is \"rwkv\", which is not a known kind"))
  }

  @Test func `a kind of another make of letters is no known kind`() {
    #expect(message(#"{"model_type": "Llama"}"#)?.contains("not a known kind") == true)
  }

  @Test func `a wrapper needs a text model inside`() {
    #expect(
      message(#"{"model_type": "mistral3", "vision_config": {}}"#)
        == "config.json of kind mistral3 has no text_config; it is needed to know the text model inside"
    )
    #expect(
      message(#"{"model_type": "mistral3", "text_config": {}}"#)
        == "config.json of kind mistral has no text_config.hidden_size; it is needed to size every matrix"
    )
  }

  @Test func `heads that do not fill the stream need a width of their own`() {
    let config = ConfigSamples.mistral7B.replacingPart(
      "\"num_attention_heads\": 32", with: "\"num_attention_heads\": 40")
    #expect(
      message(config)
        == "config.json of kind mistral contradicts itself: hidden_size 4096 does not divide into 40 heads"
        + ", and no head_dim is stated")
  }

  @Test func `layers that are not modelled are refused`() {
    let types =
      "[" + Array(repeating: "\"linear_attention\"", count: 32).joined(separator: ",") + "]"
    let config = ConfigSamples.mistral7B.replacingPart(
      "\"sliding_window\": null", with: "\"sliding_window\": null, \"layer_types\": \(types)")
    #expect(
      message(config)
        == "layer_types[0] is \"linear_attention\", which is not modelled; supported is "
        + "full_attention, sliding_attention and chunked_attention")
  }

  @Test func `layers with a window need one`() {
    let config = ConfigSamples.gptOss20B.replacingPart(
      "\"sliding_window\": 128",
      with: "\"sliding_window\": null, \"layer_types\": ["
        + Array(repeating: "\"sliding_attention\"", count: 24).joined(separator: ", ") + "]")
    #expect(
      message(config)
        == "config.json of kind gpt_oss contradicts itself: layer_types names layers with a window, "
        + "but there is no sliding_window")
  }

  @Test func `a Mamba whose heads do not fill its stream contradicts itself`() {
    let config = ConfigSamples.codestralMamba.replacingPart(
      "\"num_heads\": 128", with: "\"num_heads\": 64")
    #expect(
      message(config)
        == "config.json of kind mamba2 contradicts itself: hidden_size x expand is 8192, "
        + "num_heads x head_dim is 4096")
  }

  @Test func `what the file says cannot steer a terminal or fill it`() throws {
    let hostile = "\\u001b[2J\\u202e" + String(repeating: "x", count: 5000)
    for config in [
      #"{"model_type": "\#(hostile)"}"#,
      #"{"model_type": "llama", "hidden_size": "\#(hostile)"}"#,
      #"{"model_type": "\#(hostile)", "text_config": {}}"#,
      #"{"\#(hostile)": 1, "\#(hostile)": 2}"#,
    ] {
      let text = try #require(message(config))
      #expect(text.utf8.count < 900)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
  }
}
