// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Workbench

/// On which devices models run, and what an hour of them costs.
struct DeploymentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The device (default: H100-SXM-80GB).", valueName: "name"))
  var device: [String] = []

  @Option(
    name: [.customLong("devices"), .customLong("gpus")],
    help: ArgumentHelp("All devices together (default: as many as one copy needs).", valueName: "n")
  )
  var devices: [String] = []

  @Option(
    help: ArgumentHelp(
      "Devices that share each matrix (default: the smallest group on which it fits).",
      valueName: "n"))
  var tp: [String] = []

  @Option(help: ArgumentHelp("Pipeline stages.", valueName: "n"))
  var pp: [String] = []

  @Option(help: ArgumentHelp("Groups that experts are dealt to.", valueName: "n"))
  var ep: [String] = []

  @Option(help: ArgumentHelp("Copies side by side.", valueName: "n"))
  var replicas: [String] = []

  @Option(
    name: [.customLong("weights"), .customLong("precision"), .customLong("quant")],
    help: ArgumentHelp("bf16, fp8, int8, int4, Q4_K_M … (default: bf16).", valueName: "format"))
  var weights: [String] = []

  @Option(
    name: [.customLong("cache"), .customLong("kv")],
    help: ArgumentHelp("The KV cache: bf16, fp8, int8, int4 (default: bf16).", valueName: "format"))
  var cache: [String] = []

  @Option(help: ArgumentHelp("The program that serves (default: vllm).", valueName: "name"))
  var engine: [String] = []

  @Option(
    help: ArgumentHelp(
      "USD for an hour of a device, such as 2.5 or 2-3 (default: the catalogue).",
      valueName: "usd"))
  var price: [String] = []

  /// The options of a model, which may stand once for each.
  var ofModels: [(field: ScenarioField, values: [String])] {
    [
      (.device, device), (.devices, devices), (.tensor, tp), (.pipeline, pp), (.expert, ep),
      (.replicas, replicas), (.weights, weights), (.cache, cache), (.engine, engine),
      (.price, price),
    ]
  }
}
