// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup

/// One chart of every kind and in its main states, by the name of its golden file.
enum SampleCharts {
  static let names = [
    "stacked-bars", "stacked-bars-of-time", "waterfall", "frontier", "frontier-logarithmic",
    "grouped-bars", "grouped-bars-below-zero", "time-series", "histogram", "no-values",
    "one-point", "far-apart", "twelve-series", "long-names",
  ]

  /// Returns the chart of a name.
  static func chart(_ name: String) throws -> HTML {
    switch name {
    case "stacked-bars": try memory()
    case "stacked-bars-of-time": try steps()
    case "waterfall": try waterfall()
    case "frontier": try frontier(.linear, id: ElementID("frontier"))
    case "frontier-logarithmic": try frontier(.logarithmic, id: ElementID("frontier-log"))
    case "grouped-bars": try cost()
    case "grouped-bars-below-zero": try margin()
    case "time-series": try course()
    case "histogram": try histogram()
    default: try limitCase(name)
    }
  }

  private static let gibibyte = 1_073_741_824.0

  private static func memory() throws -> HTML {
    let bar = { (name: Message, values: [Double], capacity: Double) in
      try StackedBars.Bar(
        name, values.map { $0 * gibibyte }, capacity: capacity * gibibyte)
    }
    let plot = try StackedBars(
      parts: ["Weights", "KV cache", "Activations"],
      bars: [
        bar("Mistral 7B, bf16, on L4", [13.5, 4, 1.2], 24),
        bar("Mistral 7B, int4, on L4", [3.9, 4, 1.2], 24),
        bar("Llama 3.1 70B, bf16, on H100", [131.4, 10, 2.5], 80),
        try StackedBars.Bar(
          "Llama 3.1 70B, int4, on H100", [38, 10, 2.5].map { $0 * gibibyte },
          capacity: 80 * gibibyte,
          total: try Estimate(50.5 * gibibyte, low: 48 * gibibyte, high: 55 * gibibyte)),
      ],
      measure: Measure("Memory", .binaryBytes))
    return Chart(
      id: ElementID("memory"), title: "Memory of one replica",
      note: "32 sequences of 1,024 tokens; capacity as the maker states it.", plot: plot
    ).body
  }

  private static func steps() throws -> HTML {
    let plot = try StackedBars(
      parts: ["Queue", "Prefill", "Decode", "Network"],
      bars: [
        try StackedBars.Bar("p50", [0.004, 0.061, 0.912, 0.02]),
        try StackedBars.Bar("p95", [0.21, 0.082, 1.46, 0.055]),
      ],
      measure: Measure("Time", .seconds))
    return Chart(
      id: ElementID("steps"), title: "Where the time of a request goes", plot: plot
    ).body
  }

  private static func waterfall() throws -> HTML {
    let plot = try Waterfall(
      steps: [
        Waterfall.Step("Embed the question", try Estimate(0.012, low: 0.008, high: 0.02)),
        Waterfall.Step("Search 10 million vectors", try Estimate(0.009, low: 0.005, high: 0.03)),
        Waterfall.Step("Rerank 50 passages", try Estimate(0.065, low: 0.05, high: 0.09)),
        Waterfall.Step("Prefill 6,000 tokens more", try Estimate(0.21, low: 0.18, high: 0.26)),
      ],
      total: ("First token", try Estimate(0.296, low: 0.25, high: 0.38)),
      limits: [try Limit("target", 0.35)], measure: Measure("Time", .seconds))
    return Chart(id: ElementID("waterfall"), title: "Retrieval before the first token", plot: plot)
      .body
  }

  private static func frontier(_ scale: Axis.Scale, id: ElementID) throws -> HTML {
    let points = { (values: [(Double, Double)]) in
      try values.enumerated().map { index, value in
        try Point(value.0, value.1, label: "batch \(1 << index)")
      }
    }
    let small: [(Double, Double)] = [
      (0.007, 140), (0.0075, 265), (0.008, 500), (0.0095, 840), (0.012, 1_330), (0.019, 1_680),
      (0.034, 1_880),
    ]
    let large = small.map { ($0.0 * 4, $0.1 / 5) }
    let plot = try LinePlot(
      series: [
        Series("7B on L4", style: .dottedLine, points: try points(small)),
        Series("70B on 4 × L4", style: .dottedLine, points: try points(large)),
        Series(
          "Frontier", style: .frontier, points: try small.map { try Point($0.0, $0.1 * 1.03) }),
      ],
      x: Axis("Time per output token", .seconds, scale: scale),
      y: Axis("Throughput", .count("tokens/s"), scale: scale),
      xLimits: [try Limit("service level", 0.05)])
    return Chart(id: id, title: "Throughput against latency", plot: plot).body
  }

  private static func cost() throws -> HTML {
    let plot = try GroupedBars(
      series: ["Self-hosted", "Public API", "Batch API"],
      groups: [
        GroupedBars.Group(
          "7B",
          [
            try Estimate(0.11, low: 0.08, high: 0.19), try Estimate(0.25, low: 0.2, high: 0.25),
            try Estimate(0.125),
          ]),
        GroupedBars.Group(
          "70B", [try Estimate(0.92, low: 0.7, high: 1.4), try Estimate(0.88), nil]),
      ],
      limits: [try Limit("budget", 0.5)],
      measure: Measure("Cost of a million tokens", .money()))
    return Chart(id: ElementID("cost"), title: "What a million tokens cost", plot: plot).body
  }

  private static func margin() throws -> HTML {
    let plot = try GroupedBars(
      series: ["Margin"],
      groups: [
        GroupedBars.Group("20% utilization", [try Estimate(-0.62, low: -0.9, high: -0.4)]),
        GroupedBars.Group("80% utilization", [try Estimate(0.41, low: 0.3, high: 0.5)]),
      ],
      measure: Measure("Margin", .percent))
    return Chart(id: ElementID("margin"), title: "Margin by utilization", plot: plot).body
  }

  private static func course() throws -> HTML {
    let points = try (0..<25).map { hour in
      let load = Double(hour * (24 - hour)) / 144
      return try Point(
        Double(hour) * 3_600, 0.2 + load, low: 0.15 + load * 0.8, high: 0.3 + load * 1.4)
    }
    let plot = try LinePlot(
      series: [Series("p95", style: .line, points: points)],
      x: Axis("Time of day", .seconds), y: Axis("Time to first token", .seconds),
      yLimits: [try Limit("target", 1), try Limit("alarm", 1.8)])
    return Chart(id: ElementID("course"), title: "A day of load", plot: plot).body
  }

  private static func histogram() throws -> HTML {
    let values = (1...400).map { (number: Int) -> Double in
      let (first, second) = (number * number % 397, number * 7 % 31)
      return 0.2 + Double(first * second) / 12_000
    }
    let plot = try Histogram(
      values: values, limits: [try Limit("p50", 0.62), try Limit("p95", 1.05)],
      measure: Measure("Time to first token", .seconds), counted: "Requests")
    return Chart(id: ElementID("histogram"), title: "400 requests", plot: plot).body
  }
}
