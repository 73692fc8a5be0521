// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

/// What is known of the ability in one kind, for each value of what all kinds share.
struct KindPosterior {
  /// For each value of the shared part, the probability of the rounds together with each ability, up to one common factor.
  private(set) var mass: [[Double]]
  /// The ability after each round, from the rounds of this kind alone.
  private(set) var curve: [AbilityPoint] = []

  /// Reckons a kind from its rounds, oldest first, to the day of the forecast.
  init(
    _ rounds: [RoundEvidence], centre: Double, until day: Day, grid: AbilityGrid,
    likelihoods: inout LikelihoodTable
  ) {
    mass = grid.start(around: centre)
    var last = rounds.first?.day ?? day
    for round in rounds {
      wander(days: round.day.days(since: last), grid)
      last = round.day
      multiply(likelihoods.row(for: round))
      curve.append(point(on: round.day, round))
    }
    wander(days: day.days(since: last), grid)
  }

  /// How probable the rounds are for each value of the shared part, up to one common factor.
  var evidence: [Double] { mass.map { $0.reduce(0, +) } }

  /// Returns what would be known after one more round.
  func after(_ likelihood: [Double]) -> KindPosterior {
    var result = self
    result.multiply(likelihood)
    return result
  }

  private mutating func wander(days: Int, _ grid: AbilityGrid) {
    guard days > 0 else { return }
    let steps = grid.wander(days: days)
    for shared in mass.indices { mass[shared] = AbilityGrid.moved(mass[shared], by: steps) }
  }

  private mutating func multiply(_ likelihood: [Double]) {
    var most = 0.0
    for shared in mass.indices {
      for place in likelihood.indices {
        let value = mass[shared][place] * likelihood[place]
        mass[shared][place] = value
        most = max(most, value)
      }
    }
    guard most > 0 else { return }
    for shared in mass.indices {
      for place in likelihood.indices { mass[shared][place] /= most }
    }
  }

  /// The ability with the shared part left at what is known of it beforehand.
  private func point(on day: Day, _ round: RoundEvidence) -> AbilityPoint {
    let row = AbilityGrid.values.indices.map { place in
      mass.indices.reduce(0) { $0 + AbilityGrid.sharedWeights[$1] * mass[$1][place] }
    }
    return AbilityPoint(day: day, AbilityQuantiles(row), round: round)
  }
}

/// How probable bands are at each ability, each reckoned once.
struct LikelihoodTable {
  private struct Key: Hashable {
    let band: Band
    let isReal: Bool
    let hints: Int
  }

  let grid: AbilityGrid
  private var rows: [Key: [Double]] = [:]

  init(_ grid: AbilityGrid) { self.grid = grid }

  mutating func row(for round: RoundEvidence) -> [Double] {
    row(round.band, isReal: round.isReal, hints: round.hints)
  }

  mutating func row(_ band: Band, isReal: Bool, hints: Int) -> [Double] {
    let key = Key(
      band: band, isReal: isReal, hints: min(max(0, hints), grid.model.mostHints))
    if let row = rows[key] { return row }
    let row = grid.likelihood(of: band, isReal: key.isReal, hints: key.hints)
    rows[key] = row
    return row
  }
}

/// Running sums of probabilities over the grid of abilities.
struct AbilityQuantiles {
  private let sums: [Double]

  init(_ weights: [Double]) {
    var sum = 0.0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
  }

  /// The ability below which a share of the probability lies, linear within a cell.
  func value(_ share: Double) -> Double {
    let target = share * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < target { low = middle + 1 } else { high = middle }
    }
    let before = low > 0 ? sums[low - 1] : 0
    let inside = sums[low] - before
    let part = inside > 0 ? (target - before) / inside : 0.5
    return AbilityGrid.values[low] + (part - 0.5) * AbilityGrid.step
  }
}
