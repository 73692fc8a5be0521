// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The mean request of a workload.
public struct RequestMix: Hashable, Sendable {
  /// The tokens that a request brings.
  public let input: Tokens
  /// The tokens that are written for it.
  public let output: Tokens
  /// The share of the input that was kept from an earlier request.
  public let cachedShare: Interval<One>
  /// The share of the requests that may wait and are sent as a batch.
  public let batchShare: Interval<One>

  /// Creates a mean request.
  ///
  /// - Parameters:
  ///   - input: The tokens that a request brings, up to a billion.
  ///   - output: The tokens that are written for it, up to a billion.
  ///   - cachedShare: The share of the input that was kept, 0 to 1.
  ///   - batchShare: The share of the requests that may wait, 0 to 1.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise, or when there is less than one token.
  public init(
    input: Tokens, output: Tokens, cachedShare: Interval<One> = Interval(exactly: 0),
    batchShare: Interval<One> = Interval(exactly: 0)
  ) throws(EconomicsError) {
    try Check.range("input tokens of a request", input.value, Allowed.tokens)
    try Check.range("output tokens of a request", output.value, Allowed.tokens)
    try Check.range("tokens of a request", (input + output).value, 1...2e9)
    try Check.range("share of cached input", cachedShare, Allowed.share)
    try Check.range("share of batch requests", batchShare, Allowed.share)
    self.input = input
    self.output = output
    self.cachedShare = cachedShare
    self.batchShare = batchShare
  }

  /// The tokens of both kinds.
  public var total: Tokens { input + output }
}
