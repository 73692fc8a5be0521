// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Reports
import ServingSimulation
import Workbench

/// The command `windtunnel simulate`.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Serve a trace or drawn requests on simulated devices: waits, SLO, memory, costs.",
    discussion: """
      Every step of the engine is simulated, with the step times of `windtunnel economics`: batching, paged KV cache, preemptions, routing, scaling. Nothing is measured on this machine, and the same input gives the same output.

      Examples:
        windtunnel simulate --trace conv.csv --model mistral-7b-v0.3 --gpus 1 \\
          --slo ttft=2s,itl=50ms
        windtunnel simulate mistral-7b-v0.3 --arrivals poisson:4 --duration 1h \\
          --output-tokens lognormal:200:0.8 --seeds 10
        windtunnel simulate llama-3.1-70b --weights fp8 --callers 32 --think 5s \\
          --per-request requests.csv
      """)

  @OptionGroup var models: ModelOptions
  @OptionGroup(title: "Deployment") var deployment: DeploymentOptions
  @OptionGroup(title: "Requests") var requests: RequestOptions
  @OptionGroup(title: "Engine and fleet") var fleet: FleetOptions
  @OptionGroup(title: "Service level and seeds") var level: RunOptions
  @OptionGroup(title: "Output") var output: SimulationOutput

  func run() throws {
    try output.check()
    guard requests.trace != "-" || !models.config.contains("-") else {
      throw CommandFailure.usage(
        "standard input is either the trace or the model; name a file for one")
    }
    let input = try EconomicsInput(try models.models(), deployment)
    let count = input.scenario.modelNumbers.count
    guard count <= 1 else {
      throw CommandFailure.usage("\(count) models are given; this command takes one")
    }
    let basis = Basis.catalogue(today: try OutputOptions.day(output.on))
    var options = requests.added(to: fleet.added(to: level.added(to: ServingOptions())))
    options.recordsRequests = output.perRequest != nil
    let trace = try requests.readTrace()
    let study = try input.run { [options] scenario throws(ScenarioProblem) in
      try options.plan(for: scenario, trace: trace, on: basis).run()
    }
    try output.write(study)
  }
}

/// What a simulation leaves behind.
struct SimulationOutput: ParsableArguments {
  @Flag(help: "Write the result as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp("Write each request with its times as CSV.", valueName: "file"),
    completion: .file())
  var perRequest: String?

  @Option(
    help: ArgumentHelp(
      "Write samples of queue, cache and copies over time as CSV.", valueName: "file"),
    completion: .file())
  var timeline: String?

  @Option(
    help: ArgumentHelp(
      "The day on which prices are judged fresh or expired (default: today).", valueName: "day"))
  var on: String?

  private var requestFile: WholeFile? {
    perRequest.map { WholeFile(path: $0, option: "--per-request") }
  }

  private var timelineFile: WholeFile? {
    timeline.map { WholeFile(path: $0, option: "--timeline") }
  }

  /// Checks before the run that its files may be written.
  ///
  /// - Throws: ``CommandFailure`` when one of them may not.
  func check() throws {
    if let perRequest, perRequest == timeline {
      throw CommandFailure.usage(
        "--per-request and --timeline both name \(perRequest); name two files")
    }
    try requestFile?.check()
    try timelineFile?.check()
  }

  /// Writes the files, then the result.
  ///
  /// - Throws: ``CommandFailure`` when a file cannot be written.
  func write(_ study: ServingStudy) throws {
    try requestFile?.write(ServingTables.requests(study))
    try timelineFile?.write(ServingTables.timeline(study))
    if json {
      StandardOutput.write(try JSONText.line(ServingJSON.simulation(study)) + "\n")
    } else {
      StandardOutput.write(EconomicsText(style: .current).simulation(study))
    }
  }
}
