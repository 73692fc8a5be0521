// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Lengths of prompt and answer that are log-normal together: their logarithms are normal and correlated.
///
///     ln prompt = ln m1 + s1 z1      ln output = ln m2 + s2 (r z1 + √(1 - r²) z2)
///
/// with z1 and z2 independent standard normal numbers, cut at 6.
public struct LogNormalPair: Hashable, Sendable {
  /// The median of the prompt, in tokens.
  public let promptMedian: Double
  /// The standard deviation of the logarithm of the prompt.
  public let promptSpread: Double
  /// The median of the answer, in tokens.
  public let outputMedian: Double
  /// The standard deviation of the logarithm of the answer.
  public let outputSpread: Double
  /// The correlation of the two logarithms.
  public let correlation: Double
  /// What a prompt is clipped to, in tokens.
  public let promptRange: ClosedRange<Int>
  /// What an answer is clipped to, in tokens.
  public let outputRange: ClosedRange<Int>

  /// Creates a pair of distributions.
  ///
  /// - Parameters:
  ///   - promptMedian: The median of the prompt, 1 to 10,000,000 tokens.
  ///   - promptSpread: The standard deviation of its natural logarithm, 0 to 4.
  ///   - outputMedian: The median of the answer, 1 to 10,000,000 tokens.
  ///   - outputSpread: The standard deviation of its natural logarithm, 0 to 4.
  ///   - correlation: The correlation of the two logarithms, -1 to 1.
  ///   - promptRange: What a prompt outside of it is moved to the nearer end of, within 1 to 10,000,000.
  ///   - outputRange: The same for an answer.
  /// - Throws: ``SimulationError/setting(_:)`` for what is out of range.
  public init(
    promptMedian: Double, promptSpread: Double, outputMedian: Double, outputSpread: Double,
    correlation: Double = 0, promptRange: ClosedRange<Int> = 1...10_000_000,
    outputRange: ClosedRange<Int> = 1...10_000_000
  ) throws(SimulationError) {
    let prompt = LengthDistribution.logNormal(
      median: promptMedian, spread: promptSpread, range: promptRange)
    let output = LengthDistribution.logNormal(
      median: outputMedian, spread: outputSpread, range: outputRange)
    try prompt.check("prompt")
    try output.check("output")
    try SettingCheck.range("the correlation of prompt and output", correlation, -1...1)
    self.promptMedian = promptMedian
    self.promptSpread = promptSpread
    self.outputMedian = outputMedian
    self.outputSpread = outputSpread
    self.correlation = correlation
    self.promptRange = promptRange
    self.outputRange = outputRange
  }

  /// Returns the lengths at an index.
  func draw(_ prompts: SeededStream, _ outputs: SeededStream, _ index: Int) -> LengthPair {
    let first = prompts.normal(index)
    let rest = (1 - correlation * correlation).squareRoot()
    let second = correlation * first + rest * outputs.normal(index)
    let prompt = promptMedian * PortableMath.exp(promptSpread * first)
    let output = outputMedian * PortableMath.exp(outputSpread * second)
    return LengthPair(
      prompt: LengthDistribution.clip(prompt, promptRange),
      output: LengthDistribution.clip(output, outputRange))
  }
}

/// The tokens of one prompt and its answer.
struct LengthPair: Hashable, Sendable {
  var prompt: Int
  var output: Int
}
