// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// What is known of the machines and models of measured runs beside tables and settings.
enum MeasuredMachine {
  /// What a step takes beside its operators, tuned on one run of the machine in steps of 250 µs: the one with the smallest mean error over the
  /// six figures.
  static let overheads: [String: (seconds: Double, tunedOn: String)] = [
    "RTX4090": (0, "Llama-3.1-8B"),
    "RTXPRO6000": (1000e-6, "Llama-3.1-8B"),
  ]

  /// Dimensions, from `config.json` of the models on huggingface.co.
  static let models: [String: OperatorModel] = [
    "meta-llama/Llama-3.1-8B": OperatorModel(layers: 32, hidden: 4096, vocabulary: 128_256),
    "Qwen/Qwen3-30B-A3B-Instruct-2507": OperatorModel(
      layers: 48, hidden: 2048, vocabulary: 151_936, experts: 128),
    "Qwen/Qwen3-32B": OperatorModel(layers: 64, hidden: 5120, vocabulary: 151_936),
  ]

  /// The names of models and devices in the catalogue.
  private static let catalogueModels = [
    "meta-llama/Llama-3.1-8B": "llama-3.1-8b",
    "Qwen/Qwen3-30B-A3B-Instruct-2507": "qwen3-30b-a3b",
    "Qwen/Qwen3-32B": "qwen3-32b",
  ]
  private static let catalogueDevices = [
    "RTX4090": "RTX-4090-24GB", "RTXPRO6000": "RTX-PRO-6000-Server-96GB",
  ]

  /// Returns what the model and the device of a run are called in the catalogue.
  static func catalogueNames(of run: MeasuredRun) -> (model: String, device: String)? {
    guard let model = catalogueModels[run.engine.model],
      let device = catalogueDevices[run.device]
    else { return nil }
    return (model, device)
  }

  /// The pages of a cache where nobody wrote them down: more than any run needs, as all of those were on devices with plenty.
  static let plentyOfPages = 30_000
}
