// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// From which volume on hosting a model is cheaper than buying its tokens, or those of another one.
///
/// Hosting costs X + k F in a month: what is paid whatever comes, and F for each of k copies. A copy serves `cap` tokens
/// of a month at the highest utilisation that is allowed. Tokens bought cost a each. So
///
///     first cheaper:   k = max(least, ceil(X / (a cap - F))),          tokens = (X + k F) / a
///     always cheaper:  j = max(k, ceil((X + a cap) / (a cap - F)) - 1), tokens = (X + j F) / a
///     utilisation:     F / (a x tokens of a month at full load)
///
/// and never when a cap <= F. Between the first two volumes each further copy is dearer for a while.
public struct VolumeBreakEven: Hashable, Sendable {
  /// The tokens of a month from which hosting is cheaper for the first time.
  public let firstTokens: Crossing
  /// The tokens of a month beyond which it stays cheaper.
  public let lastingTokens: Crossing
  /// The utilisation at which copies cost what their tokens would, without what is paid whatever comes.
  public let utilisation: Crossing
  /// The tokens of a month that one copy serves at the highest utilisation.
  public let capacity: Interval<Per<Token, Month>>

  /// Compares hosting with buying.
  ///
  /// - Parameters:
  ///   - hosting: How one copy is hosted.
  ///   - bought: The cost of the same requests from a provider, or of another model: its ``TokenCost/mix`` is the
  ///     workload.
  ///   - highestUtilisation: The mean utilisation at which the next copy is added; above 0, up to 1.
  ///   - fixed: What hosting costs in a month whatever comes, such as the people who run it.
  ///   - least: The copies that run whatever comes, 1 to 1,000,000.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    _ hosting: Hosting, against bought: TokenCost, highestUtilisation: Double = 1,
    fixed: Interval<Per<Dollar, Month>> = Interval(exactly: 0), least: Int = 1
  ) throws(EconomicsError) {
    try Check.range("highest utilisation", highestUtilisation, Allowed.positiveShare)
    try Check.range("fixed cost of a month", fixed, 0...1e12)
    try Check.range("least number of replicas", least, 1...1_000_000)
    let time = try hosting.speed.time(of: bought.mix)
    let tokens = bought.mix.total.value
    let full = Interval<Per<Token, Month>> {
      tokens / time.at($0.opposite) * Amount<Month>.seconds
    }
    let capacity = full * highestUtilisation
    self.capacity = capacity
    let line = { (end: End) in
      // Dear hosting meets cheap tokens at the high end.
      Line(
        fixed: fixed.at(end), copy: hosting.replicaHour.at(end) * Amount<Month>.hours,
        price: bought.blended.at(end.opposite), capacity: capacity.at(end.opposite),
        least: Double(least))
    }
    let terms = Self.terms(line(.value), bought)
    let sources = hosting.sources + bought.sources
    firstTokens = Crossing(Per<Token, Month>.self, terms: terms, sources: sources) {
      line($0).first
    }
    lastingTokens = Crossing(Per<Token, Month>.self, terms: terms, sources: sources) {
      line($0).lasting
    }
    utilisation = Crossing(One.self, terms: terms, sources: sources) { end in
      line(end).utilisation(atMost: highestUtilisation)
    }
  }

  private static func terms(_ line: Line, _ bought: TokenCost) -> [Term] {
    [
      Term("fixed cost", DollarsPerMonth(line.fixed)),
      Term("one copy", DollarsPerMonth(line.copy), "devices x price of an hour x 730"),
      Term("bought", DollarsPerMillionTokens(bought.blended.value.perMillion)),
      Term("capacity of a copy", TokensPerMonth(line.capacity)),
    ]
  }
}

/// The costs of both ways for one choice of inputs.
private struct Line {
  let fixed: Double
  let copy: Double
  let price: Double
  let capacity: Double
  let least: Double

  /// What a full copy saves in a month.
  var gain: Double { price * capacity - copy }

  /// The copies with which hosting is cheaper for the first time; `nil` for never.
  ///
  /// More than 10^9 copies count as never.
  var firstCopies: Double? {
    guard gain > 0 else { return nil }
    let copies = max(least, (fixed / gain).rounded(.up))
    return copies <= 1e9 ? copies : nil
  }

  var first: Crossing.Point {
    guard let copies = firstCopies else { return .never }
    return point(copies)
  }

  var lasting: Crossing.Point {
    guard let copies = firstCopies else { return .never }
    let last = ((fixed + price * capacity) / gain).rounded(.up) - 1
    return last <= 1e12 ? point(max(copies, last)) : .never
  }

  private func point(_ copies: Double) -> Crossing.Point {
    let tokens = (fixed + copies * copy) / price
    return tokens > 0 ? .at(tokens) : .always
  }

  func utilisation(atMost highest: Double) -> Crossing.Point {
    guard gain >= 0, price > 0 else { return .never }
    return copy > 0 ? .at(copy / (price * capacity) * highest) : .always
  }
}
