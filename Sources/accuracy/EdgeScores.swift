// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import InferenceEconomics

/// How well left-out rows were predicted, and the spreads that follow from it.
struct EdgeScores {
  let regression: EdgeRegression
  /// The values fitted on all rows.
  let values: [Double]
  let inSample: [Double]
  let deviceLeftOut: [Double]
  let modelLeftOut: [Double]
  /// Whether each row lies in the interval that the other chips give.
  let isCovered: [Bool]

  init(_ regression: EdgeRegression) {
    self.regression = regression
    values = regression.fit(on: Array(regression.rows.indices))
    let values = values
    inSample = regression.rows.map { exp($0.predict(values)) }
    deviceLeftOut = regression.predictionsLeavingOut(by: \.chip)
    modelLeftOut = regression.predictionsLeavingOut(by: \.model)
    isCovered = Self.covered(regression.rows, deviceLeftOut)
  }

  /// The factors around a prediction in which four in five rows lie.
  func spread(_ group: EdgeSpread.Group) -> (low: Double, high: Double) {
    Self.spread(group, regression.rows, deviceLeftOut, without: nil)
  }

  private static func covered(_ rows: [EdgeRegression.Row], _ predicted: [Double]) -> [Bool] {
    var spreads: [String: (low: Double, high: Double)] = [:]
    return rows.indices.map { index in
      let (row, ratio) = (rows[index], rows[index].speed / predicted[index])
      let key = row.chip + row.group.rawValue
      let spread = spreads[key] ?? spread(row.group, rows, predicted, without: row.chip)
      spreads[key] = spread
      return spread.low <= ratio && ratio <= spread.high
    }
  }

  /// Returns quantiles of measured / predicted: the outer tenths, or twentieths where fewer than 15 chips show how they differ.
  private static func spread(
    _ group: EdgeSpread.Group, _ rows: [EdgeRegression.Row], _ predicted: [Double],
    without chip: String?
  ) -> (low: Double, high: Double) {
    let members = rows.indices.filter { rows[$0].group == group }
    let chips = Set(members.map { rows[$0].chip }).count
    let outside = chips >= 15 ? 0.1 : 0.05
    let ratios = members.filter { rows[$0].chip != chip }.map { rows[$0].speed / predicted[$0] }
    return (quantile(ratios, outside), quantile(ratios, 1 - outside))
  }
}

/// Returns a quantile, between neighbours in proportion; NaN for no numbers.
func quantile(_ numbers: [Double], _ share: Double) -> Double {
  guard !numbers.isEmpty else { return .nan }
  let sorted = numbers.sorted()
  let place = share * Double(sorted.count - 1)
  let below = Int(place)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}

/// How far some predictions are off.
struct PredictionErrors {
  let count: Int
  let median: Double
  let ninetieth: Double
  /// The middle of predicted / measured, less 1.
  let bias: Double

  init(_ predicted: [Double], _ measured: [Double]) {
    let ratios = zip(predicted, measured).map { $0 / $1 }
    let errors = ratios.map { abs($0 - 1) }
    count = errors.count
    median = quantile(errors, 0.5)
    ninetieth = quantile(errors, 0.9)
    bias = quantile(ratios, 0.5) - 1
  }
}
