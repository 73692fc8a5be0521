// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue

/// A row of published serving figures, by the columns of the file.
package struct MeasuredRow: Sendable {
  private let fields: [String]
  private let columns: [String: Int]

  package init(_ fields: [String], columns: [String: Int]) {
    self.fields = fields
    self.columns = columns
  }

  /// Returns the text of a column; empty where the file does not have it.
  package subscript(column: Column) -> String {
    columns[column.rawValue].map { fields[$0] } ?? ""
  }

  /// Returns the number of a column; `nil` where it is empty or no number.
  package func number(_ column: Column) -> Double? {
    Double(self[column]).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The columns that are read.
  package enum Column: String, CaseIterable {
    case model, hardware, parallelism, metric, value, engine, source, note
    case devices = "n_gpus"
    case weights = "weight_precision"
    case cache = "kv_precision"
    case prompt = "input_len"
    case answer = "output_len"
    case load = "batch_or_concurrency"
    case group = "split_group"

    /// Those without which there is no prediction.
    static let needed: [Column] = [.model, .hardware, .devices, .metric]
  }
}

/// Why a row has no prediction, as the status column says it.
package struct NoPrediction: Error {
  package let reason: String

  package init(reason: String) { self.reason = reason }
}
