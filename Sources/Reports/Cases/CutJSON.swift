// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics

/// Questions for data and their answers in the form that scripts rely on.
public struct CutJSON {
  private let made: ProductCase

  /// Creates a writer for the cuts of a case.
  public init(_ made: ProductCase) {
    self.made = made
  }

  /// Returns the answer to a cut, with numbers in full.
  public func answer(_ table: CutTable) -> JSONValue {
    [
      "version": .number(1), "command": .text("case ask"), "case": .text(made.id),
      "generatorVersion": .number(ProductCase.generatorVersion), "cut": Self.cut(table.cut),
      "metric": [
        "id": .text(table.metric.id), "name": .text(table.metric.name),
        "unit": .text(table.metric.unit.rawValue), "definition": .text(table.metric.definition),
      ],
      "periods": .list(table.periods.map(period)), "rows": .list(table.rows.map(row)),
      "total": row(table.total),
    ]
  }

  private func period(_ period: Period) -> JSONValue {
    let calendar = made.story.calendar
    return [
      "id": .text(period.id), "name": .text(period.label),
      "from": .text(calendar.text(period.days.lowerBound)),
      "to": .text(calendar.text(period.days.upperBound)), "days": .number(period.days.count),
    ]
  }

  private func row(_ row: CutTable.Row) -> JSONValue {
    [
      "name": .text(row.day.map { made.story.calendar.text($0) } ?? row.label),
      "value": .optional(row.value), "day": row.day.map { .number($0) } ?? .null,
      "cells": .list(row.cells.map(cell)),
    ]
  }

  private func cell(_ cell: CutTable.Cell) -> JSONValue {
    [
      "n": .number(cell.n), "numerator": .number(cell.numerator),
      "denominator": .number(cell.denominator), "value": .optional(cell.value),
      "low": .optional(cell.low), "high": .optional(cell.high),
    ]
  }

  static func cut(_ cut: Cut) -> JSONValue {
    [
      "metric": .text(cut.metric), "by": .optional(cut.split?.name),
      "periods": .texts(cut.periods), "where": .list(cut.filter.map(filter)),
    ]
  }

  static func filter(_ filter: Cut.Filter) -> JSONValue {
    [
      "group": .text(filter.breakdown), "value": .text(filter.value),
      "keeps": .flag(filter.keeps),
    ]
  }
}

extension Cut.Split {
  /// The name of the split in commands.
  var name: String {
    switch self {
    case .breakdown(let id): id
    case .day: "day"
    case .week: "week"
    }
  }
}
