// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
public import Workbench

/// Results of the workbench for the terminal.
public struct EconomicsText {
  let style: TerminalStyle
  let figures: FigureLines

  /// Creates a writer of results.
  ///
  /// - Parameters:
  ///   - style: How the terminal shows text.
  ///   - explains: Whether figures are opened into terms, bounds and sources.
  public init(style: TerminalStyle, explains: Bool = false) {
    self.style = style
    figures = FigureLines(style: style, explains: explains)
  }

  /// Returns a memory plan.
  public func memory(_ result: MemoryResult, of one: Case) -> String {
    let plan = result.plan
    let verdict =
      switch result.verdict {
      case .fits: "Fits, with room for \(count(result.mostSequences)) sequences of this length."
      case .mayFit: "May fit: it depends on the engine and its settings."
      case .doesNotFit: "Does not fit: \(result.reason ?? "the memory is too small")."
      }
    let copy = [
      ("weights", result.weights), ("KV cache, all sequences", result.cache),
      ("KV cache of a token", result.cachePerToken),
    ]
    let device =
      result.parts.map { ("\($0.name)", $0.figure) } + [
        ("used", result.total), ("usable", result.usable),
      ]
    return page(
      one,
      [
        line(
          "Context of \(DecimalText.whole(plan.tokens)) tokens, \(plan.sequences) at a time on each copy."
        ),
        style.bold(verdict), "", "One copy:",
      ] + table(copy) + ["", "The fullest device:"] + table(device) + ["", "What fits:"]
        + table([
          ("most sequences", result.mostSequences), ("longest context", result.longestContext),
        ]))
  }

  /// Returns latencies.
  public func latency(_ result: LatencyResult, of one: Case) -> String {
    page(
      one,
      [workload(one), level(result.level), ""].compactMap(\.self)
        + table([
          ("time to first token", result.timeToFirstToken),
          ("inter-token latency", result.interTokenLatency), ("end to end", result.endToEnd),
        ]), remarks: result.remarks, isPrediction: true)
  }

  /// Returns rates.
  public func throughput(_ result: ThroughputResult, of one: Case) -> String {
    page(
      one,
      [workload(one), ""]
        + table([
          ("output", result.output), ("output of a device", result.outputPerDevice),
          ("prompts and answers", result.total), ("requests", result.requests),
          ("sequences at a time", result.batch),
        ]), remarks: result.remarks, isPrediction: true)
  }

  /// Returns a frontier: the points that no other one beats.
  public func frontier(_ result: FrontierResult, of one: Case) -> String {
    let rows = result.front.map { point in
      [
        "\(point.tensor)", DecimalText.text(point.callers, digits: 6),
        point.interTokenLatency.text, point.timeToFirstToken.text, point.outputPerDevice.text,
        point.waitsForMemory ? "waits for memory" : point.level.map(Self.levelWord) ?? "",
      ]
    }
    let most = result.mostCallers.map { figure in
      style.bold(
        "Within the service level: \(count(figure)) callers on each copy"
          + (figure.intervalText.map { " (\($0))" } ?? "") + ".")
    }
    let none =
      one.setting.level.isEmpty || result.mostCallers != nil
      ? nil : style.bold("Not even one caller is served within the service level.")
    return page(
      one,
      [most, none].compactMap(\.self) + [
        "\(result.front.count) of \(result.points.count) points that no other one beats:", "",
      ]
        + grid(
          ["devices", "callers", "inter-token", "first token", "output of a device", ""], rows),
      isPrediction: true)
  }
}

/// What pages have in common.
extension EconomicsText {
  func table(_ rows: [(String, Figure)]) -> [String] {
    figures.lines(rows.map { (name: $0.0, cell: .figure($0.1)) })
  }

  /// Returns a page: what is deployed, the lines, and what to know.
  func page(
    _ one: Case, _ lines: [String], remarks: [String] = [], isPrediction: Bool = false
  ) -> String {
    let layout = one.layout.reason.map { line("On \($0).") }
    return page(
      one.title, [layout].compactMap(\.self) + lines, notes: one.notes + remarks,
      isPrediction: isPrediction)
  }

  /// Returns a page with a title.
  func page(
    _ title: String, _ lines: [String], notes: [String], isPrediction: Bool
  ) -> String {
    let caveat = "Predictions; the intervals hold 80% of measurements that the model had not seen."
    let known = notes.map { style.wrap("Note: \($0).") } + (isPrediction ? [style.dim(caveat)] : [])
    let body = [style.bold(title)] + lines + (known.isEmpty ? [] : [""] + known)
    return body.joined(separator: "\n") + "\n"
  }

  func line(_ text: String) -> String { style.wrap(text) }

  func workload(_ one: Case) -> String {
    let work = one.setting.workload
    return line(
      "\(DecimalText.text(work.promptTokens, digits: 9)) tokens in, \(DecimalText.text(work.answerTokens, digits: 9)) out; \(work.load.text)."
    )
  }

  func level(_ verdict: LevelVerdict?) -> String? {
    verdict.map { style.bold("The service level is \(Self.levelWord($0)).") }
  }

  static func levelWord(_ verdict: LevelVerdict) -> String {
    switch verdict {
    case .keeps: "kept"
    case .mayKeep: "kept at the fast end only"
    case .misses: "missed"
    }
  }

  /// Returns a number of things; as many as one likes in words.
  func count(_ figure: Figure) -> String {
    figure.value >= Double(MemoryResult.unlimited)
      ? "as many as you like" : DecimalText.text(figure.value, digits: 9)
  }

  /// Returns rows under headings, in columns; the first is on the left, the others on the right.
  func grid(_ headings: [String], _ rows: [[String]]) -> [String] {
    let all = [headings] + rows
    let widths = headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.enumerated().map { index, row in
      let cells = row.enumerated().map { column, text in
        column == 0 || column == row.count - 1
          ? text.padded(to: widths[column]) : text.paddedBefore(to: widths[column])
      }
      let text = TerminalStyle.printable("  " + cells.joined(separator: "  ")).trimmedEnd
      return index == 0 ? style.dim(text) : text
    }
  }
}
