// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Reports
import Workbench

/// The command `windtunnel defend`.
struct Defend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "defend",
    abstract: "A one-page memo that defends a model against another, with what speaks against it.",
    discussion: """
      The memo says what must be true for the model to win and what would change the answer. Published scores that favour the other model are always shown.

      Examples:
        windtunnel defend mistral-7b-v0.3 --against llama-2-70b \\
          --workload support.yaml
        windtunnel defend mistral-small-3.2-2506 --against llama-3.3-70b \\
          --success 0.71 --success 0.74 --person 4 --format html
      """)

  /// The forms of a memo.
  enum Format: String, CaseIterable {
    case md, html, json
  }

  @Argument(help: "The model that is defended, by a name of the catalogue.")
  var model: String?

  @Option(help: ArgumentHelp("The model that it is measured against.", valueName: "name"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "A Hugging Face config.json of the model that is defended.", valueName: "path"))
  var config: String?

  @Option(
    help: ArgumentHelp("A Hugging Face config.json of the other model.", valueName: "path"))
  var againstConfig: String?

  @Option(
    help: ArgumentHelp("md, html or json (default: md).", valueName: "format"),
    completion: .list(Format.allCases.map(\.rawValue)), transform: Self.format)
  var format: Format = .md

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup(title: "Deployment and workload") var scenario: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "The day on which prices are judged fresh or expired (default: today).", valueName: "day"))
  var on: String?

  func run() throws {
    let models = [
      try Self.choice(model, config, "the model that is defended", "--config"),
      try Self.choice(against, againstConfig, "--against", "--against-config"),
    ]
    let input = try EconomicsInput(models, scenario)
    let basis = Basis.catalogue(today: try OutputOptions.day(on))
    let memo = try input.run { scenario throws(ScenarioProblem) in
      try scenario.defence(on: basis)
    }
    switch json ? .json : format {
    case .md: StandardOutput.write(MemoMarkdown(memo).text())
    case .html: StandardOutput.write(MemoHTML(memo).text())
    case .json: StandardOutput.write(try JSONText.line(EconomicsJSON.memo(memo)) + "\n")
    }
  }

  private static func choice(
    _ name: String?, _ path: String?, _ what: String, _ option: String
  ) throws -> ModelChoice {
    switch (name, path) {
    case (let name?, nil): return .name(name)
    case (nil, let path?): return .file(try ModelChoice.configuration(at: path))
    case (nil, nil):
      throw CommandFailure.usage("\(what) is missing; name a model of the catalogue, or \(option)")
    case (_?, _?): throw CommandFailure.usage("give a name or \(option), not both")
    }
  }

  @Sendable private static func format(_ name: String) throws -> Format {
    guard let format = Format(rawValue: name) else {
      throw ValidationError("a format is md, html or json, not “\(name)”")
    }
    return format
  }
}
