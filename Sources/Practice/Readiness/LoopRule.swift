// SPDX-License-Identifier: Apache-2.0

public import Committee
public import InterviewContent
import ProductAnalytics

/// How probable the bands of one card are, as far as the rule looks at them.
public struct CardOdds: Hashable, Sendable {
  /// The lowest band; no hire or the lowest; the hiring side.
  public let lowest: Double
  public let low: Double
  public let passing: Double

  /// Creates odds from probabilities.
  public init(lowest: Double, low: Double, passing: Double) {
    self.lowest = lowest
    self.low = low
    self.passing = passing
  }

  /// The odds of a card at an ability, with normal noise; both in bands.
  public init(ability: Double, spread: Double) {
    self.init(
      lowest: NormalDistribution.cdf((1.5 - ability) / spread),
      low: NormalDistribution.cdf((2.5 - ability) / spread),
      passing: NormalDistribution.upperTail((3.5 - ability) / spread))
  }
}

/// How probable it is that a stage, the committee and the whole loop are passed.
public struct LoopOdds: Hashable, Sendable {
  /// For each stage, in order.
  public internal(set) var stages: [Double]
  /// That the committee decides for a hire when the screening was passed.
  public internal(set) var committee: Double
  /// That the screening is passed and the committee decides for a hire.
  public internal(set) var whole: Double
}

/// The rule of a loop put to probabilities of bands.
///
/// A stage is passed when more than half of its cards are on the hiring side. A committee hires when the lines of `DecisionRule` about cards,
/// stages and lowest bands hold, no veto stands, and the bar-raiser does not lower a leaning yes for a stage whose cards are all at no hire
/// or below. Its line about items, and what needs the texts of the day, is left out. A loop without a committee is passed when all stages are.
public struct LoopRule: Hashable, Sendable {
  let stages: [StageCards]
  let rule: DecisionRule
  let hasCommittee: Bool
  let isStrict: Bool

  /// Creates the rule of a loop.
  public init(_ loop: Loop, rule: DecisionRule = .published) {
    stages = loop.stages.map(StageCards.init)
    self.rule = rule
    hasCommittee = loop.committee != nil
    isStrict = loop.committee?.isStrict ?? false
  }

  /// The kinds that the loop asks, in order.
  public var kinds: [QuestionKind] {
    var seen: Set<QuestionKind> = []
    return stages.flatMap(\.kinds).filter { seen.insert($0).inserted }
  }

  /// Returns the probabilities for a person.
  ///
  /// - Parameters:
  ///   - odds: The odds of a card of a kind.
  ///   - vetoRate: How often a card has a flag that is a veto by itself.
  ///   - repeatedRate: How often a card has a flag that is a veto in two cards.
  /// - Returns: The probability to pass each stage, the committee, and the whole.
  public func odds(
    of odds: [QuestionKind: CardOdds], vetoRate: Double, repeatedRate: Double
  ) -> LoopOdds {
    let tallies = stages.map { StageTally($0, odds: odds) }
    let passes = tallies.map(\.majority)
    guard hasCommittee else {
      let all = passes.reduce(1, *)
      return LoopOdds(stages: passes, committee: all, whole: all)
    }
    let screening = zip(stages, passes).filter(\.0.isScreening).map(\.1).reduce(1, *)
    let seen = zip(stages, tallies).filter { !$0.0.isScreening }.map(\.1)
    let committee =
      CommitteeTally(seen, rule: rule).hires
      * withoutVeto(vetoRate, repeatedRate, cards: seen.map(\.cards).reduce(0, +))
    return LoopOdds(stages: passes, committee: committee, whole: screening * committee)
  }

  private func withoutVeto(_ rate: Double, _ repeated: Double, cards: Int) -> Double {
    let (none, others) = (Self.power(1 - rate, cards), Self.power(1 - repeated, max(0, cards - 1)))
    return none * others * (1 + Double(max(0, cards - 1)) * repeated)
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}

/// The cards of a stage: the kinds each may be of.
struct StageCards: Hashable, Sendable {
  let id: Stage.ID
  let title: String
  let cards: [[QuestionKind]]
  /// Whether it is written and settled before the interviews, so that the committee sees no card of it.
  let isScreening: Bool

  init(_ stage: Stage) {
    id = stage.id
    title = stage.title
    cards =
      stage.items.isEmpty
      ? (stage.kinds.isEmpty ? [] : [stage.kinds]) : stage.items.map { [$0.kind] }
    isScreening = !cards.isEmpty && cards.allSatisfy { $0 == [.screening] }
  }

  /// The kinds of its cards, each once, in order.
  var kinds: [QuestionKind] {
    var seen: Set<QuestionKind> = []
    return cards.flatMap(\.self).filter { seen.insert($0).inserted }
  }
}
