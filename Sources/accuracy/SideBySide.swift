// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import InferenceEconomics
import Quantities

/// What other tools say on the same points, beside ours and the least that physics allows.
struct SideBySide {
  /// The name of the file in the folder of predictions.
  static let file = "predictions.csv"

  private let points: [SideBySidePoint]

  /// Reads the predictions of the others and makes ours.
  ///
  /// - Parameter folder: The path of the folder.
  /// - Throws: When the file cannot be read, or a point cannot be predicted.
  init(folder: String) throws {
    let text = try String(contentsOfFile: folder + "/" + Self.file, encoding: .utf8)
    let table = try DelimitedText(text, name: Self.file)
    let rows = table.rows.map { fields in
      Dictionary(zip(table.header, fields), uniquingKeysWith: { first, _ in first })
    }
    points = try Dictionary(grouping: rows) { $0["point"] ?? "" }
      .sorted { $0.key < $1.key }
      .map { try SideBySidePoint($0.key, $0.value) }
  }

  /// The section as Markdown.
  var report: String {
    [
      "## Side by side with other tools",
      "The same \(points.count) points through the tools that people use now. A number below the bound promises what no machine of that kind can do: bytes faster than the memory, or operations faster than the peak.",
      violations,
      "Ours on each point: prefill of the whole batch and one step of decode under vLLM, in milliseconds, and how far the other tools are apart.",
      table,
    ].joined(separator: "\n\n") + "\n"
  }

  private var violations: String {
    var lines = [
      "| tool | points | prefill below the bound | decode below the bound | prefill / bound | decode / bound |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    let ours = points.map { ($0.prefill.ours, $0.decode.ours, $0) }
    lines.append(
      line(
        "**Windtunnel**", ours.map { ($0.2.prefill.bound, $0.0) },
        ours.map { ($0.2.decode.bound, $0.1) }))
    for tool in Set(points.flatMap(\.tools)).sorted() where !tool.hasPrefix("MEASURED") {
      let prefill = points.compactMap { it in it.prefill.others[tool].map { (it.prefill.bound, $0) }
      }
      let decode = points.compactMap { it in it.decode.others[tool].map { (it.decode.bound, $0) } }
      lines.append(line(tool, prefill, decode))
    }
    return lines.joined(separator: "\n")
  }

  private func line(
    _ tool: String, _ prefill: [(bound: Double, value: Double)],
    _ decode: [(bound: Double, value: Double)]
  ) -> String {
    func below(_ pairs: [(bound: Double, value: Double)]) -> Int {
      pairs.count { $0.value < $0.bound * 0.999 }
    }
    func range(_ pairs: [(bound: Double, value: Double)]) -> String {
      let ratios = pairs.map { $0.value / $0.bound }
      return "\(short(ratios.min() ?? 0)) to \(short(ratios.max() ?? 0))"
    }
    return
      "| \(tool) | \(max(prefill.count, decode.count)) | \(below(prefill)) | \(below(decode)) | \(range(prefill)) | \(range(decode)) |"
  }

  private var table: String {
    var lines = [
      "| point | bound | prefill, ours | others | bound | decode, ours | others |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for it in points {
      lines.append(
        "| \(it.title) | \(short(it.prefill.bound)) | \(short(it.prefill.ours)) | \(it.prefill.span) | \(short(it.decode.bound)) | \(short(it.decode.ours)) | \(it.decode.span) |"
      )
    }
    return lines.joined(separator: "\n")
  }
}

/// One of the points.
private struct SideBySidePoint {
  struct Times {
    let ours: Double
    /// The larger of our bound and the closed form of the file.
    let bound: Double
    let others: [String: Double]

    var span: String {
      guard let low = others.values.min(), let high = others.values.max() else { return "–" }
      return "\(short(low)) to \(short(high)) (\(short(high / low))x)"
    }
  }

  let title: String
  let prefill: Times
  let decode: Times

  var tools: [String] { Array(prefill.others.keys) }

  init(_ name: String, _ rows: [[String: String]]) throws {
    let first = rows[0]
    func number(_ column: String) -> Double { Double(first[column] ?? "") ?? 1 }
    let model = try Catalogue.model(named: first["model"] ?? "").get(first["model"] ?? "")
    let device = try Catalogue.device(named: first["gpu"] ?? "").get(first["gpu"] ?? "")
    let format = try Catalogue.weightFormat(named: first["precision"] ?? "")
      .get(first["precision"] ?? "").format
    guard let shape = model.shape, let chip = device.device else {
      throw EconomicsError.impossibleShape(model: model.id, reason: "it has no dimensions")
    }
    let deployment = try Deployment(
      shape, on: chip, layout: try Layout(tensor: Int(number("tp"))), weights: format,
      cache: format.id == "fp8" ? .fp8 : .half, engine: .vllm)
    let serving = try ServingModel(
      deployment, calibration: Catalogue.calibration, assumptions: Catalogue.memoryAssumptions)
    let bound = try PhysicalBound(deployment)
    let prompt = Step.prefill(tokens: number("input"), sequences: number("batch"))
    let token = Step.decode(
      batch: number("batch"), context: number("input") + number("output") / 2)
    title =
      "\(name) \(model.id) \(format.id), \(device.id) x \(first["tp"] ?? ""), \(first["batch"] ?? "") x \(first["input"] ?? "") + \(first["output"] ?? "")"
    prefill = Self.times("prefill_ms", rows, serving.time(of: prompt).total, bound.time(of: prompt))
    decode = Self.times(
      "decode_ms_per_token", rows, serving.time(of: token).total, bound.time(of: token))
  }

  private static func times(
    _ column: String, _ rows: [[String: String]], _ ours: Time, _ bound: Time
  ) -> Times {
    var others: [String: Double] = [:]
    var closed = 0.0
    for row in rows {
      guard let tool = row["tool"], let value = Double(row[column] ?? "") else { continue }
      if tool == "closed form lower bound" { closed = value } else { others[tool] = value }
    }
    return Times(
      ours: ours.milliseconds, bound: max(bound.milliseconds, closed), others: others)
  }
}

/// Returns a number with three digits that count.
private func short(_ value: Double) -> String {
  String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
}
