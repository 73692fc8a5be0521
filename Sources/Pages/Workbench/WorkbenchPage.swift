// SPDX-License-Identifier: Apache-2.0

import Markup
public import Workbench

/// One to four models under one load: the choice, the answer in plain words, and every number behind it.
public struct WorkbenchPage: Page {
  /// The scenario as it was read.
  public let reading: ScenarioReading
  /// The models with their results, in the order of the scenario.
  public let outcomes: [ModelOutcome]
  /// What is wrong with the names in the address.
  public let nameProblems: [ScenarioProblem]
  /// Whether nothing was chosen yet, so that an example is shown.
  public let isExample: Bool

  /// Creates the page and computes what it shows.
  ///
  /// - Parameters:
  ///   - scenario: What was chosen.
  ///   - basis: What results rest on.
  ///   - nameProblems: What is wrong with the names in the address.
  ///   - isExample: Whether the scenario is an example of ours.
  public init(
    _ scenario: Scenario, on basis: Basis, nameProblems: [ScenarioProblem] = [],
    isExample: Bool = false
  ) {
    reading = scenario.read(on: basis)
    outcomes = reading.cases.map(ModelOutcome.init)
    self.nameProblems = nameProblems
    self.isExample = isExample
  }

  public func render() -> String {
    Layout("Workbench", at: .workbench, width: .wide, with: .workbench) {
      h1 { "What it takes to serve a model" }
      WorkbenchWays(scenario: scenario, current: .compare).body
      div(.class("workbench")) {
        div(.class("workbench-answer")) { answer }
        div(.class("workbench-choice")) {
          ScenarioForm(scenario: scenario, problems: problems).body
          if scenario.configurations.isEmpty { FileForm(scenario: scenario).body }
        }
        if !computed.isEmpty { div(.class("workbench-results")) { results } }
      }
    }.render()
  }

  private var scenario: Scenario { reading.scenario }
  /// The same as a command; `nil` where a field is wrong or a model comes from a file.
  private var command: String? {
    problems.isEmpty && scenario.configurations.isEmpty ? scenario.commandLine : nil
  }
  private var computed: [ModelResults] { outcomes.compactMap(\.computed) }

  /// Mistakes in fields; that a model does not fit is an answer, and no mistake.
  private var problems: [ScenarioProblem] {
    var found = nameProblems
    let all = reading.problems + computed.flatMap(\.problems)
    for problem in all where problem.kind == .wrongValue && !found.contains(problem) {
      found.append(problem)
    }
    return found
  }

  @HTMLBuilder private var answer: HTML {
    if isExample {
      p(.class("notice")) {
        "An example: an assistant for support, a small model against a large one. Change what you like and compute again; "
        "the address holds what you chose."
      }
    }
    if !scenario.configurations.isEmpty {
      p(.class("notice")) {
        "One model comes from a file that you pasted. It is in memory until the program ends, and not kept on the disk."
      }
    }
    if !problems.isEmpty { ProblemList(problems: problems).body }
    if !outcomes.isEmpty { VerdictSection(outcomes: outcomes).body }
    if command != nil, !computed.isEmpty {
      p(.class("detail")) { a(.href(BasisSection.commandID)) { "Copy as a command" } }
    }
  }

  @HTMLBuilder private var results: HTML {
    ComparisonSection(models: computed).body
    MemorySection(models: computed).body
    LatencySection(models: computed).body
    FrontierSection(models: computed).body
    CostSection(models: computed).body
    BasisSection(models: computed, command: command).body
  }
}

/// The ways between the pages of the workbench, with the same scenario.
struct WorkbenchWays {
  /// A page of the workbench.
  enum Place: CaseIterable {
    case compare, serving, decisions, memo, catalogue
  }

  let scenario: Scenario
  let current: Place

  var body: HTML {
    nav(.class("kinds ways"), .label("Workbench")) {
      ul {
        for place in Place.allCases {
          li { a(.href(route(place)), .current(place == current)) { title(place) } }
        }
      }
    }
  }

  private func title(_ place: Place) -> Message {
    switch place {
    case .compare: "Compare"
    case .serving: "Serving"
    case .decisions: "Decide"
    case .memo: "Defend"
    case .catalogue: "Catalogue"
    }
  }

  private func route(_ place: Place) -> Route {
    switch place {
    case .compare: .workbench(scenario)
    case .serving: .serving(ServingQuery(scenario))
    case .decisions: .decisions(scenario)
    case .memo: .memo(scenario)
    case .catalogue: .catalogue(.models)
    }
  }
}
