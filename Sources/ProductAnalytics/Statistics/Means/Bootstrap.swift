// SPDX-License-Identifier: Apache-2.0

/// How an estimate would vary if the sample were drawn again, found by drawing from the sample itself.
///
/// The random numbers come from a generator that is given as a value: the same one gives the same draws. Source: Efron and
/// Tibshirani, "An introduction to the bootstrap", 1993.
public struct Bootstrap: Sendable {
  /// A number that is computed from values, such as their mean or median.
  public typealias Statistic = @Sendable (_ values: [Double]) -> Double

  /// The statistic of the sample.
  public let estimate: Double
  /// The statistics of all draws, rising.
  public let replicates: [Double]
  private let values: [Double]
  private let statistic: Statistic

  /// Draws from a sample, as many values as it has, with replacement, again and again.
  ///
  /// - Parameters:
  ///   - values: The sample, at least two values.
  ///   - draws: How often it is drawn, from 100 to 1,000,000.
  ///   - generator: Where the random numbers come from; each value drawn takes one of them.
  ///   - statistic: What is computed from each draw.
  /// - Throws: ``StatisticsError`` for too few values, NaN, values beyond 10^100, a number of draws outside its range, or a statistic
  ///   that is no number.
  public init(
    _ values: [Double], draws: Int = 2000, using generator: some RandomNumberGenerator,
    statistic: @escaping Statistic
  ) throws(StatisticsError) {
    try Valid.sample("values", values, atLeast: 2)
    try Valid.range("draws", draws, 100...1_000_000)
    estimate = try Self.checked(statistic(values))
    var generator = generator
    var replicates: [Double] = []
    var drawn = values
    for _ in 0..<draws {
      for place in drawn.indices {
        // The high word of the product is a place; the bias is below count / 2^64.
        let product = UInt64(values.count).multipliedFullWidth(by: generator.next())
        drawn[place] = values[Int(product.high)]
      }
      replicates.append(try Self.checked(statistic(drawn)))
    }
    self.replicates = replicates.sorted()
    self.values = values
    self.statistic = statistic
  }

  /// Draws the mean of a sample.
  ///
  /// - Throws: As the general initializer.
  public static func ofMean(
    _ values: [Double], draws: Int = 2000, using generator: some RandomNumberGenerator
  ) throws(StatisticsError) -> Bootstrap {
    try Bootstrap(values, draws: draws, using: generator) { SampleMath.mean(of: $0) }
  }

  /// Draws the median of a sample.
  ///
  /// - Throws: As the general initializer.
  public static func ofMedian(
    _ values: [Double], draws: Int = 2000, using generator: some RandomNumberGenerator
  ) throws(StatisticsError) -> Bootstrap {
    try Bootstrap(values, draws: draws, using: generator) {
      SampleMath.quantile(0.5, ofSorted: $0.sorted())
    }
  }

  /// The standard deviation of the statistics of the draws: the standard error of the estimate.
  public var standardError: Double {
    let middle = SampleMath.mean(of: replicates)
    let squares = replicates.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    return (squares / Double(replicates.count - 1)).squareRoot()
  }

  /// Returns the interval between two percentiles of the draws.
  public func percentile(_ confidence: Confidence = .percent95) -> ConfidenceInterval {
    between(confidence.tail, 1 - confidence.tail, confidence)
  }

  private func between(
    _ low: Double, _ high: Double, _ confidence: Confidence
  ) -> ConfidenceInterval {
    ConfidenceInterval(
      low: SampleMath.quantile(low, ofSorted: replicates),
      high: SampleMath.quantile(high, ofSorted: replicates),
      confidence: confidence)
  }

  private static func checked(_ value: Double) throws(StatisticsError) -> Double {
    try Valid.measure("statistic", value)
    return value
  }
}

extension Bootstrap {
  /// Returns the interval that is corrected for bias and for an error that grows with the value (BCa).
  ///
  /// Source: Efron, "Better bootstrap confidence intervals", JASA 82, 1987; the acceleration is that of the jackknife, and draws
  /// equal to the estimate count half to each side.
  ///
  /// - Throws: ``StatisticsError/undefined(what:reason:)`` when all draws lie on one side of the estimate, or the statistic of the
  ///   sample without one value is no number.
  public func biasCorrected(
    _ confidence: Confidence = .percent95
  ) throws(StatisticsError) -> ConfidenceInterval {
    // The same values summed in another order are equal but for rounding.
    let rounding = 1e-12 * replicates.reduce(estimate.magnitude) { max($0, $1.magnitude) }
    let below = Double(replicates.count { $0 < estimate - rounding })
    let equal = Double(replicates.count { ($0 - estimate).magnitude <= rounding })
    let share = (below + equal / 2) / Double(replicates.count)
    guard share > 0, share < 1 else {
      throw .undefined(
        what: "the corrected interval", reason: "all draws lie on one side of the estimate")
    }
    let bias = NormalDistribution.quantile(share)
    let acceleration = try acceleration()
    let place = { (z: Double) in
      NormalDistribution.cdf(bias + (bias + z) / (1 - acceleration * (bias + z)))
    }
    return between(place(-confidence.z), place(confidence.z), confidence)
  }

  /// The skew of the estimates that leave out one value each, over 6.
  private func acceleration() throws(StatisticsError) -> Double {
    var others = Array(values.dropFirst())
    var estimates = [try Self.checked(statistic(others))]
    for place in others.indices {
      // The value left out moves up by one: all before it are back, in order.
      others[place] = values[place]
      estimates.append(try Self.checked(statistic(others)))
    }
    let middle = SampleMath.mean(of: estimates)
    let scale = estimates.reduce(0) { max($0, ($1 - middle).magnitude) }
    guard scale > 0 else { return 0 }
    var (squares, cubes) = (0.0, 0.0)
    for estimate in estimates {
      let part = (middle - estimate) / scale
      squares += part * part
      cubes += part * part * part
    }
    return cubes / (6 * squares * squares.squareRoot())
  }
}
