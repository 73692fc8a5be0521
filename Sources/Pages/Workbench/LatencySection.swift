// SPDX-License-Identifier: Apache-2.0

import Charts
import InferenceEconomics
import Markup
import Quantities
import Workbench

/// How long callers wait, and what for.
struct LatencySection {
  let models: [ModelResults]

  private typealias Served = (model: ModelResults, latency: LatencyResult, rates: ThroughputResult)

  private var served: [Served] {
    models.compactMap { model in
      guard let latency = model.latency.found, let rates = model.throughput.found else {
        return nil
      }
      return (model, latency, rates)
    }
  }

  @HTMLBuilder var body: HTML {
    if !served.isEmpty {
      section(.labelledBy(ElementID("latency"))) {
        h2(.id(ElementID("latency"))) { "Latency and throughput" }
        PlotView(
          id: ElementID("step-chart"), title: "Between two tokens",
          note: "One step of decoding and what its time goes into.",
          plot: try? plot(Self.stepParts, \.interTokenLatency)
        ).body
        PlotView(
          id: ElementID("first-chart"), title: "Until the first token",
          note: "From sending a request.",
          plot: try? plot(Self.firstParts, \.timeToFirstToken)
        ).body
        FigureColumns(subject: "Latency and throughput", columns: served.map(column)).body
      }
    }
  }

  /// The terms that add up to a step, and how the chart calls them.
  private static let stepParts: [(term: String, name: Message)] = [
    ("layers", "weights and matrices"), ("attention", "attention"), ("all-reduce", "all-reduce"),
    ("launch and host", "launch and host"), ("prompts of others", "prompts of others"),
  ]

  private static let firstParts: [(term: String, name: Message)] = [
    ("waiting", "waiting"), ("own prompt", "own prompt"),
    ("around the request", "around the request"),
  ]

  private func plot(
    _ parts: [(term: String, name: Message)], _ figure: (LatencyResult) -> Figure
  ) throws -> StackedBars {
    let rows = served.map { one in (one, Self.amounts(figure(one.latency), parts)) }
    let hasRest = rows.contains { $0.1.rest > 0 }
    return try StackedBars(
      parts: parts.map(\.name) + (hasRest ? ["other"] : []),
      bars: rows.map { one, amounts in
        let whole = figure(one.latency)
        return try StackedBars.Bar(
          Message(verbatim: one.model.one.name), amounts.known + (hasRest ? [amounts.rest] : []),
          total: try Estimate(whole.value, low: whole.low, high: whole.high))
      }, measure: Measure("Time", .seconds))
  }

  /// Returns the named terms of a time, and what they leave of it.
  private static func amounts(
    _ figure: Figure, _ parts: [(term: String, name: Message)]
  ) -> (known: [Double], rest: Double) {
    let known = parts.map { part in
      figure.terms.first { $0.name.description == part.term && $0.unit == "s" }?.value ?? 0
    }
    let rest = figure.value - known.reduce(0, +)
    return (known.map { max($0, 0) }, rest > figure.value * 0.005 ? rest : 0)
  }

  private func column(_ one: Served) -> FigureColumn {
    FigureColumn(
      title: one.model.one.title,
      figures: [
        FigureView(name: "Time to first token", figure: one.latency.timeToFirstToken),
        FigureView(name: "Inter-token latency", figure: one.latency.interTokenLatency),
        FigureView(name: "Until the last token", figure: one.latency.endToEnd),
        FigureView(name: "Answers, all devices", figure: one.rates.output),
        FigureView(name: "Answers, each device", figure: one.rates.outputPerDevice),
        FigureView(name: "Prompts and answers", figure: one.rates.total),
        FigureView(name: "Requests", figure: one.rates.requests),
        FigureView(name: "Sequences at a time, one copy", figure: one.rates.batch),
      ], remark: remark(one.latency))
  }

  private func remark(_ latency: LatencyResult) -> Message {
    let level = latency.level.map { "It \($0.inWords)." as Message }
    let remarks = latency.remarks.map { Message(label: $0.capitalizedFirst + ".") }
    return ([level].compactMap(\.self) + remarks).joined(separator: " ")
  }
}
