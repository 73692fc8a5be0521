// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

/// What was seen in many cases of one family.
struct Survey {
  static let seeds: ClosedRange<UInt64> = 1...200

  var causes: [Mechanism.ID: Int] = [:]
  var leastCause = Double.infinity
  var mostDecoy = (share: 0.0, id: "")
  var brokenPromises: [UInt64] = []
  var redraws = 0
  var rightByMove = 0
  var rightByGroup = 0
  var rightByEntry = 0
  var rightByCare = 0
  var missed: [UInt64] = []

  init(_ family: any CaseFamily.Type) throws {
    for seed in Self.seeds {
      let made = ProductCase(family, seed: seed)
      let key = made.key
      let cause = key.cause.mechanism.id
      causes[cause, default: 0] += 1
      redraws += made.redraws
      leastCause = min(leastCause, key.cause.share)
      for decoy in key.decoys where abs(decoy.share) > mostDecoy.share {
        mostDecoy = (abs(decoy.share), "\(decoy.mechanism.id), seed \(seed)")
      }
      if !made.story.headline.promised.contains(key.effect) { brokenPromises.append(seed) }
      let naive = try NaiveAnalyst(made: made)
      rightByMove += naive.largestMove() == cause ? 1 : 0
      rightByGroup += naive.farthestGroup() == cause ? 1 : 0
      rightByEntry += naive.lastEntry() == cause ? 1 : 0
      let found = CarefulAnalyst(made: made).cause()
      if found == cause { rightByCare += 1 } else { missed.append(seed) }
    }
  }

  /// The share of the seeds.
  static func share(_ count: Int) -> Double { Double(count) / Double(seeds.count) }
}

/// A family as an argument of a test.
struct FamilyName: CustomTestStringConvertible, Sendable {
  static let all = CaseFamilies.all.map { FamilyName(family: $0) }

  let family: any CaseFamily.Type

  var testDescription: String { family.id }
}
