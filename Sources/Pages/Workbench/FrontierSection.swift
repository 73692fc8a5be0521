// SPDX-License-Identifier: Apache-2.0

import Charts
import InferenceEconomics
import Markup
import Quantities
import Workbench

/// How throughput and latency trade against each other.
struct FrontierSection {
  let models: [ModelResults]

  private var traded: [(model: ModelResults, frontier: FrontierResult)] {
    models.compactMap { model in
      model.frontier.found.flatMap { $0.front.isEmpty ? nil : (model, $0) }
    }
  }

  @HTMLBuilder var body: HTML {
    if !traded.isEmpty {
      section(.labelledBy(ElementID("frontier"))) {
        h2(.id(ElementID("frontier"))) { "Throughput against latency" }
        PlotView(
          id: ElementID("frontier-chart"), title: "What no other choice betters",
          note: "One copy on 1 to 8 devices with 1 to 1,024 callers. Up and left is better.",
          plot: try? plot()
        ).body
        FigureColumns(
          subject: "Throughput against latency",
          columns: traded.map { column($0.model, $0.frontier) }
        ).body
      }
    }
  }

  private func plot() throws -> LinePlot {
    let limit = models.first?.one.setting.level.interTokenLatency
    return try LinePlot(
      series: traded.map { model, frontier in
        Series(
          Message(verbatim: model.one.name), style: .dottedLine,
          points: try frontier.front.map { try point($0) })
      },
      x: Axis("Inter-token latency", .seconds, scale: .logarithmic),
      y: Axis("Answers of each device", .count(("tokens/s" as Message).shown), scale: .logarithmic),
      xLimits: try limit.map { [try Limit("service level", $0.value)] } ?? [])
  }

  /// A point with its range where few lines share the picture, and with its callers at some powers of two.
  private func point(_ point: FrontierResult.Point) throws -> Point {
    let output = point.outputPerDevice
    let hasRange = traded.count == 1
    return try Point(
      point.interTokenLatency.value, output.value, low: hasRange ? output.low : nil,
      high: hasRange ? output.high : nil, label: Self.label(point))
  }

  private static func label(_ point: FrontierResult.Point) -> Message {
    let callers: Message =
      point.callers == 1 ? "1 caller" : "\(DecimalText.text(point.callers)) callers"
    return point.tensor == 1 ? callers : "\(callers) on \(point.tensor)"
  }

  private func column(_ model: ModelResults, _ frontier: FrontierResult) -> FigureColumn {
    var figures: [FigureView] = []
    if let most = frontier.mostCallers {
      figures.append(FigureView(name: "Callers within the service level, one copy", figure: most))
    }
    if let best = frontier.bestWithinLevel {
      figures += [
        FigureView(name: "Answers of each device there", figure: best.outputPerDevice),
        FigureView(name: "Inter-token latency there", figure: best.interTokenLatency),
        FigureView(name: "Time to first token there", figure: best.timeToFirstToken),
      ]
    }
    return FigureColumn(
      title: model.one.title, figures: figures, remark: remark(model, frontier))
  }

  private func remark(_ model: ModelResults, _ frontier: FrontierResult) -> Message {
    guard !model.one.setting.level.isEmpty else {
      return "Give a service level to see how many callers one copy serves within it."
    }
    return frontier.mostCallers == nil
      ? "Not even one caller is served within the service level." : ""
  }
}
