// SPDX-License-Identifier: Apache-2.0

/// How a file of recorded requests is written.
///
/// Numbers may have decimals and an exponent; with more than 12 decimals the rest is dropped, and with an exponent a number is right
/// to 16 digits.
public enum TraceFormat: String, Hashable, Sendable, CaseIterable {
  /// `TIMESTAMP,ContextTokens,GeneratedTokens` with times such as `2023-11-16 18:17:03.9799600`.
  ///
  /// Azure/AzurePublicDataset, 2023 and 2024 (with `+00:00` at the end of a time); Patel et al., "Splitwise", ISCA 2024.
  case azure
  /// Lines of JSON with `timestamp` in milliseconds, `input_length`, `output_length` and `hash_ids`, blocks of 512 tokens.
  ///
  /// kvcache-ai/Mooncake; Qin et al., "Mooncake", FAST 2025.
  case mooncake
  /// `arrival_s,prompt_tokens,output_tokens`, and if there is one `class` and `prefix`, in any order; other columns are passed over.
  ///
  /// A class is a whole number from 0 to 999. A prefix is the ids of blocks with spaces between them, of 512 tokens or, with
  /// the name `prefix_16`, of 16 (1 to 65,536).
  case csv
  /// Lines of JSON with `arrival_time` in seconds, `input_toks` and `output_toks`: what a benchmark of vLLM measured.
  ///
  /// casys-kaist/LLMServingSim, `requests.jsonl`.
  case vllm

  /// Whether lines are JSON, not a table with a header.
  var isJSON: Bool { self == .mooncake || self == .vllm }

  /// How a field is called in files of this format.
  func name(of field: TraceField) -> String {
    switch (self, field) {
    case (.azure, .arrival): "TIMESTAMP"
    case (.azure, .prompt): "ContextTokens"
    case (.azure, .output): "GeneratedTokens"
    case (.mooncake, .arrival): "timestamp"
    case (.mooncake, .prompt): "input_length"
    case (.mooncake, .output): "output_length"
    case (.mooncake, .prefix): "hash_ids"
    case (.vllm, .arrival): "arrival_time"
    case (.vllm, .prompt): "input_toks"
    case (.vllm, .output): "output_toks"
    case (.csv, .arrival): "arrival_s"
    case (.csv, .prompt): "prompt_tokens"
    case (.csv, .output): "output_tokens"
    case (_, .trafficClass): "class"
    case (_, .prefix): "prefix"
    }
  }
}

/// What is read of a request.
enum TraceField: UInt8, Hashable, Sendable, CaseIterable {
  case arrival
  case prompt
  case output
  case trafficClass
  case prefix

  /// The fields without which there is no request.
  static let needed: [TraceField] = [.arrival, .prompt, .output]
}
