// SPDX-License-Identifier: Apache-2.0

/// How requests come, as a person chooses it.
public enum LoadKind: String, Hashable, Sendable, CaseIterable {
  /// So many callers, each of whom sends the next request when the last is answered.
  case concurrency
  /// So many requests a second, at random.
  case rate
  /// A fixed batch that starts together.
  case batch
  /// The queue is never empty.
  case offline

  /// What the amount counts.
  public var unit: String {
    switch self {
    case .concurrency: "callers"
    case .rate: "requests/s"
    case .batch: "sequences"
    case .offline: "requests"
    }
  }

  /// The amounts that are believed.
  var range: ClosedRange<Double> {
    switch self {
    case .concurrency, .batch: 1...1_000_000
    case .rate: 0.000_001...1_000_000
    case .offline: 1...1_000_000_000
    }
  }
}
