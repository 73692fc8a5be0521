// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Places on an axis that people read without effort, and the span of values from the first to the last of them.
struct Ticks: Hashable {
  /// The values, rising, at least two.
  let values: [Double]

  /// The values from the first to the last.
  var domain: ClosedRange<Double> { values[0]...values[values.count - 1] }

  private init(_ values: [Double]) {
    self.values = values
  }
}

/// Ticks at the same distance: 1, 2 or 5 times a power of ten.
extension Ticks {
  /// Creates ticks around a span of values, with about so many steps, one or more.
  ///
  /// A span too narrow to tell its ends apart is widened by a tenth of its place, or to one around zero.
  init(linear span: ClosedRange<Double>, steps: Int) {
    let span = Self.widened(span)
    let step = Step(atLeast: (span.upperBound - span.lowerBound) / Double(max(1, steps)))
    let tolerance = 1e-9
    let first = Int((span.lowerBound / step.size + tolerance).rounded(.down))
    let last = Int((span.upperBound / step.size - tolerance).rounded(.up))
    self.init((first...max(last, first + 1)).map(step.times))
  }

  private static func widened(_ span: ClosedRange<Double>) -> ClosedRange<Double> {
    let size = max(span.lowerBound.magnitude, span.upperBound.magnitude)
    guard size > 0 else { return 0...1 }
    guard span.upperBound - span.lowerBound < size * 1e-9 else { return span }
    return (span.lowerBound - size / 10)...(span.upperBound + size / 10)
  }

  /// The distance between two ticks.
  private struct Step {
    let factor: Int
    let exponent: Int

    init(atLeast size: Double) {
      let below = NumberText.decimalExponent(size)
      let mantissa = size / NumberText.powerOfTen(below) - 1e-9
      factor = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 1
      exponent = mantissa <= 5 ? below : below + 1
    }

    var size: Double { times(1) }

    /// Returns a multiple, as close to the decimal number as a `Double` can be.
    func times(_ count: Int) -> Double {
      let whole = Double(count * factor)
      return exponent < 0
        ? whole / NumberText.powerOfTen(-exponent) : whole * NumberText.powerOfTen(exponent)
    }
  }
}

/// Ticks at the same factor: powers of ten, and between them twice and five times these.
extension Ticks {
  /// Creates ticks around a span of values above zero, at 1, 2 and 5 times each power of ten.
  init(logarithmic span: ClosedRange<Double>) {
    var rungs: [Double] = []
    let first = NumberText.decimalExponent(span.lowerBound)
    let last = NumberText.decimalExponent(span.upperBound) + 1
    for exponent in (first - 1)...last {
      rungs += [1, 2, 5].map { Self.rung($0, exponent) }
    }
    var low = rungs.lastIndex { $0 <= span.lowerBound * (1 + 1e-9) } ?? 0
    var high = rungs.firstIndex { $0 >= span.upperBound * (1 - 1e-9) } ?? rungs.count - 1
    if low == high { (low, high) = (max(0, low - 1), min(rungs.count - 1, high + 1)) }
    self.init(Array(rungs[low...high]))
  }

  /// Creates ticks around a span of values above zero, at every so many powers of ten, one or more.
  init(logarithmic span: ClosedRange<Double>, everyPowers stride: Int) {
    let first = NumberText.decimalExponent(span.lowerBound * (1 + 1e-9))
    let top = NumberText.decimalExponent(span.upperBound * (1 - 1e-9)) + 1
    let count = max(1, (top - first + stride - 1) / stride)
    self.init((0...count).map { Self.rung(1, first + $0 * stride) })
  }

  private static func rung(_ factor: Double, _ exponent: Int) -> Double {
    exponent < 0
      ? factor / NumberText.powerOfTen(-exponent) : factor * NumberText.powerOfTen(exponent)
  }
}
