// SPDX-License-Identifier: Apache-2.0

/// One cell of the matrix: what to do at one volatility and one tolerance, why, and what would change the answer.
public struct GroundingCell: Hashable, Sendable {
  /// How often facts change.
  public let volatility: Volatility
  /// How many unsupported claims are tolerated.
  public let tolerance: ClaimTolerance
  /// All options, the recommended one first, then possible ones by cost, then those that are ruled out.
  public let options: [Assessed]
  /// What would change the recommendation.
  public let flips: [Flip]

  /// An option with its reasons and its price.
  public struct Assessed: Hashable, Sendable {
    /// The option.
    public let option: GroundingOption
    /// Whether nothing rules it out.
    public let isPossible: Bool
    /// Whether it brings about the format that is needed.
    public let meetsFormat: Bool
    /// What it costs in a month beside the request as it is.
    public let monthly: Figure
    /// The time it adds before the first token.
    public let latency: Figure
    /// What speaks for and against it.
    public let reasons: [Reason]
  }

  /// A change of what is asked for, and what it leads to.
  public struct Flip: Hashable, Sendable {
    /// What is changed, in a few words.
    public let change: StaticName
    /// The option that would be recommended then; `nil` when none is possible.
    public let becomes: GroundingOption?
  }

  /// The option to take; `nil` when every one is ruled out.
  public var recommendation: GroundingOption? {
    options.first.flatMap { $0.isPossible ? $0.option : nil }
  }

  /// Whether the recommended option is cheaper than the next one that meets the same needs, whatever the ends of both; also
  /// true when there is no other.
  public var isClear: Bool {
    guard let first = options.first, first.isPossible else { return true }
    let rivals = options.dropFirst().filter { $0.isPossible && $0.meetsFormat == first.meetsFormat }
    return rivals.allSatisfy { first.monthly.high < $0.monthly.low }
  }
}

extension GroundingCell {
  /// Returns all options in their order.
  static func assess(
    _ volatility: Volatility, _ tolerance: ClaimTolerance, _ needs: GroundingNeeds,
    _ costs: GroundingCosts
  ) -> [Assessed] {
    let rules = GroundingRules(
      needs: needs, costs: costs, volatility: volatility, tolerance: tolerance)
    let assessed = GroundingOption.allCases.map { option in
      let reasons = rules.reasons(option)
      return Assessed(
        option: option, isPossible: !reasons.contains { $0.side == .rulesOut },
        meetsFormat: !needs.needsFormat || option.trains,
        monthly: costs.monthly(option, needs, volatility), latency: costs.latency(option),
        reasons: reasons)
    }
    return assessed.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
  }
}

extension GroundingCell.Assessed {
  /// Possible first, then what brings about the format, then the cheapest, then the simplest.
  fileprivate var rank: [Double] {
    [
      isPossible ? 0 : 1, meetsFormat ? 0 : 1, monthly.value,
      Double(GroundingOption.allCases.firstIndex(of: option) ?? 0),
    ]
  }
}
