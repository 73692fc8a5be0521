// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Testing

/// The weight format that a configuration suggests.
@Suite struct ConfigFormatTests {
  private func reading(_ fields: String) throws -> ConfigReading {
    try ConfigFile.read(
      ConfigSamples.mistral7B.replacingPart("\"torch_dtype\": \"bfloat16\"", with: fields), id: "x")
  }

  @Test(arguments: [
    (#""torch_dtype": "bfloat16""#, WeightFormat.bf16), (#""dtype": "float16""#, .fp16),
    (#""torch_dtype": "float32""#, .fp32),
    (#""quantization_config": {"quant_method": "gptq", "bits": 4, "group_size": 128}"#, .int4),
    (
      #""quantization_config": {"quant_method": "awq", "bits": 4, "group_size": 64}"#,
      .int4(group: 64)
    ),
    (
      #""quantization_config": {"quant_method": "gptq", "bits": 4, "group_size": -1}"#,
      .int4(group: 4096)
    ),
    (#""quantization_config": {"quant_method": "gptq", "bits": 8, "group_size": 128}"#, .w8a16),
    (#""quantization_config": {"quant_method": "fp8", "activation_scheme": "dynamic"}"#, .fp8),
    (#""quantization_config": {"quant_method": "mxfp4"}"#, .mxfp4),
    (#""quantization_config": {"quant_method": "modelopt", "quant_algo": "NVFP4"}"#, .fp4),
    (#""quantization_config": {"quant_method": "bitsandbytes", "load_in_8bit": true}"#, .int8),
    (
      #"""
      "quantization_config": {"quant_method": "compressed-tensors", "config_groups": {"group_0": {
      "weights": {"num_bits": 8, "type": "int"}, "input_activations": {"num_bits": 8}}}}
      """#, .int8
    ),
    (
      #"""
      "quantization_config": {"quant_method": "compressed-tensors", "config_groups": {"group_0": {
      "weights": {"num_bits": 4, "type": "int", "group_size": 32}, "input_activations": null}}}
      """#, .int4(group: 32)
    ),
  ])
  func `the format is that of the file`(fields: String, expected: WeightFormat) throws {
    let reading = try reading(fields)
    #expect(reading.weights == expected)
    #expect(reading.notes.isEmpty)
  }

  @Test(arguments: [
    (
      #""quantization_config": {"quant_method": "gptq", "bits": 3, "group_size": 128}"#,
      3 + 19.0 / 128
    ),
    // QLoRA: 4.5 bits with 32-bit scales for blocks of 64, 4.127 when the scales are quantized too.
    (#""quantization_config": {"quant_method": "bitsandbytes", "load_in_4bit": true}"#, 4.5),
    (
      #"""
      "quantization_config": {"quant_method": "bitsandbytes", "load_in_4bit": true,
      "bnb_4bit_use_double_quant": true}
      """#, 4.127
    ),
  ])
  func `rarer formats have their true bits`(fields: String, bits: Double) throws {
    let format = try reading(fields).weights
    #expect(format?.bitsPerWeight == bits)
  }

  @Test(arguments: [
    #"{"quant_method": "hqq"}"#, #"{"quant_method": "gptq", "bits": "4", "group_size": 128}"#,
    #"{"quant_method": "gptq", "bits": 4, "group_size": 0}"#, "{}", "[]", "7", #""int4""#,
    #"{"quant_method": 4, "config_groups": {"a": 1}}"#,
  ])
  func `a format that is not known is no error, but is said`(value: String) throws {
    let reading = try reading("\"torch_dtype\": \"bfloat16\", \"quantization_config\": \(value)")
    #expect(reading.weights == nil)
    #expect(
      reading.notes == [
        "quantization_config names no weight format that is known; state the format yourself"
      ])
  }

  @Test func `without a word on formats there is none`() throws {
    let format = try reading("\"use_cache\": true").weights
    #expect(format == nil)
  }

  @Test func `the format may stand around the text model`() throws {
    let config = ConfigSamples.maverick.replacingPart(
      "\"torch_dtype\": \"bfloat16\"", with: #""quantization_config": {"quant_method": "fp8"}"#)
    let format = try ConfigFile.read(config, id: "x").weights
    #expect(format == .fp8)
  }
}
