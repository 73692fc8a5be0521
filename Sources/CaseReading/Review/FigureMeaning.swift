// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics
import Quantities

/// What a figure of the key is about, as far as its name says.
struct FigureMeaning: Sendable {
  /// Whom a figure is about.
  enum Group: Hashable, Sendable {
    case all
    case value(Cut.Filter)
    case rest
  }

  let figure: KeyFigure
  /// The metric; nil for figures of the plan and weights.
  let metric: Metric.ID?
  let group: Group
  /// Whether it is of the second side.
  let isAfter: Bool
  /// Words that must stand near a figure without a metric.
  let words: PhraseFinder<Bool>

  init(_ figure: KeyFigure, schema: EventSchema) {
    self.figure = figure
    isAfter = figure.id.hasSuffix("-after")
    var metric: Metric.ID?
    var group = Group.all
    let sides = ["before", "after"]
    for candidate in schema.metrics {
      for side in sides where figure.id.hasPrefix(candidate.id) && figure.id.hasSuffix(side) {
        if figure.id == "\(candidate.id)-all-\(side)" { metric = candidate.id }
        for breakdown in schema.breakdowns {
          for value in breakdown.values {
            let name = "\(breakdown.id)-\(value.id)"
            if figure.id == "\(candidate.id)-\(name)-\(side)" {
              (metric, group) = (candidate.id, .value(Cut.Filter(breakdown.id, value.id)))
            } else if figure.id == "\(candidate.id)-\(breakdown.id)-not-\(value.id)-\(side)" {
              (metric, group) = (candidate.id, .rest)
            }
          }
        }
      }
    }
    self.metric = metric
    self.group = group
    words = PhraseFinder(figure.words.map { ($0, true) }, gap: 1)
  }

  /// Whether an amount is this figure, within a tenth or the rounding of whole numbers.
  func isValue(_ quantity: TextQuantity) -> Bool {
    guard let value = Self.value(quantity, in: figure.unit) else { return false }
    let truth = abs(figure.value)
    let scale = quantity.value == 0 ? 1 : value / quantity.value
    let (low, high) = (abs(quantity.low * scale), abs(quantity.high * scale))
    let slack = max(0.1 * truth, figure.unit == .share ? 0.005 : 0)
    return truth >= min(low, high) - slack && truth <= max(low, high) + slack
  }

  /// An amount in the unit of a figure; nil when it is of another kind.
  static func value(_ quantity: TextQuantity, in unit: MetricUnit) -> Double? {
    switch unit {
    case .share:
      return quantity.dimension == .ratio
        && (quantity.style == .percent || quantity.style == .fraction)
        ? quantity.value : nil
    case .count:
      return quantity.dimension == .count || quantity.dimension == .rate ? quantity.number : nil
    case .milliseconds: return quantity.dimension == .duration ? quantity.value * 1000 : nil
    case .seconds: return quantity.dimension == .duration ? quantity.value : nil
    case .minutes: return quantity.dimension == .duration ? quantity.value / 60 : nil
    case .days: return quantity.dimension == .duration ? quantity.value / 86_400 : nil
    case .tokens: return quantity.dimension == .tokens ? quantity.value : nil
    case .euros: return quantity.dimension == .money ? quantity.value : nil
    }
  }
}
