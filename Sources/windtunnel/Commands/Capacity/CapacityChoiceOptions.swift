// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Workbench

/// What a capacity plan chooses among and what must be kept.
struct CapacityChoiceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Devices (default: H100-SXM-80GB).", valueName: "names"))
  var device: String?

  @Option(
    help: ArgumentHelp(
      "USD for an hour of a device: one for all, or name=price (default: the catalogue).",
      valueName: "usd"))
  var price: String?

  @Option(help: ArgumentHelp("Formats of the weights (default: bf16).", valueName: "formats"))
  var weights: String?

  @Option(help: ArgumentHelp("Formats of the KV cache (default: bf16).", valueName: "formats"))
  var kv: String?

  @Option(
    help: ArgumentHelp("Devices that share each matrix (default: 1,2,4,8).", valueName: "numbers"))
  var tp: String?

  @Option(help: ArgumentHelp("Replicas, such as 1-16 (default: 1-16).", valueName: "range"))
  var replicas: String?

  @Option(
    help: ArgumentHelp(
      "Sequences in progress on a replica at most (default: 256).", valueName: "numbers"))
  var maxSeqs: String?

  @Option(help: ArgumentHelp("Tokens of a step at most (default: 2048).", valueName: "numbers"))
  var tokenBudget: String?

  @Option(
    help: ArgumentHelp(
      "round-robin, least-loaded, shortest-queue or prefix (default: round-robin).",
      valueName: "name"))
  var routing: String?

  @Option(help: ArgumentHelp("The devices that there are at most.", valueName: "n"))
  var budgetGpus: String?

  @Option(
    help: ArgumentHelp(
      "Limits, such as ttft=2s,itl=50ms; the names are ttft, itl, tpot and e2e.",
      valueName: "limits"))
  var slo: String?

  @Option(
    help: ArgumentHelp("The percentile that keeps each limit (default: 99).", valueName: "n"))
  var percentile: String?

  @Option(
    help: ArgumentHelp(
      "In place of the percentile: the share of requests within all limits, such as 95%.",
      valueName: "share"))
  var attainment: String?

  /// The options as texts.
  var options: CapacityOptions {
    let texts: [(CapacityOption, String?)] = [
      (.device, device), (.price, price), (.weights, weights), (.cache, kv), (.tensor, tp),
      (.replicas, replicas), (.maximumSequences, maxSeqs), (.tokenBudget, tokenBudget),
      (.routing, routing), (.mostDevices, budgetGpus), (.objectives, slo),
      (.percentile, percentile), (.attainment, attainment),
    ]
    var options = CapacityOptions()
    for (option, text) in texts { options[option] = text }
    return options
  }
}
