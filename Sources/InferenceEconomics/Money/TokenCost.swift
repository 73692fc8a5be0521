// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What tokens and requests cost, bought or served on devices of one's own.
public struct TokenCost: Hashable, Sendable {
  /// The cost of a token of input; `nil` where it cannot be told apart from that of output.
  public let input: Interval<Per<Dollar, Token>>?
  /// The cost of a token of output; `nil` where it cannot be told apart from that of input.
  public let output: Interval<Per<Dollar, Token>>?
  /// The cost of a mean request.
  public let request: Interval<Per<Dollar, Request>>
  /// The mean request that was costed.
  public let mix: RequestMix
  let terms: [Term]
  /// The facts that it rests on.
  public let sources: [SourceID]

  /// The cost of a token of either kind, in the proportion of the mean request.
  public var blended: Interval<Per<Dollar, Token>> {
    request.map { DollarsPerToken($0.value / mix.total.value) }
  }

  /// Returns what a number of mean requests cost, such as those of one attempt at a task.
  public func dollars(requests: Double = 1) -> Interval<Dollar> {
    request.map { Dollars($0.value * max(requests, 0)) }
  }
}

/// The costs as figures that can be opened.
extension TokenCost {
  /// The cost of a million tokens of input.
  public var perMillionInput: Figure? { input.map { figure($0.perMillionTokens) } }

  /// The cost of a million tokens of output.
  public var perMillionOutput: Figure? { output.map { figure($0.perMillionTokens) } }

  /// The cost of a million tokens of both kinds, in the proportion of the mean request.
  public var perMillionBlended: Figure { figure(blended.perMillionTokens) }

  /// The cost of a mean request.
  public var perRequest: Figure { figure(request) }

  private func figure<U: Unit>(_ interval: Interval<U>) -> Figure {
    Figure(interval, terms: terms + mixTerms, sources: sources)
  }

  private var mixTerms: [Term] {
    [
      Term("input of a request", mix.input),
      Term("output of a request", mix.output),
      Term("share of cached input", mix.cachedShare.value),
      Term("share of batch requests", mix.batchShare.value),
    ]
  }
}
