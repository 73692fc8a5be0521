// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// Latencies of all requests of a run, each one kept, in milliseconds.
struct RequestFigures {
  /// When a request came and had its tokens, in seconds.
  struct Times {
    let arrival: Double
    let first: Double
    let last: Double
    let tokens: Int
  }

  private let samples: [(name: String, values: [Double])]

  /// Collects the latencies; the time between tokens is the mean of each answer of two or more.
  init(_ times: [Times]) {
    samples = [
      ("time to first token", times.map { ($0.first - $0.arrival) * 1000 }.sorted()),
      (
        "inter-token latency",
        times.filter { $0.tokens > 1 }
          .map { ($0.last - $0.first) / Double($0.tokens - 1) * 1000 }.sorted()
      ),
      ("end to end", times.map { ($0.last - $0.arrival) * 1000 }.sorted()),
    ]
  }

  /// Collects the latencies of the requests that a simulation finished.
  init(_ result: SimulationResult) {
    self.init(
      result.outcomes.compactMap { outcome in
        guard outcome.fate == .finished, let first = outcome.firstToken else { return nil }
        return Times(
          arrival: outcome.arrival.seconds, first: first.seconds, last: outcome.ended.seconds,
          tokens: outcome.tokens)
      })
  }

  /// The mean and the 99th percentile of each latency, in milliseconds.
  var all: [(name: String, milliseconds: Double)] {
    samples.flatMap { sample in
      [
        (sample.name + ", mean", Self.mean(sample.values)),
        (sample.name + ", p99", Self.percentile(0.99, sample.values)),
      ]
    }
  }

  /// How far each figure is from a measured one, as a share of it.
  func errors(against measured: RequestFigures) -> [Double] {
    zip(all, measured.all).map { $0.milliseconds / $1.milliseconds - 1 }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// Linear between the two nearest ranks.
  private static func percentile(_ share: Double, _ sorted: [Double]) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let rank = share * Double(last)
    let low = Int(rank)
    let high = min(low + 1, last)
    return sorted[low] + (sorted[high] - sorted[low]) * (rank - Double(low))
  }
}
