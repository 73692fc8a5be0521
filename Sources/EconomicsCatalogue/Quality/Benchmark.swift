// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// A score of a model on a benchmark.
public struct Benchmark: Hashable, Sendable {
  /// The model as the source calls it.
  public let model: String
  /// The model of the catalogue; `nil` when it is none of them.
  public let modelID: String?
  /// `base` or `chat`, where the source tells them apart.
  public let variant: String?
  /// The benchmark, with its setting where the source makes it part of the name.
  public let name: String
  public let score: Double
  /// The ends of the interval that the source gives; `nil` when it gives none.
  public let interval: ClosedRange<Double>?
  /// Whether the score is only known from one side.
  public let limit: Limit?
  /// The unit of the score, such as `%` or `Elo-like`.
  public let unit: String
  public let lowerIsBetter: Bool
  /// How it was run, in a few words; may be empty.
  public let setting: String
  public let source: SourceID

  /// What a score that is not exact says.
  public enum Limit: String, Hashable, Sendable {
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  /// Creates a score from a row of a table of benchmarks.
  init(_ row: Row) throws(CatalogueError) {
    model = try row.required("model")
    modelID = try row.optional("model_id")
    variant = try row.optional("variant")
    name = try row.required("benchmark")
    score = try row.requiredNumber("score")
    interval = try Self.interval(row, around: score)
    limit = try row.optional("limit").flatMap(Limit.init(rawValue:))
    unit = try row.required("unit")
    lowerIsBetter = try row.flag("lower_is_better")
    setting = try row.text("setting")
    source = SourceID(try row.required("source"))
  }

  private static func interval(
    _ row: Row, around score: Double
  ) throws(CatalogueError) -> ClosedRange<Double>? {
    guard let low = try row.number("low"), let high = try row.number("high") else { return nil }
    guard low <= score, score <= high else {
      throw row.problem("low, score and high are not in order")
    }
    return low...high
  }
}

extension Benchmark {
  /// Whether two scores can be compared: same benchmark, unit, source and kind of model.
  public func isComparable(to other: Benchmark) -> Bool {
    name == other.name && unit == other.unit && source == other.source && variant == other.variant
      && limit == nil && other.limit == nil
  }
}
