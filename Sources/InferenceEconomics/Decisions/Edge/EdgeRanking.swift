// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// Candidates for a device at the edge, the best first, with the reasons.
///
/// First what fits and is fast enough for certain, then what may be; among those the least rise of perplexity, unmeasured ones
/// after measured ones; then the least energy, then the highest speed, then the name.
public struct EdgeRanking: Hashable, Sendable {
  /// The tokens of an answer.
  public let answer: Tokens
  /// The least tokens of a second; reading speed of a person is a usual choice.
  public let leastSpeed: TokensPerSecond
  /// The highest rise of perplexity that is accepted, as a share.
  public let highestRise: Double
  /// The candidates, the best first.
  public let places: [Place]

  /// A candidate in its place.
  public struct Place: Hashable, Sendable {
    /// Who stands here.
    public let candidate: EdgeCandidate
    /// Whether it fits.
    public let fit: MemoryPlan.Verdict
    /// What is left of the memory; negative when it does not fit.
    public let room: Figure
    /// Whether it is fast enough.
    public let speed: TargetVerdict
    /// The time of an answer.
    public let time: Figure
    /// The energy of an answer; `nil` when the power is not known.
    public let energy: Figure?
    /// The rise of perplexity as a share; `nil` when nobody measured it.
    public let perplexityRise: Figure?
    /// Whether it can be recommended: it may fit, may be fast enough, and loses no more than is accepted.
    public let isEligible: Bool
    /// Why it stands here.
    public let reasons: [Reason]
  }

  /// Ranks candidates.
  ///
  /// - Parameters:
  ///   - candidates: The candidates, at most 10,000.
  ///   - answer: The tokens of an answer, 1 to 10^9.
  ///   - leastSpeed: The least tokens of a second, 0 to 10^6.
  ///   - highestRise: The highest rise of perplexity that is accepted, 0 to 1,000.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    _ candidates: [EdgeCandidate], answer: Tokens, leastSpeed: TokensPerSecond, highestRise: Double
  ) throws(EconomicsError) {
    try Check.range("candidates", candidates.count, 0...10_000)
    try Check.range("tokens of an answer", answer.value, 1...1e9)
    try Check.range("least speed", leastSpeed.value, 0...1e6)
    try Check.range("highest rise of perplexity", highestRise, 0...1000)
    self.answer = answer
    self.leastSpeed = leastSpeed
    self.highestRise = highestRise
    places =
      candidates
      .map { Place($0, answer: answer, leastSpeed: leastSpeed, highestRise: highestRise) }
      .sorted { $0.rank < $1.rank }
  }

  /// The candidate to take, if any is eligible.
  public var recommendation: Place? { places.first.flatMap { $0.isEligible ? $0 : nil } }
}

extension EdgeRanking.Place {
  init(
    _ candidate: EdgeCandidate, answer: Tokens, leastSpeed: TokensPerSecond, highestRise: Double
  ) {
    let rise = candidate.loss?.rise
    let time = Interval<Second> { end in
      candidate.prefill.at(end) + answer.value / candidate.speed.at(end.opposite)
    }
    self.candidate = candidate
    fit = candidate.fit
    room = Self.room(candidate)
    speed = TargetVerdict(candidate.speed, atLeast: leastSpeed)
    self.time = Figure(
      time,
      terms: [
        Term("before the first token", candidate.prefill.value),
        Term("tokens of an answer", answer),
        Term("speed", candidate.speed.value),
      ], sources: candidate.sources)
    energy = candidate.power.map { power in
      Figure(
        Interval<Joule> { power.at($0) * time.at($0) },
        terms: [Term("power", power.value), Term("time of an answer", time.value, "power x time")],
        sources: candidate.sources)
    }
    perplexityRise = candidate.loss.map(Self.rise)
    isEligible = fit != .doesNotFit && speed != .misses && (rise ?? 0) <= highestRise
    reasons = Self.reasons(fit, speed, candidate.loss, room, perplexityRise, highestRise)
  }

  private static func room(_ candidate: EdgeCandidate) -> Figure {
    Figure(
      Interval<Byte> { candidate.memory.at($0) - candidate.needed.at($0.opposite) },
      terms: [
        Term("memory", candidate.memory.value),
        Term("weights", candidate.weights),
        Term("cache", candidate.cache),
        Term("runtime", candidate.runtime.value),
      ], sources: candidate.sources)
  }

  private static func rise(_ loss: PerplexityLoss) -> Figure {
    Figure(
      exactly: Ratio(loss.rise),
      terms: [
        Term("perplexity before", Ratio(loss.before)),
        Term("perplexity after", Ratio(loss.after), "after / before - 1"),
      ], sources: [loss.source])
  }

  private static func reasons(
    _ fit: MemoryPlan.Verdict, _ speed: TargetVerdict, _ loss: PerplexityLoss?, _ room: Figure,
    _ rise: Figure?, _ highestRise: Double
  ) -> [Reason] {
    var reasons: [Reason] = []
    switch fit {
    case .fits: reasons.append(Reason(.speaksFor, "weights, cache and runtime fit", room))
    case .mayFit:
      reasons.append(Reason(.speaksAgainst, "whether it fits depends on the runtime", room))
    case .doesNotFit: reasons.append(Reason(.rulesOut, "it does not fit", room))
    }
    switch speed {
    case .meets: reasons.append(Reason(.speaksFor, "it is fast enough"))
    case .mayMeet: reasons.append(Reason(.speaksAgainst, "it may be too slow"))
    case .misses: reasons.append(Reason(.rulesOut, "it is too slow"))
    }
    guard let loss else {
      return reasons + [Reason(.needs, "a measurement of what was lost: none is published for it")]
    }
    if loss.rise > highestRise {
      reasons.append(Reason(.rulesOut, "it loses more quality than is accepted", rise))
    } else {
      reasons.append(
        loss.means == .fewerBits
          ? Reason(.speaksFor, "what fewer bits cost in perplexity is accepted", rise)
          : Reason(.speaksFor, "what sparsity costs in perplexity is accepted", rise))
    }
    if loss.means == .sparsity {
      reasons.append(
        Reason(.needs, "kernels that skip the zeros: else neither bytes nor time are saved"))
    }
    return reasons
  }

  fileprivate var rank: Rank {
    let isCertain = fit == .fits && speed == .meets
    return Rank(
      keys: [
        isEligible ? (isCertain ? 0 : 1) : 2,
        perplexityRise?.value ?? .infinity,
        energy?.value ?? .infinity,
        -candidate.speed.value.value,
      ], name: candidate.name)
  }

  fileprivate struct Rank: Comparable {
    let keys: [Double]
    let name: String

    static func < (left: Rank, right: Rank) -> Bool {
      left.keys == right.keys
        ? left.name < right.name : left.keys.lexicographicallyPrecedes(right.keys)
    }
  }
}
