// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Workbench

/// Predictions of rows whose whole group was left out of the fit.
struct ServingScores: Sendable {
  let regression: ServingRegression
  /// The values fitted on every row that is not excluded.
  let values: [Double]
  let onFitted: [Double]
  let leftOut: [Double]
  let isCovered: [Bool]

  /// The parts into which groups are dealt; each is left out once.
  static let folds = 10

  init(_ regression: ServingRegression) {
    self.regression = regression
    let rows = regression.rows
    let all = rows.indices.filter { !rows[$0].isExcluded }
    values = regression.fit(on: Array(all), steps: 20)
    onFitted = regression.predict(Array(rows.indices), at: values)
    let folds = Self.folds(of: rows.map(\.group))
    var leftOut = [Double](repeating: .nan, count: rows.count)
    for fold in 0..<Self.folds {
      let point = regression.fit(on: all.filter { folds[$0] != fold })
      let others = rows.indices.filter { folds[$0] == fold }
      for (row, value) in zip(others, regression.predict(others, at: point)) {
        leftOut[row] = value
      }
    }
    self.leftOut = leftOut
    isCovered = Self.covered(rows, leftOut, folds)
  }

  /// Deals groups to folds at random, always in the same way.
  private static func folds(of groups: [String]) -> [Int] {
    var random = SplitMix(state: 1)
    let names = Set(groups).sorted().shuffled(using: &random)
    let places = Dictionary(
      names.enumerated().map { ($1, $0 % folds) }, uniquingKeysWith: { first, _ in first })
    return groups.map { places[$0] ?? 0 }
  }

  /// Whether each row lies in the interval that the rows of other folds give.
  private static func covered(
    _ rows: [ServingMeasurement], _ predicted: [Double], _ folds: [Int]
  ) -> [Bool] {
    let byFold = (0..<Self.folds).map { fold in
      ServingSpread(rows, predicted, rows.indices.filter { folds[$0] != fold })
    }
    return rows.indices.map { row in
      let measured = rows[row].measured
      let spread = byFold[folds[row]].around(
        measured.metric.figure.rawValue, measured.workload.load.kind)
      let ratio = rows[row].value / predicted[row]
      return spread.low <= ratio && ratio <= spread.high
    }
  }
}

/// A small source of random numbers (SplitMix64; Steele, Lea and Flood, OOPSLA 2014), so that folds never change.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
