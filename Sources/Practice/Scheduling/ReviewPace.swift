// SPDX-License-Identifier: Apache-2.0

public import Drills
import Quantities

/// How long a review takes, by what it asks for: the mean of the person's own where there are enough, a guess of ours before that.
struct ReviewPace: Hashable, Sendable {
  /// How many reviews of a kind make the person's own mean.
  static let fewest = 20
  /// A longer review counts as this many seconds: a page was left open.
  static let longest = 300.0
  /// How many of the last reviews of each card are looked at.
  private static let latest = 5

  private var sums: [DrillKind: Double] = [:]
  private var counts: [DrillKind: Int] = [:]

  /// Reads the pace from the reviews of a deck.
  init(_ deck: [DeckCard]) {
    var (sums, counts) = (
      [Double](repeating: 0, count: DrillKind.allCases.count),
      [Int](repeating: 0, count: DrillKind.allCases.count)
    )
    for place in deck.indices {
      for review in deck[place].reviews.suffix(Self.latest) where review.elapsed > .zero {
        let kind = Self.place(review.kind)
        sums[kind] += Self.seconds(review)
        counts[kind] += 1
      }
    }
    for (place, kind) in DrillKind.allCases.enumerated() {
      self.sums[kind] = sums[place]
      self.counts[kind] = counts[place]
    }
  }

  /// Returns the seconds that a review of a kind takes.
  func seconds(_ kind: DrillKind) -> Double {
    guard let sum = sums[kind], let count = counts[kind], count >= Self.fewest else {
      return Self.guess(kind)
    }
    return max(sum / Double(count), 1)
  }

  /// Returns the seconds that a review took.
  static func seconds(_ review: RatedReview) -> Double {
    min(max(Double(review.elapsed.milliseconds) / 1000, 0), longest)
  }

  /// The guess before there are enough reviews: a minute, half a minute for a fact, a minute and a half where sentences are written.
  private static func guess(_ kind: DrillKind) -> Double {
    switch kind {
    case .number, .contrast: 60
    case .explanation, .story: 90
    case .fact: 30
    }
  }

  private static func place(_ kind: DrillKind) -> Int {
    switch kind {
    case .number: 0
    case .explanation: 1
    case .contrast: 2
    case .story: 3
    case .fact: 4
    }
  }
}

extension Card {
  /// Returns what a card asks for before it was ever asked, as far as its origin tells.
  public func kind(templates: [String: DrillKind]) -> DrillKind {
    switch origin {
    case .template(let id): templates[id] ?? .number
    case .failure(let failure):
      if case .claim = failure.kind { .number } else { .explanation }
    case .story, .telling: .story
    case .imported: .fact
    }
  }

  /// Whether it came from a round of the person's own.
  var isFailure: Bool {
    if case .failure = origin { true } else { false }
  }
}
