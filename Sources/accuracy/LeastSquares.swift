// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// A robust fit with priors: Gauss-Newton steps with Levenberg's damping, and soft-L1 weights on the data.
///
/// It minimises sum of w_i² ρ(r_i²) + sum of ((x_j - prior_j) / width_j)², with ρ(z) = 2(√(1 + z) - 1), so that a
/// row far off pulls like a distance, not like its square.
struct LeastSquares: Sendable {
  /// The residual of a row at a point, in units of its expected error.
  typealias Residual = @Sendable (_ row: Int, _ point: [Double]) -> Double
  /// Makes a point ready once, and returns the residual of a row there.
  typealias Residuals = @Sendable (_ point: [Double]) -> @Sendable (_ row: Int) -> Double

  let rows: Int
  let weights: [Double]
  let priors: [Double]
  let widths: [Double]
  let residuals: Residuals

  init(
    rows: Int, weights: [Double], priors: [Double], widths: [Double], residuals: @escaping Residuals
  ) {
    self.rows = rows
    self.weights = weights
    self.priors = priors
    self.widths = widths
    self.residuals = residuals
  }

  init(
    rows: Int, weights: [Double], priors: [Double], widths: [Double], residual: @escaping Residual
  ) {
    self.init(rows: rows, weights: weights, priors: priors, widths: widths) { point in
      { row in residual(row, point) }
    }
  }

  /// Returns the best point after some steps from a start.
  func solve(from start: [Double], steps: Int) -> [Double] {
    var point = start
    var values = residuals(at: point)
    var cost = cost(values, at: point)
    var uses: [[Int]]?
    var damping = 1e-3
    for _ in 0..<steps {
      let columns = jacobian(at: point, values: values, uses: uses)
      if uses == nil { uses = columns.map(\.rows) }
      var hasImproved = false
      for _ in 0..<6 {
        let step = step(columns, values, at: point, damping: damping)
        let next = zip(point, step).map { $0 + $1 }
        let nextValues = residuals(at: next)
        let nextCost = self.cost(nextValues, at: next)
        if nextCost < cost {
          hasImproved = cost - nextCost > 1e-5 * cost
          (point, values, cost) = (next, nextValues, nextCost)
          damping = max(damping / 5, 1e-9)
          break
        }
        damping *= 6
      }
      if !hasImproved { break }
    }
    return point
  }

  private func residuals(at point: [Double]) -> [Double] {
    parallel(rows, residuals(point))
  }

  private func cost(_ values: [Double], at point: [Double]) -> Double {
    var sum = 0.0
    for (value, weight) in zip(values, weights) {
      sum += weight * weight * 2 * ((1 + value * value).squareRoot() - 1)
    }
    for index in point.indices {
      let pull = (point[index] - priors[index]) / widths[index]
      sum += pull * pull
    }
    return sum
  }

  /// A column of the Jacobian: the rows on which a parameter has an effect, and the effects.
  struct Column: Sendable {
    let rows: [Int]
    let slopes: [Double]
  }

  private func jacobian(at point: [Double], values: [Double], uses: [[Int]]?) -> [Column] {
    parallel(point.count) { index in
      let delta = 1e-4 * max(widths[index], 0.1)
      var moved = point
      moved[index] += delta
      let residual = residuals(moved)
      var rows: [Int] = []
      var slopes: [Double] = []
      for row in uses?[index] ?? Array(0..<self.rows) {
        let slope = (residual(row) - values[row]) / delta
        if slope != 0 || uses != nil {
          rows.append(row)
          slopes.append(slope)
        }
      }
      return Column(rows: rows, slopes: slopes)
    }
  }

  private func step(
    _ columns: [Column], _ values: [Double], at point: [Double], damping: Double
  ) -> [Double] {
    let count = point.count
    let pulls = zip(values, weights).map { $1 * $1 / (1 + $0 * $0).squareRoot() }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var gradient = [Double](repeating: 0, count: count)
    var dense = [Double](repeating: 0, count: rows)
    for i in 0..<count {
      for (row, slope) in zip(columns[i].rows, columns[i].slopes) {
        dense[row] = slope * pulls[row]
        gradient[i] -= slope * pulls[row] * values[row]
      }
      for j in i..<count {
        var sum = 0.0
        for (row, slope) in zip(columns[j].rows, columns[j].slopes) { sum += dense[row] * slope }
        matrix[i][j] = sum
        matrix[j][i] = sum
      }
      for row in columns[i].rows { dense[row] = 0 }
      let width = widths[i] * widths[i]
      gradient[i] -= (point[i] - priors[i]) / width
      matrix[i][i] += 1 / width
    }
    for i in 0..<count { matrix[i][i] *= 1 + damping }
    return cholesky(matrix, gradient)
  }
}

/// Solves a system with a symmetric positive definite matrix.
private func cholesky(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
  let count = right.count
  var lower = matrix
  for i in 0..<count {
    for j in 0...i {
      var sum = lower[i][j]
      for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
      lower[i][j] = i == j ? max(sum, 1e-30).squareRoot() : sum / lower[j][j]
    }
  }
  var result = right
  for i in 0..<count {
    for k in 0..<i { result[i] -= lower[i][k] * result[k] }
    result[i] /= lower[i][i]
  }
  for i in (0..<count).reversed() {
    for k in (i + 1)..<count { result[i] -= lower[k][i] * result[k] }
    result[i] /= lower[i][i]
  }
  return result
}

/// Computes values by index on all cores.
private func parallel<T: Sendable>(_ count: Int, _ body: @Sendable (Int) -> T) -> [T] {
  let parts = min(count, 8)
  let found = Mutex<[Int: [T]]>([:])
  DispatchQueue.concurrentPerform(iterations: parts) { part in
    let range = (count * part / parts)..<(count * (part + 1) / parts)
    let values = range.map(body)
    found.withLock { $0[part] = values }
  }
  return found.withLock { found in (0..<parts).flatMap { found[$0] ?? [] } }
}
