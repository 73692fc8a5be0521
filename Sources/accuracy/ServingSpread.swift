// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Workbench

/// The outer tenths of measured / predicted over rows that were left out, by figure and kind of load.
///
/// What fewer than five groups show says little about the next one: then all loads of the figure count, and where
/// that is still too few, all latencies.
struct ServingSpread {
  private var ratios: [String: [Double]] = [:]
  private var groups: [String: Set<String>] = [:]

  private static let fewestGroups = 5

  init(_ rows: [ServingMeasurement], _ predicted: [Double], _ chosen: [Int]) {
    for row in chosen where predicted[row].isFinite && !rows[row].isExcluded {
      let measured = rows[row].measured
      let figure = measured.metric.figure.rawValue
      for key in [figure + "." + measured.workload.load.kind, figure] {
        ratios[key, default: []].append(rows[row].value / predicted[row])
        groups[key, default: []].insert(rows[row].group)
      }
    }
  }

  /// Returns the factors around a prediction in which four in five rows lie; 1 is always between them.
  func around(_ figure: String, _ load: String) -> (low: Double, high: Double) {
    let keys = [figure + "." + load, figure, MeasuredMetric.Figure.interTokenLatency.rawValue]
    let key = keys.first { (groups[$0]?.count ?? 0) >= Self.fewestGroups } ?? figure
    let found = ratios[key] ?? []
    return (min(quantile(found, 0.1), 1), max(quantile(found, 0.9), 1))
  }
}
