// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

extension LogNormalPair {
  /// Fits a pair of distributions to the lengths of a trace, and clips them to the shortest and longest that it has.
  ///
  /// Medians, spreads and correlation are those of the logarithms, which is the fit of greatest likelihood of a log-normal
  /// without clipping. Real lengths are not log-normal; to keep their shape, resample them with ``EmpiricalLengths``.
  ///
  /// - Parameter trace: The requests; their class does not matter.
  /// - Throws: ``SimulationError/setting(_:)`` for a trace without requests or with lengths beyond 1 to 10,000,000 tokens.
  public init(fitting trace: RequestTrace) throws(SimulationError) {
    guard !trace.requests.isEmpty else {
      throw .setting("lengths cannot be fitted to a trace without requests")
    }
    let prompts = trace.requests.map { max(Int($0.promptTokens), 1) }
    let outputs = trace.requests.map { max(Int($0.outputTokens), 1) }
    let moments = LogMoments(prompts, outputs)
    try self.init(
      promptMedian: max(PortableMath.exp(moments.firstMean), 1),
      promptSpread: moments.firstSpread,
      outputMedian: max(PortableMath.exp(moments.secondMean), 1),
      outputSpread: moments.secondSpread,
      correlation: moments.correlation,
      promptRange: Self.span(of: prompts), outputRange: Self.span(of: outputs))
  }

  private static func span(of lengths: [Int]) -> ClosedRange<Int> {
    let least = lengths.min() ?? 1
    return least...max(lengths.max() ?? 1, least)
  }
}

/// Means, spreads and correlation of the logarithms of two lists of the same length.
private struct LogMoments {
  var firstMean = 0.0
  var secondMean = 0.0
  var firstSpread = 0.0
  var secondSpread = 0.0
  var correlation = 0.0

  init(_ first: [Int], _ second: [Int]) {
    let count = Double(first.count)
    let pairs = zip(first, second).map { (Self.log($0), Self.log($1)) }
    for pair in pairs {
      firstMean += pair.0 / count
      secondMean += pair.1 / count
    }
    var together = 0.0
    for pair in pairs {
      let here = pair.0 - firstMean
      let there = pair.1 - secondMean
      firstSpread += here * here / count
      secondSpread += there * there / count
      together += here * there / count
    }
    firstSpread = firstSpread.squareRoot()
    secondSpread = secondSpread.squareRoot()
    let product = firstSpread * secondSpread
    // Equal lengths leave a spread of rounding errors.
    if product > 1e-20 { correlation = min(max(together / product, -1), 1) }
  }

  private static func log(_ length: Int) -> Double { PortableMath.log(Double(length)) }
}
