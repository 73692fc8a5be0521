// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A published score of a model.
public struct BenchmarkScore: Hashable, Sendable {
  /// The benchmark, as its publisher names it.
  public let benchmark: String
  /// How it was run, such as `5-shot`; empty when the source does not say.
  public let setting: String
  /// The build of the model, such as `instruct`; empty when there is one only.
  public let variant: String
  /// The score.
  public let score: Double
  /// What the score counts.
  public let scale: Scale
  /// Whether more is better.
  public let higherIsBetter: Bool
  /// How far off the score may be.
  public let noise: Noise
  /// The publication that the score was read in.
  public let source: SourceID

  /// What a score counts.
  public enum Scale: Hashable, Sendable {
    /// Hundredths of the tasks, 0 to 100.
    case percent
    /// Points without a zero, such as Elo: differences mean something, ratios do not.
    case rating(unit: String)

    /// The unit as written after a number.
    public var unit: String {
      switch self {
      case .percent: "%"
      case .rating(let unit): unit
      }
    }
  }

  /// How far off a score may be.
  public enum Noise: Hashable, Sendable {
    /// The source does not say.
    case unknown
    /// The number of tasks that were judged; the score is a share of them.
    case tasks(Int)
    /// The half of the 95% interval that the source publishes.
    case halfWidth(Double)
  }

  /// Creates a score.
  ///
  /// - Parameters:
  ///   - benchmark: The benchmark.
  ///   - score: The score, from -10^6 to 10^6; from 0 to 100 for a percentage.
  ///   - scale: What the score counts.
  ///   - setting: How it was run, without what is particular to one model.
  ///   - variant: The build of the model.
  ///   - higherIsBetter: Whether more is better.
  ///   - noise: How far off the score may be; tasks from 1 to a billion and percentages only, half widths from 0 to 10^6.
  ///   - source: Where it was read.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    _ benchmark: String, score: Double, scale: Scale = .percent, setting: String = "",
    variant: String = "", higherIsBetter: Bool = true, noise: Noise = .unknown, source: SourceID
  ) throws(EconomicsError) {
    try Check.range("score of \(benchmark)", score, scale == .percent ? 0...100 : -1e6...1e6)
    switch noise {
    case .unknown: break
    case .tasks(let count):
      try Check.range("tasks of \(benchmark)", count, 1...1_000_000_000)
      if scale != .percent {
        throw .outOfRange(
          what: "tasks of \(benchmark)", value: Double(count),
          allowed: "left out, since the score is no share of tasks")
      }
    case .halfWidth(let width): try Check.range("interval of \(benchmark)", width, 0...1e6)
    }
    self.benchmark = benchmark
    self.score = score
    self.scale = scale
    self.setting = setting
    self.variant = variant
    self.higherIsBetter = higherIsBetter
    self.noise = noise
    self.source = source
  }

  /// The half of the 95% interval; `nil` when unknown.
  ///
  /// For a share p of n tasks it is 1.96 (p (1 - p) / n)^0.5 (normal approximation of the binomial; 1.96 is the 97.5th
  /// percentile of the normal distribution).
  public var halfWidth: Double? {
    switch noise {
    case .unknown: nil
    case .halfWidth(let width): width
    case .tasks(let count):
      (score * (100 - score) / Double(count)).squareRoot() * Self.normalQuantile
    }
  }

  /// The 97.5th percentile of the normal distribution.
  static let normalQuantile = 1.959_963_984_540_054
}

/// The published scores of a model of a known size.
public struct ScoredModel: Hashable, Sendable {
  /// The name in the catalogue.
  public let id: String
  /// All its weights.
  public let size: Parameters
  /// Its published scores.
  public let scores: [BenchmarkScore]

  /// Creates a model with its scores.
  ///
  /// - Parameters:
  ///   - id: The name in the catalogue.
  ///   - size: All its weights, 1 to 10^15.
  ///   - scores: Its published scores, up to 10,000.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    id: String, size: Parameters, scores: [BenchmarkScore]
  ) throws(EconomicsError) {
    try Check.range("weights of \(id)", size.value, 1...1e15)
    try Check.range("scores of \(id)", scores.count, 0...10_000)
    self.id = id
    self.size = size
    self.scores = scores
  }
}
