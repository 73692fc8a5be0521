// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// How well parameters foresee the reviews of cards: the log loss of recall on reviews of a later day, in nats.
enum HistoryLoss {
  /// No forecast counts as surer than this: one surprise must not outweigh everything.
  private static let surest = 1e-6

  /// Returns whether the review at a place counts: it is not the first one, and on a later day than the one before.
  static func counts(_ history: [PastReview], at place: Int) -> Bool {
    place > 0 && history[place].days >= 1
  }

  /// Returns the number of reviews that count.
  static func count(_ history: [PastReview]) -> Int {
    history.indices.count { counts(history, at: $0) }
  }

  /// Returns the summed loss over the reviews of cards.
  static func sum(_ histories: some Sequence<[PastReview]>, _ model: MemoryModel) -> Double {
    histories.reduce(0) { $0 + sum($1, model) }
  }

  private static func sum(_ history: [PastReview], _ model: MemoryModel) -> Double {
    guard let first = history.first else { return 0 }
    var state = model.first(first.rating)
    var loss = 0.0
    for place in history.indices.dropFirst() {
      let review = history[place]
      if counts(history, at: place) {
        loss += one(
          model.recall(after: review.days, stability: state.stability), review.rating.isPass)
      }
      state = model.next(state, review.rating, after: review.days)
    }
    return loss
  }

  /// Returns the loss of one forecast.
  static func one(_ recall: Double, _ isPass: Bool) -> Double {
    -log(max(isPass ? recall : 1 - recall, surest))
  }
}
