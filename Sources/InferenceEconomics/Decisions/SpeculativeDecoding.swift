// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A small model drafts tokens and the model itself checks them in one step.
///
/// With the chance a that a drafted token is accepted and k drafted tokens, a round gives
///
///     tokens = (1 - a^(k+1)) / (1 - a)          speed-up = tokens / (k c + v)
///
/// where c is the time of a draft step and v that of the checking step, both over a plain step. Source: Leviathan, Kalman
/// and Matias, "Fast Inference from Transformers via Speculative Decoding", arXiv 2211.17192, equation 1 and
/// theorem 3.8, which has v = 1.
///
/// A plain step takes the longer of reading and computing. The checking step reads as much and computes k + 1 times as
/// much, so with computing over reading r of a plain step
///
///     v = max(1, r (k + 1)) / max(1, r)
///
/// At low load r is near 0 and checking is free; where computing is the limit, v is k + 1 and drafting slows the server
/// down. Tokens are taken to be accepted independently of each other.
public struct SpeculativeDecoding: Hashable, Sendable {
  /// The chance that a drafted token is accepted.
  public let acceptance: Interval<One>
  /// The tokens drafted in a round.
  public let draftLength: Int
  /// The time of a draft step over that of a plain step of the model.
  public let draftCost: Interval<One>
  /// The time for computing over the time for reading in a plain step at the load in question.
  public let computeLoad: Interval<One>

  /// Creates a way to draft.
  ///
  /// - Parameters:
  ///   - acceptance: The chance that a drafted token is accepted, 0 to 1.
  ///   - draftLength: The tokens drafted in a round, 1 to 128.
  ///   - draftCost: The time of a draft step over that of a plain step, 0 to 10.
  ///   - computeLoad: Computing over reading in a plain step, 0 to 1,000; 0 for a server without load.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    acceptance: Interval<One>, draftLength: Int, draftCost: Interval<One>,
    computeLoad: Interval<One> = Interval(exactly: 0)
  ) throws(EconomicsError) {
    try Check.range("acceptance", acceptance, Allowed.share)
    try Check.range("draft length", draftLength, 1...128)
    try Check.range("cost of a draft step", draftCost, 0...10)
    try Check.range("computing over reading", computeLoad, 0...1000)
    self.acceptance = acceptance
    self.draftLength = draftLength
    self.draftCost = draftCost
    self.computeLoad = computeLoad
  }

  /// The tokens that a round gives on average, the one of the model itself included.
  public var tokensPerRound: Interval<Token> { Interval { tokens(at: $0) } }

  /// The time of a checking step over that of a plain one.
  public var verifyCost: Interval<One> { Interval { verify(at: $0) } }

  /// How much faster tokens come; below 1 it is slower than without.
  public var speedup: Interval<One> { Interval { speedup(at: $0) } }

  /// The speed-up as a figure that can be opened.
  public var figure: Figure {
    Figure(
      speedup,
      bound: Bound(
        .atMost, Double(draftLength + 1), because: "a round gives at most the draft and one token"),
      terms: [
        Term("tokens of a round", tokensPerRound.value, "(1 - a^(k+1)) / (1 - a)"),
        Term("drafting", Ratio(Double(draftLength) * draftCost.value.value), "k c"),
        Term("checking", verifyCost.value, "max(1, r (k + 1)) / max(1, r)"),
      ])
  }

  /// Whether it is faster at this load.
  public var verdict: TargetVerdict { TargetVerdict(speedup, atLeast: 1) }

  /// The load, as computing over reading of a plain step, below which it is faster.
  ///
  /// Where the round pays for v = tokens - k c, that is r = v / (k + 1); never when it does not pay for v = 1.
  public var breakEvenLoad: Crossing {
    Crossing(
      One.self,
      terms: [
        Term("tokens of a round", tokensPerRound.value, "(1 - a^(k+1)) / (1 - a)"),
        Term("drafting", Ratio(Double(draftLength) * draftCost.value.value), "k c"),
      ], sources: []
    ) { end in
      let affordable = tokens(at: end) - Double(draftLength) * draftCost.at(end.opposite)
      if affordable < 1 { return .never }
      let whole = Double(draftLength + 1)
      return affordable >= whole ? .always : .at(affordable / whole)
    }
  }

  /// The draft length from 1 to 32 with the highest speed-up; the shortest of equal ones.
  public var bestDraftLength: Int {
    (1...32).max { left, right in
      let (one, other) = (speedup(at: .value, left), speedup(at: .value, right))
      return one != other ? one < other : left > right
    } ?? draftLength
  }

  private func tokens(at end: End) -> Double {
    Attempts.series(ratio: acceptance.at(end), count: draftLength + 1)
  }

  private func verify(at end: End, _ length: Int? = nil) -> Double {
    let load = computeLoad.at(end)
    return max(1, load * Double((length ?? draftLength) + 1)) / max(1, load)
  }

  private func speedup(at end: End, _ length: Int? = nil) -> Double {
    let length = length ?? draftLength
    let tokens = Attempts.series(ratio: acceptance.at(end), count: length + 1)
    return tokens / (Double(length) * draftCost.at(end.opposite) + verify(at: end.opposite, length))
  }
}
