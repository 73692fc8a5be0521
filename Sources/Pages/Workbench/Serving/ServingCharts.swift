// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import Quantities
import ServingSimulation
import Workbench

/// Courses over time and distributions, each as a picture with a table behind it.
struct ServingCharts {
  let outcome: ServingOutcome

  private var result: SimulationResult { outcome.result }
  private var level: ServiceLevel { outcome.plan.one.setting.level }

  @HTMLBuilder var body: HTML {
    div(.class("serving-charts")) {
      PlotView(
        id: ElementID("serving-queue"), title: "Sequences in progress and requests that wait",
        note: "All copies together. Means of \(course.step).", plot: try? queuePlot()
      ).body
      PlotView(
        id: ElementID("serving-cache"), title: "KV cache in use",
        note: "What sequences hold of the cache of all copies.", plot: try? cachePlot()
      ).body
      if outcome.plan.settings.autoscaling != nil {
        PlotView(
          id: ElementID("serving-replicas"), title: "Copies",
          note:
            "A new one is asked for when each has more than half of the sequences that it takes at once.",
          plot: try? replicaPlot()
        ).body
      }
      times(
        "Time to first token", ElementID("serving-first"), result.timeToFirstToken,
        level.timeToFirstToken)
      times(
        "Time between tokens", ElementID("serving-next"), result.meanInterTokenLatency,
        level.interTokenLatency, note: "The mean of each answer. ")
      times("Time to the whole answer", ElementID("serving-whole"), result.endToEnd, nil)
      PlotView(
        id: ElementID("serving-batch"), title: "Sequences of a decode step",
        note:
          "\(DecimalText.whole(result.decodeSteps)) steps; the mean is \(DecimalText.text(result.meanBatch)).",
        plot: try? batchPlot()
      ).body
    }
  }
}

/// Courses over time.
extension ServingCharts {
  private var course: ServingCourse { ServingCourse(result.timeline, until: result.end) }

  private func line(
    _ name: Message, _ value: (TimelineSample) -> Double
  ) throws -> Series {
    Series(
      name, style: .line,
      points: try course.means(of: value).map { try Point($0.time, $0.value) })
  }

  private static let time = Axis("Time", .seconds)

  private func queuePlot() throws -> LinePlot {
    try LinePlot(
      series: [
        try line("in progress") { Double($0.running) }, try line("waiting") { Double($0.waiting) },
      ], x: Self.time, y: Axis("Requests", .count()))
  }

  private func cachePlot() throws -> LinePlot {
    try LinePlot(
      series: [try line("in use", outcome.cacheUse)], x: Self.time,
      y: Axis("Share of the cache", .percent))
  }

  private func replicaPlot() throws -> LinePlot {
    try LinePlot(
      series: [
        try line("at work") { Double($0.replicas) },
        try line("starting") { Double($0.startingReplicas) },
      ], x: Self.time, y: Axis("Copies", .count()))
  }
}

/// Distributions.
extension ServingCharts {
  private func times(
    _ title: Message, _ id: ElementID, _ times: LatencyHistogram, _ objective: Time?,
    note: Message = ""
  ) -> HTML {
    let longest = ServingWords.text(times.most)
    return PlotView(
      id: id, title: title,
      note: note + "Up to the 99th percentile; the longest took \(longest).",
      plot: try? ServingDistribution(times).plot(title, objective: objective)
    ).body
  }

  private func batchPlot() throws -> Histogram {
    let last = result.batchSizes.lastIndex { $0 > 0 } ?? 0
    let width = last / 20 + 1
    let bars = last / width + 1
    var counts = Array(repeating: 0, count: bars)
    for (size, steps) in result.batchSizes.enumerated() where steps > 0 {
      counts[size / width] += steps
    }
    return try Histogram(
      edges: (0...bars).map { Double($0 * width) }, counts: counts,
      measure: Measure("Sequences", .count()), counted: "Steps")
  }
}

/// A course over time in few points, so that a picture stays small.
struct ServingCourse {
  private let samples: [TimelineSample]
  private let group: Int

  /// How many points a course has at most.
  private static let most = 28

  init(_ samples: [TimelineSample], until end: SimulatedTime) {
    self.samples = samples.filter { $0.time <= end }
    group = max(1, (self.samples.count + Self.most - 1) / Self.most)
  }

  /// The time that a point stands for, in words.
  var step: Message {
    guard samples.count > 1 else { return "the whole time" }
    return Message(
      verbatim: ServingWords.text(
        SimulatedTime(seconds: samples[1].time.seconds * Double(group))))
  }

  /// Returns the means of groups of samples, each at the time of its first.
  func means(of value: (TimelineSample) -> Double) -> [(time: Double, value: Double)] {
    stride(from: 0, to: samples.count, by: group).map { start in
      let part = samples[start..<min(start + group, samples.count)]
      let sum = part.reduce(0) { $0 + value($1) }
      return (part[part.startIndex].time.seconds, sum / Double(part.count))
    }
  }
}

/// How often times occurred, up to the 99th percentile.
struct ServingDistribution {
  private let edges: [Double]
  private let counts: [Int]

  /// Sorts times into bars, each at least six buckets of the histogram wide, so that none is high by chance.
  init(_ times: LatencyHistogram) {
    let (low, high) = (times.least.seconds, times.percentile(0.99).seconds)
    guard times.count > 0, high > low else {
      edges = []
      counts = []
      return
    }
    let finest = high / 256 * 6
    let bars = min(16, max(1, Int((high - low) / finest)))
    let edges = (0...bars).map { low + (high - low) * Double($0) / Double(bars) }
    let below = edges.map {
      times.share(upTo: SimulatedTime(seconds: $0)) * Double(times.count)
    }
    self.edges = edges
    counts = (0..<bars).map { bar in
      Int((below[bar + 1] - (bar == 0 ? 0 : below[bar])).rounded())
    }
  }

  /// Returns the plot, with the objective where it lies near.
  func plot(_ title: Message, objective: Time?) throws -> Histogram {
    let isNear = objective.map { $0.value <= (edges.last ?? 0) * 1.5 } ?? false
    let limits = try isNear ? objective.map { [try Limit("objective", $0.value)] } ?? [] : []
    return try Histogram(
      edges: edges, counts: counts, limits: limits, measure: Measure(title, .seconds),
      counted: "Requests")
  }
}
