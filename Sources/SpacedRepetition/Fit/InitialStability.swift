// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Finds the stabilities after a first review from the second reviews alone, before the other parameters are fitted.
///
/// As fsrs-rs `pre_training.rs` does it: for each first rating the stability with the least log loss, drawn to the default by a sixteenth
/// of the distance in days; then made to rise with the rating, where the rating with more reviews decides.
enum InitialStability {
  /// Returns the defaults with the four stabilities in their place.
  static func found(in histories: [[PastReview]]) -> [Double] {
    var values = MemoryParameters.standard.values
    let model = MemoryModel()
    let seconds = Rating.allCases.map { rating in
      histories.filter { $0.count > 1 && $0[0].rating == rating && $0[1].days >= 1 }.map { $0[1] }
    }
    for place in 0..<4 where !seconds[place].isEmpty {
      values[place] = best(seconds[place], near: values[place], model)
    }
    order(&values, counts: seconds.map(\.count))
    return values
  }

  /// Searches by thirds of the logarithm.
  private static func best(
    _ reviews: [PastReview], near usual: Double, _ model: MemoryModel
  ) -> Double {
    func loss(_ logarithm: Double) -> Double {
      let stability = exp(logarithm)
      let sum = reviews.reduce(0) {
        $0
          + HistoryLoss.one(
            model.recall(after: $1.days, stability: stability), $1.rating.isPass)
      }
      return sum + abs(stability - usual) / 16
    }
    let range = MemoryParameters.ranges[0]
    var (low, high) = (log(range.lowerBound), log(range.upperBound))
    for _ in 0..<60 {
      let third = (high - low) / 3
      if loss(low + third) < loss(high - third) { high -= third } else { low += third }
    }
    return exp((low + high) / 2)
  }

  private static func order(_ values: inout [Double], counts: [Int]) {
    for (small, big) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)]
    where values[small] > values[big] {
      if counts[small] > counts[big] {
        values[big] = values[small]
      } else {
        values[small] = values[big]
      }
    }
  }
}
