// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup

/// Charts at the limits of what can be shown.
extension SampleCharts {
  static func limitCase(_ name: String) throws -> HTML {
    switch name {
    case "no-values": try noValues()
    case "one-point": try onePoint()
    case "far-apart": try farApart()
    case "twelve-series": try twelveSeries()
    default: try longNames()
    }
  }

  private static func noValues() throws -> HTML {
    let plot = try LinePlot(
      series: [Series("Nothing", style: .line, points: [])],
      x: Axis("Time", .seconds, scale: .logarithmic), y: Axis("Requests", .count()))
    return Chart(id: ElementID("no-values"), title: "Nothing measured yet", plot: plot).body
  }

  private static func onePoint() throws -> HTML {
    let plot = try LinePlot(
      series: [Series("Alone", style: .line, points: [try Point(3, 7, label: "batch 1")])],
      x: Axis("Time", .seconds, startsAtZero: false),
      y: Axis("Requests", .count(), startsAtZero: false))
    return Chart(id: ElementID("one-point"), title: "One measurement", plot: plot).body
  }

  private static func farApart() throws -> HTML {
    let points = try stride(from: -9, through: 30, by: 3).map { exponent in
      let size = exponent < 0 ? 1 / power(-exponent) : power(exponent)
      return try Point(size, size, low: size / 2, high: size * 2)
    }
    let plot = try LinePlot(
      series: [Series("Everything", style: .points, points: points)],
      x: Axis("Energy", .si("J"), scale: .logarithmic),
      y: Axis("Operations", .count("FLOP"), scale: .logarithmic))
    return Chart(id: ElementID("far-apart"), title: "From 10⁻⁹ to 10³⁰", plot: plot).body
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { size, _ in size * 10 }
  }

  private static func twelveSeries() throws -> HTML {
    let series = try (0..<12).map { number in
      Series(
        "Model \(number + 1)", style: .dottedLine,
        points: try (0..<5).map { try Point(Double($0), Double(number) + Double($0 % 2) / 2) })
    }
    let plot = try LinePlot(
      series: series, x: Axis("Round", .count(), wholeNumbers: true), y: Axis("Level", .count()))
    return Chart(id: ElementID("twelve"), title: "Twelve series", plot: plot).body
  }

  private static func longNames() throws -> HTML {
    let name: Message =
      "A model whose name goes on and on, with a format, a device and a number of replicas"
    let plot = try StackedBars(
      parts: ["\(name) (weights)", "KV"],
      bars: [
        try StackedBars.Bar(name, [123_456, 3], capacity: 100_000),
        try StackedBars.Bar("模型\(name)", [0, 0], capacity: 100_000),
      ],
      measure: Measure(name, .si("B")))
    return Chart(id: ElementID("long-names"), title: name, note: name, plot: plot).body
  }
}
