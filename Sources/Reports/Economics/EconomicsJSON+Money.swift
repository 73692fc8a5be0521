// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
public import Workbench

/// Costs, starts, retrieval and the edge.
extension EconomicsJSON {
  /// Returns the form of costs.
  public static func cost(_ result: CostResult, of one: Case) -> JSONValue {
    head("cost", one, remarks: result.capacity.prediction.remarks.map(\.text)).adding([
      "hour": JSONValue(Figure(result.hour.price, sources: result.hour.sources)),
      "hourFrom": .text(result.hour.text), "capacity": .text(result.capacity.rule.text),
      "capacityOutput": JSONValue(result.capacity.prediction.outputThroughput),
      "utilisation": JSONValue(result.utilisation), "perMillion": JSONValue(result.perMillion),
      "perMillionOutput": JSONValue(result.perMillionOutput),
      "perRequest": JSONValue(result.perRequest), "perTask": .optional(result.perTask),
      "perMonth": JSONValue(result.perMonth), "copies": .optional(result.copies),
      "energyPerMillionOutput": .optional(result.energy),
      "api": result.comparison.map(api) ?? .null,
    ])
  }

  private static func api(_ comparison: APIComparison) -> JSONValue {
    [
      "name": .text(comparison.offer.name), "dates": .optional(comparison.offer.dates?.text),
      "perMillion": JSONValue(comparison.perMillion),
      "perRequest": JSONValue(comparison.perRequest), "perMonth": .optional(comparison.perMonth),
      "breakEven": [
        "firstTokensOfMonth": crossing(comparison.breakEven.firstTokens),
        "lastingTokensOfMonth": crossing(comparison.breakEven.lastingTokens),
        "utilisation": crossing(comparison.breakEven.utilisation),
      ],
      "margins": .list(
        comparison.margins.rows.map { row in
          [
            "input": .number(row.input.value),
            "cells": .list(
              row.cells.map {
                [
                  "utilisation": .number($0.utilisation), "margin": JSONValue($0.margin),
                  "verdict": .text($0.verdict.rawValue),
                ]
              }),
          ]
        }),
    ]
  }

  /// The form of a crossing: a word, and the figure where there is one.
  static func crossing(_ crossing: Crossing) -> JSONValue {
    ["answer": .text(crossing.word), "figure": .optional(crossing.figure)]
  }

  /// Returns the form of a cold start.
  public static func coldStart(_ result: ColdStartResult, of one: Case) -> JSONValue {
    head("coldstart", one).adding([
      "total": JSONValue(result.total),
      "steps": .list(
        result.steps.map { ["name": .text("\($0.name)"), "figure": JSONValue($0.figure)] }),
      "wake": JSONValue(result.wake), "warm": JSONValue(result.warm),
      "scaleToZero": result.scaling.map(scaling) ?? .null,
      "measured": .list(
        result.measured.map {
          [
            "model": .text($0.model), "hardware": .text($0.hardware), "method": .text($0.method),
            "figure": JSONValue(Figure($0.time, sources: [$0.source])),
          ]
        }),
    ])
  }

  private static func scaling(_ scaling: ScaleToZero) -> JSONValue {
    [
      "coldShare": JSONValue(scaling.coldShareFigure), "perMonth": JSONValue(scaling.monthly),
      "alwaysOnPerMonth": JSONValue(scaling.alwaysOnMonthly),
      "idlePerMonth": JSONValue(scaling.idleMonthly),
      "cheaperBelow": crossing(scaling.cheaperBelow),
    ]
  }

  /// Returns the form of a decision on retrieval.
  public static func retrieval(_ result: RetrievalResult, of one: Case) -> JSONValue {
    head("retrieval", one).adding([
      "cell": cell(result.cell), "matrix": .list(result.matrix.cells.map(cell)),
      "lookup": JSONValue(result.lookup.figure), "tokensToSave": JSONValue(result.tokensToSave),
      "pricesOfTokens": .text(result.isPriceOfAPI ? "api" : "own devices"),
      "assumptions": .texts(result.choice.assumptions),
    ])
  }

  private static func cell(_ cell: GroundingCell) -> JSONValue {
    [
      "volatility": .text(cell.volatility.rawValue), "tolerance": .text(cell.tolerance.rawValue),
      "recommendation": .optional(cell.recommendation?.rawValue), "isClear": .flag(cell.isClear),
      "options": .list(cell.options.map(option)),
      "flips": .list(
        cell.flips.map {
          ["change": .text("\($0.change)"), "becomes": .optional($0.becomes?.rawValue)]
        }),
    ]
  }

  private static func option(_ option: GroundingCell.Assessed) -> JSONValue {
    [
      "option": .text(option.option.rawValue), "isPossible": .flag(option.isPossible),
      "perMonth": JSONValue(option.monthly), "latency": JSONValue(option.latency),
      "reasons": .list(option.reasons.map(reason)),
    ]
  }

  private static func reason(_ reason: Reason) -> JSONValue {
    [
      "side": .text(reason.side.rawValue), "text": .text("\(reason.text)"),
      "figure": .optional(reason.figure),
    ]
  }

  /// Returns the form of a model for a single person.
  public static func edge(_ result: EdgeResult) -> JSONValue {
    let setup = result.prediction.setup
    return [
      "version": .number(1), "command": "edge",
      "deployment": [
        "model": .text(setup.model.id), "name": .text(setup.model.name),
        "device": .text(setup.device.id), "devices": .number(setup.devices),
        "weights": .text(setup.format.weights.id), "engine": .text(setup.engine.rawValue),
      ],
      "context": .number(result.prediction.context), "memory": JSONValue(result.memory),
      "decode": JSONValue(result.decode), "prompt": .optional(result.prompt),
      "ttft": .optional(result.timeToFirstToken), "answer": JSONValue(result.answer),
      "perplexity": result.loss.map(loss) ?? .null,
      "formats": .list((result.formats?.places ?? []).map(place)),
      "prunings": .list(result.prunings.map(pruning)), "notes": .texts(result.remarks),
    ]
  }

  private static func loss(_ loss: PerplexityLoss) -> JSONValue {
    [
      "method": .text(loss.method), "before": .number(loss.before), "after": .number(loss.after),
      "rise": .number(loss.rise), "dataset": .text(loss.dataset), "source": JSONValue(loss.source),
    ]
  }

  private static func place(_ place: EdgeRanking.Place) -> JSONValue {
    [
      "weights": .text(place.candidate.name), "fit": .text(place.fit.rawValue),
      "speed": JSONValue(Figure(place.candidate.speed, sources: place.candidate.sources)),
      "speedVerdict": .text(place.speed.rawValue), "room": JSONValue(place.room),
      "time": JSONValue(place.time), "energy": .optional(place.energy),
      "perplexityRise": .optional(place.perplexityRise), "isEligible": .flag(place.isEligible),
      "reasons": .list(place.reasons.map(reason)),
    ]
  }

  private static func pruning(_ pruning: Pruning) -> JSONValue {
    [
      "method": .text(pruning.method), "pattern": .text(pruning.pattern),
      "sparsity": .optional(pruning.sparsity), "before": .number(pruning.densePerplexity),
      "after": .number(pruning.perplexity), "rise": .number(pruning.increase),
      "dataset": .text(pruning.dataset), "source": JSONValue(pruning.source),
    ]
  }
}

extension Crossing {
  /// The answer in a word.
  var word: String {
    switch self {
    case .always: "always"
    case .never: "never"
    case .at: "at"
    case .unsure: "unsure"
    }
  }
}
