// SPDX-License-Identifier: Apache-2.0

/// Finding the text model in a configuration that may wrap it beside parts for images or sound.
extension ConfigFields {
  /// The kind that the text model of a wrapper has when `text_config` does not name one.
  ///
  /// Source: `sub_configs_defaults` of the wrappers' classes in transformers 5.24.0.
  private static let innerKinds = [
    "gemma3": "gemma3_text", "gemma4": "gemma4_text", "llama4": "llama4_text", "llava": "llama",
    "mistral3": "mistral", "qwen3_vl": "qwen3_vl_text", "qwen3_vl_moe": "qwen3_vl_moe_text",
    "voxtral": "llama",
  ]

  /// Returns the fields of the text model: those of the file, or those of its `text_config`.
  static func ofTextModel(in values: [String: ConfigJSON]) throws(ConfigError) -> ConfigFields {
    let outer = ConfigFields(kind: "", values: values)
    let kind = try outer.optionalText("model_type")
    guard let inner = try outer.optionalObject("text_config") else {
      guard let kind else { throw .missing(field: "model_type", kind: nil, purpose: purpose) }
      if innerKinds[kind] != nil {
        throw .missing(field: "text_config", kind: kind, purpose: "know the text model inside")
      }
      return ConfigFields(kind: kind, values: values)
    }
    guard let innerKind = try inner.optionalText("model_type") ?? kind.flatMap({ innerKinds[$0] })
    else {
      throw .missing(field: inner.full("model_type"), kind: kind?.shortened, purpose: purpose)
    }
    var fields = ConfigFields(
      kind: innerKind, path: inner.path, values: inner.values, wrapper: values)
    fields.note("only the text model in text_config is counted, no part for images or sound")
    return fields
  }

  private static var purpose: String { "know how the other fields are meant" }

  /// Returns whether the output matrix is the input embedding.
  ///
  /// What the text model states counts before what its wrapper states: wrappers are written with the default of
  /// their class, which is wrong for Mistral Small 3.1, and `LlavaConfig` lets the text model overrule it too.
  mutating func tiesEmbeddings(default value: Bool) throws(ConfigError) -> Bool {
    let name = "tie_word_embeddings"
    if let stated = try optionalFlag(name) { return stated }
    let outer = ConfigFields(kind: kind, values: wrapper)
    if let stated = try outer.optionalFlag(name) { return stated }
    assume(name, is: "\(value)", because: "the default of this kind")
    return value
  }
}
