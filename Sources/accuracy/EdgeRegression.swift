// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Measured speeds with what predicts them from fitted values: one for decoding, one for prompts.
struct EdgeRegression: Sendable {
  /// A measured speed.
  struct Row: Sendable {
    let speed: Double
    /// What physics allows; for prompts nothing is said here.
    let bound: Double
    let chip: String
    let model: String
    let kind: EdgeKind
    let engine: EdgeEngine
    let group: EdgeSpread.Group
    /// The fitted values that have an effect on it.
    let places: [Int]
    /// Returns the natural logarithm of the predicted speed.
    let predict: @Sendable ([Double]) -> Double
  }

  let isDecode: Bool
  let rows: [Row]
  /// The names of the fitted values.
  let names: [String]
  let scales: [EdgeScale]
  private let priors: [Double]
  private let widths: [Double]
  private let weights: [Double]

  private init<P: EdgeParameter>(isDecode: Bool, rows: [Row], of type: P.Type) {
    self.isDecode = isDecode
    self.rows = rows
    names = type.allCases.map(\.name)
    scales = type.allCases.map(\.scale)
    let entries = Dictionary(
      Catalogue.edgeParameters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    priors = type.allCases.map { $0.scale.inner(entries[$0.name]?.prior ?? .nan) }
    widths = type.allCases.map { entries[$0.name]?.width ?? .nan }
    var counts: [String: Double] = [:]
    for row in rows { counts[row.chip, default: 0] += 1 }
    weights = rows.map { pow(counts[$0.chip] ?? 1, -0.25) }
  }

  /// The speeds of decoding.
  static func decode(_ measurements: [EdgeMeasurement]) throws -> EdgeRegression {
    let rows = try measurements.map { it in
      let plan = try EdgeDecodePlan(it.setup)
      let setup = it.setup
      let cache = KVCache(of: setup.model, format: setup.cache).bytes(
        tokens: it.context, sharedBy: setup.join.worksTogether ? setup.devices : 1
      ).value
      return Row(it, speed: it.decode, bound: it.bound, places: plan.places) { values in
        -log(plan.terms(cacheBytes: cache, at: values).total)
      }
    }
    return EdgeRegression(isDecode: true, rows: rows, of: EdgeDecodeParameter.self)
  }

  /// The speeds of prompts; of devices whose 16-bit rate is known.
  static func prompt(_ measurements: [EdgeMeasurement]) -> EdgeRegression {
    let rows = measurements.compactMap { it -> Row? in
      guard let prompt = it.prompt, let plan = EdgePromptPlan(it.setup) else { return nil }
      let tokens = Double(prompt.tokens)
      return Row(it, speed: prompt.speed, bound: .infinity, places: plan.places) { values in
        log(tokens / plan.terms(tokens: tokens, at: values).total)
      }
    }
    return EdgeRegression(isDecode: false, rows: rows, of: EdgePromptParameter.self)
  }

  /// Fits the values on some of the rows, from the priors on.
  ///
  /// A row counts as far off in units of a tenth; a chip with n rows counts as √n of them.
  func fit(on chosen: [Int]) -> [Double] {
    let (rows, weights) = (rows, weights)
    let logs = rows.map { log($0.speed) }
    let problem = LeastSquares(
      rows: chosen.count, weights: chosen.map { _ in 1 }, priors: priors, widths: widths
    ) { index, point in
      let row = chosen[index]
      return weights[row] * (rows[row].predict(point) - logs[row]) / 0.1
    }
    return problem.solve(from: priors, steps: 60)
  }

  /// Predicts every row from values fitted on the rows with another key.
  ///
  /// - Parameter key: What is left out together.
  /// - Returns: The predicted speeds.
  func predictionsLeavingOut(by key: (Row) -> String) -> [Double] {
    let keys = rows.map(key)
    var predictions = [Double](repeating: .nan, count: rows.count)
    for left in Set(keys).sorted() {
      let values = fit(on: rows.indices.filter { keys[$0] != left })
      for index in rows.indices where keys[index] == left {
        predictions[index] = exp(rows[index].predict(values))
      }
    }
    return predictions
  }

  /// Returns on how many rows and chips each value was fitted.
  func evidence() -> [(rows: Int, chips: Int)] {
    names.indices.map { place in
      let using = rows.filter { $0.places.contains(place) }
      return (using.count, Set(using.map(\.chip)).count)
    }
  }
}

extension EdgeRegression.Row {
  init(
    _ it: EdgeMeasurement, speed: Double, bound: Double, places: [Int],
    predict: @escaping @Sendable ([Double]) -> Double
  ) {
    let setup = it.setup
    self.init(
      speed: speed, bound: bound, chip: it.chip, model: it.model, kind: setup.device.kind,
      engine: setup.engine, group: EdgeSpread.Group(setup), places: places, predict: predict)
  }
}
