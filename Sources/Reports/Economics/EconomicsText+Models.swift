// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
public import Workbench

/// Comparisons and the edge.
extension EconomicsText {
  /// Returns a comparison: a row for each quantity, a column for each model.
  public func comparison(_ comparison: Comparison) -> String {
    let names = comparison.columns.enumerated().flatMap { index, column -> [String] in
      [style.bold("[\(index + 1)] \(column.title)")]
        + [column.problem.map { style.wrap($0.message, indent: "    ") }].compactMap(\.self)
    }
    let notes = comparison.columns.flatMap { column in
      column.remarks.map { "\(column.one.name): \($0)" }
    }
    let opened = figures.explains ? explained(comparison) : []
    let head = comparison.columns.first.map { workload($0.one) } ?? ""
    let count = comparison.columns.count
    return page(
      count == 1 ? "1 model" : "\(count) models side by side",
      names + [head, ""] + rows(of: comparison) + opened, notes: notes, isPrediction: true)
  }

  /// The rows in columns; with intervals below the values, or one quantity after the other, where the terminal is narrow.
  private func rows(of comparison: Comparison) -> [String] {
    let headings = [""] + comparison.columns.indices.map { "[\($0 + 1)]" } + ["best"]
    let wide = comparison.rows.map { row in
      ["\(row.name)"] + row.cells.map { $0.map(cell) ?? "-" } + [best(row)]
    }
    for rows in [wide, comparison.rows.flatMap(stacked)] {
      let lines = grid(headings, rows)
      if lines.allSatisfy({ $0.count <= style.width }) { return lines }
    }
    return comparison.rows.flatMap(block)
  }

  /// A quantity with a line for each model.
  private func block(_ row: Comparison.Row) -> [String] {
    let cells = row.cells.enumerated().map { index, figure in
      (name: "[\(index + 1)]", cell: figure.map(FigureLines.Cell.figure) ?? .words("-"))
    }
    let best =
      row.best.map { ", best [\($0 + 1)]\(row.isClear ? "" : " within the intervals")" } ?? ""
    return ["\(row.name)\(best)"] + FigureLines(style: style, explains: false).lines(cells)
  }

  /// A row as two lines, values above their intervals.
  private func stacked(_ row: Comparison.Row) -> [[String]] {
    let values = ["\(row.name)"] + row.cells.map { $0?.text ?? "-" } + [best(row)]
    let intervals = row.cells.map { $0?.intervalText?.withoutUnit ?? "" }
    guard intervals.contains(where: { !$0.isEmpty }) else { return [values] }
    return [values, [""] + intervals + [""]]
  }

  private func cell(_ figure: Figure) -> String {
    guard let interval = figure.intervalText else { return figure.text }
    return "\(figure.text) (\(interval.withoutUnit))"
  }

  private func best(_ row: Comparison.Row) -> String {
    row.best.map { "[\($0 + 1)]\(row.isClear ? "" : " within the intervals")" } ?? ""
  }

  private func explained(_ comparison: Comparison) -> [String] {
    comparison.rows.flatMap { row in
      row.cells.enumerated().flatMap { index, figure -> [String] in
        guard let figure else { return [] }
        return ["", "[\(index + 1)] \(row.name): \(figure.fullText)"]
          + figures.explanation(of: figure)
      }
    }
  }

  /// Returns a model for a single person.
  public func edge(_ result: EdgeResult) -> String {
    let setup = result.prediction.setup
    let title =
      "\(setup.model.name), \(setup.format.weights.id), \(setup.devices) x \(setup.device.id), \(setup.engine.rawValue)"
    let rows: [(String, Figure?)] = [
      ("writes", result.decode), ("reads prompts", result.prompt),
      ("time to first token", result.timeToFirstToken), ("an answer", result.answer),
      ("weights and cache", result.memory),
    ]
    let places = result.formats?.places ?? []
    return page(
      title,
      [
        line(
          "One person; \(DecimalText.whole(result.prediction.promptTokens)) tokens in, mean context \(DecimalText.whole(result.prediction.context))."
        ), "",
      ] + table(rows.compactMap { name, figure in figure.map { (name, $0) } }) + loss(result.loss)
        + (places.isEmpty ? [] : ["", "In other formats, the best first:"] + formats(places))
        + prunings(result.prunings),
      notes: result.remarks, isPrediction: true)
  }

  private func loss(_ loss: PerplexityLoss?) -> [String] {
    guard let loss else { return [] }
    return [
      "",
      line(
        "Measured in \(loss.method): perplexity \(DecimalText.text(loss.before)) to \(DecimalText.text(loss.after)) (\(percent(loss.rise))), \(loss.dataset)."
      ),
    ]
  }

  private func formats(_ places: [EdgeRanking.Place]) -> [String] {
    let rows = places.map { place in
      [
        place.candidate.name, Figure(place.candidate.speed).text,
        Figure(exactly: place.candidate.weights).text,
        place.perplexityRise.map { percent($0.value) } ?? "not measured", remark(place),
      ]
    }
    return grid(["weights", "speed", "size", "perplexity", ""], rows)
  }

  /// Why a format is ruled out, or on which other model its loss was measured.
  private func remark(_ place: EdgeRanking.Place) -> String {
    let reason = place.reasons.first { $0.side == .rulesOut }.map { "\($0.text)" }
    let method = place.candidate.loss?.method ?? ""
    let other = method.split(separator: ", ", maxSplits: 1).dropFirst().first.map(String.init)
    return [reason, other].compactMap(\.self).joined(separator: "; ")
  }

  private func prunings(_ prunings: [Pruning]) -> [String] {
    guard !prunings.isEmpty else { return [] }
    let rows = prunings.prefix(8).map { pruning in
      [
        pruning.method, pruning.pattern,
        pruning.sparsity.map { "\(DecimalText.text($0 * 100))%" } ?? "not stated",
        percent(pruning.increase), "",
      ]
    }
    return ["", "Fewer weights instead of fewer bits, as measured:"]
      + grid(["method", "pattern", "gone", "perplexity", ""], rows)
  }

  private func percent(_ share: Double) -> String {
    "\(share >= 0 ? "+" : "")\(DecimalText.text(share * 100, digits: 2))%"
  }
}
