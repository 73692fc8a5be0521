// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Reports
import Workbench

extension Economics {
  /// The command `windtunnel economics memory`.
  struct Memory: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "memory",
      abstract: "What a model holds in memory, whether that fits, and how much more would.",
      discussion: """
        Weights and KV cache are exact to the byte; what the engine takes has a range.

        Example:
          windtunnel economics memory mistral-7b-v0.3 --context 32768 --sequences 1
        """)

    @OptionGroup var one: OneModel

    func run() throws {
      try one.run(
        { one throws(ScenarioProblem) in try one.memory() }, json: EconomicsJSON.memory,
        text: { $0.memory($1, of: $2) })
    }
  }

  /// The command `windtunnel economics latency`.
  struct Latency: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "latency",
      abstract: "How long callers wait: time to first token, inter-token latency, end to end.",
      discussion: """
        Example:
          windtunnel economics latency llama-3.1-8b --device L40S-48GB \\
            --concurrency 16 --explain
        """)

    @OptionGroup var one: OneModel

    func run() throws {
      try one.run(
        { one throws(ScenarioProblem) in try one.latency() }, json: EconomicsJSON.latency,
        text: { $0.latency($1, of: $2) })
    }
  }

  /// The command `windtunnel economics throughput`.
  struct Throughput: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "throughput",
      abstract: "What comes out under the load: tokens and requests a second.",
      discussion: """
        Example:
          windtunnel economics throughput mixtral-8x7b --device H100-SXM-80GB \\
            --gpus 2 --offline
        """)

    @OptionGroup var one: OneModel

    func run() throws {
      try one.run(
        { one throws(ScenarioProblem) in try one.throughput() }, json: EconomicsJSON.throughput,
        text: { $0.throughput($1, of: $2) })
    }
  }

  /// The command `windtunnel economics frontier`.
  struct Frontier: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "frontier",
      abstract: "How throughput and latency trade against each other, over devices and callers.",
      discussion: """
        With --ttft or --itl: the most callers that this service level allows.

        Example:
          windtunnel economics frontier llama-3.1-70b --weights fp8 --itl 30 --ttft 1000
        """)

    @OptionGroup var one: OneModel

    func run() throws {
      try one.run(
        { one throws(ScenarioProblem) in try one.frontier() }, json: EconomicsJSON.frontier,
        text: { $0.frontier($1, of: $2) })
    }
  }

  /// The command `windtunnel economics cost`.
  struct Cost: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cost",
      abstract: "What a million tokens, a request, a resolved task and a month cost.",
      discussion: """
        With --api: from which volume on hosting is cheaper, and what is left of the API's price. With --success: a resolved task.

        Example:
          windtunnel economics cost mistral-7b-v0.3 --device L40S-48GB \\
            --concurrency 32 --api 0.25/0.25
        """)

    @OptionGroup var one: OneModel

    func run() throws {
      try one.run(
        { one throws(ScenarioProblem) in try one.cost() }, json: EconomicsJSON.cost,
        text: { $0.cost($1, of: $2) })
    }
  }

  /// The command `windtunnel economics compare`.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract: "Up to four models side by side.",
      discussion: """
        An option of a model stands once for all, or once for each in their order; auto leaves one out.

        Example:
          windtunnel economics compare mistral-7b-v0.3 llama-3.1-70b --weights bf16 \\
            --weights fp8
        """)

    @OptionGroup var models: ModelOptions
    @OptionGroup(title: "Deployment and workload") var scenario: ScenarioOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let input = try EconomicsInput(try models.models(), scenario)
      let basis = try output.basis()
      let comparison = try input.run { scenario throws(ScenarioProblem) in
        Comparison(try scenario.cases(on: basis))
      }
      try Economics.write(
        output, json: { EconomicsJSON.comparison(comparison) }, text: { $0.comparison(comparison) })
    }
  }
}
