// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// Mean and spread of numbers, one after the other.
struct Moments {
  private(set) var count = 0.0
  private var sum = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
    squares += value * value
  }

  var mean: Double { sum / count }
  var deviation: Double { max(squares / count - mean * mean, 0).squareRoot() }
  var variation: Double { deviation / mean }
  /// The standard error of the mean.
  var error: Double { deviation / count.squareRoot() }
}

/// Settings that tests share.
enum Samples {
  /// Whether a number is near another one.
  static func near(_ value: Double, _ expected: Double, within margin: Double) -> Bool {
    (value - expected).magnitude < margin
  }

  /// Whether a count is within four standard errors of a share of draws.
  static func near(_ count: Double, share: Double, of draws: Double) -> Bool {
    let error = (draws * share * (1 - share)).squareRoot()
    return near(count, share * draws, within: 4 * error)
  }

  static let short = RequestLengths.independent(prompt: .constant(100), output: .constant(20))

  /// Returns the gaps between the arrivals of a process, the first one from 0.
  static func gaps(_ process: ArrivalProcess, count: Int, seed: UInt64 = 7) throws -> Moments {
    var source = try GeneratedRequests(
      arrivals: process, lengths: short, count: count, seed: seed)
    var moments = Moments()
    var last = SimulatedTime.zero
    while let request = source.next() {
      moments.add((request.arrival - last).seconds)
      last = request.arrival
    }
    return moments
  }

  static func trace(
    _ rows: [(Double, Int, Int)], prefixBlocks: [UInt32] = []
  ) -> RequestTrace {
    RequestTrace(
      rows.map {
        SimulatedRequest(
          arrival: SimulatedTime(seconds: $0.0), promptTokens: $0.1, outputTokens: $0.2,
          prefixStart: 0, prefixCount: prefixBlocks.count)
      }, prefixBlocks: prefixBlocks)
  }
}
