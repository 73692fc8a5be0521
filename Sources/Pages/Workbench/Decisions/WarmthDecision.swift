// SPDX-License-Identifier: Apache-2.0

import Charts
import InferenceEconomics
import Markup
import Workbench

/// Whether copies are kept warm when nobody asks.
struct WarmthDecision {
  let one: Case
  let choices: DecisionChoices

  private var result: Result<ColdStartResult, ScenarioProblem> {
    Result { () throws(ScenarioProblem) in
      try one.coldStart(try ColdStartChoice(pairs: choices.pairs(of: ColdStartChoice.names)))
    }
  }

  var part: DecisionPart {
    let result = result
    return DecisionFrame(
      id: ElementID("warmth"), title: "Keep a copy warm?", fields: Self.fields, choices: choices,
      problem: result.problem.map { ChoiceProblem($0) }
    ).part {
      if let found = result.found { answer(found) }
    }
  }

  private static let fields = [
    ChoiceField(name: "schedule", caption: "Finding a device", unit: "s", usual: "0", place: 20),
    ChoiceField(
      name: "image", caption: "Image is there", usual: "no",
      words: [("yes", "yes"), ("no", "no")], place: 21),
    ChoiceField(name: "pull", caption: "Pulling it", unit: "s", usual: "measured", place: 22),
    ChoiceField(name: "loadrate", caption: "Loading", unit: "GB/s", usual: "measured", place: 23),
    ChoiceField(name: "warmup", caption: "Warming up", unit: "s", usual: "measured", place: 24),
    ChoiceField(name: "keepwarm", caption: "Kept for", unit: "s", usual: "300", place: 25),
    ChoiceField(name: "givesup", caption: "Waiting who give up", usual: "0", place: 26),
    ChoiceField(name: "value", caption: "Worth of a request", unit: "USD", usual: "0", place: 27),
  ]

  @HTMLBuilder private func answer(_ result: ColdStartResult) -> HTML {
    p(.class("answer-fit")) {
      "A cold start takes "
      strong { result.total.words }
      result.total.interval.map { " (\($0))" as Message } ?? ""
      ", a warm copy answers after "
      strong { result.warm.words }
      "."
    }
    PlotView(
      id: ElementID("start-chart"), title: "From nothing to the first answer",
      plot: try? plot(result)
    ).body
    if let scaling = result.scaling {
      p { Self.words(scaling) }
      FigureView(name: "Stopped when idle, a month", figure: scaling.monthly).body
      FigureView(name: "Always on, a month", figure: scaling.alwaysOnMonthly).body
      FigureView(name: "Of that for nobody", figure: scaling.idleMonthly).body
      FigureView(
        name: "Requests that meet no copy", figure: scaling.coldShareFigure,
        shown: scaling.coldShareFigure.high < 1e-6 ? "fewer than 1 in a million" : nil
      ).body
      CrossingView(name: "Stopping is cheaper below", crossing: scaling.cheaperBelow).body
    } else {
      p { "Say how many requests a month bring, or give a rate, to see whether stopping pays." }
    }
    for step in result.steps {
      FigureView(
        name: Message(label: step.name.description.capitalizedFirst), figure: step.figure
      ).body
    }
    FigureView(name: "Waking from the memory of the host", figure: result.wake).body
  }

  private static func words(_ scaling: ScaleToZero) -> Message {
    let (stopped, always) = (scaling.monthly, scaling.alwaysOnMonthly)
    if stopped.high < always.low {
      return "Stopping an idle copy is cheaper, at both ends of the ranges."
    }
    if always.high < stopped.low {
      return "Keeping it warm is cheaper, at both ends of the ranges."
    }
    return stopped.value < always.value
      ? "Stopping an idle copy is cheaper at the most likely values; the ranges overlap."
      : "Stopping saves nothing worth the wait at this traffic; the ranges overlap."
  }

  private func plot(_ result: ColdStartResult) throws -> Waterfall {
    try Waterfall(
      steps: result.steps.map { step in
        try Waterfall.Step(
          Message(label: step.name.description),
          try Estimate(step.figure.value, low: step.figure.low, high: step.figure.high))
      },
      total: (
        "cold start",
        try Estimate(result.total.value, low: result.total.low, high: result.total.high)
      ), measure: Measure("Time", .seconds))
  }
}
