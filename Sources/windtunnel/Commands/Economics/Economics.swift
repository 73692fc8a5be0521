// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Reports
import Workbench

/// The command `windtunnel economics`.
struct Economics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "economics",
    abstract: "What a model costs in memory, time and money, and how wrong that may be.",
    discussion: """
      Every figure has an interval, the bound that physics sets, its terms and its sources: --explain opens them, --json has all of them.

      Examples:
        windtunnel economics memory mistral-7b-v0.3 --context 32768 --sequences 1
        windtunnel economics latency llama-3.1-70b --device H100-SXM-80GB \\
          --concurrency 16
        windtunnel economics compare mistral-7b-v0.3 llama-3.1-70b --weights fp8
      """,
    subcommands: [
      Memory.self, Latency.self, Throughput.self, Cost.self, Frontier.self, Compare.self,
      ColdStart.self, Retrieval.self, Edge.self, Predict.self, CatalogueCommand.self,
    ])
}

extension Economics {
  /// Writes a result as JSON, or as text for the terminal.
  static func write(
    _ output: OutputOptions, json: () -> JSONValue, text: (EconomicsText) -> String
  ) throws {
    if output.json {
      StandardOutput.write(try JSONText.line(json()) + "\n")
    } else {
      StandardOutput.write(text(EconomicsText(style: .current, explains: output.explain)))
    }
  }

  /// What every command on one model takes.
  struct OneModel: ParsableArguments {
    @OptionGroup var models: ModelOptions
    @OptionGroup(title: "Deployment and workload") var scenario: ScenarioOptions
    @OptionGroup var output: OutputOptions

    /// Returns the input of exactly one model.
    ///
    /// - Throws: ``CommandFailure`` when there is none or more, or a file cannot be read.
    func input() throws -> EconomicsInput {
      let input = try EconomicsInput(try models.models(), scenario)
      let count = input.scenario.modelNumbers.count
      guard count <= 1 else {
        throw CommandFailure.usage(
          "\(count) models are given; this command takes one, `economics compare` up to four")
      }
      return input
    }

    /// Reads the model and writes its result.
    ///
    /// - Throws: ``CommandFailure`` when a value is wrong or there is no answer.
    func run<T>(
      _ result: (Case) throws(ScenarioProblem) -> T, json: (T, Case) -> JSONValue,
      text: (EconomicsText, T, Case) -> String
    ) throws {
      let input = try input()
      let basis = try output.basis()
      let (one, value) = try input.run { scenario throws(ScenarioProblem) in
        let one = try scenario.cases(on: basis)[0]
        return (one, try result(one))
      }
      try Economics.write(output, json: { json(value, one) }, text: { text($0, value, one) })
    }
  }
}
