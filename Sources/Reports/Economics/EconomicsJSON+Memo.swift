// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
public import Workbench

extension EconomicsJSON {
  /// Returns the form of a memo.
  public static func memo(_ memo: DefendMemo) -> JSONValue {
    [
      "version": .number(1), "command": "defend", "claim": .text(memo.claim),
      "verdict": .text(memo.verdict.rawValue), "measure": .text(memo.measure.rawValue),
      "candidate": deployment(memo.candidate), "rival": deployment(memo.rival),
      "workload": workload(memo.candidate.setting), "workloadText": .texts(memo.workload),
      "table": .list(memo.comparison.rows.map(tableRow)),
      "successBasis": .text(memo.successBasis),
      "conditions": .list(memo.conditions.map(statement)), "flips": .list(memo.flips.map(flip)),
      "quality": .list(memo.pairs.map(pair)),
      "counterArguments": .list(memo.counterArguments.map(statement)),
      "judgedOn": .text(memo.candidate.basis.today.description),
      "assumptions": .texts(memo.assumptions),
      "sources": .list(
        memo.sources.map {
          [
            "id": .text($0.id.name), "title": .text($0.title), "address": .text($0.address),
            "date": .text($0.date), "isDoubtful": .flag($0.isDoubtful),
          ]
        }),
    ]
  }

  private static func tableRow(_ row: Comparison.Row) -> JSONValue {
    [
      "name": .text("\(row.name)"), "candidate": .optional(row.cells.first ?? nil),
      "rival": .optional(row.cells.last ?? nil), "better": .optional(row.better?.rawValue),
      "best": row.best.map { $0 == 0 ? "candidate" : "rival" } ?? .null,
      "isClear": .flag(row.isClear),
    ]
  }

  private static func statement(_ statement: DefendMemo.Statement) -> JSONValue {
    ["text": .text(statement.text), "figure": .optional(statement.figure)]
  }

  private static func flip(_ flip: DefendMemo.Flip) -> JSONValue {
    [
      "name": .text(flip.name), "now": JSONValue(flip.now),
      "lookedAtFrom": .number(flip.range.lowerBound), "lookedAtTo": .number(flip.range.upperBound),
      "never": .flag(flip.isNever), "places": .list(flip.places.map { JSONValue($0) }),
    ]
  }

  private static func pair(_ pair: QualityPair) -> JSONValue {
    [
      "benchmark": .text(pair.small.name), "setting": .text(pair.small.setting),
      "unit": .text(pair.small.unit), "candidate": .number(pair.small.score),
      "rival": .number(pair.large.score), "candidateVersion": .text(pair.small.versionName),
      "rivalVersion": .text(pair.large.versionName),
      "favours": pair.favours == .neither
        ? "neither" : pair.favours == .small ? "candidate" : "rival",
      "gap": .number(pair.gap),
      "isWithinError": pair.isWithinError.map { .flag($0) } ?? .null,
      "source": JSONValue(pair.small.source),
    ]
  }
}
