// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
public import Workbench

/// One model defended against another on a page: the claim, the numbers, what must be true, what would change the answer, and what speaks
/// against it.
public struct MemoPage: Page {
  /// What was chosen.
  public let scenario: Scenario
  /// Whether nothing was chosen, so that an example is shown.
  public let isExample: Bool
  private let memo: Result<DefendMemo, ScenarioProblem>

  /// Creates the page from the first two models of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: What was chosen; further models are left out.
  ///   - basis: What results rest on.
  ///   - isExample: Whether the scenario is an example of ours.
  public init(_ scenario: Scenario, on basis: Basis, isExample: Bool = false) {
    self.scenario = scenario
    self.isExample = isExample
    let pair = scenario.arranged(Array(scenario.modelNumbers.prefix(2)))
    memo = Result { () throws(ScenarioProblem) in try pair.defence(on: basis) }
  }

  public func render() -> String {
    Layout("Defend a model", at: .workbench, with: .workbench, .memo) {
      h1 { title }
      WorkbenchWays(scenario: isExample ? Scenario() : scenario, current: .memo).body
      switch memo {
      case .success(let memo): article(.class("memo")) { MemoView(memo: memo).body }
      case .failure(let problem): refusal(problem)
      }
      ways
    }.render()
  }

  private var title: Message {
    guard let memo = memo.found else { return "Defend a model" }
    return "\(memo.candidate.name) instead of \(memo.rival.name)"
  }

  private func refusal(_ problem: ScenarioProblem) -> HTML {
    section(.class("problem"), .role("alert")) {
      h2 { "There is no memo yet" }
      p(.ownDirection) { problem.sentence }
      p { "A memo defends the first model of the comparison against the second." }
    }
  }

  private var ways: HTML {
    section(.class("memo-ways"), .labelledBy(ElementID("further"))) {
      h2(.id(ElementID("further"))) { "Further" }
      p(.class("actions")) {
        a(.class("button"), .href(.workbench(isExample ? Scenario() : scenario))) {
          "Change the models or the workload"
        }
        if let swapped { a(.class("button"), .href(.memo(swapped))) { "Defend the other one" } }
      }
      if memo.found != nil {
        h3 { "The same as a command" }
        p { code(.class("path command"), .ownDirection, .focusable(true)) { scenario.defendLine } }
      }
    }
  }

  private var swapped: Scenario? {
    let numbers = scenario.modelNumbers
    return numbers.count > 1 ? scenario.arranged([numbers[1], numbers[0]]) : nil
  }
}

/// The memo itself, as it is printed.
struct MemoView {
  let memo: DefendMemo

  var body: HTML {
    .group([
      p(.class("claim"), .ownDirection) { "\(words(memo.claim))." },
      p(.class("detail"), .ownDirection) {
        "\(memo.workload.map { Message(engine: $0) }.withSemicolons)."
      },
      section(.class("side-by-side"), .labelledBy(ElementID("side"))) {
        h2(.id(ElementID("side"))) { "Side by side" }
        ComparisonTable(comparison: memo.comparison, caption: "Both models side by side").body
      },
      list("must", "What must be true", memo.conditions.map(statement)),
      list(
        "flips", "What would change the answer",
        memo.flips.map { MemoWords.flip($0, of: memo.candidate.name) }),
      list("against", "What speaks against it", memo.counterArguments.map(statement)),
      MemoScores(memo: memo).body,
      list("assumed", "Assumptions", memo.assumptions.map { .message("\(words($0)).") }),
      sources,
    ])
  }

  private func words(_ text: String) -> Message { MemoWords.words(text, of: memo) }

  private func statement(_ statement: DefendMemo.Statement) -> HTML {
    MemoWords.statement(statement, of: memo)
  }

  @HTMLBuilder private func list(_ id: StaticString, _ title: Message, _ lines: [HTML]) -> HTML {
    if !lines.isEmpty {
      section(.labelledBy(ElementID(id))) {
        h2(.id(ElementID(id))) { title }
        ul { for line in lines { li(.ownDirection) { line } } }
      }
    }
  }

  private var sources: HTML {
    section(.labelledBy(ElementID("sources"))) {
      h2(.id(ElementID("sources"))) { "Sources" }
      ul(.class("source-list")) {
        for line in memo.sources { li { SourceLinks.link(line.id) } }
      }
      p(.class("detail")) {
        "Figures are predictions; the ranges hold 80% of measurements that the model had not seen."
      }
    }
  }
}

extension Scenario {
  /// The memo of the first two models as a line for a shell.
  var defendLine: String {
    let names = modelNumbers.prefix(2)
    var words = arranged(Array(names)).arguments
    while let place = words.firstIndex(of: "--model"), place + 1 < words.count {
      words.removeSubrange(place...place + 1)
    }
    let models = names.compactMap { self[.model, $0] }
    let start = ["windtunnel", "defend"] + models.prefix(1) + ["--against"] + models.dropFirst()
    return Self.line(start + words)
  }
}
