// SPDX-License-Identifier: Apache-2.0

extension SelfHostDecision {
  /// The runs of the archive in a night.
  var archiveRuns: Double {
    guard cause == .archive else { return traffic * 0.025 }
    // With a share T of the own tokens charged at the spare rate r, the cost falls to 1 - (1 - r) T; half of the other
    // runs are on own GPUs, and the archive begins some days late.
    let share = size / (1 - Mix.spareRate)
    let runs = 0.5 * traffic * share / (1 - share) / Mix.archiveTokens
    return runs * 56 / Double(56 - archiveDay)
  }

  /// The price of a GPU hour in EUR, to the cent, at which the reserved hours of the pilot are those of the cluster,
  /// its GPUs around the clock.
  var gpuPrice: Double {
    let perDay = (ownCostPerDay / (24 * Double(Self.gpus)) * 100).rounded()
    return perDay / 100
  }

  /// What own GPUs are expected to cost in a day, in EUR.
  private var ownCostPerDay: Double {
    let mix = Mix(cause)
    let skew = cause == .routing ? mix.skew(for: size) : 0.08
    var runs = 0.0
    var cost = 0.0
    for (place, chance) in Mix.ownChances(skew: skew).enumerated() {
      let weight = Mix.weights[place] * chance
      runs += weight
      cost += weight * (1 + mix.written[place] * (Self.writeFactor - 1))
    }
    let batch = archiveRuns * Double(56 - archiveDay) / 56 * Mix.archiveTokens
    let rate = cause == .archive ? Mix.spareRate : Mix.fullRate
    let peopleAndBatch = traffic * cost * 0.992 + batch * cost / runs * rate
    let engine = 1 - 0.04 * Double(56 - engineDay) / 56
    // The mean of a log-normal is its median times e to half its variance: 0.5 squared by 2.
    let tokens = Mix.tokens * 1.1331
    return peopleAndBatch * tokens * readPrice * Self.ownRate * engine
  }
}
