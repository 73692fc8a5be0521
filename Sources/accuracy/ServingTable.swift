// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import InferenceEconomics
import Workbench

/// The fitted values as the table `calibration.csv` of the catalogue.
struct ServingTable {
  let scores: ServingScores

  init(_ scores: ServingScores) {
    self.scores = scores
  }

  var text: String {
    let header = "name,value,unit,prior,width,scale"
    return ([header] + fitted + means + spreads).joined(separator: "\n") + "\n"
  }

  private var entries: [CalibrationEntry] { scores.regression.entries }

  private var fitted: [String] {
    zip(entries, scores.values).map { entry, inner in
      let prior = entry.prior.map { "\($0)" } ?? ""
      let width = entry.width.map { "\($0)" } ?? ""
      return
        "\(entry.id),\(Self.short(entry.outer(inner))),\(entry.unit),\(prior),\(width),\(entry.scale.rawValue)"
    }
  }

  /// What stands in for families and engines that no row is about: the geometric mean of those with rows.
  private var means: [String] {
    ["bandwidth", "matrix", "software", "layer", "step", "sequence", "request"].map { kind in
      let members = zip(entries, scores.values).filter { $0.0.id.hasPrefix(kind + ".") }
      let logs = members.map { log($0.0.outer($0.1)) }
      let mean = exp(logs.reduce(0, +) / Double(max(logs.count, 1)))
      let unit = members.first?.0.unit ?? "1"
      return "\(kind).other,\(Self.short(mean)),\(unit),,,computed"
    }
  }

  /// The spreads of left-out rows, by figure and load.
  private var spreads: [String] {
    let rows = scores.regression.rows
    let spread = ServingSpread(rows, scores.leftOut, Array(rows.indices))
    let loads = ["offline", "static", "concurrency", "rate", "burst"]
    return MeasuredMetric.Figure.allCases.map(\.rawValue).flatMap { figure in
      loads.flatMap { load -> [String] in
        let (low, high) = spread.around(figure, load)
        return [
          "spreadLow.\(figure).\(load),\(Self.short(low)),1,,,computed",
          "spreadHigh.\(figure).\(load),\(Self.short(high)),1,,,computed",
        ]
      }
    }
  }

  private static func short(_ value: Double) -> String { String(format: "%.7g", value) }
}
