// SPDX-License-Identifier: Apache-2.0

/// The program that runs a model for a single person, by the families whose overheads differ.
public enum EdgeEngine: String, Hashable, Sendable, CaseIterable, Codable {
  case llamaCUDA = "llama.cpp-cuda"
  case llamaROCm = "llama.cpp-rocm"
  case llamaVulkan = "llama.cpp-vulkan"
  case llamaMetal = "llama.cpp-metal"
  case llamaSYCL = "llama.cpp-sycl"
  case llamaCPU = "llama.cpp-cpu"
  /// The fork of llama.cpp with faster kernels for processors.
  case ikLlama = "ik_llama.cpp"
  case mlc
  case exllama
  case vllm
  case transformers
  /// TinyChat, TurboMind and the kernels of AWQ.
  case awq
  case openvino
  /// Several small computers on a network.
  case distributedLlama = "distributed-llama"
  /// The kernels of QuIP# and AQLM.
  case quip

  /// Whether it runs on the cores of a processor.
  public var usesCores: Bool {
    switch self {
    case .llamaCPU, .ikLlama, .distributedLlama: true
    default: false
    }
  }

  /// Whether it is llama.cpp on graphics, whose launches were made cheaper in 2025.
  var isLlamaOnGraphics: Bool {
    switch self {
    case .llamaCUDA, .llamaROCm, .llamaVulkan, .llamaMetal, .llamaSYCL: true
    default: false
    }
  }

  /// How it joins devices when nothing else is said.
  public var usualJoin: EdgeJoin {
    switch self {
    case .mlc, .vllm: .tensor
    case .distributedLlama: .ethernet
    default: .layers
    }
  }

  /// The engines for graphics, in order.
  static let graphics = allCases.filter { !$0.usesCores }
}

/// How several devices share a model.
public enum EdgeJoin: String, Hashable, Sendable, CaseIterable, Codable {
  /// Each device has some of the layers; for one person they work one after the other.
  case layers
  /// Each matrix is cut by rows and gathered after each layer (llama.cpp).
  case rows
  /// Each matrix is cut and summed up over the devices (tensor parallel).
  case tensor
  /// Each matrix is cut and the parts travel over gigabit Ethernet.
  case ethernet

  /// Whether the devices read their parts of a layer at the same time.
  public var worksTogether: Bool { self != .layers }
}

/// How old the program is.
public enum EdgeBuild: String, Hashable, Sendable, CaseIterable, Codable {
  /// llama.cpp before 2025, distributed-llama up to 0.3.1; for other engines it makes no difference.
  case early
  /// Later ones.
  case recent
}

/// What a graphics card sits in.
public enum EdgeHost: String, Hashable, Sendable, CaseIterable, Codable {
  case computer
  /// A computer on a single board with one lane of PCIe; it slows cards of AMD and Intel down, not those of NVIDIA.
  case board
}
