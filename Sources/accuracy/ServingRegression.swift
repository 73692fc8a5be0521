// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import InferenceEconomics
import Workbench

/// The fit of the serving model's values on published figures, from their priors on.
struct ServingRegression: Sendable {
  let rows: [ServingMeasurement]
  let entries: [CalibrationEntry]

  init(_ rows: [ServingMeasurement]) {
    self.rows = rows
    entries = Catalogue.calibrationEntries.filter { $0.scale != .computed }
  }

  /// How many times harder than its width a prior holds a value: the structure is to explain the rows, not the values.
  private static let stiffness = 20.0
  /// The error that counts as one, in logarithms: about that between versions of one engine.
  private static let unit = 0.12

  /// Returns the fitted values on their inner scales.
  func fit(on chosen: [Int], steps: Int = 12) -> [Double] {
    let weights = weights(chosen)
    let (rows, entries) = (rows, entries)
    let logs = chosen.map { log(rows[$0].value) }
    let priors = entries.map { $0.inner($0.prior ?? $0.value) }
    let problem = LeastSquares(
      rows: chosen.count, weights: chosen.map { _ in 1 }, priors: priors,
      widths: entries.map { ($0.width ?? 1) / Self.stiffness },
      residuals: { point in
        let calibration = ServingRegression.calibration(entries, point)
        return { index in
          let predicted = (try? rows[chosen[index]].forecast.value(calibration)) ?? 1e-9
          return weights[index] * (log(max(predicted, 1e-9)) - logs[index]) / Self.unit
        }
      })
    return problem.solve(from: priors, steps: steps)
  }

  /// A group of n rows counts as √n of them; first tokens, which scatter most, count less, and latencies more.
  private func weights(_ chosen: [Int]) -> [Double] {
    var sizes: [String: Double] = [:]
    for row in chosen { sizes[rows[row].group, default: 0] += 1 }
    let plain = chosen.map { row in
      let it = rows[row]
      let factor =
        switch it.measured.metric {
        case .timeToFirstToken: 0.7
        case .interTokenLatency: 1.2
        default: 1.0
        }
      return factor / sizes[it.group, default: 1].squareRoot()
    }
    let mean = plain.reduce(0, +) / Double(max(plain.count, 1))
    return plain.map { ($0 / mean).squareRoot() }
  }

  /// Returns a calibration from a point, with what is computed from it.
  static func calibration(_ entries: [CalibrationEntry], _ point: [Double]) -> Calibration {
    var values: [String: Double] = [:]
    values.reserveCapacity(entries.count + 16)
    for (entry, inner) in zip(entries, point) { values[entry.id] = entry.outer(inner) }
    guard let calibration = try? Calibration(values) else {
      preconditionFailure("values on their scales are in range")
    }
    return calibration
  }

  func calibration(_ point: [Double]) -> Calibration { Self.calibration(entries, point) }

  /// Returns the predicted values of rows.
  func predict(_ chosen: [Int], at point: [Double]) -> [Double] {
    let calibration = calibration(point)
    return chosen.map { (try? rows[$0].forecast.value(calibration)) ?? .nan }
  }
}

extension CalibrationEntry {
  /// Returns a value on the scale of the fit.
  func inner(_ value: Double) -> Double {
    scale == .share ? log(value / (1 - value)) : log(value)
  }

  /// Returns a value from the scale of the fit.
  func outer(_ inner: Double) -> Double {
    scale == .share ? 1 / (1 + exp(-inner)) : exp(min(inner, 50))
  }
}
