// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// In which format the weights beside a configuration are stored, as far as it says so.
///
/// It is a suggestion: nothing here is an error, what is not understood becomes a note. The methods are those of
/// `QuantizationMethod` in transformers 5.24.0 and of NVIDIA's ModelOpt; parts that a method leaves in 16 bits
/// beyond the embeddings are not told apart.
struct StoredFormat {
  /// The format; `nil` when the file says nothing that is known.
  private(set) var format: WeightFormat?
  /// What to tell a reader; `nil` when all is clear.
  private(set) var note: String?

  /// Reads the format from the text model's fields or from those around it.
  init(fields: ConfigFields, hidden: Int) {
    let outer = ConfigFields(kind: fields.kind, values: fields.wrapper)
    for place in [fields, outer] {
      guard let value = place["quantization_config"] else { continue }
      format = Self.quantized(value, hidden: hidden)
      if format == nil {
        note =
          "\(place.full("quantization_config")) names no weight format that is known; "
          + "state the format yourself"
      }
      return
    }
    let types = [fields, outer].flatMap { [$0["torch_dtype"], $0["dtype"]] }.compactMap { $0 }
    format = types.first.flatMap(Self.plain)
  }

  private static func plain(_ type: ConfigJSON) -> WeightFormat? {
    switch type {
    case .text("bfloat16"): .bf16
    case .text("float16"): .fp16
    case .text("float32"): .fp32
    case .text("float8_e4m3fn"): .fp8
    default: nil
    }
  }

  private static func quantized(_ value: ConfigJSON, hidden: Int) -> WeightFormat? {
    guard case .object(let values) = value else { return nil }
    switch values.text("quant_method")?.lowercased() {
    case "gptq", "awq", "auto-round":
      return grouped(bits: values.whole("bits"), group: values.whole("group_size"), hidden: hidden)
    case "fp8", "fbgemm_fp8": return .fp8
    case "mxfp4": return .mxfp4
    case "nvfp4": return .fp4
    case "bitsandbytes": return bitsAndBytes(values)
    default:
      return named(values.text("quant_algo"))
        ?? values.object("config_groups").flatMap { compressed($0, hidden: hidden) }
    }
  }

  private static func named(_ algorithm: String?) -> WeightFormat? {
    switch algorithm?.uppercased() {
    case "FP8": .fp8
    case "NVFP4": .fp4
    default: nil
    }
  }

  /// Returns weights in integers of a few bits, with a 16-bit scale and a zero point for each group.
  ///
  /// A group size of -1 means one group for each row, which is as long as the stream is wide.
  private static func grouped(bits: Int?, group: Int?, hidden: Int) -> WeightFormat? {
    guard let bits, (2...8).contains(bits), let group, group == -1 || group > 0 else { return nil }
    let size = group == -1 ? hidden : group
    if bits == 8 { return .w8a16 }
    if bits == 4 { return .int4(group: size) }
    // A suggestion that cannot be is none.
    return try? WeightFormat(
      id: "int\(bits)-g\(size)", bitsPerWeight: Double(bits) + Double(16 + bits) / Double(size),
      bitsPerEmbeddingWeight: 16, arithmetics: [.half], isWeightOnly: true)
  }

  /// Returns 4-bit NormalFloats: 32 bits of scale for 64 weights, or 0.127 bits each when scales are quantized too.
  ///
  /// Source: Dettmers et al., "QLoRA", arXiv 2305.14314, section 3.
  private static func bitsAndBytes(_ values: [String: ConfigJSON]) -> WeightFormat? {
    if values["load_in_8bit"] == .flag(true) { return .int8 }
    guard values["load_in_4bit"] == .flag(true) else { return nil }
    let scale = values["bnb_4bit_use_double_quant"] == .flag(true) ? 0.127 : 0.5
    // A suggestion that cannot be is none.
    return try? WeightFormat(
      id: "nf4", bitsPerWeight: 4 + scale, bitsPerEmbeddingWeight: 16, arithmetics: [.half],
      isWeightOnly: true)
  }

  /// Returns the format of the first group of a compressed-tensors configuration.
  private static func compressed(
    _ groups: [String: ConfigJSON], hidden: Int
  ) -> WeightFormat? {
    guard let name = groups.keys.min(), let group = groups.object(name),
      let weights = group.object("weights"), let bits = weights.whole("num_bits")
    else { return nil }
    let computesNarrow = group.object("input_activations") != nil
    switch (weights.text("type"), bits, computesNarrow) {
    case ("float", 8, _): return .fp8
    case ("float", 4, _): return .fp4
    case ("int", 8, true): return .int8
    case ("int", 4, true): return group.object("input_activations")?.narrowFormat
    case ("int", _, false):
      return grouped(bits: bits, group: weights.whole("group_size") ?? -1, hidden: hidden)
    default: return nil
    }
  }
}

extension [String: ConfigJSON] {
  fileprivate func text(_ name: String) -> String? {
    if case .text(let text) = self[name] { text } else { nil }
  }

  fileprivate func whole(_ name: String) -> Int? {
    guard case .number(let literal) = self[name],
      case .exact(let number) = WholeNumber(literal: literal)
    else { return nil }
    return number
  }

  fileprivate func object(_ name: String) -> [String: ConfigJSON]? {
    if case .object(let object) = self[name] { object } else { nil }
  }

  /// The format of 4-bit weights beside these activations.
  fileprivate var narrowFormat: WeightFormat? {
    switch whole("num_bits") {
    case 8: .w4a8
    case 4: .w4a4
    default: nil
    }
  }
}
