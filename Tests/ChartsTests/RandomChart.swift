// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import TestSupport

/// Charts of every kind from random values of every size, with a text in every place for words.
struct RandomChart {
  private var generator: SeededGenerator
  private let text: Message

  init(seed: UInt64, text: String = "name") {
    generator = SeededGenerator(seed: seed)
    self.text = Message(verbatim: text)
  }

  /// Returns the next chart.
  mutating func next() throws -> HTML {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: chart(try stacked())
    case 1: chart(try waterfall())
    case 2: chart(try grouped())
    case 3: chart(try lines())
    default: chart(try histogram())
    }
  }

  /// Returns one chart of each kind.
  mutating func all() throws -> [HTML] {
    [
      chart(try stacked()), chart(try waterfall()), chart(try grouped()), chart(try lines()),
      chart(try histogram()),
    ]
  }

  private func chart(_ plot: some Plot) -> HTML {
    Chart(id: ElementID("chart"), title: text, note: text, plot: plot).body
  }

  private mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// Zero, the ends of what is taken, or anything between.
  private mutating func amount() -> Double {
    switch count(0...9) {
    case 0: 0
    case 1: 1e60
    case 2: 1e-60
    default: generator.size(-59...59)
    }
  }

  private mutating func estimate(isPositive: Bool = false) throws -> Estimate {
    let value = max(amount(), isPositive ? 1e-60 : 0)
    if !isPositive, Bool.random(using: &generator) { return try Estimate(-value) }
    guard 1e-50...1e50 ~= value else { return try Estimate(value) }
    return try Estimate(value, low: value / 3, high: value * 5)
  }

  private mutating func format() -> ValueFormat {
    let formats: [ValueFormat] = [
      .count(text.text(in: nil)), .si("B"), .binaryBytes, .seconds, .money(text.text(in: nil)),
      .percent, .own { "\($0)" },
    ]
    return formats[count(0...6)]
  }

  private mutating func measure() -> Measure { Measure(text, format()) }

  private mutating func limits(isPositive: Bool = false) throws -> [Limit] {
    try (0..<count(0...3)).map { _ in
      try Limit(text, try estimate(isPositive: isPositive).value)
    }
  }

  private mutating func stacked() throws -> StackedBars {
    let parts = count(0...12)
    let bars = try (0..<count(0...4)).map { _ in
      let values = (0..<parts).map { _ in amount() }
      return try StackedBars.Bar(
        text, values, capacity: Bool.random(using: &generator) ? amount() : nil,
        total: Bool.random(using: &generator) ? try estimate(isPositive: true) : nil)
    }
    return try StackedBars(
      parts: Array(repeating: text, count: parts), bars: bars, measure: measure())
  }

  private mutating func waterfall() throws -> Waterfall {
    let steps = try (0..<count(0...6)).map { _ in
      try Waterfall.Step(text, try estimate(isPositive: true))
    }
    return try Waterfall(
      steps: steps, total: (text, try estimate(isPositive: true)), limits: try limits(),
      measure: measure())
  }

  private mutating func grouped() throws -> GroupedBars {
    let series = count(0...12)
    let groups = try (0..<count(0...4)).map { _ in
      GroupedBars.Group(
        text, try (0..<series).map { _ in count(0...5) == 0 ? nil : try estimate() })
    }
    return try GroupedBars(
      series: Array(repeating: text, count: series), groups: groups, limits: try limits(),
      measure: measure())
  }

  private mutating func lines() throws -> LinePlot {
    let steep = (Bool.random(using: &generator), Bool.random(using: &generator))
    let styles: [Series.Style] = [.line, .dottedLine, .points, .frontier]
    let series = try (0..<count(0...12)).map { _ in
      Series(
        text, style: styles[count(0...3)],
        points: try (0..<count(0...6)).map { _ in
          let y = try estimate(isPositive: steep.1)
          return try Point(
            try estimate(isPositive: steep.0).value, y.value, low: y.low, high: y.high,
            label: Bool.random(using: &generator) ? text : "")
        })
    }
    return try LinePlot(
      series: series,
      x: Axis(text, format(), scale: steep.0 ? .logarithmic : .linear, startsAtZero: false),
      y: Axis(text, format(), scale: steep.1 ? .logarithmic : .linear),
      xLimits: try limits(isPositive: steep.0), yLimits: try limits(isPositive: steep.1))
  }

  private mutating func histogram() throws -> Histogram {
    let values = try (0..<count(0...60)).map { _ in try estimate().value }
    return try Histogram(
      values: values, limits: try limits(), measure: measure(), counted: text)
  }
}
