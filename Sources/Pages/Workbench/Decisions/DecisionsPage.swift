// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
public import Workbench

/// Decisions about the first model of a scenario: where its facts come from, whether copies are kept warm, what a workflow of its calls
/// comes to, and how to answer sooner.
public struct DecisionsPage: Page {
  /// What was chosen on the workbench.
  public let scenario: Scenario
  /// What was chosen here.
  public let choices: DecisionChoices
  /// Whether the scenario is an example of ours.
  public let isExample: Bool
  private let reading: ScenarioReading

  /// Creates the page.
  ///
  /// - Parameters:
  ///   - scenario: What was chosen on the workbench; the first model counts, and the second as a smaller one.
  ///   - choices: What was chosen here.
  ///   - basis: What results rest on.
  ///   - isExample: Whether the scenario is an example of ours.
  public init(
    _ scenario: Scenario, _ choices: DecisionChoices, on basis: Basis, isExample: Bool = false
  ) {
    self.scenario = scenario
    self.choices = choices
    self.isExample = isExample
    reading = scenario.read(on: basis)
  }

  public func render() -> String {
    Layout("Decide", at: .workbench, width: .wide, with: .workbench, .decisions) {
      h1 { "Decisions about one model" }
      WorkbenchWays(scenario: isExample ? Scenario() : scenario, current: .decisions).body
      switch first {
      case .success(let one): decisions(one)
      case .failure(let problem): refusal(problem)
      }
    }.render()
  }

  private var first: Result<Case, ChoiceProblem> {
    guard reading.setting != nil, let first = reading.cases.first else {
      return .failure(
        reading.problems.first.map { ChoiceProblem($0) }
          ?? ChoiceProblem(nil, "no model is chosen; choose one on the workbench"))
    }
    return first.result.mapError { ChoiceProblem($0) }
  }

  /// The next model, where it is smaller than the first, as what that could be distilled into.
  private func smaller(than one: Case) -> Case? {
    reading.cases.dropFirst().compactMap(\.result.found).first {
      $0.deployment.model.parameters.total < one.deployment.model.parameters.total
    }
  }

  private func refusal(_ problem: ChoiceProblem) -> HTML {
    section(.class("problem"), .role("alert")) {
      h2 { "There is nothing to decide on yet" }
      p(.ownDirection) { problem.sentence }
      p(.class("actions")) {
        a(.class("button"), .href(.workbench(scenario))) { "To the workbench" }
      }
    }
  }

  private func decisions(_ one: Case) -> HTML {
    let parts = [
      GroundingDecision(one: one, choices: choices).part,
      WarmthDecision(one: one, choices: choices).part,
      WorkflowDecision(one: one, choices: choices).part,
      SpeedDecision(one: one, small: smaller(than: one), choices: choices).part,
    ]
    return .group([
      p(.class("lead"), .ownDirection) { "For \(one.title): \(one.setting.workload.load.words)." },
      DecisionProblems(parts: parts).body,
      form(
        .class("choice-form"), .get, .action(.decisions(Scenario())), .noCompletion, .noSpellcheck
      ) {
        for pair in scenario.pairs {
          input(.type("hidden"), .name(pair.name), .value(pair.value))
        }
        for part in parts { part.body }
      },
    ])
  }
}

/// A decision as it stands on the page, and what is wrong in it.
struct DecisionPart {
  let id: ElementID
  let title: Message
  let problem: ChoiceProblem?
  /// The field that the problem is in; `nil` where it is in none of this decision.
  let field: ChoiceField?
  let body: HTML
}

/// What has to be changed in the decisions, with links to them, since what is wrong may be out of sight.
struct DecisionProblems {
  let parts: [DecisionPart]

  var body: HTML {
    let wrong = parts.compactMap { part in part.problem.map { (part, $0) } }
    guard !wrong.isEmpty else { return .nothing }
    return section(
      .class("problem problems"), .role("alert"), .labelledBy(ElementID("problems"))
    ) {
      h2(.id(ElementID("problems"))) {
        wrong.count == 1 ? "One thing to change" : "\(wrong.count) things to change"
      }
      ul {
        for (part, problem) in wrong {
          li(.ownDirection) {
            if let field = part.field {
              a(.href(field.id)) { field.caption }
              ": "
              problem.message
            } else {
              a(.href(part.id)) { part.title }
              ": "
              problem.sentence
            }
          }
        }
      }
    }
  }
}

/// A decision: its question, its fields, and its answer beside them.
struct DecisionFrame {
  let id: ElementID
  let title: Message
  let fields: [ChoiceField]
  let choices: DecisionChoices
  /// What is wrong with a field of it, or why there is no answer.
  let problem: ChoiceProblem?

  func part(@HTMLBuilder answer: () -> HTML) -> DecisionPart {
    DecisionPart(id: id, title: title, problem: problem, field: wrong, body: body(answer))
  }

  private func body(_ answer: () -> HTML) -> HTML {
    section(.class("decision"), .labelledBy(id)) {
      h2(.id(id)) { title }
      div(.class("decision-parts")) {
        fieldset {
          legend { "What is so" }
          div(.class("fields")) {
            for field in fields {
              field.body(
                choices.texts[field.name],
                problem: field.name == wrong?.name ? problem?.message : nil)
            }
          }
          // Back to this decision, and not to the top of a page that is eight screens long.
          button(.type("submit"), .formAction(address)) { "Compute" }
        }
        div(.class("decision-answer")) {
          if let problem {
            p(.class("problem"), .ownDirection) {
              wrong.map { "\($0.caption): \(problem.message)." as Message } ?? problem.sentence
            }
          } else {
            answer()
          }
        }
      }
    }
  }

  private var address: LocalPath {
    LocalPath("\(Route.decisions(Scenario()).path)#\(id.value)")
  }

  /// The field that the problem is in.
  private var wrong: ChoiceField? {
    problem.flatMap { problem in fields.first { $0.name == problem.name } }
  }
}

/// A field of a decision.
struct ChoiceField {
  let name: String
  let caption: Message
  var unit: Message = ""
  /// What holds when it is empty.
  let usual: Message
  /// Words to choose from; a text field when there are none.
  var words: [(value: String, shown: Message)] = []
  /// The place of the field among all of the page.
  let place: Int

  /// The name of the field within the page.
  var id: ElementID { ElementID("choice", place) }

  func body(_ value: String?, problem: Message?) -> HTML {
    div(.class("field")) {
      label(.for(id)) {
        caption
        if !unit.isEmpty {
          " "
          span(.class("unit")) { unit }
        }
      }
      if words.isEmpty {
        input(
          .id(id), .type("text"), .name(name), .value(value ?? ""), .placeholder(usual),
          .keyboard("decimal"), .invalid(problem != nil),
          .longest(120))
      } else {
        select(.id(id), .name(name), .invalid(problem != nil)) {
          option(.value(""), .selected(value == nil || isUsual(value))) { usual }
          // A word of one's own stays as it was sent.
          if let value, !words.contains(where: { $0.value == value }) {
            option(.value(value), .selected(true)) { value }
          }
          for word in words where word.shown.shown != usual.shown {
            option(.value(word.value), .selected(word.value == value)) { word.shown }
          }
        }
      }
      if let problem { p(.class("wrong"), .ownDirection) { problem } }
    }
  }

  /// Whether the word that was chosen is what is usual: the list has that once, as what is chosen by nothing.
  private func isUsual(_ value: String?) -> Bool {
    words.contains { $0.value == value && $0.shown.shown == usual.shown }
  }
}
