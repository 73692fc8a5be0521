// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Reports
import ServingSimulation
import Workbench

/// The command `windtunnel plan-capacity`.
struct PlanCapacity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan-capacity",
    abstract: "The cheapest deployment that serves a trace within its service levels.",
    discussion: """
      Every combination of the choices is a configuration. Bounds leave out what no schedule can do; the others are simulated with all \
      requests, the fewest replicas found by halving. Lists have commas between their parts. The exit code is 1 when nothing meets the \
      objectives.

      Examples:
        windtunnel plan-capacity --trace requests.csv --model llama-3.1-8b \\
          --device H100-SXM-80GB,L40S-48GB --slo ttft=2s,itl=50ms
        windtunnel plan-capacity --arrivals poisson:8 --model llama-3.1-70b \\
          --weights bf16,fp8 --tp 2,4,8 --replicas 1-8 --slo ttft=1s
      """)

  @OptionGroup var models: ModelOptions
  @OptionGroup(title: "Requests") var requests: RequestOptions
  @OptionGroup(title: "Choices and objectives") var choices: CapacityChoiceOptions

  @Option(help: ArgumentHelp("What drawn requests depend on (default: 1).", valueName: "n"))
  var seed: String?

  @Option(help: ArgumentHelp("The most rows of the front (default: 10).", valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Configurations simulated at a time (default: one for each core); changes only the time.",
      valueName: "n"))
  var threads: Int?

  @Flag(help: "Write the result as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "The day on which prices are judged fresh or expired (default: today).", valueName: "day"))
  var on: String?

  func run() async throws {
    let top = try Self.positive(top, "--top") ?? 10
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let threads = min(try Self.positive(threads, "--threads") ?? cores, cores)
    let plan = try await planner().plan(threads: threads)
    if json {
      StandardOutput.write(try JSONText.line(EconomicsJSON.capacity(plan, top: top)) + "\n")
    } else {
      StandardOutput.write(EconomicsText(style: .current).capacity(plan, top: top))
    }
    if plan.winner == nil { throw ExitCode.failure }
  }

  private func planner() throws -> CapacityPlanner {
    let scenario = try scenario()
    let basis = Basis.catalogue(today: try OutputOptions.day(on))
    let trace = try requests.readTrace()
    var options = requests.added(to: ServingOptions())
    options[.seed] = seed
    do throws(ScenarioProblem) {
      let question = try choices.options.question(
        for: scenario, trace: try options.plannedRequests(trace))
      return try CapacityPlanner(question, on: basis)
    } catch {
      throw error.kind == .noAnswer
        ? CommandFailure.other(error.message) : CommandFailure.usage(error.message)
    }
  }

  private func scenario() throws -> Scenario {
    let models = try models.models()
    guard models.count <= 1 else {
      throw CommandFailure.usage("\(models.count) models are given; capacity is planned for one")
    }
    var scenario = Scenario()
    switch models.first {
    case .name(let name): scenario[.model] = name
    case .file(let configuration): scenario.configurations[1] = configuration
    case nil: break
    }
    return scenario
  }

  private static func positive(_ number: Int?, _ name: String) throws -> Int? {
    guard let number else { return nil }
    guard number > 0 else {
      throw CommandFailure.usage("\(name) is \(number); it must be 1 or more")
    }
    return number
  }
}
