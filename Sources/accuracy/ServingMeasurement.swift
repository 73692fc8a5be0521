// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Workbench

/// A published figure of serving, ready to be predicted.
struct ServingMeasurement: Sendable {
  let forecast: MeasuredForecast
  let value: Double
  /// The cell of model and GPU family, or the small source, that is left out as a whole.
  let group: String
  /// Whether the exclusion rule drops it: tagged as an outlier or as a disagreement between versions.
  let isExcluded: Bool
  /// The kind of source.
  let source: String

  var measured: MeasuredCase { forecast.measured }

  /// Reads a row.
  ///
  /// - Parameter row: The row.
  /// - Throws: ``NoPrediction`` with the reason.
  init(_ row: MeasuredRow) throws(NoPrediction) {
    guard let value = row.number(.value), value > 0 else {
      throw NoPrediction(reason: "no value")
    }
    forecast = MeasuredForecast(try MeasuredCase(row))
    self.value = value
    group = row[.group]
    isExcluded = row[.note].contains("OUTLIER") || row[.note].contains("VERSION_")
    source = Self.source(row[.source])
  }

  private static func source(_ text: String) -> String {
    if text.contains("TensorRT-LLM") { return "TensorRT-LLM tables" }
    if text.contains("aiconfigurator") { return "AIConfigurator samples" }
    return text.contains("mlcommons") ? "MLPerf results" : "smaller sources"
  }
}

extension ServingMeasurement {
  /// Reads every row of a file, with the reasons of those that cannot be predicted.
  static func all(csv: String) throws -> (rows: [ServingMeasurement], unused: [String: Int]) {
    let table = try DelimitedText(csv, name: "serving_throughput_public.csv")
    let columns = try MeasuredTable.columns(of: table.header, name: "serving_throughput_public.csv")
    var rows: [ServingMeasurement] = []
    var unused: [String: Int] = [:]
    for fields in table.rows {
      do {
        rows.append(try ServingMeasurement(MeasuredRow(fields, columns: columns)))
      } catch {
        unused[error.reason, default: 0] += 1
      }
    }
    return (rows, unused)
  }
}

/// The classes of figures that are scored apart.
enum ServingClass: String, CaseIterable {
  case offline = "offline throughput, continuous batching"
  case offlineTables = "the same, without MLPerf"
  case staticBatch = "throughput of static batches"
  case allOffline = "offline and static throughput together"
  case online = "throughput under a rate or concurrency"
  case interTokenLatency = "time per output token"
  case timeToFirstToken = "time to first token"
  case endToEnd = "end to end"
  case percentiles = "99th percentiles"

  func contains(_ it: ServingMeasurement) -> Bool {
    let metric = it.measured.metric
    let load = it.measured.workload.load.kind
    let isRate = metric.figure == .throughput
    let isPercentile = metric == .interTokenLatencyP99 || metric == .timeToFirstTokenP99
    switch self {
    case .offline: return isRate && load == "offline"
    case .offlineTables: return isRate && load == "offline" && !it.measured.protocols.isSubmission
    case .staticBatch: return isRate && load == "static"
    case .allOffline: return isRate && (load == "offline" || load == "static")
    case .online: return isRate && load != "offline" && load != "static"
    case .interTokenLatency: return metric == .interTokenLatency
    case .timeToFirstToken: return metric == .timeToFirstToken
    case .endToEnd: return metric == .endToEnd
    case .percentiles: return isPercentile
    }
  }
}
