// SPDX-License-Identifier: Apache-2.0

/// The program that serves a model, by the generations whose overheads differ.
public enum Engine: String, Hashable, Sendable, CaseIterable, Codable {
  /// TensorRT-LLM up to 0.9, batches that start and end together.
  case tensorRTStatic = "tensorrt-llm-static"
  /// TensorRT-LLM 0.10 with in-flight batching.
  case tensorRT10 = "tensorrt-llm-0.10"
  /// TensorRT-LLM 0.11.
  case tensorRT11 = "tensorrt-llm-0.11"
  /// TensorRT-LLM 0.12 to 0.14.
  case tensorRT12 = "tensorrt-llm-0.12"
  /// TensorRT-LLM 0.15 to 0.18.
  case tensorRT15 = "tensorrt-llm-0.15"
  /// TensorRT-LLM from 0.19 on, with the PyTorch backend.
  case tensorRT = "tensorrt-llm"
  /// TensorRT-LLM behind the Triton server.
  case triton
  /// TensorRT-LLM as tuned for MLPerf submissions.
  case mlperf = "tensorrt-llm-mlperf"
  /// vLLM before 0.8.
  case vllm0 = "vllm-v0"
  /// vLLM from 0.8 on.
  case vllm
  /// The same, launching every kernel by itself instead of whole graphs.
  case vllmEager = "vllm-eager"
  case sglang
  case lmdeploy
  case neuron
  case qserve
  /// Engines for one person at a time with kernels of their own: ExLlama, llama.cpp and the like.
  case local
  /// Transformers and other engines without continuous batching.
  case transformers

  /// Whether memory is given to a sequence as it grows, not for its full length from the start.
  public var growsCaches: Bool {
    switch self {
    case .vllm0, .vllm, .vllmEager, .sglang, .lmdeploy: true
    default: false
    }
  }

  /// The key of its fitted values; generations that differ only in settings share most of them.
  var calibrationKey: String {
    switch self {
    case .vllmEager: Engine.vllm.rawValue
    case .tensorRT10: Engine.tensorRT11.rawValue
    default: rawValue
    }
  }

  /// The kind of all-reduce it uses on a fabric: custom kernels, those of the PyTorch backend, or NCCL.
  var collectives: String {
    switch self {
    case .tensorRT: "torch"
    case .vllm0, .vllm, .vllmEager, .sglang, .lmdeploy, .local, .transformers: "nccl"
    default: "custom"
    }
  }

  /// Whether groups of unlike size give each other tokens for their experts by one broadcast after the other, and get them back by one sum after the
  /// other, as vLLM does (`all_gatherv` and `reduce_scatterv`, vllm-project/vllm pull request 20154).
  var dealsOneByOne: Bool { self == .vllm || self == .vllmEager }

  /// The key of how prompts that come together are taken in.
  var burstKey: String {
    switch self {
    case .vllm0, .vllm, .vllmEager: "vllm"
    case .sglang: "sglang"
    default: "other"
    }
  }
}
