// SPDX-License-Identifier: Apache-2.0

public import EconomicsCatalogue
public import InferenceEconomics

/// Predictions for a table in the columns of the published measurements.
public enum MeasuredTable {
  /// Predicts every row of a table.
  ///
  /// The columns `model`, `hardware`, `n_gpus` and `metric` are needed; `parallelism`, `weight_precision`,
  /// `kv_precision`, `input_len`, `output_len`, `batch_or_concurrency`, `engine`, `source` and `note` are used where
  /// they are filled. The `value` column is never read.
  ///
  /// - Parameters:
  ///   - csv: The table.
  ///   - name: The name of its file, for messages.
  ///   - calibration: What was fitted on measurements.
  ///   - assumptions: What engines take of the memory.
  /// - Returns: The same rows with the columns `predicted`, `low`, `high`, `bound` and `status` added; a status other
  ///   than `ok` says what was assumed, or why there is no prediction.
  /// - Throws: `CatalogueError` when the text is no table or lacks a needed column.
  public static func predict(
    csv: String, name: String, calibration: Calibration, assumptions: MemoryAssumptions
  ) throws(CatalogueError) -> String {
    let table = try DelimitedText(csv, name: name)
    let columns = try columns(of: table.header, name: name)
    var lines = [
      DelimitedText.line(table.header + ["predicted", "low", "high", "bound", "status"])
    ]
    lines.reserveCapacity(table.rows.count + 1)
    for fields in table.rows {
      let row = MeasuredRow(fields, columns: columns)
      let answer = answer(row, calibration, assumptions)
      lines.append(DelimitedText.line(fields + answer.fields))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package static func columns(
    of header: [String], name: String
  ) throws(CatalogueError) -> [String: Int] {
    for needed in MeasuredRow.Column.needed where !header.contains(needed.rawValue) {
      throw .table(
        file: name, line: 1,
        reason:
          "there is no column \(needed.rawValue); the columns are those of published measurements")
    }
    return Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is added to a row.
  private struct Answer {
    var predicted: Double?
    var low: Double?
    var high: Double?
    var bound: Double?
    let status: String

    var fields: [String] { [predicted, low, high, bound].map(Self.text) + [status] }

    /// Six digits are more than any prediction is worth.
    private static func text(_ value: Double?) -> String {
      guard let value, value.isFinite, value > 0 else { return "" }
      var scale = 1.0
      while value * scale < 100_000, scale < 1e12 { scale *= 10 }
      return "\((value * scale).rounded() / scale)"
    }
  }

  private static func answer(
    _ row: MeasuredRow, _ calibration: Calibration, _ assumptions: MemoryAssumptions
  ) -> Answer {
    do {
      let measured = try MeasuredCase(row)
      let figure = try ServingModel(
        measured.deployment, calibration: calibration, assumptions: assumptions
      ).predict(measured.workload).figure(measured.metric.figure)
      let delay = measured.delay(calibration)
      func inMetric(_ plain: Double) -> Double { measured.inMetric(plain + delay, calibration) }
      let ends = [inMetric(figure.low), inMetric(figure.high)]
      let notes = measured.assumptions
      return Answer(
        predicted: inMetric(figure.value), low: ends.min(), high: ends.max(),
        bound: figure.bound.map { measured.boundInMetric($0.value) },
        status: notes.isEmpty ? "ok" : "ok, " + notes.joined(separator: "; "))
    } catch let error as NoPrediction {
      return Answer(status: error.reason)
    } catch {
      return Answer(status: "\(error)")
    }
  }
}

extension MeasuredCase {
  /// Returns a bound in the row's metric: units, lengths and devices, without anything that was fitted.
  func boundInMetric(_ plain: Double) -> Double {
    switch metric {
    case .requests: plain
    case .outputTokens: plain * workload.answerTokens
    case .outputTokensPerDevice: plain * workload.answerTokens / devices
    case .totalTokens: plain * (workload.answerTokens + workload.promptTokens)
    case .promptTokens: promptTokensAtOnce / plain
    default: plain * 1000
    }
  }
}

extension Prediction {
  func figure(_ kind: MeasuredMetric.Figure) -> Figure {
    switch kind {
    case .throughput: requestThroughput
    case .interTokenLatency: interTokenLatency
    case .timeToFirstToken: timeToFirstToken
    case .endToEnd: endToEnd
    }
  }
}
