// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import EconomicsCatalogue
import Foundation
import Quantities
import Workbench

/// How results are written.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Write the result as JSON.")
  var json = false

  @Flag(help: "Open every figure into terms, bound and sources.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "The day on which prices are judged fresh or expired (default: today).", valueName: "day"))
  var on: String?

  /// What results rest on.
  ///
  /// - Throws: ``CommandFailure`` when the day is none.
  func basis() throws -> Basis {
    .catalogue(today: try Self.day(on))
  }

  /// Returns the day that was given, or today.
  static func day(_ text: String?) throws -> Day {
    if let text {
      guard let day = Day(text) else {
        throw CommandFailure.usage("--on is “\(text)”; it must be a day such as 2026-11-24")
      }
      return day
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = Day(year: year, month: month, day: day)
    else { throw CommandFailure.other("the clock of this machine is outside the calendar; set it") }
    return today
  }
}

/// A scenario with where its values are from, so that a mistake gets the right exit code.
struct EconomicsInput {
  let scenario: Scenario
  /// The keys whose values are from a file.
  private let fromFile: Set<ScenarioKey>

  /// Gathers a scenario from a file of settings and from flags, which come before it.
  ///
  /// - Throws: ``CommandFailure`` when a file cannot be read, or an option is given for more models than there are.
  init(_ models: [ModelChoice], _ options: ScenarioOptions) throws {
    var scenario = try Self.flags(models, options.ofAll, options.ofModels)
    var fromFile: Set<ScenarioKey> = []
    if let path = options.workload {
      let hasLoad = scenario[.load] != nil || scenario[.amount] != nil
      for (key, text) in try Self.file(path).texts where scenario[key] == nil {
        if hasLoad, key.field == .load || key.field == .amount { continue }
        if key.field == .model, !models.isEmpty { continue }
        scenario[key] = text
        fromFile.insert(key)
      }
    }
    self.scenario = scenario
    self.fromFile = fromFile
  }

  /// Gathers a scenario of models on devices from flags alone.
  ///
  /// - Throws: ``CommandFailure`` when an option is given for more models than there are.
  init(_ models: [ModelChoice], _ options: DeploymentOptions) throws {
    scenario = try Self.flags(models, [], options.ofModels)
    fromFile = []
  }

  private static func flags(
    _ models: [ModelChoice], _ ofAll: [(name: String, value: String)],
    _ ofModels: [(field: ScenarioField, values: [String])]
  ) throws -> Scenario {
    guard models.count <= Scenario.mostModels else {
      throw CommandFailure.usage(
        "\(models.count) models are given; at most \(Scenario.mostModels) are looked at")
    }
    var pairs = ofAll
    for (field, values) in ofModels {
      guard values.count <= max(models.count, 1) else {
        throw CommandFailure.usage(
          "--\(field.rawValue) is given \(values.count) times for \(counted(models.count, "model"))"
        )
      }
      for (index, value) in values.enumerated() where value != "auto" {
        pairs.append((name: ScenarioKey(field, index + 1).name, value: value))
      }
    }
    var scenario: Scenario
    do { scenario = try Scenario(pairs: pairs) } catch {
      throw CommandFailure.usage(error.message)
    }
    for (index, model) in models.enumerated() {
      switch model {
      case .name(let name): scenario[.model, index + 1] = name
      case .file(let configuration): scenario.configurations[index + 1] = configuration
      }
    }
    return scenario
  }

  private static func file(_ path: String) throws -> Scenario {
    let text = try TextFile.read(path)
    let name = path == "-" ? "standard input" : path
    let pairs = try CommandFailure.translating { try SettingsFile.pairs(in: text, name: name) }
    do { return try Scenario(pairs: pairs) } catch {
      throw CommandFailure.input("\(name): \(error.message)")
    }
  }

  /// Runs what reads the scenario, and turns its problem into a failure with the right exit code.
  func run<T>(_ body: (Scenario) throws(ScenarioProblem) -> T) throws -> T {
    do { return try body(scenario) } catch { throw failure(error) }
  }

  /// The failure of a problem: 1 where there is no answer, 65 for what stands in a file, 64 for what was typed.
  func failure(_ problem: ScenarioProblem) -> CommandFailure {
    if problem.kind == .noAnswer { return .other(problem.message) }
    guard let key = problem.key else { return .usage(problem.message) }
    let message = message(problem)
    let isModelFile = key.field == .model && scenario.configurations[key.number] != nil
    return isModelFile || fromFile.contains(key) ? .input(message) : .usage(message)
  }

  /// The message of a problem; the amount of a load goes by the name of the load, as that is what was typed.
  private func message(_ problem: ScenarioProblem) -> String {
    let amount = ScenarioField.amount.rawValue
    guard problem.key?.field == .amount, let load = scenario[.load],
      problem.message.hasPrefix("\(amount) is “")
    else { return problem.message }
    return load + problem.message.dropFirst(amount.count)
  }
}
