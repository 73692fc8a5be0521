// SPDX-License-Identifier: Apache-2.0

/// Quality.
extension Catalogue {
  /// Every score of a model of the catalogue, in the order of the table.
  public static let benchmarks: [Benchmark] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("benchmarks.csv").map { row throws(CatalogueError) in try Benchmark(row) }
  }

  /// Every score of a model that the catalogue does not have, in the order of the table.
  public static let otherBenchmarks: [Benchmark] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("benchmarks_others.csv").map { row throws(CatalogueError) in
      try Benchmark(row)
    }
  }

  /// Returns the scores of a model, by its id.
  public static func benchmarks(for model: String) -> [Benchmark] { benchmarksByModel[model] ?? [] }

  /// Returns every benchmark on which two models were scored by one source, whichever side it favours.
  ///
  /// - Parameters:
  ///   - small: The id of the small model.
  ///   - large: The id of the large model.
  /// - Returns: The pairs, in the order of the table.
  public static func qualityPairs(small: String, large: String) -> [QualityPair] {
    QualityPair.pairs(benchmarks(for: small), benchmarks(for: large))
  }

  private static let benchmarksByModel = Dictionary(grouping: benchmarks) { $0.modelID ?? "" }

  /// Every measurement of perplexity with fewer bits, in the order of the table.
  public static let quantizations: [Quantization] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("quantization.csv").map { row throws(CatalogueError) in try Quantization(row)
    }
  }

  /// Returns the measurements with fewer bits of a model, by its id.
  public static func quantization(for model: String) -> [Quantization] {
    quantizations.filter { $0.modelID == model }
  }

  /// Every measurement of perplexity with fewer weights, in the order of the table.
  public static let prunings: [Pruning] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("pruning.csv").map { row throws(CatalogueError) in try Pruning(row) }
  }

  /// Returns the measurements with fewer weights of a model, by its id.
  public static func pruning(for model: String) -> [Pruning] {
    prunings.filter { $0.modelID == model }
  }
}
