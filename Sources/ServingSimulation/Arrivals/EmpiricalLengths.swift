// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// The lengths of the requests of a trace, drawn again, each request as likely; prompt and answer stay together.
public struct EmpiricalLengths: Hashable, Sendable {
  private let pairs: [Pair]

  private struct Pair: Hashable, Sendable {
    var prompt: Int32
    var output: Int32
  }

  /// Creates the lengths of a trace, 8 bytes for each request.
  ///
  /// - Parameters:
  ///   - trace: The requests.
  ///   - trafficClass: The class whose requests count; `nil` for all.
  /// - Throws: ``SimulationError/setting(_:)`` when there are none.
  public init(_ trace: RequestTrace, trafficClass: Int? = nil) throws(SimulationError) {
    let kept = trace.requests.filter { trafficClass == nil || Int($0.trafficClass) == trafficClass }
    guard !kept.isEmpty else {
      throw .setting(
        "lengths cannot be drawn from a trace without requests"
          + (trafficClass.map { " of class \($0)" } ?? ""))
    }
    pairs = kept.map { Pair(prompt: max($0.promptTokens, 1), output: max($0.outputTokens, 1)) }
  }

  /// How many pairs there are.
  public var count: Int { pairs.count }

  /// Returns the pair at an index.
  func draw(_ stream: SeededStream, _ index: Int) -> LengthPair {
    let pair = pairs[Int(stream.uniform(index) * Double(pairs.count))]
    return LengthPair(prompt: Int(pair.prompt), output: Int(pair.output))
  }
}
