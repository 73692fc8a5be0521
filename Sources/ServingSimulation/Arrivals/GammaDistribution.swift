// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Draws from a gamma distribution, looked up by index; exact, by rejection, without normal numbers.
///
/// Both methods are in Devroye, "Non-Uniform Random Variate Generation", 1986, section IX.3: for a shape above 1 algorithm XG
/// (Best, "A simple algorithm for the computer generation of random samples from a Student's t or symmetric beta distribution",
/// 1978), below 1 algorithm RGS (Best, "A note on gamma variate generators with shape parameter less than unity", 1983).
struct GammaDistribution: Hashable, Sendable {
  /// The shape; the coefficient of variation is one over its root.
  let shape: Double
  /// What a draw with this shape is multiplied by.
  private let scale: Double
  /// Above 1 the width of the proposals, 3 shape - 3/4; below 1 where the two parts of the proposals meet.
  private let width: Double
  /// Below 1 the weight of both parts over that of the lower one.
  private let total: Double

  /// The most proposals for one draw; each is refused with a chance of less than 0.67.
  private static let proposals = 64

  /// Creates a distribution from its mean and coefficient of variation, both above 0.
  init(mean: Double, variation: Double) {
    shape = 1 / (variation * variation)
    scale = mean / shape
    guard shape < 1 else {
      width = 3 * shape - 0.75
      total = 1
      return
    }
    width = 0.07 + 0.75 * (1 - shape).squareRoot()
    total = 1 + PortableMath.exp(-width) * shape / width
  }

  /// Returns the draw at an index.
  func draw(_ stream: SeededStream, _ index: Int) -> Double {
    if shape == 1 { return -scale * PortableMath.log(1 - stream.uniform(index)) }
    for proposal in 0..<Self.proposals {
      let place = 2 &* (index &* Self.proposals &+ proposal)
      let first = stream.uniform(place)
      let second = stream.uniform(place &+ 1)
      let drawn = shape < 1 ? below(first, second) : above(first, second)
      if let drawn { return scale * drawn }
    }
    // Sixty-four refusals have a chance below 1e-11.
    return scale * shape
  }

  /// Proposes a draw with a shape below 1; `nil` when it is refused.
  private func below(_ first: Double, _ second: Double) -> Double? {
    let place = total * first
    guard place > 1 else {
      guard place > 0 else { return 0 }
      let value = width * PortableMath.exp(PortableMath.log(place) / shape)
      let isTaken = second * (2 + value) <= 2 - value || second <= PortableMath.exp(-value)
      return isTaken ? value : nil
    }
    let value = -PortableMath.log(width * (total - place) / shape)
    let ratio = value / width
    if second * (shape + ratio - shape * ratio) <= 1 { return value }
    return second <= PortableMath.exp((shape - 1) * PortableMath.log(ratio)) ? value : nil
  }

  /// Proposes a draw with a shape above 1; `nil` when it is refused.
  private func above(_ first: Double, _ second: Double) -> Double? {
    let product = first * (1 - first)
    guard product > 0 else { return nil }
    let excess = shape - 1
    let offset = (width / product).squareRoot() * (first - 0.5)
    let value = excess + offset
    guard value > 0 else { return nil }
    let height = 64 * product * product * product * second * second
    if height <= 1 - 2 * offset * offset / value { return value }
    let limit = 2 * (excess * PortableMath.log(value / excess) - offset)
    return PortableMath.log(height) <= limit ? value : nil
  }
}
