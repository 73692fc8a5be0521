// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import ProductAnalytics

/// The values on which abilities are reckoned, in bands: fixed, so that the same rounds give the same figures.
struct AbilityGrid {
  let model: ReadinessModel

  /// From well below the lowest band to well above the highest.
  static let least = -3.0
  static let step = 0.25
  static let values: [Double] = (0...52).map { least + step * Double($0) }
  /// The shared part, in standard deviations.
  static let sharedValues: [Double] = (-8...8).map { 0.4 * Double($0) }

  /// The probability of each value of the shared part.
  static let sharedWeights: [Double] = scaled(sharedValues.map(NormalDistribution.density))

  /// The probabilities of an ability on the first day, for each value of the shared part.
  func start(around centre: Double) -> [[Double]] {
    Self.sharedValues.map { shared in
      let middle = centre + shared * model.sharedSpread
      return Self.scaled(
        Self.values.map { NormalDistribution.density(($0 - middle) / model.ownSpread) })
    }
  }

  /// How probable a band is at each ability.
  func likelihood(of band: Band, isReal: Bool, hints: Int) -> [Double] {
    let spread = model.roundSpread(isReal: isReal, hints: hints)
    let offset = isReal ? 0 : model.coachOffset
    return Self.values.map { Self.probability(of: band, at: $0 + offset, spread: spread) }
  }

  /// The probability that a performance around a value is rounded to a band.
  static func probability(of band: Band, at value: Double, spread: Double) -> Double {
    let low = band == .strongNoHire ? -Double.infinity : Double(band.rawValue) - 0.5
    let high = band == .strongHire ? Double.infinity : Double(band.rawValue) + 0.5
    let (from, to) = ((low - value) / spread, (high - value) / spread)
    // The tail on the side away from the middle keeps the difference exact.
    return from > 0
      ? NormalDistribution.upperTail(from) - NormalDistribution.upperTail(to)
      : NormalDistribution.cdf(to) - NormalDistribution.cdf(from)
  }

  /// Returns how probable each number of steps is after some days, from the middle outward.
  ///
  /// A short time moves by one step at most, with the right variance; a longer one as the normal distribution does. Both are log-concave, so a
  /// better start never ends lower.
  func wander(days: Int) -> [Double] {
    let variance = model.dailyWander * model.dailyWander * Double(max(0, days))
    let share = variance / (Self.step * Self.step)
    guard share > 0.36 else { return [1 - share, share / 2] }
    let spread = share.squareRoot()
    let reach = min(Self.values.count - 1, Int((4 * spread).rounded(.up)))
    let tail = (0...reach).map { NormalDistribution.density(Double($0) / spread) }
    let sum = 2 * tail.reduce(0, +) - tail[0]
    return tail.map { $0 / sum }
  }

  /// Returns probabilities after a time; what would leave the values stays at their edge.
  static func moved(_ row: [Double], by wander: [Double]) -> [Double] {
    guard wander.count > 1 else { return row }
    var result = row.map { $0 * wander[0] }
    for place in row.indices where row[place] > 0 {
      for distance in 1..<wander.count {
        let part = row[place] * wander[distance]
        result[max(0, place - distance)] += part
        result[min(row.count - 1, place + distance)] += part
      }
    }
    return result
  }

  /// Returns weights that add up to 1.
  static func scaled(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    return sum > 0 ? weights.map { $0 / sum } : weights
  }
}
