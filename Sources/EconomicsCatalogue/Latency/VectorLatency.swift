// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// How long a vector database took for a search.
///
/// Most were run by a vendor of such a system.
public struct VectorLatency: Hashable, Sendable {
  public let system: String
  public let dataset: String
  /// The vectors that were searched; `nil` when the source does not say.
  public let vectors: Int?
  /// The length of a vector.
  public let dimension: Int?
  /// The neighbours that were asked for.
  public let neighbours: Int?
  /// The share of true neighbours that were found; at least so many when ``recallIsLeast`` holds.
  public let recall: Double?
  public let recallIsLeast: Bool
  /// The time that 95% of searches stay within.
  public let p95: Time?
  /// The time that 99% of searches stay within.
  public let p99: Time?
  public let mean: Time?
  public let queriesPerSecond: RequestsPerSecond?
  /// The searches that ran at once; `nil` when the rate is the largest over all loads and times are of single searches.
  public let concurrency: Int?
  public let price: DollarsPerHour?
  public let source: SourceID

  /// Creates a measurement from a row of `vector_latencies.csv`.
  init(_ row: Row) throws(CatalogueError) {
    system = try row.required("system")
    dataset = try row.required("dataset")
    vectors = try row.integer("vectors")
    dimension = try row.integer("dimension")
    neighbours = try row.integer("neighbours")
    recall = try row.number("recall")
    recallIsLeast = try row.text("recall_limit") == "at_least"
    p95 = try row.number("p95_ms").map { .milliseconds($0) }
    p99 = try row.number("p99_ms").map { .milliseconds($0) }
    mean = try row.number("mean_ms").map { .milliseconds($0) }
    queriesPerSecond = try row.number("queries_per_second").map { RequestsPerSecond($0) }
    concurrency = try row.required("load") == "largest" ? nil : row.requiredInteger("load")
    price = try row.number("dollars_per_hour").map { DollarsPerHour($0) }
    source = SourceID(try row.required("source"))
    guard (0...1).contains(recall ?? 0) else { throw row.problem("recall is no share") }
  }
}
