// SPDX-License-Identifier: Apache-2.0

/// Running a model.
extension Catalogue {
  /// Every measured step of a start, in the order of the table.
  public static let coldStarts: [ColdStart] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("cold_starts.csv").map { row throws(CatalogueError) in try ColdStart(row) }
  }

  /// Returns the measurements of a step, and of one model when an id is given.
  public static func coldStarts(of step: ColdStart.Step, model: String? = nil) -> [ColdStart] {
    coldStarts.filter { $0.step == step && (model == nil || $0.modelID == model) }
  }

  /// Every measured search in a vector database, in the order of the table.
  public static let vectorLatencies: [VectorLatency] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("vector_latencies.csv").map { row throws(CatalogueError) in
      try VectorLatency(row)
    }
  }

  /// Returns the searches in collections of at least and at most so many vectors; those of unknown size are left out.
  public static func vectorLatencies(vectors: ClosedRange<Int>) -> [VectorLatency] {
    vectorLatencies.filter { $0.vectors.map(vectors.contains) ?? false }
  }

  /// Every fact that formulas use, in the order of the table.
  public static let facts: [Fact] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("facts.csv").map { row throws(CatalogueError) in try Fact(row) }
  }

  /// Returns the fact with a name, such as `memory-share`; `nil` when there is none.
  public static func fact(_ id: String) -> Fact? { factsByID[id] }

  private static let factsByID = Dictionary(
    facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// Every licence of weights, in the order of the table.
  public static let licences: [Licence] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("licences.csv").map { row throws(CatalogueError) in try Licence(row) }
  }

  /// Returns the licence with a name; `nil` when there is none.
  public static func licence(_ id: String) -> Licence? { licences.first { $0.id == id } }
}
