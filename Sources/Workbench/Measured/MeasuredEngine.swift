// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// Which generation of engines a row is about, by the name and version that its source gives.
enum MeasuredEngine {
  static func engine(_ row: MeasuredRow) -> Engine {
    let name = row[.engine].lowercased()
    if row[.source].contains("mlcommons") { return name.contains("vllm") ? .vllm0 : .mlperf }
    if name.contains("triton") { return .triton }
    if name.contains("neuron") { return .neuron }
    if name.hasPrefix("tensorrt-llm") { return tensorRT(name) }
    if name.hasPrefix("trtllm") { return .tensorRT }
    if name.hasPrefix("trt-llm-") || name.contains("nvidia tensorrt-llm") { return .tensorRTStatic }
    if ["qserve", "quarot", "atom"].contains(where: name.contains) { return .qserve }
    if name.contains("sglang") { return .sglang }
    if name.contains("lmdeploy") { return .lmdeploy }
    if name.contains("vllm") { return vllm(name, row) }
    return local.contains(where: name.contains) ? .local : .transformers
  }

  /// Engines for one person at a time, with kernels of their own.
  private static let local = [
    "autoawq", "exllama", "ctrans", "llama.cpp", "llamacpp", "tgi", "deepspeed", "mlc",
    "optimum nvidia",
  ]

  private static func tensorRT(_ name: String) -> Engine {
    let version = version(in: name) ?? (0, 8)
    if name.contains("static") || version < (0, 10) { return .tensorRTStatic }
    if version < (0, 11) { return .tensorRT10 }
    if version < (0, 12) { return .tensorRT11 }
    if version < (0, 15) { return .tensorRT12 }
    return version < (0, 19) ? .tensorRT15 : .tensorRT
  }

  private static func vllm(_ name: String, _ row: MeasuredRow) -> Engine {
    if let version = version(in: name) { return version < (0, 8) ? .vllm0 : .vllm }
    return row[.source].contains("aiconfigurator") ? .vllm : .vllm0
  }

  /// Returns the first two numbers that stand with a point between them.
  private static func version(in name: String) -> (Int, Int)? {
    guard let match = name.firstMatch(of: /(\d+)\.(\d+)/), let major = Int(match.1),
      let minor = Int(match.2)
    else { return nil }
    return (major, minor)
  }
}
