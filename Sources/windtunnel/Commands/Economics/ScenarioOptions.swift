// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import Workbench

/// Which models are looked at.
struct ModelOptions: ParsableArguments {
  @Argument(help: "The model, by a name of the catalogue; `economics catalogue models` lists them.")
  var names: [String] = []

  @Option(
    name: .customLong("model"),
    help: ArgumentHelp("The model, in place of the argument.", valueName: "name"))
  var named: [String] = []

  @Option(
    help: ArgumentHelp(
      "A Hugging Face config.json in place of a name, or - for standard input.", valueName: "path"))
  var config: [String] = []

  /// Returns the models as they were typed: names first, then files.
  ///
  /// - Throws: ``CommandFailure`` when a file cannot be read.
  func models() throws -> [ModelChoice] {
    try names.map(ModelChoice.name) + named.map(ModelChoice.name)
      + config.map { .file(try ModelChoice.configuration(at: $0)) }
  }
}

/// A model as it was typed.
enum ModelChoice {
  case name(String)
  case file(ModelConfiguration)

  /// Reads a configuration; its label is the name of the folder around it, or of the file.
  static func configuration(at path: String) throws -> ModelConfiguration {
    let parts = path.split(separator: "/").map(String.init)
    let file = path == "-" ? "standard input" : parts.last ?? path
    let isPlain = file == "config.json" && parts.count > 1 && parts[parts.count - 2] != "."
    return ModelConfiguration(
      label: isPlain ? parts[parts.count - 2] : file, text: try TextFile.read(path))
  }
}

/// How models are deployed and what is asked of them.
///
/// An option of a model stands once for all, or once for each.
struct ScenarioOptions: ParsableArguments {
  @OptionGroup var deployment: DeploymentOptions

  @Option(
    help: ArgumentHelp(
      "The share of tasks that an attempt resolves, such as 0.62.", valueName: "share"))
  var success: [String] = []

  @Option(help: ArgumentHelp("Tokens of a prompt (default: 1000).", valueName: "tokens"))
  var input: String?

  @Option(help: ArgumentHelp("Tokens of an answer (default: 250).", valueName: "tokens"))
  var output: String?

  @Option(help: ArgumentHelp("The share of the input that is cached already.", valueName: "share"))
  var cached: String?

  @Option(
    help: ArgumentHelp(
      "Callers who each have one request at a time (default: 8).", valueName: "n"))
  var concurrency: String?

  @Option(help: ArgumentHelp("Requests a second at random.", valueName: "n"))
  var rate: String?

  @Option(help: ArgumentHelp("A fixed batch that starts together.", valueName: "n"))
  var batch: String?

  @Flag(help: "The queue is never empty.")
  var offline = false

  @Option(
    help: ArgumentHelp("Tokens a sequence keeps (default: input and output).", valueName: "tokens"))
  var context: String?

  @Option(
    help: ArgumentHelp(
      "Sequences of one copy in memory (default: as the load says, 1 without one).",
      valueName: "n"))
  var sequences: String?

  @Option(help: ArgumentHelp("Time to first token, at most.", valueName: "ms"))
  var ttft: String?

  @Option(help: ArgumentHelp("Inter-token latency, at most.", valueName: "ms"))
  var itl: String?

  @Option(
    name: [.customLong("utilisation"), .customLong("utilization")],
    help: ArgumentHelp(
      "The share of the paid time that is used (default: 0.6).", valueName: "share"))
  var utilisation: String?

  @Option(help: ArgumentHelp("Requests of a month.", valueName: "n"))
  var requests: String?

  @Option(
    help: ArgumentHelp(
      "An API to compare with: USD for a million tokens in/out, or a model with a list price.",
      valueName: "price-or-name"))
  var api: String?

  @Option(help: ArgumentHelp("USD for a kWh that is paid apart.", valueName: "usd"))
  var energy: String?

  @Option(help: ArgumentHelp("Attempts at a task, at most.", valueName: "n"))
  var attempts: String?

  @Option(help: ArgumentHelp("The share of failures that is noticed.", valueName: "share"))
  var noticed: String?

  @Option(help: ArgumentHelp("USD for looking at an attempt.", valueName: "usd"))
  var check: String?

  @Option(help: ArgumentHelp("USD for a person who takes over.", valueName: "usd"))
  var person: String?

  @Option(help: ArgumentHelp("USD for a failure.", valueName: "usd"))
  var failure: String?

  @Option(
    help: ArgumentHelp(
      "A YAML file of these options, one `name: value` a line, `device2` for a second model; flags come before it.",
      valueName: "file"))
  var workload: String?
}

/// Names and values.
extension ScenarioOptions {
  /// The options of a model, which may stand once for each.
  var ofModels: [(field: ScenarioField, values: [String])] {
    deployment.ofModels + [(.success, success)]
  }

  /// The options of all, with the load by its own name.
  var ofAll: [(name: String, value: String)] {
    let texts: [(String, String?)] = [
      ("input", input), ("output", output), ("cached", cached), ("concurrency", concurrency),
      ("rate", rate), ("batch", batch), ("offline", offline ? "yes" : nil), ("context", context),
      ("sequences", sequences), ("ttft", ttft), ("itl", itl), ("utilisation", utilisation),
      ("requests", requests), ("api", api), ("energy", energy), ("attempts", attempts),
      ("noticed", noticed), ("check", check), ("person", person), ("failure", failure),
    ]
    return texts.compactMap { name, value in value.map { (name: name, value: $0) } }
  }
}
