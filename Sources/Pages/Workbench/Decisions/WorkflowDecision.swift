// SPDX-License-Identifier: Apache-2.0

import Charts
import InferenceEconomics
import Markup
import Quantities
import Workbench

/// A workflow of several calls that must all be right.
struct WorkflowDecision {
  let one: Case
  let choices: DecisionChoices

  private var result: Result<WorkflowResult, ChoiceProblem> {
    Result { () throws in try WorkflowResult(one, try WorkflowChoice(choices)) }
      .mapError { ChoiceProblem($0) }
  }

  var part: DecisionPart {
    let result = result
    return DecisionFrame(
      id: ElementID("workflow"), title: "Can a workflow of its calls be relied on?",
      fields: Self.fields, choices: choices, problem: result.problem
    ).part {
      if let found = result.found { answer(found) }
    }
  }

  private static let fields = [
    ChoiceField(name: "calls", caption: "Calls, one by one", usual: "6", place: 40),
    ChoiceField(name: "right", caption: "Each is right", usual: "0.95", place: 41),
    ChoiceField(name: "tries", caption: "Attempts, at most", usual: "2", place: 42),
    ChoiceField(name: "seen", caption: "Failures noticed", usual: "0.8", place: 43),
    ChoiceField(name: "personright", caption: "Person is right", usual: "nobody", place: 44),
    ChoiceField(name: "personcost", caption: "Person costs", unit: "USD", usual: "4", place: 45),
    ChoiceField(name: "persontime", caption: "Person takes", unit: "min", usual: "30", place: 46),
    ChoiceField(name: "within", caption: "Must be done in", unit: "s", usual: "60", place: 47),
  ]

  @HTMLBuilder private func answer(_ result: WorkflowResult) -> HTML {
    let reliability = DecimalText.text(result.estimate.reliability.value.value * 100)
    p(.class("answer-fit")) {
      strong { "\(reliability)% of tasks" }
      " of \(counted(result.choice.calls, "call")) end right. A task takes "
      strong { result.estimate.timeFigure.words }
      " and \(result.verdict.inWords) the \(AmountText.text(result.choice.budget.value, "s"))."
    }
    PlotView(
      id: ElementID("workflow-chart"), title: "All calls right, by how many there are",
      note: "Each call as reliable as said, attempts and person included.", plot: try? plot(result)
    ).body
    FigureView(name: "Tasks that end right", figure: result.estimate.reliabilityFigure).body
    FigureView(
      name: "Most calls for nine in ten tasks", figure: result.mostCalls,
      shown: result.mostCalls.value >= CallChain.unlimited ? "as many as you like" : nil
    ).body
    FigureView(name: "Time of a task", figure: result.estimate.timeFigure).body
    if let cost = result.estimate.costFigure {
      FigureView(name: "A task that ends right", figure: cost).body
    }
    p(.class("detail")) {
      "Calls fail independently of each other, and each takes as long and costs as much as a request of the workload."
    }
  }

  private func plot(_ result: WorkflowResult) throws -> LinePlot {
    try LinePlot(
      series: [
        Series(
          "all calls right", style: .dottedLine,
          points: try result.course.map { calls, figure in
            try Point(Double(calls), figure.value, low: figure.low, high: figure.high)
          })
      ],
      x: Axis("Calls of a task", .count(), wholeNumbers: true),
      y: Axis("Tasks that end right", .percent),
      xLimits: [try Limit("yours", Double(result.choice.calls))])
  }
}

extension TargetVerdict {
  /// The verdict as a verb, before what is kept or not.
  var inWords: Message {
    switch self {
    case .meets: "keeps"
    case .mayMeet: "may keep"
    case .misses: "misses"
    }
  }
}
