// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Workbench

/// The errors of the serving model as Markdown.
struct ServingReport {
  let scores: ServingScores

  init(_ scores: ServingScores) {
    self.scores = scores
  }

  private var rows: [ServingMeasurement] { scores.regression.rows }

  var text: String {
    [
      "### Whole groups left out", leftOut, "### By class", byClass, "### Intervals", intervals,
    ].joined(separator: "\n\n")
  }

  private var leftOut: String {
    var lines = [
      "| figure | rows | left out: median | 90th percentile | tagged rows too | on fitted rows |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for it in ServingClass.allCases {
      let kept = chosen { !$0.isExcluded && it.contains($0) }
      let out = PredictionErrors(of: scores.leftOut, kept, rows)
      let tagged = PredictionErrors(of: scores.leftOut, chosen { it.contains($0) }, rows)
      let fitted = PredictionErrors(of: scores.onFitted, kept, rows)
      lines.append(
        "| \(it.rawValue) | \(out.count) | \(percent(out.median)) | \(percent(out.ninetieth)) | \(pair(tagged)) | \(pair(fitted)) |"
      )
    }
    return lines.joined(separator: "\n")
  }

  private var byClass: String {
    var lines = [
      "| | throughput, offline and static | time per output token | time to first token |",
      "| --- | ---: | ---: | ---: |",
    ]
    for (name, key) in Self.keys {
      for value in Set(rows.map(key)).sorted() {
        let cells = [ServingClass.allOffline, .interTokenLatency, .timeToFirstToken].map { it in
          let kept = chosen { !$0.isExcluded && it.contains($0) && key($0) == value }
          return kept.isEmpty
            ? "–" : "\(pair(PredictionErrors(of: scores.leftOut, kept, rows))) of \(kept.count)"
        }
        lines.append("| \(name) \(value) | " + cells.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let keys: [(String, @Sendable (ServingMeasurement) -> String)] = [
    ("family", { $0.measured.deployment.device.family.rawValue }),
    ("size", { size($0.measured.deployment.model.parameters.total.value / 1e9) }),
    ("kind", { $0.measured.deployment.model.isMixture ? "mixture of experts" : "dense" }),
    ("source", \.source),
    ("engine", { $0.measured.deployment.engine.rawValue }),
    ("weights", { $0.measured.deployment.weights.id }),
  ]

  private static func size(_ billions: Double) -> String {
    billions <= 15 ? "up to 15B" : billions <= 80 ? "15B to 80B" : "above 80B"
  }

  private var intervals: String {
    var lines = ["| figure | rows | inside the 80% interval |", "| --- | ---: | ---: |"]
    for it in ServingClass.allCases {
      let kept = chosen { !$0.isExcluded && it.contains($0) }
      let inside = kept.filter { scores.isCovered[$0] }.count
      lines.append(
        "| \(it.rawValue) | \(kept.count) | \(percent(Double(inside) / Double(max(kept.count, 1)))) |"
      )
    }
    return lines.joined(separator: "\n")
  }

  private func chosen(_ isWanted: (ServingMeasurement) -> Bool) -> [Int] {
    rows.indices.filter { isWanted(rows[$0]) && scores.leftOut[$0].isFinite }
  }

  private func pair(_ errors: PredictionErrors) -> String {
    "\(percent(errors.median)) / \(percent(errors.ninetieth))"
  }

  private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return "\(tenths)%"
  }
}

extension PredictionErrors {
  init(of predicted: [Double], _ chosen: [Int], _ rows: [ServingMeasurement]) {
    self.init(chosen.map { predicted[$0] }, chosen.map { rows[$0].value })
  }
}
