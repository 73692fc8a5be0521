// SPDX-License-Identifier: Apache-2.0

/// Times of the operators of one model on one device, measured one by one, in microseconds.
///
/// The files are those that the profiler of LLMServingSim 2.0 writes for vLLM (github.com/casys-kaist/LLMServingSim): operators of a
/// layer by tokens, attention by prompt and decodes, what is done for each sequence, and the experts of a layer by tokens.
public struct OperatorTables: Hashable, Sendable {
  /// The operators of one layer but attention and experts, by tokens.
  let layer: MeasuredLine
  /// What is done once in a step, by tokens.
  let once: MeasuredLine
  /// What is done for each sequence in a step, by sequences.
  let sequences: MeasuredLine
  let attention: AttentionTable
  /// The experts of one layer by tokens, for each number of experts that are used.
  let experts: [Int: MeasuredLine]

  /// Operators that are run once in a step instead of once in a layer.
  private static let onceNames = ["embedding", "final_layernorm"]
  /// The operator that a layer has twice: before attention and before the multilayer perceptron or experts.
  private static let twiceName = "layernorm"

  /// Reads the files of a model on a device.
  ///
  /// - Parameters:
  ///   - dense: `dense.csv` with `layer,tokens,time_us`.
  ///   - attention: `attention.csv` with `prefill_chunk,kv_prefill,n_decode,kv_decode,time_us`.
  ///   - perSequence: `per_sequence.csv` with `layer,sequences,time_us`.
  ///   - experts: `moe.csv` with `tokens,activated_experts,time_us`, for a mixture of experts.
  /// - Throws: ``OperatorTableError`` that names the file, and the line where one is to blame.
  public init(
    dense: [UInt8], attention: [UInt8], perSequence: [UInt8], experts: [UInt8]? = nil
  ) throws(OperatorTableError) {
    let layers = try LayerTable(dense, file: "dense.csv", count: "tokens")
    for name in Self.onceNames { try layers.require(name) }
    layer = layers.sum { Self.onceNames.contains($0) ? 0 : $0 == Self.twiceName ? 2 : 1 }
    once = layers.sum { Self.onceNames.contains($0) ? 1 : 0 }
    sequences = try LayerTable(perSequence, file: "per_sequence.csv", count: "sequences")
      .sum { _ in 1 }
    self.attention = try AttentionTable(attention, file: "attention.csv")
    if let experts {
      self.experts = try Self.experts(experts, file: "moe.csv")
    } else {
      self.experts = [:]
    }
  }

  private static func experts(
    _ bytes: [UInt8], file: String
  ) throws(OperatorTableError) -> [Int: MeasuredLine] {
    let table = try OperatorRows(bytes, file: file, counts: ["tokens", "activated_experts"])
    var lines: [Int: MeasuredLine] = [:]
    for (count, rows) in Dictionary(grouping: table.rows, by: { $0.counts[1] }) {
      let rows = rows.sorted { $0.counts[0] < $1.counts[0] }
      for (row, next) in zip(rows, rows.dropFirst()) where row.counts == next.counts {
        throw .line(
          file: file, line: max(row.line, next.line),
          reason: "\(row.counts[0]) tokens with \(count) experts are there twice")
      }
      if let axis = GridAxis(rows.map { $0.counts[0] }) {
        lines[count] = MeasuredLine(axis: axis, times: rows.map(\.microseconds))
      }
    }
    return lines
  }
}
