// SPDX-License-Identifier: Apache-2.0

/// How a kind writes the longest context its weights were made for.
///
/// `rope_scaling` (in files of transformers 5: `rope_parameters`) may stretch what `max_position_embeddings` says:
///
/// - `yarn`: `original_max_position_embeddings`, else the field itself, times `factor`
/// - `linear` and `dynamic`: the field times `factor`
/// - `llama3`, `longrope`, `su` and all others: the field is the stretched length already
///
/// Source: `_get_and_verify_max_len` of vLLM, which excepts Gemma 3 for the same reason as the last line.
struct ContextRule: Sendable {
  var field: String? = "max_position_embeddings"
  /// The limit when published files leave the field out.
  var absent: Int?
  /// Whether the field holds the stretched length whatever the kind of stretching.
  var isStretched = false

  /// The longest context that is believed.
  private static let range = 1...1_000_000_000

  /// Returns the limit in tokens; `nil` when the file does not state it.
  func limit(_ fields: ConfigFields) throws(ConfigError) -> Int? {
    guard let field, let stated = try fields.optionalWhole(field, in: Self.range) ?? absent else {
      return nil
    }
    guard !isStretched, let stretching = try Self.stretching(fields) else { return stated }
    return try stretched(stated, stretching)
  }

  private static func stretching(_ fields: ConfigFields) throws(ConfigError) -> ConfigFields? {
    if let stretching = try fields.optionalObject("rope_scaling") { return stretching }
    return try fields.optionalObject("rope_parameters")
  }

  private func stretched(_ stated: Int, _ stretching: ConfigFields) throws(ConfigError) -> Int {
    let olderKind = try stretching.optionalText("type")
    guard let kind = try stretching.optionalText("rope_type") ?? olderKind,
      ["yarn", "linear", "dynamic"].contains(kind),
      let factor = try stretching.optionalFactor("factor")
    else { return stated }
    let original = try stretching.optionalWhole("original_max_position_embeddings", in: Self.range)
    let length = Double(kind == "yarn" ? original ?? stated : stated) * factor
    guard length <= Double(Self.range.upperBound) else {
      throw .outOfRange(
        field: stretching.full("factor"), found: "\(factor)",
        allowed: "such that the context is at most \(Self.range.upperBound) tokens")
    }
    return Int(length.rounded())
  }
}

extension ConfigFields {
  /// Returns a text; `nil` when the field is not there, or null.
  func optionalText(_ name: String) throws(ConfigError) -> String? {
    guard let value = self[name] else { return nil }
    guard case .text(let text) = value else {
      throw .wrongType(field: full(name), found: value.shown, wanted: "a text")
    }
    return text
  }
}
