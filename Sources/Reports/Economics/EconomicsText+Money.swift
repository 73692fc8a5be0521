// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
public import Workbench

/// Costs, starts and comparisons.
extension EconomicsText {
  /// Returns costs.
  public func cost(_ result: CostResult, of one: Case) -> String {
    let rows: [(String, Figure?)] = [
      ("a device hour", Figure(result.hour.price, sources: result.hour.sources)),
      ("a million tokens", result.perMillion),
      ("a million tokens of output", result.perMillionOutput),
      ("a request", result.perRequest), ("a resolved task", result.perTask),
      ("a month", result.perMonth), ("copies", result.copies),
      ("utilisation", result.utilisation),
      ("energy of a million tokens of output", result.energy),
    ]
    let base =
      "A copy counts as busy \(result.capacity.rule.text): \(result.capacity.prediction.outputThroughput.text)."
    let task =
      result.perTask == nil
      ? ["no cost of a resolved task: nobody said how many are resolved (--success)"] : []
    return page(
      one,
      [workload(one), line(base), line("Price of a device hour: \(result.hour.text)."), ""]
        + table(rows.compactMap { name, figure in figure.map { (name, $0) } })
        + (result.comparison.map(api) ?? []),
      remarks: result.capacity.prediction.remarks.map(\.text) + task, isPrediction: true)
  }

  private func api(_ comparison: APIComparison) -> [String] {
    let rows: [(String, Figure?)] = [
      ("a million tokens", comparison.perMillion), ("a request", comparison.perRequest),
      ("a month", comparison.perMonth),
    ]
    let dates = comparison.offer.dates.map { ", \($0.text)" } ?? ""
    let margins = comparison.margins.rows.map { row in
      [DecimalText.text(row.input.value, digits: 9)]
        + row.cells.map { "\(DecimalText.text($0.margin.value * 100, digits: 2))%" } + [""]
    }
    let utilisations = comparison.margins.utilisations.map { "\(DecimalText.text($0 * 100))%" }
    return ["", style.bold("Against the API \(comparison.offer.name)\(dates):")]
      + table(rows.compactMap { name, figure in figure.map { (name, $0) } })
      + [
        "",
        line(
          sentence(comparison.breakEven.firstTokens, "Hosting is cheaper for the first time from")),
        line(sentence(comparison.breakEven.lastingTokens, "It stays cheaper beyond")),
        line(sentence(comparison.breakEven.utilisation, "A copy pays at a utilisation of")), "",
        "What is left of the API's price, by tokens of input and utilisation:",
      ] + grid(["input"] + utilisations + [""], margins)
  }

  /// Returns where two ways cost the same, in a sentence.
  func sentence(_ crossing: Crossing, _ start: String) -> String {
    switch crossing {
    case .always: "\(start) everywhere."
    case .never: "\(start) … never, at these prices."
    case .at(let figure): "\(start) \(figure.text)\(interval(figure))."
    case .unsure(let figure):
      figure.map { "\(start) about \($0.text)\(interval($0)); the inputs leave it open." }
        ?? "\(start) … open: the inputs are too uncertain."
    }
  }

  private func interval(_ figure: Figure) -> String {
    figure.intervalText.map { " (\($0))" } ?? ""
  }

  /// Returns a cold start.
  public func coldStart(_ result: ColdStartResult, of one: Case) -> String {
    let steps = result.steps.map { ("\($0.name)", $0.figure) } + [("all together", result.total)]
    let warm = [("wake from sleep", result.wake), ("first token of a running copy", result.warm)]
    let measured = result.measured.prefix(6).map { start in
      [start.model, Figure(start.time).text, start.hardware, start.method]
    }
    return page(
      one,
      ["From nothing to the first answer:"] + table(steps) + ["", "Warm:"] + table(warm)
        + (result.scaling.map(scaling) ?? []) + ["", "Measured, start of the process to ready:"]
        + grid(["model", "time", "hardware", "method"], Array(measured)),
      isPrediction: true)
  }

  private func scaling(_ scaling: ScaleToZero) -> [String] {
    let rows = [
      ("requests that meet no copy", scaling.coldShareFigure),
      ("a month, stopped when idle", scaling.monthly),
      ("a month, always on", scaling.alwaysOnMonthly),
      ("of that, for idle time", scaling.idleMonthly),
    ]
    return ["", "Stopped after \(AmountText.text(scaling.keepWarm.value, "s")) without a request:"]
      + table(rows) + ["", line(sentence(scaling.cheaperBelow, "Stopping is cheaper below"))]
  }

  /// Returns a decision on retrieval.
  public func retrieval(_ result: RetrievalResult, of one: Case) -> String {
    let cell = result.cell
    let answer = cell.recommendation.map { Self.name($0) } ?? "nothing: every way is ruled out"
    let options = cell.options.flatMap { option -> [String] in
      let mark = option.isPossible ? "" : "  (ruled out)"
      return [style.bold("\(Self.name(option.option))\(mark)")]
        + table([("a month", option.monthly), ("before the first token", option.latency)])
        + option.reasons.map { style.wrap("\(Self.side($0.side)) \($0.text)", indent: "    ") }
    }
    let flips = cell.flips.map { flip in
      style.wrap("\(flip.change): \(flip.becomes.map(Self.name) ?? "nothing works")", indent: "  ")
    }
    return page(
      one,
      [
        line(
          "Facts of \(DecimalText.text(result.choice.knowledge.value, digits: 9)) tokens that change within \(Self.volatility(cell.volatility)); tolerance for unsupported claims: \(cell.tolerance.rawValue)."
        ), style.bold("Take \(answer)\(cell.isClear ? "" : ", though others may be cheaper")."), "",
      ] + options + [""] + (flips.isEmpty ? [] : ["What would change it:"] + flips + [""])
        + ["A lookup adds:"]
        + table([
          ("before the first token", result.lookup.figure),
          ("pays when it saves", result.tokensToSave),
        ]) + ["", "By how often facts change and what is tolerated:"] + matrix(result),
      remarks: result.choice.assumptions, isPrediction: true)
  }

  private func matrix(_ result: RetrievalResult) -> [String] {
    let rows = Volatility.allCases.map { volatility in
      [volatility.rawValue]
        + ClaimTolerance.allCases.map { tolerance in
          result.matrix[volatility, tolerance].recommendation.map(Self.name) ?? "nothing"
        } + [""]
    }
    return grid(["facts change"] + ClaimTolerance.allCases.map(\.rawValue) + [""], rows)
  }

  private static func name(_ option: GroundingOption) -> String {
    switch option {
    case .promptAsIs: "the prompt as it is"
    case .longContext: "long context"
    case .retrieval: "retrieval"
    case .fineTuning: "fine-tuning"
    case .retrievalAndFineTuning: "retrieval and fine-tuning"
    }
  }

  private static func volatility(_ volatility: Volatility) -> String {
    volatility == .stable ? "years" : volatility.rawValue
  }

  private static func side(_ side: Reason.Side) -> String {
    switch side {
    case .speaksFor: "+"
    case .speaksAgainst: "-"
    case .rulesOut: "x"
    case .needs: "needs"
    }
  }
}
